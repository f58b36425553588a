"""A builder of previews that stays at work: its imports, templates and parsers are there when the next save comes.

`make serve` runs it as a process of its own, one line in for each build, and what the build says out, up to a line with
the exit status. So a build can't hurt the server, and new code is had by a new process.
"""

import subprocess
import sys
from pathlib import Path

# No message begins so.
_END = "\x00"


class Builder:
    """Builds one preview again and again; a builder that died is started anew with the next build."""

    def __init__(self, content: Path, conf: Path, output: Path, address: str) -> None:
        self._words = [str(content), str(conf), str(output), address]
        self._process: subprocess.Popen[str] | None = None

    def build(self) -> str:
        """Build; what it complained of when it failed, and "" when all is well. All that it says is printed."""
        process = self._started()
        said: list[str] = []
        status = ""
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write("build\n")
            process.stdin.flush()
            for line in process.stdout:
                if line.startswith(_END):
                    status = line.removeprefix(_END).strip()
                    break
                print(line, end="", flush=True)
                said.append(line)
        except BrokenPipeError:
            pass
        if status == "0":
            return ""
        if status == "":
            self.end()
        return "".join(said).strip() or "The preview could not be built, and nothing says why: try `make preview`."

    def end(self) -> None:
        """Let the process end; the next build has a new one."""
        if self._process is not None:
            # Closes its pipes too.
            with self._process as process:
                process.kill()
        self._process = None

    def _started(self) -> "subprocess.Popen[str]":
        if self._process is None:
            # In a session of its own, Ctrl-C reaches only the server, which ends it without a word.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "newsroom.cli.builder", *self._words],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                start_new_session=True,
            )
        return self._process


def serve_builds(words: list[str]) -> None:
    """Build at each line of standard input, until there is none."""
    from newsroom.build.engine import Request, build  # the server, which imports this module too, needs none of it

    content, conf, output, address = words
    overrides = {"NEWSROOM_PREVIEW": True, "SITEURL": address}
    request = Request(Path(content), Path(output), Path(conf), overrides=overrides)
    for _ in sys.stdin:
        status = build(request)
        sys.stderr.flush()
        print(f"{_END}{status}", flush=True)


if __name__ == "__main__":
    serve_builds(sys.argv[1:])
