"""A link without brackets, quotes or blanks in its address is read at once; any other as Python-Markdown reads it."""

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import LinkInlineProcessor
from markdown.util import STX

# getText counts square brackets and getLink round ones, quotes and `<`; a placeholder in the address is undone there.
_PLAIN_LINK = re.compile(rf"([^\[\]]*)\]\(([^\s()<'\"{STX}]*)\)")


class PlainLinks(LinkInlineProcessor):
    """Python-Markdown's own reads each character of a link in a loop."""

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        """Called by Python-Markdown at each opening bracket."""
        link = _PLAIN_LINK.match(data, m.end())
        if link is None:
            return super().handleMatch(m, data)
        element = Element("a", {"href": link.group(2)})
        element.text = link.group(1)
        return element, m.start(), link.end()
