"""A whole content folder, read and checked file by file; questions about many releases come later."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from newsroom.core.address import RESERVED_PAGES
from newsroom.core.assembly import assemble
from newsroom.core.bundle import Bundle
from newsroom.core.fields.base import parse_fields
from newsroom.core.fields.release import PageFields
from newsroom.core.fields.scalars import ID_PATTERN
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.markdown.parser import parse_body
from newsroom.core.page import PageText, StandingPage
from newsroom.core.problem import Place, Problem, Report, mark, suggestion
from newsroom.core.registry import Registry
from newsroom.core.release import Release
from newsroom.store.bundles import (
    HAS_NO_TEXT,
    LEADS_OUT,
    NO_TEXT_OF_THIS_NAME,
    ContentFolder,
    bundle_folders,
    load_bundle,
    load_document,
    visible,
)
from newsroom.store.registry import load_registry

FOLDERS = ("releases", "pages", "registry", "ledger")

Progress = Callable[[Iterable[Path]], Iterable[Path]]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a content folder holds, and where each release was read from."""

    releases: tuple[tuple[Release, Bundle], ...]
    pages: tuple[StandingPage, ...]
    registry: Registry
    # What is there and could not be put together, as links name it: ("release", "2018/plan"), ("page", "about").
    unreadable: frozenset[tuple[str, str]] = frozenset()


def load_content(path: Path, report: Report, *, progress: Progress = iter) -> Loaded:
    """Read everything below a content folder, every problem of every file reported."""
    content = ContentFolder(path)
    if not path.is_dir():
        report.add(Place(content.shown(path)), "folder", mark("there is no such folder of content"))
    _report_stray_folders(content, report)
    registry = load_registry(content, report)
    releases = []
    unreadable = set()
    for folder in progress(list(bundle_folders(content, report))):
        bundle = load_bundle(folder, content, report)
        release = assemble(bundle, registry, report)
        if release is not None:
            releases.append((release, bundle))
        else:
            unreadable.add(("release", f"{bundle.year_folder}/{bundle.name[11:]}"))
    releases.sort(key=lambda pair: pair[0].sort_key)
    pages = tuple(_load_pages(content, report))
    unreadable |= {("page", folder.name) for folder in visible(path / "pages")} - {("page", page.key) for page in pages}
    return Loaded(tuple(releases), pages, registry, frozenset(unreadable))


def _report_stray_folders(content: ContentFolder, report: Report) -> None:
    for entry in visible(content.path):
        if content.leads_out(entry):
            report.add(Place(content.shown(entry)), "folder", LEADS_OUT)
        elif entry.is_dir() and entry.name not in FOLDERS:
            report.add(
                Place(content.shown(entry)),
                "folder",
                mark('expected the folders %(folders)s, found "%(found)s"%(suggestion)s'),
                folders=", ".join(FOLDERS),
                found=entry.name,
                suggestion=suggestion(entry.name, FOLDERS),
            )


def _load_pages(content: ContentFolder, report: Report) -> Iterable[StandingPage]:
    for folder in visible(content.path / "pages"):
        source = content.shown(folder)
        if content.leads_out(folder):
            report.add(Place(source), "folder", LEADS_OUT)
        elif not folder.is_dir():
            report.add(Place(source), "file", mark("expected folders of pages here, like about, found a file"))
        elif folder.name in RESERVED_PAGES:
            report.add(Place(source), "folder", mark("the build makes a page of this name itself: rename the folder"))
        elif ID_PATTERN.fullmatch(folder.name) is None:
            report.add(
                Place(source),
                "folder",
                mark('expected a name in lower-case Latin letters, digits and hyphens, found "%(found)s"'),
                found=folder.name,
            )
        else:
            texts = {
                language: text for language in LANGUAGES if (text := _load_page(folder, language, content, report))
            }
            _report_strange_texts(folder, content, report)
            if texts:
                yield StandingPage(folder.name, texts)


def _report_strange_texts(folder: Path, content: ContentFolder, report: Report) -> None:
    names = {path.name for path in visible(folder)}
    known = {f"index.{language}.md" for language in LANGUAGES}
    for name in sorted(names - known):
        report.add(Place(content.shown(folder / name)), "file", NO_TEXT_OF_THIS_NAME, found=name)
    if not names & known:
        report.add(Place(content.shown(folder)), "folder", HAS_NO_TEXT)


def _load_page(folder: Path, language: Language, content: ContentFolder, report: Report) -> PageText | None:
    path = folder / f"index.{language}.md"
    if not path.exists():
        return None
    if content.leads_out(path):
        report.add(Place(content.shown(path)), "file", LEADS_OUT)
        return None
    document = load_document(path, content, report)
    if document is None:
        return None
    body, problems = parse_body(document.body, language)
    source = document.lines.source
    report.extend(Problem(Place(source, document.body_line + line - 1), "body", message) for line, message in problems)
    for quotation in body.quotations:
        report.add(
            Place(source, document.body_line + quotation.line - 1),
            "body",
            mark("a quotation with its speaker stands in a release: a standing page has no date to know the post by"),
        )
    fields = parse_fields(PageFields, document, report, language=language)
    return PageText(fields.title, fields.summary, body, source, document.body_line) if fields else None
