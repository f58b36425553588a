"""Dates and numbers as Babel writes them, remembered per language and never mistaken for each other."""

import re
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal

from newsroom.core.language import LANGUAGES, Language
from newsroom.core.moment import Moment
from newsroom.render.format import filters

DAYS = [date(1900, 1, 1) + timedelta(days=37 * step) for step in range(1500)]
PATTERNS: dict[Language, tuple[str, str]] = {"en": ("d MMMM y", "LLLL y"), "ru": ("d MMMM y 'года'", "LLLL y 'года'")}


def bound(shown: str) -> str:
    """A date with its no-break spaces: between the day and the month, and before "года"."""
    return re.sub(r"^(\d+) | (?=года)", lambda found: f"{found[1] or ''}\u00a0", shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_is_as_babel_writes_it(language: Language) -> None:
    of = filters(language)
    long, heading = PATTERNS[language]
    for day in DAYS:
        assert of["long_date"](day) == of["long_date"](Moment(day)) == bound(format_date(day, long, locale=language))
        assert of["month_and_year"](day).lower() == bound(format_date(day, heading, locale=language)).lower()
        assert of["month_name"](day).lower() == format_date(day, "LLLL", locale=language).lower()


def test_languages_are_never_mixed() -> None:
    day = date(2018, 2, 14)
    for _ in range(2):
        assert filters("ru")["long_date"](day) == filters("en")["long_date"](day, "ru") == bound("14 февраля 2018 года")
        assert filters("en")["long_date"](day) == filters("ru")["long_date"](day, "en") == bound("14 February 2018")
        assert filters("ru")["month_and_year"](day) == bound("Февраль 2018 года")
        assert filters("ru")["month_name"](day) == "Февраль"
        assert filters("en")["number"](9732) == "9,732"
        assert filters("ru")["number"](9732) == "9\u00a0732"


def test_a_time_keeps_the_offset_it_was_written_with() -> None:
    moment = datetime(2018, 2, 14, 6, 5, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert filters("en")["long_date"](Moment(moment.date(), moment)) == "14\u00a0February 2018, 06:05\u00a0UTC+5:30"


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_are_as_babel_groups_them(language: Language) -> None:
    number = filters(language)["number"]
    for whole in (0, 7, 999, 1000, 9732, -1234567, 10**27):
        assert number(whole) == number(Decimal(whole)) == format_decimal(whole, "#,##0", locale=language)


def test_a_number_is_written_alike_whatever_holds_it() -> None:
    number = filters("en")["number"]
    given = [1, Decimal("1.0"), Decimal("1.00"), 1, Decimal("1234.50"), Decimal("1E+3"), 0, Decimal("-0"), 0]
    assert [number(one) for one in given] == ["1", "1", "1", "1", "1,234.5", "1,000", "0", "-0", "0"]
