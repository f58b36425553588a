"""The one place where Markdown is parsed and cleaned."""

import re
from functools import cache

import nh3
from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension

from newsroom.core.characters import first_control
from newsroom.core.fields.scalars import CONTROL_FOUND
from newsroom.core.language import Language
from newsroom.core.markdown.attributes import Attributes
from newsroom.core.markdown.body import Body
from newsroom.core.markdown.finding import Findings
from newsroom.core.markdown.footnotes import Footnotes
from newsroom.core.markdown.links import ARCHIVE_SCHEMES, SAFE_SCHEMES, Links
from newsroom.core.markdown.quotations import DASH, Quotations
from newsroom.core.markdown.raw_html import RawHtml
from newsroom.core.markdown.shortcuts.extension import Shortcuts
from newsroom.core.markdown.structure import Headings, Tables
from newsroom.core.problem import Message, mark

# The words that the text's own markup brings, in the language of the text. They are not in the theme's catalogues,
# because a text keeps its language on every page, also on one of the other language.
_BACK_LINKS: dict[Language, str] = {"en": "Back to the text, footnote %d", "ru": "Назад к тексту, сноска %d"}
_TABLE_LABELS: dict[Language, str] = {"en": "Table", "ru": "Таблица"}

_TAGS = {
    *("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "strong", "em", "sup", "abbr", "code", "pre", "a", "img"),
    *("ul", "ol", "li", "blockquote", "figure", "figcaption", "div", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES = {
    "*": {"id", "class", "lang"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"scope"},
    "figcaption": {"data-speaker"},
    "div": {"tabindex", "role", "aria-label"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={*ARCHIVE_SCHEMES, *SAFE_SCHEMES},
    link_rel=None,
    strip_comments=True,
)

TOO_DEEP = mark("lists or quotations lie inside one another too deep: take most of the levels out")
_LEVELS = re.compile(r"(?:[\s>*+-]|\d+\.)*")


def parse_body(text: str, language: Language) -> tuple[Body, list[tuple[int, Message]]]:
    """A text's body, and its problems with their lines counted from the first line of the text."""
    markdown, findings = _parser(language)
    findings.begin(text)
    try:
        html = markdown.reset().convert(text)
    except RecursionError:
        # Python-Markdown calls itself for each level, and is left in the midst of the text: the next one gets another.
        _parser.cache_clear()
        return Body(""), [(_deepest_line(text), Message.of(TOO_DEEP))]
    clean = _CLEANER.clean(html)
    if (control := first_control(clean)) is not None:
        # Raw ones were refused with the file: this one is written as an entity.
        findings.report("&#", CONTROL_FOUND, found=control)
    return Body(clean, tuple(findings.quotations), tuple(findings.targets)), findings.problems


def _deepest_line(text: str) -> int:
    levels = [len(match.group()) for line in text.split("\n") if (match := _LEVELS.match(line))]
    return levels.index(max(levels)) + 1


@cache
def _parser(language: Language, *, has_shortcuts: bool = True) -> tuple[Markdown, Findings]:
    """One Markdown object a language, reused, since making one costs as much as parsing a body.

    Only a test goes without the shortcuts, to compare.
    """
    findings = Findings()
    markdown = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            Footnotes(findings, BACKLINK_TITLE=_BACK_LINKS[language], UNIQUE_IDS=False),
            AbbrExtension(),
            SaneListExtension(),
            RawHtml(findings),
            Attributes(findings),
            *([Shortcuts()] if has_shortcuts else []),
        ],
        output_format="html",
    )
    markdown.ESCAPED_CHARS.append(DASH)
    # Inline text is parsed at 20, attribute lists at 8.
    markdown.treeprocessors.register(Headings(markdown, findings), "newsroom-headings", 30)
    markdown.treeprocessors.register(Quotations(markdown, findings), "newsroom-quotations", 29)
    markdown.treeprocessors.register(Links(markdown, findings), "newsroom-links", 7)
    markdown.treeprocessors.register(Tables(markdown, _TABLE_LABELS[language]), "newsroom-tables", 6)
    return markdown, findings
