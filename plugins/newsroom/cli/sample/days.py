"""On which day each release falls: spread over twenty years, the same for every size of sample."""

from datetime import date, timedelta
from functools import cache

FIRST, LAST = date(2006, 1, 1), date(2025, 12, 31)
# Kept free for the month of two hundred releases among the odd states.
CROWDED_MONTH = (2025, 7)
_SUNDAY = 6
# Knuth's multiplier, 2^32 divided by the golden ratio: successive numbers fall far apart and fill the span evenly.
_MULTIPLIER, _MODULUS = 2654435769, 2**32


def day_of(number: int) -> date:
    """The day of the release of this number, counted from 1."""
    days = _working_days()
    return days[number * _MULTIPLIER % _MODULUS * len(days) // _MODULUS]


def days_of_month(year: int, month: int) -> list[date]:
    """Every day of a month."""
    first = date(year, month, 1)
    days = (first + timedelta(days=number) for number in range(31))
    return [day for day in days if day.month == month]


def not_after_last(day: date) -> date:
    """The day, or the last of the sample where it would lie beyond."""
    return min(day, LAST)


@cache
def _working_days() -> tuple[date, ...]:
    days = (FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1))
    return tuple(day for day in days if day.weekday() != _SUNDAY and (day.year, day.month) != CROWDED_MONTH)
