"""A release as a line of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from newsroom.core import address
from newsroom.core.brief import Brief
from newsroom.core.language import Language, Phrase
from newsroom.core.moment import Moment
from newsroom.core.naming import TYPE_NAMES
from newsroom.core.release import Role
from newsroom.library.view.frame import Place


@dataclass(frozen=True, slots=True)
class Marks:
    """What a reader must know of a release before reading it; the first two occur in previews alone."""

    is_draft: bool = False
    embargoed_until: datetime | None = None
    is_withdrawn: bool = False
    is_corrected: bool = False

    @property
    def is_unpublished(self) -> bool:
        """Whether a preview alone shows it."""
        return self.is_draft or self.embargoed_until is not None


@dataclass(frozen=True, slots=True)
class Mention:
    """Another release that a page names, with the marks that occur in previews alone."""

    href: str
    text: Phrase
    marks: Marks


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


def marks_of(brief: Brief, now: datetime, language: Language) -> Marks:
    """A release's marks at the build's moment."""
    return Marks(
        is_draft=brief.is_draft,
        embargoed_until=brief.publish_at if brief.is_embargoed(now) else None,
        is_withdrawn=brief.is_withdrawn,
        is_corrected=language in brief.corrected_in,
    )


def mention(brief: Brief, place: Place, now: datetime) -> Mention:
    """A release as the page at `place` names it."""
    shown = brief.shown_in(place.language)
    found = marks_of(brief, now, place.language)
    return Mention(
        place.href(address.release(place.language, brief.year, brief.slug)),
        Phrase(brief.titles[shown], shown),
        Marks(is_draft=found.is_draft, embargoed_until=found.embargoed_until),
    )


def card(brief: Brief, place: Place, now: datetime, *, person: str | None = None) -> Card:
    """A release as a list on the page at `place` shows it; with a person's or body's id also what they did in it."""
    shown = brief.shown_in(place.language)
    return Card(
        href=place.href(address.release(place.language, brief.year, brief.slug)),
        anchor=brief.slug,
        title=Phrase(brief.titles[shown], shown),
        summary=Phrase(brief.summaries[shown], shown),
        date=brief.date,
        type_name=str(TYPE_NAMES[brief.type].phrase(place.language)),
        only_in=None if shown == place.language else shown,
        marks=marks_of(brief, now, place.language),
        roles=brief.roles.get(person, ()) if person else (),
    )


def cards(briefs: Iterable[Brief], place: Place, now: datetime, *, person: str | None = None) -> tuple[Card, ...]:
    """Releases in the order given."""
    return tuple(card(brief, place, now, person=person) for brief in briefs)
