"""Footnotes of one text, none inside another."""

from typing import Any
from xml.etree.ElementTree import Element

from markdown.extensions.footnotes import FootnoteExtension

from newsroom.core.markdown.finding import Findings
from newsroom.core.problem import mark


class Footnotes(FootnoteExtension):
    """Reports a footnote inside another, which Python-Markdown loses, or ends with a RuntimeError over.

    It finds one only when it parses the other's text in `makeFootnotesDiv`, while it goes through those that it knows.
    """

    def __init__(self, findings: Findings, **settings: Any) -> None:
        super().__init__(**settings)
        self.findings = findings

    def reset(self) -> None:
        """Called by Python-Markdown before each text."""
        super().reset()
        self._are_all_known = False

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: N802
        """Called by Python-Markdown once the text itself is parsed."""
        self._are_all_known = True
        return super().makeFootnotesDiv(root)

    def setFootnote(self, id: str, text: str) -> None:  # noqa: N802
        """Called by Python-Markdown for each footnote that it finds."""
        if not self._are_all_known:
            super().setFootnote(id, text)
            return
        self.findings.report(
            f"[^{id}]:",
            mark('a footnote stands inside another: begin its line with "[^%(found)s]:", without an indent'),
            found=id,
        )
