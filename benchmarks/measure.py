"""Running a command and saying what it took: time, time of the processors, memory of all its processes."""

import os
import subprocess
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen

# Seldom enough not to slow what is measured: one look takes some milliseconds.
_SECONDS_BETWEEN_LOOKS = 0.05


class CommandFailed(Exception):
    """What was to be measured ended with an error."""


@dataclass(frozen=True, slots=True)
class Command:
    """What to run, where, and with which variables besides those of this process."""

    words: Sequence[str]
    folder: Path
    variables: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: wall and processor time in seconds, peak memory in bytes (0 where it was not looked at)."""

    wall: float
    cpu: float
    peak: int = 0


def measure(command: Command, *, with_memory: bool = False) -> Sample:
    """Run a command to its end; raises `CommandFailed` with what it said."""
    began = time.perf_counter()
    process = start(command)
    with MemoryWatch(process.pid, is_on=with_memory) as memory:
        with process.stdout or nullcontext() as stream:
            said = stream.read() if stream else b""
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailed(f"{' '.join(command.words)}\n{said.decode(errors='replace')}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, memory.peak)


def start(command: Command) -> "Popen[bytes]":
    """The command at work, its words of both streams in one pipe; a group of its own, so that it can be ended whole."""
    return Popen(
        command.words,
        cwd=command.folder,
        env={**os.environ, **command.variables},
        stdin=subprocess.DEVNULL,
        stdout=PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


class MemoryWatch:
    """Looks again and again at the memory of a process and its descendants, and keeps the highest sum."""

    def __init__(self, root: int, *, is_on: bool = True) -> None:
        self.peak = 0
        self._root = root
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True) if is_on else None

    def __enter__(self) -> "MemoryWatch":
        if self._thread:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        if self._thread:
            self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(_SECONDS_BETWEEN_LOOKS):
            self.peak = max(self.peak, sum(map(proportional_set_size, process_tree(self._root))))


def process_tree(root: int) -> list[int]:
    """A process and all its descendants at this moment."""
    children = defaultdict(list)
    for process in (path.name for path in Path("/proc").iterdir() if path.name.isdecimal()):
        # The name, in brackets, may hold blanks and brackets itself: the state and the parent follow the last one.
        fields = _text(Path(f"/proc/{process}/stat")).rpartition(")")[2].split()
        if fields:
            children[int(fields[1])].append(int(process))
    found = [root]
    for process_id in found:  # it grows while it is walked
        found.extend(children[process_id])
    return found


def proportional_set_size(process: int) -> int:
    """A process's memory in bytes, pages shared with others counted in part; 0 for one that has ended."""
    for line in _text(Path(f"/proc/{process}/smaps_rollup")).splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _text(file: Path) -> str:
    try:
        return file.read_text()
    except OSError:  # the process has ended, or is another user's
        return ""
