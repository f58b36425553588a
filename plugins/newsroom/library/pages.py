"""Every kind of page that the site has, each page by a small key, with its address."""

from collections.abc import Callable, Iterator
from typing import Literal, get_args

import msgspec

from newsroom.core import address
from newsroom.core.address import FACETS, Facet, language_of
from newsroom.core.alias import page_of, redirect_file
from newsroom.core.language import LANGUAGES, Language
from newsroom.library.archive import Key

# In the order of writing: first what readers are sent to, then what lists it, then what announces it.
Kind = Literal[
    "release", "standing", "month", "facet-year", "corrections-year", "year", "facet", "facet-index", "contacts",
    "corrections", "news", "home", "choice", "not-found", "feed", "redirect", "gone", "redirect-map", "gone-map",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)


class Page(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One page. `key` is a release's target, a standing page's name, a facet's entry, or an old address.

    `year` and `month` are of lists alone.
    """

    kind: Kind
    language: Language
    key: str = ""
    facet: str = ""
    year: int = 0
    month: int = 0

    @property
    def order(self) -> tuple[object, ...]:
        """Pages sort as they are written."""
        return KINDS.index(self.kind), self.facet, self.key, self.year, self.month, self.language

    @property
    def subject(self) -> "Page":
        """The same page whatever its language: both languages' pages are made together."""
        return Page(self.kind, "en", self.key, self.facet, self.year, self.month)

    @property
    def address(self) -> str:
        """Where it answers."""
        return _ADDRESSES[self.kind](self)

    @property
    def file(self) -> str:
        """The file of the output that answers there."""
        return address.output_file(self.address)


_ADDRESSES: dict[Kind, Callable[[Page], str]] = {
    "release": lambda page: address.release_by_target(page.language, page.key),
    "standing": lambda page: address.page(page.language, page.key),
    "month": lambda page: address.month_of_news(page.language, page.year, page.month),
    "facet-year": lambda page: address.facet_year(page.language, as_facet(page.facet), page.key, page.year),
    "year": lambda page: address.year_of_news(page.language, page.year),
    "facet": lambda page: address.facet(page.language, as_facet(page.facet), page.key),
    "facet-index": lambda page: address.facet_index(page.language, as_facet(page.facet)),
    "contacts": lambda page: address.contacts(page.language),
    "corrections": lambda page: address.corrections(page.language),
    "corrections-year": lambda page: address.year_of_corrections(page.language, page.year),
    "news": lambda page: address.all_news(page.language),
    "home": lambda page: address.home(page.language),
    "choice": lambda _: address.CHOICE,
    "not-found": lambda _: address.NOT_FOUND,
    "feed": lambda page: address.feed(page.language),
    "redirect": lambda page: page_of(page.key),
    "gone": lambda page: page_of(page.key),
    "redirect-map": lambda _: address.REDIRECT_MAP,
    "gone-map": lambda _: address.GONE_MAP,
}


def as_facet(name: str) -> Facet:
    """A facet by its name as it was kept; raises `StopIteration` for any other."""
    return next(facet for facet in FACETS if facet == name)


def in_both(kind: Kind, *, key: str = "", facet: str = "", year: int = 0, month: int = 0) -> Iterator[Page]:
    """A page in each language."""
    for language in LANGUAGES:
        yield Page(kind, language, key, facet, year, month)


def single_pages() -> Iterator[Page]:
    """The pages that every site has, whatever its content."""
    for facet in FACETS:
        yield from in_both("facet-index", facet=facet)
    for kind in ("contacts", "corrections", "news", "home", "feed"):
        yield from in_both(kind)
    yield from entrances()
    yield from server_maps()


def moved_pages(source: str, leads: str) -> Iterator[Page]:
    """The page that answers at an old address; none where a server alone can."""
    if redirect_file(source) is not None:
        yield Page("redirect", language_of(leads), source) if leads else Page("gone", language_of(source), source)


def server_maps() -> Iterator[Page]:
    """The tables for a web server."""
    yield Page("redirect-map", "en")
    yield Page("gone-map", "en")


def entrances() -> Iterator[Page]:
    """The pages outside both languages."""
    yield Page("choice", "en")
    yield Page("not-found", "en")


def facet_pages(key: Key, years: Iterator[int]) -> Iterator[Page]:
    """The pages of one topic, person and so on, with those of its years."""
    facet, entry = key
    yield from in_both("facet", key=entry, facet=facet)
    for year in years:
        yield from in_both("facet-year", key=entry, facet=facet, year=year)
