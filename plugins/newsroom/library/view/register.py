"""The register of what was corrected or withdrawn: the newest, and one year of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from newsroom.core import address
from newsroom.core.amendment import Amendment
from newsroom.core.brief import Brief
from newsroom.core.language import Language, Phrase
from newsroom.library.view.card import Mention, mention
from newsroom.library.view.frame import Frame, Framing, Link, Place
from newsroom.library.view.years import CountedYear, counted_years

NEWEST_IN_REGISTER = 50
# The standing page that says how the office corrects, where there is one.
POLICY = "corrections-policy"

Amended = tuple[Brief, Amendment]


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction or withdrawal. `only_in` names the release's language where the register's own is missing."""

    day: date
    release: Mention
    note: Phrase
    is_withdrawal: bool
    only_in: Language | None


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """The newest entries in full, then the years; `count` is of all."""

    frame: Frame
    newest: tuple[Entry, ...]
    years: tuple[CountedYear, ...]
    count: int
    policy: Link | None


@dataclass(frozen=True, slots=True)
class RegisterYearPage:
    """All entries of one year and nothing of another, so that it changes only with them."""

    frame: Frame
    year: int
    entries: tuple[Entry, ...]
    register: str


@dataclass(frozen=True, slots=True)
class Register:
    """Makes these pages, of entries that come newest first."""

    framing: Framing
    now: datetime

    def page(self, place: Place, newest: Iterable[Amended], years: Mapping[int, int]) -> RegisterPage:
        """The register, with the number of entries of each of its years."""
        frame = self.framing.frame(place, section="corrections")
        policy = address.page(place.language, POLICY)
        return RegisterPage(
            frame,
            _entries(newest, place, self.now),
            counted_years(years, place, partial(address.year_of_corrections, place.language)),
            sum(years.values()),
            next((link for link in frame.menu.pages if link.href == place.href(policy)), None),
        )

    def year(self, place: Place, year: int, amended: Iterable[Amended]) -> RegisterYearPage:
        """One year of it."""
        frame = self.framing.frame(place, section="corrections")
        register = place.href(address.corrections(place.language))
        return RegisterYearPage(frame, year, _entries(amended, place, self.now), register)


def _entries(amended: Iterable[Amended], place: Place, now: datetime) -> tuple[Entry, ...]:
    return tuple(_entry(brief, amendment, place, now) for brief, amendment in amended)


def _entry(brief: Brief, amendment: Amendment, place: Place, now: datetime) -> Entry:
    shown = brief.shown_in(place.language)
    return Entry(
        day=amendment.day,
        release=mention(brief, place, now),
        note=amendment.note.phrase(shown),
        is_withdrawal=amendment.is_withdrawal,
        only_in=None if shown == place.language else shown,
    )
