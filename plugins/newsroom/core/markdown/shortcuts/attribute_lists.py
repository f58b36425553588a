"""Attribute lists are looked for only in a text that holds a brace."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class AttributeListsWhereBraces(Treeprocessor):
    """Stands before the extension's processor: all its expressions ask for a `{` (AttrListTreeprocessor.BASE_RE)."""

    def __init__(self, processor: Treeprocessor) -> None:
        super().__init__(processor.md)
        self.processor = processor

    def run(self, root: Element) -> None:
        """Called by Python-Markdown."""
        if "{" in "".join(root.itertext()):
            self.processor.run(root)
