"""Bundles on disk: the folders below `releases/`, and what lies in each."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom.core.bundle import Bundle, BundleFile, LanguageFile
from newsroom.core.fields.base import parse_leniently
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.frontmatter import Document, parse_document
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.markdown.parser import parse_body
from newsroom.core.problem import Fault, Message, Place, Problem, Report, mark
from newsroom.store.picture import SUFFIXES, load_picture_size
from newsroom.store.text import ControlCharacter, load_text

LARGEST_FILE = 50 * 1024 * 1024
# The build's own files beside a release: a file of these names would be overwritten by it.
_DRAFT = re.compile(rb"(?m)^status:\s*[\"']?draft\b")
_TAKEN = frozenset({"index.html", "index.txt", "index.json", "index.ics"})


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """A content folder, and how its files are named in messages: as the author sees them from here."""

    path: Path

    def shown(self, path: Path) -> str:
        """A path as the messages give it."""
        relative = os.path.relpath(path)
        return str(path) if relative.startswith("..") else relative.replace(os.sep, "/")

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
    for year in visible(releases):
        if content.leads_out(year):
            report.add(Place(content.shown(year)), "folder", LEADS_OUT)
        elif not year.is_dir():
            report.add(
                Place(content.shown(year)), "file", mark("expected folders of years here, like 2018, found a file")
            )
        else:
            yield from _bundles_of_year(content, year, report)


def _bundles_of_year(content: ContentFolder, year: Path, report: Report) -> Iterator[Path]:
    for folder in visible(year):
        if content.leads_out(folder):
            report.add(Place(content.shown(folder)), "folder", LEADS_OUT)
        elif not folder.is_dir():
            report.add(
                Place(content.shown(folder)),
                "file",
                mark("expected folders of releases here, like 2018-02-14-plan, found a file"),
            )
        else:
            yield folder


NO_TEXT_OF_THIS_NAME = mark('a text is index.en.md or index.ru.md, found "%(found)s"')
HAS_NO_TEXT = mark("has no text: expected index.en.md, index.ru.md or both")
LEADS_OUT = mark("a symbolic link that leads out of the content, or nowhere: put the file itself here")


def visible(folder: Path) -> list[Path]:
    """The entries of a folder in the order of their names, without hidden ones."""
    if not folder.is_dir():
        return []
    return sorted((entry for entry in folder.iterdir() if not entry.name.startswith(".")), key=lambda entry: entry.name)


def load_bundle(folder: Path, content: ContentFolder, report: Report) -> Bundle:
    """One folder, its texts parsed; everything wrong inside its files is reported."""
    found = Report()
    sides: dict[Language, LanguageFile] = {}
    files: dict[str, BundleFile] = {}
    is_whole = True
    is_draft = False
    for path in visible(folder):
        language = _language_of(path.name)
        if content.leads_out(path):
            found.add(Place(content.shown(path)), "file", LEADS_OUT)
        elif path.is_dir():
            found.add(
                Place(content.shown(path)),
                "folder",
                mark("a release's folder holds files only: move the files in this one up"),
            )
        elif language is not None:
            side = load_language_file(path, language, content, found)
            if side is None:
                is_whole = False
                is_draft = is_draft or _looks_like_a_draft(path)
            else:
                sides[language] = side
                is_draft = is_draft or side.fields.status == "draft"
        else:
            _note_file(path, content, files, found)
    if not sides and is_whole:
        found.add(Place(content.shown(folder)), "folder", HAS_NO_TEXT)
    bundle = Bundle(content.shown(folder), folder.name, folder.parent.name, sides, files, is_whole, is_draft=is_draft)
    _warn_of_unused(bundle, found)
    report.extend(found.problems, as_warnings=bundle.is_draft)
    return bundle


def _looks_like_a_draft(path: Path) -> bool:
    """Whether a file that can't be read says that it is a draft: half-typed, it must not stop the others."""
    with path.open("rb") as file:
        return _DRAFT.search(file.read(10_000)) is not None


def _warn_of_unused(bundle: Bundle, report: Report) -> None:
    """A file that nothing names is published nowhere, which its author should know."""
    named = {target.name for side in bundle.sides.values() for target in side.body.targets if target.scheme == "file"}
    for side in bundle.sides.values():
        named |= {photo.file for photo in side.fields.photos or ()}
        named |= {name for attachment in side.fields.attachments or () for _, name in attachment.file.items()}
    for name in bundle.files.keys() - named if bundle.is_whole else ():
        report.warn(
            Place(f"{bundle.source}/{name}"),
            "file",
            mark("no photo, attachment or link names this file, so it is not published"),
        )


def _language_of(name: str) -> Language | None:
    return next((language for language in LANGUAGES if name == f"index.{language}.md"), None)


def _note_file(path: Path, content: ContentFolder, files: dict[str, BundleFile], report: Report) -> None:
    if path.suffix.lower() == ".md" or (path.stem.lower().startswith("index.") and ".md" in path.name.lower()):
        report.add(
            Place(content.shown(path)),
            "file",
            NO_TEXT_OF_THIS_NAME,
            found=path.name,
        )
    elif path.name.lower() in _TAKEN:
        report.add(Place(content.shown(path)), "file", mark("the build makes a file of this name itself: rename it"))
    else:
        # macOS gives names apart into letters and accents; authors type them whole.
        name = unicodedata.normalize("NFC", path.name)
        files[name] = _facts_of(path)


def _facts_of(path: Path) -> BundleFile:
    size = path.stat().st_size
    width = height = 0
    fault: Message | None = None
    if size >= LARGEST_FILE:
        fault = Message.of(mark("is larger than %(most)s MB: make it smaller"), most=LARGEST_FILE // 1024**2)
    elif size == 0:
        fault = Message.of(mark("is empty"))
    elif path.suffix.lower() in SUFFIXES:
        try:
            width, height = load_picture_size(path)
        except Fault as problem:
            fault = problem.message
    return BundleFile(path.name, size, width, height, fault)


def load_language_file(path: Path, language: Language, content: ContentFolder, report: Report) -> LanguageFile | None:
    """One `index.xx.md` of a release; `None` where it could not be taken apart."""
    document = load_document(path, content, report)
    if document is None:
        return None
    fields = parse_leniently(ReleaseFields, document, report, language=language)
    body, problems = parse_body(document.body, language)
    side = LanguageFile(language, fields, document.lines, body, document.body_line)
    report.extend(Problem(side.body_place(line), "body", message) for line, message in problems)
    if not document.body.strip() and not (fields.withdrawn and fields.withdrawn.text == "drop"):
        report.add(side.body_place(1), "body", mark("the text is empty: write it below the second line of ---"))
    return side


def load_document(path: Path, content: ContentFolder, report: Report) -> Document | None:
    """A Markdown file taken apart; `None` after reporting why it can't be."""
    source = content.shown(path)
    text = load_reported_text(path, source, report)
    return None if text is None else parse_document(text, source, report)


def load_reported_text(path: Path, source: str, report: Report) -> str | None:
    """A file's text; `None` after reporting why there is none."""
    try:
        return load_text(path)
    except ControlCharacter as fault:
        report.add_fault(Place(source, fault.line), "file", fault)
    except Fault as fault:
        report.add_fault(Place(source), "file", fault)
    except OSError as error:
        report.add(Place(source), "file", mark("cannot be read: %(reason)s"), reason=error.strerror or str(error))
    return None


def file_in(folder: Path, name: str) -> Path:
    """A file of a bundle by the name that authors type; macOS may have stored it with its accents apart."""
    path = folder / name
    return path if path.exists() else folder / unicodedata.normalize("NFD", name)
