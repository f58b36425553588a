"""Every kind of page that the site has, each page by a small key, with its address."""

from collections.abc import Iterator
from typing import Literal, get_args

import msgspec

from newsroom.core import address
from newsroom.core.address import FACETS, Facet
from newsroom.core.language import LANGUAGES, Language
from newsroom.library.archive import Key

# In the order of writing: first what readers are sent to, then what lists it, then what announces it.
Kind = Literal[
    "release", "standing", "month", "facet-year", "corrections-year", "year", "facet", "facet-index", "contacts",
    "corrections", "news", "home", "choice", "not-found", "feed",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)


class Page(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One page. `key` is a release's target, a standing page's name, a facet's entry, or a facet where all are listed.

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
        match self.kind:
            case "release":
                year, _, slug = self.key.partition("/")
                return address.release(self.language, int(year), slug)
            case "standing":
                return address.page(self.language, self.key)
            case "month" | "year" | "news" | "corrections" | "corrections-year":
                return self._address_in_calendar()
            case "facet" | "facet-year" | "facet-index":
                return self._address_of_facet()
            case "contacts":
                return address.contacts(self.language)
            case "home":
                return address.home(self.language)
            case "choice":
                return address.CHOICE
            case "not-found":
                return address.NOT_FOUND
            case "feed":
                return address.feed(self.language)

    def _address_in_calendar(self) -> str:
        match self.kind:
            case "month":
                return address.month_of_news(self.language, self.year, self.month)
            case "year":
                return address.year_of_news(self.language, self.year)
            case "corrections":
                return address.corrections(self.language)
            case "corrections-year":
                return address.year_of_corrections(self.language, self.year)
            case _:
                return address.all_news(self.language)

    def _address_of_facet(self) -> str:
        facet = as_facet(self.facet)
        if self.kind == "facet-index":
            return address.facet_index(self.language, facet)
        if self.kind == "facet-year":
            return address.facet_year(self.language, facet, self.key, self.year)
        return address.facet(self.language, facet, self.key)

    @property
    def file(self) -> str:
        """The file of the output that answers there."""
        return address.output_file(self.address)


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
