"""A block quote that ends with an em dash and a name is a quotation with its speaker.

`> The plan is agreed.` / `> — valery-semerikov` becomes a figure whose caption is left to the page: it knows the
speaker's name, and the post held on the day.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from newsroom.core.markdown.finding import Findings, Quotation

DASH = "—"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Quotations(Treeprocessor):
    """Finds speakers before inline text is parsed, while the last line is still a line."""

    def __init__(self, markdown: Markdown, findings: Findings) -> None:
        super().__init__(markdown)
        self.findings = findings

    def run(self, root: Element) -> None:
        """Called by Python-Markdown."""
        if next(root.iter("blockquote"), None) is None:
            return
        for parent in list(root.iter()):
            for quote in parent.findall("blockquote"):
                self._set_apart(parent, quote)

    def _set_apart(self, parent: Element, quote: Element) -> None:
        """Replace a block quote by a figure for each speaker in it, and a block quote for what follows the last.

        Python-Markdown joins block quotes that only an empty line divides, so one may hold several quotations.
        """
        parts: list[Element] = []
        content: list[Element] = []
        for child in list(quote):
            speaker = _take_speaker(child, has_text_before=bool(content))
            if len(child) or (child.text or "").strip() or child.tag != "p":
                content.append(child)
            if speaker is not None:
                parts.append(self._figure(content, speaker))
                content = []
        if not parts:
            return
        if content:
            parts.append(_quote(content))
        parts[-1].tail = quote.tail
        position = list(parent).index(quote)
        parent[position : position + 1] = parts

    def _figure(self, content: list[Element], speaker: str) -> Element:
        number = len(self.findings.quotations) + 1
        self.findings.quotations.append(Quotation(speaker, self.findings.line_of(f"{DASH} {speaker}")))
        figure = Element("figure", {"class": "quotation", "id": f"quote-{number}"})
        figure.append(_quote(content))
        SubElement(figure, "figcaption", {"data-speaker": str(number)})
        return figure


def _quote(content: list[Element]) -> Element:
    quote = Element("blockquote")
    quote.extend(content)
    return quote


def _take_speaker(paragraph: Element, *, has_text_before: bool) -> str | None:
    """Cut the speaker's line off the end of a paragraph, or leave the paragraph alone."""
    if paragraph.tag != "p" or not paragraph.text:
        return None
    *lines, final = paragraph.text.rstrip().split("\n")
    if not final.startswith(DASH) or not (lines or has_text_before):
        return None
    speaker = final.removeprefix(DASH).strip()
    if not _ID.fullmatch(speaker) and "," not in speaker:
        return None
    paragraph.text = "\n".join(lines)
    return speaker
