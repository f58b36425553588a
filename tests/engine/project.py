"""What a build is made from in a folder of its own, and its builds: in this process, and by the real command."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

import newsroom.build.engine as engine
from tests.engine.example import START
from tests.site import ROOT

_numbers = count(1)


@dataclass(frozen=True)
class Run:
    """What one command came to."""

    status: int
    out: str
    err: str

    @property
    def said(self) -> str:
        return self.out + self.err


@dataclass
class Project:
    """A folder that holds `content/`, `theme/` and `pelicanconf.py`; what is built goes beside them."""

    root: Path
    now: str = START
    executor: str = "here"
    output: Path = Path()
    cache: Path = Path()

    def __post_init__(self) -> None:
        self.output = self.root / "output"
        self.cache = self.root / "cache"

    def environment(self) -> dict[str, str]:
        return {"NEWSROOM_CACHE": str(self.cache), "NEWSROOM_NOW": self.now, "NEWSROOM_EXECUTOR": self.executor}

    def run(self, command: str, **overrides: Any) -> Run:
        """`build`, `plan`, `verify` or `check` in this process."""
        request = engine.Request(
            content=self.root / "content",
            output=self.output,
            conf=self.root / "pelicanconf.py",
            theme=None,
            overrides=overrides,
        )
        out, err = io.StringIO(), io.StringIO()
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            for name, value in self.environment().items():
                patch.setenv(name, value)
            status = getattr(engine, command)(request)
        return Run(status, out.getvalue(), err.getvalue())

    def elsewhere(self) -> "Project":
        """The same sources, to be built by what knows nothing of any other build."""
        other = Project(self.root, self.now, self.executor)
        number = next(_numbers)
        other.output, other.cache = self.root / f"clean-{number}", self.root / f"clean-{number}-cache"
        return other

    def start(
        self,
        command: str,
        *flags: str,
        environment: Mapping[str, str] | None = None,
        python: Sequence[str] = (),
        before: Callable[[], object] | None = None,
    ) -> subprocess.Popen[str]:
        """The real command, in a process group of its own; `before` is called in its process."""
        places = ["--content", str(self.root / "content"), "--conf", str(self.root / "pelicanconf.py")]
        places += ["--output", str(self.output)] if command != "check" else []
        own = {"PYTHONPATH": str(ROOT / "plugins"), **self.environment()}
        return subprocess.Popen(
            [sys.executable, *python, "-m", "newsroom", command, *places, *flags],
            cwd=ROOT,
            env={**os.environ, **own, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
            preexec_fn=before,
        )

    def command(self, command: str, *flags: str, **more: Any) -> Run:
        """The real command to its end."""
        process = self.start(command, *flags, **more)
        out, err = process.communicate(timeout=180)
        return Run(process.returncode, out, err)
