"""The links of a text, written for the page that shows it."""

import re
from dataclasses import dataclass
from html import escape, unescape

from newsroom.core.markdown.finding import Target
from newsroom.core.markdown.links import ARCHIVE_SCHEMES
from newsroom.library.targets import address_of
from newsroom.library.view.frame import Place

# nh3 writes every attribute in double quotes and every < of a text as &lt;, so these match tags alone.
_LINK = re.compile(r'(<(?:a|img)(?: [a-z-]+="[^"]*")*? (?:href|src)=")(' + "|".join(ARCHIVE_SCHEMES) + r'):([^"]*)(")')
_FRAGMENT = re.compile(r'(<a(?: [a-z-]+="[^"]*")*? href=")#')


@dataclass(frozen=True, slots=True)
class Linking:
    """Resolves links for the page at a place; `own` is the address that the text itself has, with its files."""

    place: Place
    own: str

    def html(self, html: str) -> str:
        """The same HTML with every link inside the archive resolved.

        Links within the text stay as they are on its own page; elsewhere, in a feed, its address goes before them.
        """
        resolved = _LINK.sub(self._resolved, html)
        return resolved if self._is_at_home else _FRAGMENT.sub(self._within, resolved)

    def anchor(self, name: str) -> str:
        """A link to an anchor of the text."""
        return f"#{name}" if self._is_at_home else f"{self.place.href(self.own)}#{name}"

    @property
    def _is_at_home(self) -> bool:
        return self.place.address == self.own and self.place.root is None

    def _resolved(self, match: re.Match[str]) -> str:
        target = Target(match.group(2), unescape(match.group(3)), 0)
        address = self.place.href(address_of(target, self.place.language, self.own))
        return match.group(1) + escape(address) + match.group(4)

    def _within(self, match: re.Match[str]) -> str:
        return match.group(1) + escape(self.anchor(""))
