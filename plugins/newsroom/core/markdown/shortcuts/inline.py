"""Text is tried only with the inline patterns whose marks it holds, and plain text with none."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown import inlinepatterns as stock
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, AtomicString

from newsroom.core.markdown.raw_html import TAG

# What a pattern cannot match without: all the characters of a set, or of one of two sets. The key is the pattern's own
# regular expression: one that Python-Markdown changes, or another extension adds, is not found here and always tried.
_NEEDS = {
    stock.BACKTICK_RE: ("`",),
    stock.ESCAPE_RE: ("\\",),
    r"\[\^([^\]]*)\]": ("[^",),  # written inside FootnoteExtension.extendMarkdown
    stock.LINK_RE: ("[",),  # and REFERENCE_RE, its other name
    stock.IMAGE_LINK_RE: ("![",),  # and IMAGE_REFERENCE_RE
    stock.AUTOLINK_RE: ("<>",),
    stock.AUTOMAIL_RE: ("<@>",),
    stock.LINE_BREAK_RE: ("\n",),
    stock.HTML_RE: ("<>",),
    TAG: ("<",),
    stock.ENTITY_RE: ("&;",),
    r"\*|_": ("*", "_"),  # put together by DelimiterProcessor.add
}
# Without any definition these leave a text as it is (ReferenceInlineProcessor.handleMatch).
_REFERENCES = (
    stock.ReferenceInlineProcessor,
    stock.ShortReferenceInlineProcessor,
    stock.ImageReferenceInlineProcessor,
    stock.ShortImageReferenceInlineProcessor,
)
_NEEDED = re.compile(r"[`\\\[^!<>@\n&;*_]")
# Whatever one of these patterns matches holds one of these, or is a line break; and so does each placeholder.
_MARK = re.compile(rf"[`\\\[<&*_{STX}]")
_LINE_BREAK = "  \n"


class LikelyInline(InlineProcessor):
    """Python-Markdown's own, but for what it would do in vain."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns = tuple(md.inlinePatterns)
        self._knows_all = all(pattern.pattern in _NEEDS for pattern in self._patterns)
        self._likely = cache(self._choose)

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Hide plain text while the stock method runs: it passes by what has no text."""
        plain = list(_plain_texts(tree.iter())) if self._knows_all else []
        for element, _ in plain:
            element.text = None
        super().run(tree, ancestors)
        for element, text in plain:
            element.text = text
        return tree

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        """Stands in for the private method of that name, and calls the next private one as that does."""
        if isinstance(data, AtomicString):
            return data
        apply_pattern: Any = getattr(self, "_InlineProcessor__applyPattern")  # noqa: B009
        # A match is replaced by a placeholder, which holds none of these characters, so that no more come in.
        for index, pattern in self._likely(frozenset(_NEEDED.findall(data)), bool(self.md.references)):
            if index < patternIndex:
                continue
            matched, start = True, 0
            while matched:
                data, matched, start = apply_pattern(pattern, data, index, start)
        return data

    def _choose(self, characters: frozenset[str], has_references: bool) -> list[tuple[int, Any]]:
        return [
            (index, pattern)
            for index, pattern in enumerate(self._patterns)
            if any(characters.issuperset(needs) for needs in _NEEDS.get(pattern.pattern, ("",)))
            and (has_references or type(pattern) not in _REFERENCES)
        ]


def _plain_texts(elements: Iterable[Element]) -> Iterator[tuple[Element, str]]:
    for element in elements:
        text = element.text
        if text and _MARK.search(text) is None and _LINE_BREAK not in text:
            yield element, text
