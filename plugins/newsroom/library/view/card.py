"""A release as a line of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from newsroom.core import address
from newsroom.core.language import Language, Phrase
from newsroom.core.moment import Moment
from newsroom.core.naming import TYPE_NAMES
from newsroom.core.release import Release, Role
from newsroom.library.archive import roles_of
from newsroom.library.view.frame import Place


@dataclass(frozen=True, slots=True)
class Marks:
    """What a reader must know of a release before reading it; the first two occur in previews alone."""

    is_draft: bool = False
    embargoed_until: datetime | None = None
    is_withdrawn: bool = False
    is_corrected: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One release in a list. `only_in` names its language where the list's own is missing."""

    href: str
    anchor: str
    title: Phrase
    summary: Phrase
    date: Moment
    type_name: str
    only_in: Language | None
    marks: Marks
    roles: tuple[Role, ...] = ()


def marks_of(release: Release, now: datetime, language: Language) -> Marks:
    """A release's marks at the build's moment."""
    return Marks(
        is_draft=release.is_draft,
        embargoed_until=release.publish_at if release.is_embargoed(now) else None,
        is_withdrawn=release.withdrawal is not None,
        is_corrected=any(correction.only in {None, language} for correction in release.corrections),
    )


def card(release: Release, place: Place, now: datetime, *, person: str | None = None) -> Card:
    """A release as a list on the page at `place` shows it; with a person's or body's id also what they did in it."""
    shown = release.shown_in(place.language)
    text = release.texts[shown]
    return Card(
        href=place.href(address.release(place.language, release.year, release.slug)),
        anchor=release.slug,
        title=Phrase(text.title, shown),
        summary=Phrase(text.summary, shown),
        date=release.date,
        type_name=str(TYPE_NAMES[release.type].phrase(place.language)),
        only_in=None if shown == place.language else shown,
        marks=marks_of(release, now, place.language),
        roles=roles_of(release, person) if person else (),
    )


def cards(releases: Iterable[Release], place: Place, now: datetime, *, person: str | None = None) -> tuple[Card, ...]:
    """Releases in the order given."""
    return tuple(card(release, place, now, person=person) for release in releases)
