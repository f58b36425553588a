"""A body's clean HTML as plain text in which a line is a block."""

import re
from html import unescape

# nh3 writes every attribute in double quotes and every < of a text as &lt;, so these match tags alone.
_FOOTNOTE_MARK = re.compile(r"<sup\b.*?</sup>")
_INLINE = re.compile(r'</?(?:a|abbr|code|em|strong)(?: [a-z-]+="[^"]*")*>')
_BLOCK = re.compile(r'<[^">]*(?:"[^"]*"[^">]*)*>')


def plain_text(html: str) -> str:
    """The text alone: a tag within a line vanishes, any other ends the line, a footnote's mark is no text."""
    within_lines = _INLINE.sub("", _FOOTNOTE_MARK.sub("", html.replace("\n", " ")))
    return unescape(_BLOCK.sub("\n", within_lines))
