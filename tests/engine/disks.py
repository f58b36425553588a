"""A disk that is full: a small file system in memory or, where mounting is not permitted, a limit of a file's size."""

import os
import resource
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

SIZE = 64 * 1024 * 1024
# Without a mount: a limit that pages keep and the style sheet does not.
LARGEST_FILE = 20_000


@dataclass
class Disk:
    """A folder that can be filled up; `is_real` says whether it is a file system of its own."""

    folder: Path
    is_real: bool = False

    def mount(self) -> None:
        """Mount it, which takes root."""
        self.folder.mkdir(parents=True)
        self.is_real = _succeeds("mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(self.folder))

    def fill(self, *, leaving: int = 0) -> None:
        """Leave so many bytes of room."""
        if self.is_real:
            with (self.folder / "filler").open("wb") as filler:
                os.posix_fallocate(filler.fileno(), 0, self._room() - leaving)

    def limit(self) -> None:
        """What stands in for a full disk in the process that is to write there, where nothing could be mounted."""
        if not self.is_real:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, resource.RLIM_INFINITY))

    def make_room(self) -> None:
        """As if someone had deleted what filled it."""
        (self.folder / "filler").unlink(missing_ok=True)

    def unmount(self) -> None:
        if self.is_real:
            _succeeds("umount", "--lazy", str(self.folder))

    def _room(self) -> int:
        found = os.statvfs(self.folder)
        return found.f_bavail * found.f_frsize


def _succeeds(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False
