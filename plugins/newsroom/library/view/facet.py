"""Pages of topics, people, organisations, operations, countries and types: all of a kind, one, and one year of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import islice

from newsroom.core import address
from newsroom.core.address import Facet
from newsroom.core.brief import Brief
from newsroom.core.language import Phrase
from newsroom.library.archive import Quoting, in_name_order
from newsroom.library.view.card import Card, cards
from newsroom.library.view.frame import Frame, Framing, Place
from newsroom.library.view.party import Naming, PostView
from newsroom.library.view.quotation import CollectedQuotation, Collecting
from newsroom.library.view.years import CountedYear, counted_years

NEWEST_QUOTATIONS = 10


@dataclass(frozen=True, slots=True)
class Entry:
    """One of a kind, with the number of its releases; `post` is a person's latest."""

    name: Phrase
    href: str
    count: int
    post: Phrase | None = None


@dataclass(frozen=True, slots=True)
class FacetIndexPage:
    """All of a kind, in the language's alphabetical order."""

    frame: Frame
    kind: Facet
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FacetPage:
    """The newest of one, and its years, newest first. `rank` and `posts` are a person's, `quotations` also a body's."""

    frame: Frame
    kind: Facet
    name: Phrase
    about: Phrase | None
    rank: Phrase | None
    posts: tuple[PostView, ...]
    newest: tuple[Card, ...]
    quotations: tuple[CollectedQuotation, ...]
    years: tuple[CountedYear, ...]
    count: int
    index: str


@dataclass(frozen=True, slots=True)
class FacetYearPage:
    """All releases of one in one year, newest first, with all that was quoted of them."""

    frame: Frame
    kind: Facet
    name: Phrase
    year: int
    cards: tuple[Card, ...]
    quotations: tuple[CollectedQuotation, ...]
    facet: str
    index: str


@dataclass(frozen=True, slots=True)
class Facets:
    """Makes these pages from the archive at the build's moment."""

    framing: Framing
    now: datetime

    def index(self, place: Place, kind: Facet, counts: Mapping[str, int]) -> FacetIndexPage:
        """All of a kind, with the number of releases under each key; some have none."""
        archive = self.framing.archive
        named = [(key, archive.name_of(kind, key)) for found, key in archive.facets if found == kind]
        entries = tuple(
            Entry(
                name.phrase(place.language),
                place.href(address.facet(place.language, kind, key)),
                counts.get(key, 0),
                self._latest_post(place, kind, key),
            )
            for key, name in in_name_order(place.language, named)
        )
        return FacetIndexPage(self.framing.frame(place, section=kind), kind, entries)

    def page(
        self,
        place: Place,
        kind: Facet,
        key: str,
        *,
        newest: Sequence[Brief],
        years: Mapping[int, int],
        quoting: Sequence[Quoting],
    ) -> FacetPage:
        """One topic, person and so on: its newest, the number of releases in each of its years, its newest words."""
        archive = self.framing.archive
        about = archive.about(kind, key)
        person = archive.registry.people[key] if kind == "people" else None
        collecting = Collecting(key, place, self.now, person.posts_on(self._today) if person else ())
        return FacetPage(
            frame=self.framing.frame(place, section=kind),
            kind=kind,
            name=archive.name_of(kind, key).phrase(place.language),
            about=about.phrase(place.language) if about else None,
            rank=person.rank.phrase(place.language) if person and person.rank else None,
            posts=self._posts(place, key) if person else (),
            newest=self._cards(newest, place, kind, key),
            quotations=tuple(islice(collecting.of(quoting), NEWEST_QUOTATIONS)),
            years=counted_years(years, place, partial(address.facet_year, place.language, kind, key)),
            count=sum(years.values()),
            index=place.href(address.facet_index(place.language, kind)),
        )

    def year(
        self,
        place: Place,
        kind: Facet,
        key: str,
        *,
        year: int,
        releases: Sequence[Brief],
        quoting: Sequence[Quoting],
    ) -> FacetYearPage:
        """One year of one. A past year does not change with its person's posts, so quotations name those held then."""
        archive = self.framing.archive
        return FacetYearPage(
            frame=self.framing.frame(place, section=kind),
            kind=kind,
            name=archive.name_of(kind, key).phrase(place.language),
            year=year,
            cards=self._cards(releases, place, kind, key),
            quotations=tuple(Collecting(key, place, self.now).of(quoting)),
            facet=place.href(address.facet(place.language, kind, key)),
            index=place.href(address.facet_index(place.language, kind)),
        )

    @property
    def _today(self) -> date:
        return self.framing.settings.day_of(self.now)

    def _cards(self, releases: Sequence[Brief], place: Place, kind: Facet, key: str) -> tuple[Card, ...]:
        person = key if kind in {"people", "organisations"} else None
        return cards(releases, place, self.now, person=person)

    def _posts(self, place: Place, key: str) -> tuple[PostView, ...]:
        """Posts through time; one that begins after the build's day is not announced here."""
        naming = Naming(self.framing.archive, place, place.language)
        posts = self.framing.archive.registry.people[key].posts
        return tuple(naming.post(post) for post in posts if post.days.first is None or post.days.first <= self._today)

    def _latest_post(self, place: Place, kind: Facet, key: str) -> Phrase | None:
        """The post that a person holds on the build's day, else the last that the registry names."""
        posts = self._posts(place, key) if kind == "people" else ()
        held = [post for post in posts if self._today in post.days]
        return held[0].title if held else posts[-1].title if posts else None
