"""Bundles on disk: the folders below `releases/`, and the bytes of what lies in each."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from newsroom.core.bundle import BundleFile
from newsroom.core.codec import DIGEST_SIZE
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.problem import Fault, Message, Place, Report, mark
from newsroom.core.source import BundleSource
from newsroom.core.text import LARGEST_TEXT, TooLarge
from newsroom.store.picture import SUFFIXES, load_picture_size

LARGEST_FILE = 50 * 1024 * 1024
# The build's own files beside a release: a file of these names would be overwritten by it.
_TAKEN = frozenset({"index.html", "index.txt", "index.json", "index.ics"})
_LANGUAGE_OF: dict[str, Language] = {f"index.{language}.md": language for language in LANGUAGES}

NO_TEXT_OF_THIS_NAME = mark('a text is index.en.md or index.ru.md, found "%(found)s"')
LEADS_OUT = mark("a symbolic link that leads out of the content, or nowhere: put the file itself here")


@dataclass(frozen=True)
class ContentFolder:
    """A content folder, and how its files are named in messages: as the author sees them from here."""

    path: Path

    @cached_property
    def shown_path(self) -> str:
        """The folder as the messages give it."""
        relative = os.path.relpath(self.path)
        return str(self.path) if relative.startswith("..") else relative.replace(os.sep, "/")

    def shown(self, path: Path) -> str:
        """A path inside as the messages give it."""
        inside = path.relative_to(self.path).as_posix()
        return self.shown_path if inside == "." else f"{self.shown_path}/{inside}"

    def leads_out(self, path: Path) -> bool:
        """Whether a symbolic link leaves the content, or leads nowhere or to itself."""
        if not path.is_symlink():
            return False
        try:
            return not path.resolve(strict=True).is_relative_to(self.path.resolve())
        except (OSError, RuntimeError):
            return True


def bundle_folders(content: ContentFolder, report: Report) -> Iterator[Path]:
    """The folders of releases in a fixed order; what lies beside them is reported."""
    releases = content.path / "releases"
    if content.leads_out(releases):
        report.add(Place(content.shown(releases)), "folder", LEADS_OUT)
        return
    years = mark("expected folders of years here, like 2018, found a file")
    bundles = mark("expected folders of releases here, like 2018-02-14-plan, found a file")
    for year in _folders(content, releases, years, report):
        yield from _folders(content, year, bundles, report)


def _folders(content: ContentFolder, folder: Path, expected: str, report: Report) -> Iterator[Path]:
    if not folder.is_dir():
        return
    # Read at once, with what the disk says of each: asking for each anew would take most of a build's start.
    with os.scandir(folder) as entries:
        found = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
    for entry in found:
        path = folder / entry.name
        if entry.is_symlink() and content.leads_out(path):
            report.add(Place(content.shown(path)), "folder", LEADS_OUT)
        elif not entry.is_dir():
            report.add(Place(content.shown(path)), "file", expected)
        else:
            yield path


def visible(folder: Path) -> list[Path]:
    """The entries of a folder in the order of their names, without hidden ones."""
    if not folder.is_dir():
        return []
    return sorted((entry for entry in folder.iterdir() if not entry.name.startswith(".")), key=lambda entry: entry.name)


def load_bundle_source(folder: str, content: ContentFolder) -> BundleSource:
    """The texts of one bundle as bytes, and the facts of its other files; `folder` is its path below `releases/`."""
    found = Report()
    texts: dict[Language, bytes] = {}
    files: dict[str, BundleFile] = {}
    is_whole = True
    source = f"{content.shown_path}/releases/{folder}"
    for name, entry in _entries(f"{content.path}/releases/{folder}"):
        shown = f"{source}/{name}"
        language = _LANGUAGE_OF.get(name)
        if entry.is_symlink() and content.leads_out(Path(entry.path)):
            found.add(Place(shown), "file", LEADS_OUT)
        elif entry.is_dir():
            found.add(
                Place(shown), "folder", mark("a release's folder holds files only: move the files in this one up")
            )
        elif language is not None:
            raw = load_reported_bytes(entry.path, shown, found)
            if raw is None:
                is_whole = False
            else:
                texts[language] = raw
        else:
            _note_file(Path(entry.path), shown, files, found)
    year, _, name = folder.partition("/")
    return BundleSource(source, name, year, texts, files, tuple(found.problems), is_whole)


def load_texts(folder: str, content: ContentFolder) -> Iterator[bytes]:
    """The texts of a bundle as bytes, for a look that reports nothing; one that can't be read is left out."""
    for name in _LANGUAGE_OF:
        try:
            with open(f"{content.path}/releases/{folder}/{name}", "rb") as file:  # noqa: PTH123 - as below
                yield file.read(LARGEST_TEXT + 1)
        except OSError:
            continue


