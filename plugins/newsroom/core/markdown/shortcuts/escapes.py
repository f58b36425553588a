"""Escaped characters are put back only into a text that had some."""

from typing import Any
from xml.etree.ElementTree import Element

from markdown.treeprocessors import UnescapeTreeprocessor


class UnescapeWhereEscaped(UnescapeTreeprocessor):
    """An escaped character is a string among the stashed nodes (EscapeInlineProcessor, BacktickInlineProcessor)."""

    def run(self, root: Element) -> None:
        """Called by Python-Markdown last."""
        inline: Any = self.md.treeprocessors["inline"]
        if any(isinstance(node, str) for node in inline.stashed_nodes.values()):
            super().run(root)
