"""The processes of a build that was started in a group of its own, as the system sees them."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path


def living_in_group(group: int) -> list[int]:
    """The processes of a group that have not ended."""
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal() and _is_in(path, group)]


def _is_in(path: Path, group: int) -> bool:
    try:
        state, _, process_group = (path / "stat").read_text("utf-8").rpartition(")")[2].split()[:3]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return int(process_group) == group and state not in "ZX"


def kill_leader(process: subprocess.Popen[str]) -> None:
    """Kill the process that was started, as the system does when it is out of memory; its workers are not asked."""
    process.kill()
    process.wait()
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()


def end_group(group: int) -> None:
    """End what a failed test left behind."""
    for process in living_in_group(group):
        os.kill(process, signal.SIGKILL)


def wait_until(holds: Callable[[], object], *, seconds: float = 20, pause: float = 0.002) -> bool:
    """Whether something came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(pause)
    return bool(holds())
