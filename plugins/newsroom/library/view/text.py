"""A body as one page shows it: its links written for that page, its quotations with their speakers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape, unescape

from newsroom.core.markdown.body import Body
from newsroom.core.markdown.finding import Target
from newsroom.core.markdown.links import ARCHIVE_SCHEMES
from newsroom.library.view.party import PartyView

# nh3 writes every attribute in double quotes and every < of a text as &lt;, so these match tags alone.
_LINK = re.compile(r'(<(?:a|img)(?: [a-z-]+="[^"]*")*? (?:href|src)=")(' + "|".join(ARCHIVE_SCHEMES) + r'):([^"]*)(")')
_FRAGMENT = re.compile(r'(<a(?: [a-z-]+="[^"]*")*? href=")#')
_SPEAKER = re.compile(r'<figcaption data-speaker="(\d+)"></figcaption>')


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text: HTML that was cleaned when it was parsed, or the speaker of the quotation before it."""

    html: str = ""
    speaker: PartyView | None = None


def parts_of(
    body: Body, speakers: tuple[PartyView, ...], address_of: Callable[[Target], str], *, own_address: str = ""
) -> tuple[Part, ...]:
    """A body cut at its speakers, every link inside the archive resolved.

    Links within the text stay as they are on its own page; elsewhere, in a feed, `own_address` goes before them.
    """

    def resolve(match: re.Match[str]) -> str:
        target = Target(match.group(2), unescape(match.group(3)), 0)
        return match.group(1) + escape(address_of(target)) + match.group(4)

    html = _LINK.sub(resolve, body.html)
    if own_address:
        html = _FRAGMENT.sub(lambda match: match.group(1) + escape(own_address) + "#", html)
    return tuple(_cut(html, speakers))


def _cut(html: str, speakers: tuple[PartyView, ...]) -> Iterator[Part]:
    pieces = _SPEAKER.split(html)
    for index, piece in enumerate(pieces):
        if index % 2:
            yield Part(speaker=speakers[int(piece) - 1])
        elif piece:
            yield Part(html=piece)
