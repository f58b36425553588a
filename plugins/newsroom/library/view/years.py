"""The years of a list as links, each with how much it has."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newsroom.library.view.frame import Place


@dataclass(frozen=True, slots=True)
class CountedYear:
    """A year of a list, with the number of its entries."""

    year: int
    href: str
    count: int


def counted_years(years: Mapping[int, int], place: Place, address_of: Callable[[int], str]) -> tuple[CountedYear, ...]:
    """The years of a list by their counts, newest first, as the page at a place links to them."""
    return tuple(
        CountedYear(year, place.href(address_of(year)), count) for year, count in sorted(years.items(), reverse=True)
    )
