"""The bytes of a bundle or a standing page into parsed texts, everything wrong inside them reported on the way."""

import re
from collections.abc import Iterable, Mapping

from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.fields.base import parse_fields, parse_leniently
from newsroom.core.fields.release import PageFields, ReleaseFields
from newsroom.core.frontmatter import parse_document
from newsroom.core.language import Language
from newsroom.core.lexicon import Lexicon
from newsroom.core.markdown.parser import parse_body
from newsroom.core.page import PageText
from newsroom.core.problem import Message, Place, Problem, Report, mark
from newsroom.core.sheet import old_addresses
from newsroom.core.source import BundleSource
from newsroom.core.text import parse_text
from newsroom.core.wording.check import check_wording
from newsroom.core.wording.typed import typed

_DRAFT = re.compile(rb"(?m)^status:\s*[\"']?draft\b")
_FIRST_BYTES = 10_000

HAS_NO_TEXT = mark("has no text: expected index.en.md, index.ru.md or both")


def parse_bundle(source: BundleSource, report: Report) -> Bundle:
    """One folder with its texts parsed. A draft's problems become warnings."""
    found = Report(list(source.problems))
    sides: dict[Language, LanguageFile] = {}
    is_draft = False
    for language, raw in source.texts.items():
        side = _parse_side(raw, source.text_source(language), language, found)
        if side is None:
            # Half-typed, a draft must not stop the others.
            is_draft = is_draft or _DRAFT.search(raw[:_FIRST_BYTES]) is not None
        else:
            sides[language] = side
            is_draft = is_draft or side.fields.status == "draft"
    _check_texts(sides, found)
    is_whole = source.is_whole and len(sides) == len(source.texts)
    if not sides and is_whole:
        found.add(Place(source.source), "folder", HAS_NO_TEXT)
    bundle = Bundle(
        source.source, source.name, source.year_folder, sides, source.files, is_whole=is_whole, is_draft=is_draft
    )
    _warn_of_unused(bundle, found)
    report.extend(found.problems, as_warnings=is_draft)
    return bundle


def parse_page_text(raw: bytes, source: str, language: Language, lexicon: Lexicon, report: Report) -> PageText | None:
    """One text of a standing page; `None` after reporting why there is none."""
    text = parse_text(raw, source, report)
    document = None if text is None else parse_document(text, source, report)
    if document is None:
        return None
    body, problems = parse_body(document.body, language)
    _report_in_body(problems, source, document.body_line, report)
    for quotation in body.quotations:
        report.add(
            Place(source, document.body_line + quotation.line - 1),
            "body",
            mark("a quotation with its speaker stands in a release: a standing page has no date to know the post by"),
        )
    fields = parse_fields(PageFields, document, report, language=language)
    if fields is None:
        return None
    written = (document.body, document.body_line)
    check_wording(typed(fields, document.lines, language, written, html=body.html), lexicon, report)
    aliases = old_addresses(fields.aliases, language, document.lines)
    return PageText(fields.title, fields.summary, body, source, document.body_line, aliases)


def _parse_side(raw: bytes, source: str, language: Language, report: Report) -> LanguageFile | None:
    text = parse_text(raw, source, report)
    document = None if text is None else parse_document(text, source, report)
    if document is None:
        return None
    fields = parse_leniently(ReleaseFields, document, report, language=language)
    body, problems = parse_body(document.body, language)
    side = LanguageFile(language, fields, document.lines, body, document.body_line, document.body)
    _report_in_body(problems, source, document.body_line, report)
    return side


def _check_texts(sides: Mapping[Language, LanguageFile], report: Report) -> None:
    """Report texts that are empty, but of a release whose withdrawal, told in either file, takes them back."""
    withdrawals = [side.fields.withdrawn for side in sides.values() if side.fields.withdrawn]
    if any(record.text == "drop" for record in withdrawals):
        return
    for side in sides.values():
        if not side.written.strip():
            report.add(side.body_place(1), "body", mark("the text is empty: write it below the second line of ---"))


def _report_in_body(problems: Iterable[tuple[int, Message]], source: str, body_line: int, report: Report) -> None:
    report.extend(Problem(Place(source, body_line + line - 1), "body", message) for line, message in problems)


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
