"""A folder on disk that is made to hold given files, and what is in a folder."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from tests.engine.archive import Files

# What an interrupted build leaves beside a file that it was writing.
PART = ".newsroom-part"


def contents(folder: Path) -> Files:
    """Every file below a folder, but those that a build was writing when it ended."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(PART))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def differences(one: Files, other: Files) -> list[str]:
    """The names of the files that are not the same in both."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """When each file was written, in nanoseconds, and its inode: together they tell whether it was touched."""
    found = ((path, path.stat()) for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (stat.st_mtime_ns, stat.st_ino) for path, stat in found}


@dataclass
class Folder:
    """Files as an author saves them: those that stay the same are not touched."""

    root: Path
    laid: Files = field(default_factory=dict)

    def lay(self, files: Files, *, keeps_stamps: bool = False) -> None:
        """Make the folder hold these files alone; on request each bears the time stamp of the one it takes over."""
        for name in self.laid.keys() - files.keys():
            self._remove(self.root / name)
        for name, data in files.items():
            if self.laid.get(name) != data:
                self._write(self.root / name, data, keeps_stamp=keeps_stamps and name in self.laid)
        self.laid = dict(files)

    def touch(self) -> None:
        """Give every file a new time stamp."""
        for name in self.laid:
            os.utime(self.root / name)

    def _remove(self, path: Path) -> None:
        path.unlink()
        for parent in path.parents:
            if parent == self.root or any(parent.iterdir()):
                break
            parent.rmdir()

    def _write(self, path: Path, data: bytes, *, keeps_stamp: bool) -> None:
        stamp = path.stat() if keeps_stamp else None
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        if stamp is not None:
            os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
