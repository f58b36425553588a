"""The output folder: each file is written beside its place and renamed, so a reader sees it old or new, never half."""

import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from newsroom.core.address import OWN_FOLDERS
from newsroom.core.language import LANGUAGES
from newsroom.core.problem import Place, Report, mark
from newsroom.store.bundles import file_digest

_PART = ".newsroom-part"
# The folders that are the build's alone; whatever else lies in them from earlier builds goes.
OWNED = (*LANGUAGES, *OWN_FOLDERS)


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


_MARKER_TEXT = b"Made by the press archive's build, which removes what it did not make.\n"


@dataclass(slots=True)
class Output:
    """One build's writing. Equal bytes are not written again, so that their time stamps stay for rsync and caches.

    `is_known` says that the folder is as the last build left it, so that what is there need not be read.
    """

    folder: Path
    is_known: bool = False
    written: int = 0
    removed: int = 0
    _folders: set[str] = field(default_factory=set)
    # Several threads may write.
    _counting: Lock = field(default_factory=Lock, repr=False)

    def begin(self) -> None:
        """Claim the folder, before anything else is written into it."""
        if not (self.folder / MARKER).is_file():
            self.write(MARKER, _MARKER_TEXT)
            self.written -= 1

    def identity(self) -> str:
        """What tells this very folder from one that was copied, emptied or put in its place; empty where none is."""
        try:
            found = (self.folder / MARKER).stat()
        except OSError:
            return ""
        return f"{found.st_ino}/{found.st_mtime_ns}"

    def write(self, file: str, content: bytes) -> bool:
        """Write one file, given by its path below the folder; whether that was needed."""
        path = self._path_of(file)
        if not self.is_known and _holds(path, content):
            return False
        part = self._part_of(path)
        with _removed_unless_done(part):
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
            try:
                rest = memoryview(content)
                while rest:
                    rest = rest[os.write(descriptor, rest) :]
            finally:
                os.close(descriptor)
            self._put(part, path)
        return True

    def copy(self, file: str, source: Path) -> bool:
        """Copy a picture, an attachment or a file of the theme, unless its copy has the same bytes."""
        path = self._path_of(file)
        if not self.is_known and _are_equal(path, source):
            return False
        part = self._part_of(path)
        with _removed_unless_done(part):
            shutil.copyfile(source, part)
            self._put(part, path)
        return True

    def digest(self, file: str) -> str | None:
        """The digest of a file's bytes; `None` where there is no such file."""
        path = Path(self._path_of(file))
        return file_digest(path) if path.is_file() and not path.is_symlink() else None

    def remove(self, file: str) -> None:
        """Remove a file that the site no longer has, and the folders that it leaves empty."""
        path = Path(self._path_of(file))
        try:
            path.unlink()
            self.removed += 1
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            # Gone already, or something else stands in its place by now.
            return
        self._remove_empty(path.parent)

    def strangers(self, is_ours: Callable[[str], bool]) -> Iterator[str]:
        """What lies in the build's own folders and is not the build's, and files of its that were left half-written."""
        for top in OWNED:
            for folder, folders, names in os.walk(self.folder / top, topdown=False):
                linked = [name for name in folders if (Path(folder) / name).is_symlink()]
                for name in (*names, *linked):
                    file = (Path(folder) / name).relative_to(self.folder).as_posix()
                    if not is_ours(file):
                        yield file
                self._remove_empty(Path(folder))
        for path in self.folder.glob(f".*{_PART}"):
            yield path.name

    def _remove_empty(self, folder: Path) -> None:
        try:
            while folder != self.folder:
                folder.rmdir()
                self._folders.discard(str(folder))
                folder = folder.parent
        except OSError:
            # Something is in it, or it was removed with the last file.
            return

    # From here on paths are text: a first build makes some hundred thousand, and `Path` takes a while over each.
    def _path_of(self, file: str) -> str:
        if ".." in file.split("/") or file.startswith("/"):
            raise ValueError(f"an address that leads out of the output: {file}")
        return f"{self.folder}/{file}"

    def _part_of(self, path: str) -> str:
        """Where a file is written before it is put in its place, in a folder that is there."""
        folder, _, name = path.rpartition("/")
        if folder not in self._folders:
            try:
                os.makedirs(folder, exist_ok=True)
            except (FileExistsError, NotADirectoryError):
                self._clear_way_to(Path(path))
            self._folders.add(folder)
        return f"{folder}/.{name}{_PART}"

    def _clear_way_to(self, path: Path) -> None:
        """Remove a file of an older build that stands where this one needs a folder."""
        inside = [parent for parent in path.parents if parent.is_relative_to(self.folder) and parent != self.folder]
        next(parent for parent in reversed(inside) if not parent.is_dir()).unlink()
        path.parent.mkdir(parents=True, exist_ok=True)

    def _put(self, part: str, path: str) -> None:
        try:
            os.replace(part, path)
        except IsADirectoryError:
            # An older build had a folder where this one has a file.
            shutil.rmtree(path)
            self._folders.clear()
            os.replace(part, path)
        with self._counting:
            self.written += 1


@contextmanager
def _removed_unless_done(part: str) -> Iterator[None]:
    """On a full disk, half a file would take the room that the next build needs."""
    try:
        yield
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(part)
        raise


def _holds(path: str, content: bytes) -> bool:
    return _size(path) == len(content) and Path(path).read_bytes() == content


def _are_equal(path: str, source: Path) -> bool:
    return _size(path) == source.stat().st_size and Path(path).read_bytes() == source.read_bytes()


def _size(path: str) -> int:
    """The size of a file in bytes; -1 where there is none."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return -1
    return found.st_size if stat.S_ISREG(found.st_mode) else -1
