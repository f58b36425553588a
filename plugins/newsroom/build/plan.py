"""Which pages there are: every address of the site, with what makes its value."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from newsroom.core import address
from newsroom.core.address import FACETS
from newsroom.core.language import LANGUAGES, Language
from newsroom.library.archive import Archive
from newsroom.library.view.facet import Facets
from newsroom.library.view.frame import Framing, Place
from newsroom.library.view.listing import Listing
from newsroom.library.view.release import release_page
from newsroom.library.view.standing import contacts_page, standing_page
from newsroom.render.page import PageValue


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page that the site has; its value is made only when it is wanted."""

    address: str
    value: Callable[[], PageValue]


@dataclass(frozen=True, slots=True)
class Plan:
    """All pages of an archive, most wanted first: releases, then what lists them."""

    framing: Framing
    now: datetime

    def pages(self) -> Iterator[PlannedPage]:
        """Every page, in a fixed order."""
        yield from self._releases()
        yield from self._standing_pages()
        for language in LANGUAGES:
            yield from self._calendar(language)
            yield from self._facets(language)
        yield from self._entrances()

    @property
    def _archive(self) -> Archive:
        return self.framing.archive

    def _releases(self) -> Iterator[PlannedPage]:
        for release in self._archive.releases:
            for language in LANGUAGES:
                place = Place(language, address.release(language, release.year, release.slug))
                yield PlannedPage(place.address, partial(release_page, self.framing, release, place, self.now))

    def _standing_pages(self) -> Iterator[PlannedPage]:
        for page in self._archive.content.pages:
            for language in LANGUAGES:
                place = Place(language, address.page(language, page.key))
                yield PlannedPage(place.address, partial(standing_page, self.framing, page, place))

    def _calendar(self, language: Language) -> Iterator[PlannedPage]:
        listing = Listing(self.framing, self.now)
        for year, months in self._archive.by_year.items():
            for month, releases in months.items():
                place = Place(language, address.month_of_news(language, releases[0].date.day))
                yield PlannedPage(place.address, partial(listing.month, place, year, month))
            place = Place(language, address.year_of_news(language, year))
            yield PlannedPage(place.address, partial(listing.year, place, year))
        news = Place(language, address.all_news(language))
        yield PlannedPage(news.address, partial(listing.all_news, news))
        home = Place(language, address.home(language))
        yield PlannedPage(home.address, partial(listing.home, home))
        contacts = Place(language, address.contacts(language))
        yield PlannedPage(contacts.address, partial(contacts_page, self.framing, contacts, self.now))

    def _facets(self, language: Language) -> Iterator[PlannedPage]:
        facets = Facets(self.framing, self.now)
        for (kind, key), years in self._archive.by_facet_year.items():
            for year in years:
                place = Place(language, address.facet_year(language, kind, key, year))
                yield PlannedPage(place.address, partial(facets.year, place, kind, key, year))
            place = Place(language, address.facet(language, kind, key))
            yield PlannedPage(place.address, partial(facets.page, place, kind, key))
        for kind in FACETS:
            place = Place(language, address.facet_index(language, kind))
            yield PlannedPage(place.address, partial(facets.index, place, kind))

    def _entrances(self) -> Iterator[PlannedPage]:
        listing = Listing(self.framing, self.now)
        choice = Place("en", address.CHOICE)
        yield PlannedPage(choice.address, partial(listing.choice, choice))
        # Served at any address, so its own links can't be relative.
        not_found = Place("en", address.NOT_FOUND, root=self.framing.settings.root_path)
        yield PlannedPage(not_found.address, partial(listing.not_found, not_found))
