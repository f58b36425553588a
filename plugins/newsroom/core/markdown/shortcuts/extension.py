"""All the shortcuts as one extension of Python-Markdown."""

from functools import cache
from typing import Any

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor

from newsroom.core.markdown.shortcuts.attribute_lists import AttributeListsWhereBraces
from newsroom.core.markdown.shortcuts.blocks import LikelyBlocks
from newsroom.core.markdown.shortcuts.escapes import UnescapeWhereEscaped
from newsroom.core.markdown.shortcuts.inline import LikelyInline
from newsroom.core.markdown.shortcuts.plain_links import PlainLinks
from newsroom.core.markdown.shortcuts.whitespace import WhitespaceWhereOdd


class Shortcuts(Extension):
    """Comes last: what another extension has put in the place of a stock part is left alone."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown; the priorities are those of the stock parts."""
        if type(md.preprocessors["normalize_whitespace"]) is NormalizeWhitespace:
            md.preprocessors.register(WhitespaceWhereOdd(md), "normalize_whitespace", 30)
        if type(md.inlinePatterns["link"]) is LinkInlineProcessor:
            md.inlinePatterns.register(PlainLinks(LINK_RE, md), "link", 160)
        if type(md.treeprocessors["inline"]) is InlineProcessor:
            md.treeprocessors.register(LikelyInline(md), "inline", 20)
        if "attr_list" in md.treeprocessors:
            md.treeprocessors.register(AttributeListsWhereBraces(md.treeprocessors["attr_list"]), "attr_list", 8)
        if type(md.treeprocessors["unescape"]) is UnescapeTreeprocessor:
            md.treeprocessors.register(UnescapeWhereEscaped(md), "unescape", 0)
        parts: Any = md
        if type(md.parser) is BlockParser:
            parts.parser.parseBlocks = LikelyBlocks(md.parser).parse
        # Asked for every element, and it goes through a list of sixty names each time.
        parts.is_block_level = cache(md.is_block_level)
