"""Everything of a content folder but its releases, read and checked; loaded only where something of it changed."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from newsroom.core.address import RESERVED_PAGES
from newsroom.core.codec import encode
from newsroom.core.fields.scalars import ID_PATTERN
from newsroom.core.forms import lexicon_of
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.lexicon import Lexicon
from newsroom.core.page import PageText, StandingPage
from newsroom.core.problem import Place, Report, mark, suggestion
from newsroom.core.reading import HAS_NO_TEXT, parse_page_text
from newsroom.core.registry import Registry
from newsroom.core.typography.values import typeset_page, typeset_words
from newsroom.core.wording.check import check_wording
from newsroom.store.bundles import LEADS_OUT, NO_TEXT_OF_THIS_NAME, ContentFolder, load_reported_bytes, visible
from newsroom.store.morphology import russian_forms
from newsroom.store.registry import load_registry
from newsroom.store.surroundings import Surroundings

FOLDERS = ("releases", "pages", "registry", "ledger")


def load_surroundings(content: ContentFolder, kept: Surroundings | None = None) -> Surroundings:
    """Everything of a content folder but its releases. While the registry is as it was `kept`, no word is looked up."""
    report = Report()
    if not content.path.is_dir():
        report.add(Place(content.shown(content.path)), "folder", mark("there is no such folder of content"))
    _report_stray_folders(content, report)
    registry, texts = load_registry(content, report)
    lexicon = _lexicon(registry, kept)
    check_wording(texts, lexicon, report)
    pages = tuple(_load_pages(content, lexicon, report))
    there = {folder.name for folder in visible(content.path / "pages")}
    unreadable = frozenset(there - {page.key for page in pages})
    return Surroundings(
        registry,
        typeset_words(registry),
        tuple(map(typeset_page, pages)),
        unreadable,
        tuple(report.problems),
        msgspec.Raw(encode(lexicon)),
    )


def _lexicon(registry: Registry, kept: Surroundings | None) -> Lexicon:
    if kept is not None and kept.registry == registry:
        return kept.lexicon
    return lexicon_of(registry, russian_forms)


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


def _load_pages(content: ContentFolder, lexicon: Lexicon, report: Report) -> Iterator[StandingPage]:
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
            loaded = ((language, _load_page(folder, language, content, lexicon, report)) for language in LANGUAGES)
            texts = {language: text for language, text in loaded if text}
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


def _load_page(
    folder: Path, language: Language, content: ContentFolder, lexicon: Lexicon, report: Report
) -> PageText | None:
    path = folder / f"index.{language}.md"
    if not path.exists():
        return None
    source = content.shown(path)
    if content.leads_out(path):
        report.add(Place(source), "file", LEADS_OUT)
        return None
    raw = load_reported_bytes(path, source, report)
    return None if raw is None else parse_page_text(raw, source, language, lexicon, report)
