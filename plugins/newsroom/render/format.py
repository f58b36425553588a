"""Dates, numbers and sizes as each language writes them, by Babel; templates use these as filters."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import NumberPattern, format_decimal, parse_pattern

from newsroom.core.language import Language
from newsroom.core.moment import Moment
from newsroom.core.typography.signs import NO_BREAK

# CLDR's own long Russian date ends in "г."; a document says "года". The day stands before it in both languages.
# No line is broken where `core.typography` would not break it in a text.
_MONTH_OF_DAY: dict[Language, str] = {"en": "MMMM y", "ru": f"MMMM y{NO_BREAK}'года'"}
_MONTH: dict[Language, str] = {"en": "LLLL y", "ru": f"LLLL y{NO_BREAK}'года'"}
_UNITS: dict[Language, tuple[str, str]] = {"en": ("kB", "MB"), "ru": ("кБ", "МБ")}
# A page of a list prints hundreds of dates, and Babel takes some microseconds for each. An archive has few months.
_MONTHS = 2048
_COUNTS = 1024


def filters(language: Language) -> dict[str, Callable[..., str]]:
    """The filters of one language's templates, by name; what they remember is theirs alone."""
    locale = Locale(language)

    def long_date(value: Moment | date, shown: Language = language) -> str:
        """`14 February 2018`, with the time and its offset where there is one; a page may ask for another language."""
        if isinstance(value, Moment):
            return long_time(value.time, shown) if value.time else long_date(value.day, shown)
        return f"{value.day}{NO_BREAK}{_month_of_day(value.year, value.month, shown)}"

    def long_time(value: datetime, shown: Language = language) -> str:
        """`14 February 2018, 16:30 UTC+3`, in the offset it was written with."""
        return f"{long_date(value.date(), shown)}, {value:%H:%M}{NO_BREAK}{offset(value)}"

    def month_and_year(value: date) -> str:
        """`February 2018`, as a heading."""
        return _month(value.year, value.month, _MONTH[language], language)

    def month_name(value: date) -> str:
        """`February`, in the nominative and with a capital, as a calendar has it."""
        return _month(value.year, value.month, "LLLL", language)

    def number(value: Decimal | int) -> str:
        """Digits grouped as the language does: `9,732`, `9 732` with a no-break space."""
        # CLDR leaves Russian numbers of four digits whole only where a locale's minimum says so; ours groups all.
        # As many places as were written: asked for more, Babel runs out of Decimal's 28 digits.
        if type(value) is int:
            return whole(value)
        places = max(0, -int(Decimal(value).as_tuple().exponent))
        return str(_grouped(places).apply(value, locale))

    # Counts recur from page to page, figures seldom do; and 0 equals -0, which is written with its sign.
    @lru_cache(_COUNTS)
    def whole(value: int) -> str:
        return str(_grouped(0).apply(value, locale))

    def file_size(value: int) -> str:
        """`1.2 MB`: bytes in powers of 1,000, as shops and systems count them."""
        kilobytes, megabytes = _UNITS[language]
        size, unit = (value / 1_000_000, megabytes) if value >= 999_500 else (value / 1000, kilobytes)
        shown = format_decimal(
            max(size, 0.1), "#,##0" if size >= 10 and unit == kilobytes else "#,##0.#", locale=locale
        )
        return f"{shown}{NO_BREAK}{unit}"

    return {
        "long_date": long_date,
        "long_time": long_time,
        "month_and_year": month_and_year,
        "month_name": month_name,
        "number": number,
        "file_size": file_size,
        "iso": iso,
    }


def iso(value: Any) -> str:
    """A `Moment`, day or time for `<time datetime>`."""
    return str(value) if isinstance(value, Moment) else value.isoformat()


@lru_cache(_MONTHS)
def _month_of_day(year: int, month: int, language: Language) -> str:
    return format_date(date(year, month, 1), _MONTH_OF_DAY[language], locale=language)


@lru_cache(_MONTHS)
def _month(year: int, month: int, pattern: str, language: Language) -> str:
    shown = format_date(date(year, month, 1), pattern, locale=language)
    return shown[:1].upper() + shown[1:]


@cache
def _grouped(places: int) -> NumberPattern:
    return parse_pattern("#,##0." + "#" * places)


def offset(value: datetime) -> str:
    """`UTC+3`, `UTC+5:30`, `UTC`."""
    minutes = int((value.utcoffset() or timedelta()).total_seconds()) // 60
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "\u2212"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
