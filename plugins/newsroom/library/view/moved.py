"""What answers at addresses whose page is elsewhere now, or gone for good; and the same as tables for a web server."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from newsroom.core import address
from newsroom.core.gone import Gone
from newsroom.core.language import Phrase
from newsroom.library.view.frame import Frame, Framing, Place


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """Leads on from an old address."""

    frame: Frame
    href: str


@dataclass(frozen=True, slots=True)
class GonePage:
    """Says that a page is gone for good; `day` and `reason` are known of those that were said to be gone."""

    frame: Frame
    day: date | None
    reason: Phrase | None
    news: str


@dataclass(frozen=True, slots=True)
class ServerMap:
    """A table for nginx's `map`: each address that may be asked for, with what the server does then."""

    answers: Mapping[str, str]


def redirect_page(framing: Framing, place: Place, leads: str) -> RedirectPage:
    """The page at an old address, in the language of where it leads."""
    frame = replace(framing.frame_without_twin(place), canonical=address.absolute(framing.settings.site_url, leads))
    return RedirectPage(frame, place.href(leads))


def gone_page(framing: Framing, place: Place, record: Gone | None) -> GonePage:
    """The page at an address that is gone."""
    return GonePage(
        framing.frame_without_twin(place),
        record.day if record else None,
        record.reason.phrase(place.language) if record else None,
        place.href(address.all_news(place.language)),
    )


def redirect_map(framing: Framing, redirects: Mapping[str, str]) -> ServerMap:
    """Where a server sends those who ask for an old address."""
    root = framing.settings.root_path
    return ServerMap({f"{root}{source}": f"{root}{leads}" for source, leads in sorted(redirects.items()) if leads})


def gone_map(framing: Framing, redirects: Mapping[str, str]) -> ServerMap:
    """What a server answers with 410."""
    root = framing.settings.root_path
    return ServerMap({f"{root}{source}": "1" for source, leads in sorted(redirects.items()) if not leads})
