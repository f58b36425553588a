"""A block is tried only with the processors that could take it; a plain paragraph or heading is made at once."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import blockprocessors as stock
from markdown.blockparser import BlockParser
from markdown.extensions.abbr import AbbrBlockprocessor
from markdown.extensions.footnotes import FootnoteBlockProcessor
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableProcessor

# What must stand in a block before its processor can take it; nothing, where asking the processor is as quick.
_NEEDS: dict[type[stock.BlockProcessor], str] = {
    stock.EmptyBlockProcessor: "",
    stock.ListIndentProcessor: "",
    stock.CodeBlockProcessor: "",
    stock.HashHeaderProcessor: "#",
    stock.SetextHeaderProcessor: "\n",
    stock.HRProcessor: "",
    stock.OListProcessor: ". ",
    stock.UListProcessor: " ",
    stock.BlockQuoteProcessor: ">",
    stock.ReferenceProcessor: "]:",
    stock.ParagraphProcessor: "",
    TableProcessor: "|",
    FootnoteBlockProcessor: "]:",
    AbbrBlockprocessor: "*[",
    SaneOListProcessor: ". ",
    SaneUListProcessor: " ",
}
# No line that a processor of those above could take begins like this. An ordered list is looked for at the beginning
# of a block only (OListProcessor.test), every other thing at the beginning of any line.
_LINE_START = r"[^\s#=+\-*_>|\[]"
_PLAIN_START = re.compile(rf"(?!\d+\. ){_LINE_START}").match
# A table has two lines and a `|` (TableProcessor.test).
_PLAIN_LINES = re.compile(rf"(?:{_LINE_START}[^\n|]*(?:\n|\Z))+").fullmatch
# One line whose number signs stand at its beginning and are not escaped (HashHeaderProcessor.RE).
_PLAIN_HEADING = re.compile(r"(#{1,6})([^#\\\n]+)").fullmatch


class LikelyBlocks:
    """Stands in for a parser's loop over its processors, and keeps their order."""

    def __init__(self, parser: BlockParser) -> None:
        self._state = parser.state
        self._paragraph = parser.blockprocessors["paragraph"]
        self._processors = tuple((_NEEDS.get(type(each), ""), each) for each in parser.blockprocessors)
        self._knows_all = all(type(each) in _NEEDS for each in parser.blockprocessors)

    def parse(self, parent: Element, blocks: list[str]) -> None:
        """Stands in for `BlockParser.parseBlocks`."""
        while blocks:
            if self._knows_all and self._takes(parent, blocks[0]):
                del blocks[0]
                continue
            for needed, processor in self._processors:
                if (
                    needed in blocks[0]
                    and processor.test(parent, blocks[0])
                    and processor.run(parent, blocks) is not False
                ):
                    break

    def _takes(self, parent: Element, block: str) -> bool:
        """Add what a plain block makes, or leave the parent as it is."""
        if block.startswith("#"):
            if (heading := _PLAIN_HEADING(block)) is None:
                return False
            signs, text = heading.groups()
            SubElement(parent, f"h{len(signs)}").text = text.strip()
            return True
        if not _is_plain(block):
            return False
        if self._state.isstate("list"):
            # In a tight list it becomes the item's own text.
            self._paragraph.run(parent, [block])
        else:
            SubElement(parent, "p").text = block
        return True


def _is_plain(block: str) -> bool:
    return _PLAIN_START(block) is not None and ("\n" not in block or _PLAIN_LINES(block) is not None)
