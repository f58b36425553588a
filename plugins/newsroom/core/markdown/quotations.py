"""A block quote that ends with an em dash and a name is a quotation with its speaker.

`> The plan is agreed.` / `> — valery-semerikov {lang=ru}` becomes a figure whose caption is left to the page: it knows
the speaker's name, and the post held on the day.
"""

import re
from xml.etree.ElementTree import Element, SubElement

import msgspec
from markdown import Markdown
from markdown.extensions.attr_list import get_attrs_and_remainder
from markdown.treeprocessors import Treeprocessor

from newsroom.core.markdown.attributes import OWN_ANCHOR, are_allowed
from newsroom.core.markdown.finding import Findings, Quotation

DASH = "—"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class SpeakerLine(msgspec.Struct, frozen=True):
    """The last line of a quotation as it stands in the text, its speaker, and what follows them between braces."""

    line: str
    speaker: str
    attributes: str


class Quotations(Treeprocessor):
    """Finds speakers before inline text is parsed, while the last line is still a line."""

    def __init__(self, markdown: Markdown, findings: Findings) -> None:
        super().__init__(markdown)
        self.findings = findings

    def run(self, root: Element) -> None:
        """Called by Python-Markdown."""
        if next(root.iter("blockquote"), None) is None:
            return
        parents = {child: parent for parent in root.iter() for child in parent}
        within: set[Element] = set()
        for quote in list(root.iter("blockquote")):
            # What someone quotes in turn is a part of what they said.
            if quote not in within and self._set_apart(parents[quote], quote):
                within.update(quote.iter())

    def _set_apart(self, parent: Element, quote: Element) -> bool:
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
            return False
        if content:
            parts.append(_quote(content, {}))
        parts[-1].tail = quote.tail
        position = list(parent).index(quote)
        parent[position : position + 1] = parts
        return True

    def _figure(self, content: list[Element], spoken: SpeakerLine) -> Element:
        attributes, _ = get_attrs_and_remainder(spoken.attributes)
        given = attributes if are_allowed(attributes, spoken.attributes, self.findings) else []
        number = len(self.findings.quotations) + 1
        anchor, language = dict(given).get("id", OWN_ANCHOR.format(number)), dict(given).get("lang")
        self.findings.quotations.append(Quotation(spoken.speaker, self.findings.line_of(spoken.line), anchor, language))
        classes = ["quotation", *(value for name, value in given if name in {".", "class"})]
        figure = Element("figure", {"class": " ".join(classes), "id": anchor})
        figure.append(_quote(content, {"lang": language} if language else {}))
        SubElement(figure, "figcaption", {"data-speaker": str(number)})
        return figure


def _quote(content: list[Element], attributes: dict[str, str]) -> Element:
    quote = Element("blockquote", attributes)
    quote.extend(content)
    return quote


def _take_speaker(paragraph: Element, *, has_text_before: bool) -> SpeakerLine | None:
    """Cut the speaker's line off the end of a paragraph, or leave the paragraph alone."""
    if paragraph.tag != "p" or not paragraph.text:
        return None
    *lines, final = paragraph.text.rstrip().split("\n")
    if not final.startswith(DASH) or not (lines or has_text_before):
        return None
    said = final.removeprefix(DASH)
    speaker, _, attributes = said.partition("{") if said.endswith("}") else (said, "", "")
    if not _ID.fullmatch(speaker.strip()) and "," not in speaker:
        return None
    paragraph.text = "\n".join(lines)
    return SpeakerLine(final, speaker.strip(), attributes.removeprefix(":").removesuffix("}").strip())
