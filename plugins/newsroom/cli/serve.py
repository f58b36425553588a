"""`make serve`: shows the preview at localhost, builds it again on every save, and reloads the open pages."""

import argparse
import errno
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from watchfiles import DefaultFilter, watch

from newsroom.cli.preview_server import Builds, preview_server

WATCHED = (Path("theme"), Path("plugins"))
CONFS = (Path("pelicanconf.py"), Path("publishconf.py"))
# The settings are single files, which editors replace and a watch would lose: they are looked at this often.
SETTINGS_MILLISECONDS = 1000


class SourceFilter(DefaultFilter):
    """Passes what a person saves, and neither editors' spare copies nor what the build itself compiles."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, r"^\.", r"\.mo$", r"\.tmp$")


def register(parser: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--conf", type=Path, default=Path("pelicanconf.py"))
    parser.add_argument("--output", type=Path, default=Path("preview"))
    parser.add_argument("--port", type=int, default=8000)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C, and return 0; 1 when the port cannot be had."""
    builds = Builds()
    try:
        server = preview_server(options.output, builds, port=options.port)
    except (OSError, OverflowError) as error:
        print(_port_sentence(options.port, error), file=sys.stderr)
        return 1
    address = f"http://localhost:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        builds.announce(build_preview(options, address))
        print(f"The preview is at {address} and reloads when you save; Ctrl-C ends it.", flush=True)
        for _ in changes(options.content, *WATCHED, confs=(options.conf, *CONFS)):
            builds.announce(build_preview(options, address))
    except KeyboardInterrupt:
        print()
    finally:
        server.shutdown()
        server.server_close()
    return 0


def build_preview(options: argparse.Namespace, address: str) -> str:
    """Build the preview, and return what it complained of when it failed, printing that too; "" when all is well."""
    # Pelican keeps only the last -e of several.
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(options.content),
        "-s",
        str(options.conf),
        "-o",
        str(options.output),
    ]
    command += ["--fatal=errors", "--log-handler=plain"]
    command += ["-e", "NEWSROOM_PREVIEW=true", f"SITEURL={json.dumps(address.rstrip('/'))}"]
    # In a session of its own, Ctrl-C reaches only this program, which ends the build without a word from Pelican.
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
        check=False,
    )
    said = done.stdout.strip()
    if said:
        print(said, flush=True)
    return (
        "" if done.returncode == 0 else said or f"The preview could not be built: Pelican ended with {done.returncode}."
    )


def changes(*folders: Path, confs: tuple[Path, ...]) -> Iterator[None]:
    """Yield after every change of what the preview is made from; raises KeyboardInterrupt on Ctrl-C."""
    present = [folder for folder in folders if folder.exists()]
    seen = _saved(confs)
    for saved in watch(
        *present, watch_filter=SourceFilter(), yield_on_timeout=True, rust_timeout=SETTINGS_MILLISECONDS
    ):
        now = _saved(confs)
        if saved or now != seen:
            seen = now
            yield


def _saved(files: tuple[Path, ...]) -> list[int]:
    return [file.stat().st_mtime_ns if file.exists() else 0 for file in files]


def _port_sentence(port: int, error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use: end the other server, or choose another with PORT={port + 1}."
    return f"Port {port} cannot be used here: choose another with PORT=8001."
