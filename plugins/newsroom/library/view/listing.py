"""Pages that list releases: home, all news, a year, a month, and the choice of language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from newsroom.core import address
from newsroom.core.brief import Brief
from newsroom.core.language import LANGUAGES, OWN_NAMES, Language
from newsroom.library.view.card import Card, cards
from newsroom.library.view.frame import Frame, Framing, Place

# How many releases each month of each year has.
Calendar = Mapping[int, Mapping[int, int]]

NEWEST_AT_HOME = 10
NEWEST_AT_CHOICE = 3


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the calendar, as its first day."""

    day: date
    href: str
    count: int


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the calendar with those of its months that have releases, January first."""

    year: int
    href: str
    months: tuple[Month, ...]
    count: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """The front page of a language."""

    frame: Frame
    newest: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class NewsPage:
    """All news: the newest, then the calendar, newest year first."""

    frame: Frame
    newest: tuple[Card, ...]
    calendar: tuple[Year, ...]
    count: int


@dataclass(frozen=True, slots=True)
class YearPage:
    """A year with its months."""

    frame: Frame
    year: Year
    news: str


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A month with all its releases, newest first."""

    frame: Frame
    month: date
    cards: tuple[Card, ...]
    news: str
    year: str


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """One language at the site's root, with its newest releases."""

    language: Language
    name: str
    href: str
    site_name: str
    newest: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ChoicePage:
    """The site's root: a choice of language."""

    frame: Frame
    choices: tuple[LanguageChoice, ...]


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """The answer to an address that leads nowhere, in every language at once; `homes` are their front pages."""

    frame: Frame
    choices: tuple[LanguageChoice, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Makes these pages from the archive at the build's moment."""

    framing: Framing
    now: datetime

    def home(self, place: Place, newest: Sequence[Brief]) -> HomePage:
        """The front page."""
        return HomePage(self.framing.frame(place, section="home"), cards(newest, place, self.now))

    def all_news(self, place: Place, newest: Sequence[Brief], calendar: Calendar) -> NewsPage:
        """The newest releases and the calendar."""
        years = tuple(self._year(place, year, calendar[year]) for year in sorted(calendar, reverse=True))
        frame = self.framing.frame(place, section="news")
        return NewsPage(frame, cards(newest, place, self.now), years, sum(year.count for year in years))

    def year(self, place: Place, year: int, months: Mapping[int, int]) -> YearPage:
        """One year."""
        frame = self.framing.frame(place, section="news")
        return YearPage(frame, self._year(place, year, months), place.href(address.all_news(place.language)))

    def month(self, place: Place, year: int, month: int, releases: Sequence[Brief]) -> MonthPage:
        """One month."""
        return MonthPage(
            self.framing.frame(place, section="news"),
            date(year, month, 1),
            cards(releases, place, self.now),
            place.href(address.all_news(place.language)),
            place.href(address.year_of_news(place.language, year)),
        )

    def choice(self, place: Place, newest: Mapping[Language, Sequence[Brief]]) -> ChoicePage:
        """The site's root, with the newest that have a text in each language."""
        return ChoicePage(self._bare_frame(place), tuple(self._choices(place, newest)))

    def not_found(self, place: Place, newest: Mapping[Language, Sequence[Brief]]) -> NotFoundPage:
        """The page for addresses that lead nowhere."""
        return NotFoundPage(self._bare_frame(place), tuple(self._choices(place, newest)))

    def _bare_frame(self, place: Place) -> Frame:
        """The frame of a page outside both languages."""
        frame = self.framing.frame_without_twin(place, is_indexed=place.address == address.CHOICE)
        return replace(frame, feeds=tuple(self.framing.feed(language) for language in LANGUAGES))

    def _choices(self, place: Place, newest: Mapping[Language, Sequence[Brief]]) -> list[LanguageChoice]:
        settings = self.framing.settings
        found = []
        for language in LANGUAGES:
            there = Place(language, place.address, place.root)
            found.append(
                LanguageChoice(
                    language,
                    OWN_NAMES[language],
                    place.href(address.home(language)),
                    str(settings.name.phrase(language)),
                    cards(newest[language], there, self.now),
                )
            )
        return found

    def _year(self, place: Place, year: int, months: Mapping[int, int]) -> Year:
        found = tuple(
            Month(day, place.href(address.month_of_news(place.language, day.year, day.month)), months[day.month])
            for day in (date(year, month, 1) for month in sorted(months))
        )
        href = place.href(address.year_of_news(place.language, year))
        return Year(year, href, found, sum(month.count for month in found))
