"""One build at a time for each output folder."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class IsRunning(Exception):
    """Another build of the same output is at work."""


_SECONDS_BETWEEN = 0.1


@contextmanager
def sole_build(folder: Path, *, patience: float = 0.0) -> Iterator[None]:
    """Hold the lock of a state's folder; raises `IsRunning` where another process holds it for so many seconds more.

    The system lets go of it when the process ends, however it ends; and unlike flock's, the processes that it starts
    do not inherit it.
    """
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o666)
    try:
        deadline = time.monotonic() + patience
        while not _is_locked(descriptor):
            if time.monotonic() >= deadline:
                raise IsRunning
            time.sleep(_SECONDS_BETWEEN)
        yield
    finally:
        os.close(descriptor)


def _is_locked(descriptor: int) -> bool:
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
