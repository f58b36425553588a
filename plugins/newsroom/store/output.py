"""The output folder: each file is written beside its place and renamed, so a reader sees it old or new, never half."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.core.problem import Place, Report, mark

_PART = ".newsroom-part"
# The folders that are the build's alone; whatever else lies in them from earlier builds goes.
OWNED = ("en", "ru", "theme", "data", ".well-known")


# Says that a folder is the build's, so that nothing of anyone else's is ever removed.
MARKER = ".newsroom-output"


def check_output(folder: Path, content: Path, keep: Iterable[Path], report: Report) -> None:
    """Report an output folder that the build may not clear: not made by it, in the content, or around its sources."""
    target = folder.resolve()
    if any(path.resolve().is_relative_to(target) for path in keep) or target.is_relative_to(content.resolve()):
        report.add(
            Place(str(folder)),
            "output",
            mark("holds the content or the project, or lies in the content: name another folder"),
        )
    elif folder.is_dir() and not (folder / MARKER).exists() and any(folder.iterdir()):
        report.add(
            Place(str(folder)),
            "output",
            mark("has files in it that no build made: name an empty folder, or one that is not there yet"),
        )
    elif folder.exists() and not folder.is_dir():
        report.add(Place(str(folder)), "output", mark("is a file: name a folder"))


@dataclass(slots=True)
class Output:
    """One build's writing. Equal bytes are not written again, so that their time stamps stay for rsync and caches."""

    folder: Path
    made: set[str] = field(default_factory=set)
    written: int = 0

    def begin(self) -> None:
        """Claim the folder, before anything else is written into it."""
        self.write(MARKER, b"Made by the press archive's build, which removes what it did not make.\n")

    def write(self, file: str, content: bytes) -> None:
        """Write one file, given by its path below the folder."""
        path = self._claim(file)
        if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
            return
        part = self._part_of(path)
        part.write_bytes(content)
        self._put(part, path)

    def copy(self, file: str, source: Path) -> None:
        """Copy a picture, an attachment or a file of the theme, unless its copy has the same size and bytes."""
        path = self._claim(file)
        if path.is_file() and _are_equal(path, source):
            return
        part = self._part_of(path)
        shutil.copyfile(source, part)
        self._put(part, path)

    def remove_strangers(self) -> int:
        """Remove from the build's own folders what this build did not make; returns how many files went."""
        removed = 0
        for top in OWNED:
            for folder, _, names in os.walk(self.folder / top, topdown=False):
                for name in names:
                    path = Path(folder) / name
                    if path.relative_to(self.folder).as_posix() not in self.made:
                        path.unlink()
                        removed += 1
                if not any(Path(folder).iterdir()):
                    Path(folder).rmdir()
        return removed

    def _claim(self, file: str) -> Path:
        if ".." in file.split("/") or file.startswith("/"):
            raise ValueError(f"an address that leads out of the output: {file}")
        if file in self.made:
            raise ValueError(f"two pages at one address: {file}")
        self.made.add(file)
        return self.folder / file

    def _part_of(self, path: Path) -> Path:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            self._clear_way_to(path)
        if path.is_dir():
            # An older build had a folder where this one has a file.
            shutil.rmtree(path)
        return path.with_name(f".{path.name}{_PART}")

    def _clear_way_to(self, path: Path) -> None:
        """Remove a file of an older build that stands where this one needs a folder."""
        inside = [parent for parent in path.parents if parent.is_relative_to(self.folder) and parent != self.folder]
        next(parent for parent in reversed(inside) if not parent.is_dir()).unlink()
        path.parent.mkdir(parents=True, exist_ok=True)

    def _put(self, part: Path, path: Path) -> None:
        part.replace(path)
        self.written += 1


def _are_equal(one: Path, two: Path) -> bool:
    return one.stat().st_size == two.stat().st_size and one.read_bytes() == two.read_bytes()
