"""Raw HTML is text and a problem; autolinks, entities and code are no HTML."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from newsroom.core.markdown.finding import Findings
from newsroom.core.problem import mark

# A tag, or the opening of a comment, an instruction or a declaration, closed or not.
TAG = r"<(?:!--|\?[a-z]|!\[CDATA\[|!DOCTYPE\b|/?[a-zA-Z][^<>@\s]*(?:\s[^<>]*)?>)"


class RawHtmlAsText(InlineProcessor):
    """Reports a tag and shows it as the text it is."""

    def __init__(self, markdown: Markdown, findings: Findings) -> None:
        super().__init__(TAG, markdown)
        self.compiled_re = re.compile(TAG, re.IGNORECASE)
        self.findings = findings

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Called by Python-Markdown for each tag in running text."""
        found = match.group()
        self.findings.report(
            found,
            mark('HTML is not allowed in a text: write Markdown, or &lt; for a plain "<"; found "%(found)s"'),
            found=found[:60],
        )
        return AtomicString(found), match.start(), match.end()


class RawHtml(Extension):
    """Takes Python-Markdown's passing on of HTML out, and puts the report in its place."""

    def __init__(self, findings: Findings) -> None:
        super().__init__()
        self.findings = findings

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.register(RawHtmlAsText(md, self.findings), "html", 90)
