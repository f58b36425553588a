"""One build at a time for each output folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class IsRunning(Exception):
    """Another build of the same output is at work."""


@contextmanager
def sole_build(folder: Path) -> Iterator[None]:
    """Hold the lock of a state's folder; raises `IsRunning` at once where another process holds it.

    The system lets go of it when the process ends, however it ends; and unlike flock's, the processes that it starts
    do not inherit it.
    """
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o666)
    try:
        try:
            fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise IsRunning from None
        yield
    finally:
        os.close(descriptor)