# A first build reads forty thousand files: what their folder says of each is not asked for again, and paths are text.
def _entries(folder: str) -> "list[tuple[str, os.DirEntry[str]]]":
    """The visible entries of a folder in the order of their names; none where it is gone by now."""
    try:
        with os.scandir(folder) as entries:
            return sorted((entry.name, entry) for entry in entries if entry.name[0] != ".")
    except FileNotFoundError:
        return []


def load_reported_bytes(path: Path | str, source: str, report: Report, *, largest: int = LARGEST_TEXT) -> bytes | None:
    """The bytes of a text of at most so many; `None` after reporting why there are none."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            raw = file.read(largest + 1)
            if len(raw) <= largest:
                return raw
            report.add_fault(Place(source), "file", TooLarge(os.fstat(file.fileno()).st_size, largest))
    except OSError as error:
        report.add(Place(source), "file", mark("cannot be read: %(reason)s"), reason=error.strerror or str(error))
    return None


def file_in(folder: Path, name: str) -> Path:
    """A file of a bundle by the name that authors type; macOS may have stored it with its accents apart."""
    path = folder / name
    return path if path.exists() else folder / unicodedata.normalize("NFD", name)


def _note_file(path: Path, source: str, files: dict[str, BundleFile], report: Report) -> None:
    if path.suffix.lower() == ".md" or (path.stem.lower().startswith("index.") and ".md" in path.name.lower()):
        report.add(Place(source), "file", NO_TEXT_OF_THIS_NAME, found=path.name)
    elif path.name.lower() in _TAKEN:
        report.add(Place(source), "file", mark("the build makes a file of this name itself: rename it"))
    else:
        # macOS gives names apart into letters and accents; authors type them whole.
        name = unicodedata.normalize("NFC", path.name)
        files[name] = _facts_of(path, source, report)


def _facts_of(path: Path, source: str, report: Report) -> BundleFile:
    width = height = size = 0
    digest = ""
    fault: Message | None = None
    try:
        size = path.stat().st_size
        digest = file_digest(path) if size < LARGEST_FILE else ""
    except OSError as error:
        report.add(Place(source), "file", mark("cannot be read: %(reason)s"), reason=error.strerror or str(error))
    if size >= LARGEST_FILE:
        fault = Message.of(mark("is larger than %(most)s MB: make it smaller"), most=LARGEST_FILE // 1024**2)
    elif size == 0:
        fault = Message.of(mark("is empty"))
    elif path.suffix.lower() in SUFFIXES:
        try:
            width, height = load_picture_size(path)
        except Fault as problem:
            fault = problem.message
    return BundleFile(path.name, size, digest, width, height, fault)


def file_digest(path: Path) -> str:
    """`content_digest` of a file, in hexadecimal; it is not held in memory."""
    with path.open("rb") as file:
        found = sha256()
        while part := file.read(1 << 20):
            found.update(part)
    return found.digest()[:DIGEST_SIZE].hex()
