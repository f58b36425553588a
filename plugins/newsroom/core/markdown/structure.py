"""Headings begin at `##`; tables carry classes instead of styles, and a wide one scrolls by itself."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from newsroom.core.markdown.finding import Findings
from newsroom.core.problem import mark


class Headings(Treeprocessor):
    """The page's own title is its only first heading; a level is not skipped (WCAG 1.3.1)."""

    def __init__(self, markdown: Markdown, findings: Findings) -> None:
        super().__init__(markdown)
        self.findings = findings

    def run(self, root: Element) -> None:
        """Called by Python-Markdown before inline text is parsed, so that headings hold their raw text."""
        last = 1
        for element in root.iter():
            if element.tag not in {"h1", "h2", "h3", "h4", "h5", "h6"}:
                continue
            level = int(element.tag[1])
            found = element.text or ""
            if level == 1:
                self.findings.report(
                    found,
                    mark('headings in a text begin at ##, since the title is the first: found "# %(found)s"'),
                    found=found,
                )
            elif level > last + 1:
                self.findings.report(
                    found,
                    mark('headings skip no level: after %(last)s expected at most %(allowed)s, found "%(found)s"'),
                    allowed="#" * (last + 1),
                    last="#" * last,
                    found=f"{'#' * level} {found}",
                )
            last = level


class Tables(Treeprocessor):
    """Alignment as a class, since a strict policy refuses styles; header cells with their scope."""

    def __init__(self, markdown: Markdown, table_label: str) -> None:
        super().__init__(markdown)
        self.table_label = table_label

    def run(self, root: Element) -> None:
        """Called by Python-Markdown last."""
        if next(root.iter("table"), None) is None:
            return
        for cell in (*root.iter("th"), *root.iter("td")):
            alignment = cell.attrib.pop("align", None)
            if alignment:
                cell.set("class", f"align-{alignment}")
            if cell.tag == "th":
                cell.set("scope", "col")
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[index] = self._scrolling(child)

    def _scrolling(self, table: Element) -> Element:
        # Focusable, so that the keyboard can scroll it (WCAG 2.1.1), and so it needs a name.
        box = Element("div", {"class": "scroll", "tabindex": "0", "role": "region", "aria-label": self.table_label})
        box.tail, table.tail = table.tail, None
        box.append(table)
        return box
