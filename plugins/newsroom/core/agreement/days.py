"""Days and months of a text, as far as it gives them: 14 February, 13–15 марта 2018 года, in May."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from newsroom.core.agreement.amount import Amount
from newsroom.core.agreement.mention import Key, Mention
from newsroom.core.agreement.scanning import Piece
from newsroom.core.language import Language

Parts = Sequence[Amount | Piece]

# Between days that share the name of their month.
_SERIES = re.compile(r" ?[-–—] ?| to | до | по | на | through | until | and | и | or | или |, | and the | to the ")
_BEFORE_MONTH = frozenset({" ", " of ", "-", ". "})
_BEFORE_YEAR = frozenset({" ", ", ", " of ", ". "})
# Of the two days of a night, the other text may name the second alone.
_NIGHT = re.compile(r"(?:night (?:of|from) (?:the )?|ночь с (?:о )?)$")


def days_around(parts: Parts, index: int, plain: str, language: Language) -> Iterator[Mention]:
    """The days that stand around the name of a month, or else the month, with the year where it has one."""
    name = parts[index]
    assert isinstance(name, Piece)
    assert name.sense
    month = int(name.sense.value)
    days = _days_before(parts, index, plain)
    at = index + 1
    if not days and language == "en":
        days = _days_behind(parts, index, plain)
        at += len(days)
    year = _year(parts, at, plain)
    taken = [*days, year] if year else days
    end = max([name.end, *(part.end for part in taken)])
    number = int(year.values[0]) if year else None
    for part in taken:
        part.is_taken = True
    is_night = len(days) > 1 and _NIGHT.search(plain, 0, days[0].start) is not None
    for day in days:
        is_strict = not (is_night and day is days[0])
        yield day_mention(min(day.start, name.start), end, int(day.values[0]), month, number, is_strict=is_strict)
    if not days:
        is_strict = not (name.sense.is_capital or name.is_name)
        yield _month(name.start, end, month, number, is_strict=is_strict)


def _gap(parts: Parts, index: int, plain: str) -> str | None:
    """What stands before a part; none where no part does."""
    return plain[parts[index - 1].end : parts[index].start] if 0 < index < len(parts) else None


def _days_before(parts: Parts, index: int, plain: str) -> list[Amount]:
    days: list[Amount] = []
    while (gap := _gap(parts, index, plain)) is not None:
        part = parts[index - 1]
        fits = _SERIES.fullmatch(gap) is not None if days else gap in _BEFORE_MONTH
        if not fits or not isinstance(part, Amount) or part.is_taken or part.whole(1, 31) is None:
            break
        if days and not (part.in_digits or part.is_ordinal):
            break
        days.insert(0, part)
        index -= 1
    return days


def _days_behind(parts: Parts, index: int, plain: str) -> list[Amount]:
    days: list[Amount] = []
    while (gap := _gap(parts, index + 1, plain)) is not None:
        part = parts[index + 1]
        fits = _SERIES.fullmatch(gap) is not None if days else gap in {" ", ". "}
        if not fits or not isinstance(part, Amount) or part.whole(1, 31) is None or not part.in_digits:
            break
        days.append(part)
        index += 1
    return days


def _year(parts: Parts, at: int, plain: str) -> Amount | None:
    part = parts[at] if at < len(parts) else None
    is_behind = _gap(parts, at, plain) in _BEFORE_YEAR
    return part if is_behind and isinstance(part, Amount) and part.is_year else None


def day_mention(start: int, end: int, day: int, month: int, year: int | None, *, is_strict: bool = True) -> Mention:
    """A day; its year is often left to the reader, so that a day without one agrees with any."""
    offers: set[Key] = {("day", month, day), ("day", month, day, year), ("month", month), ("month", month, year)}
    # "On the 14th" may be the same.
    offers.add(("nth", day))
    needs: set[Key] = {("day", month, day)}
    if year is not None:
        needs = {("day", month, day, year), ("day", month, day, None)}
        offers |= {Decimal(year), ("year", year)}
    needs.add(("that day", day))
    return Mention("dates", start, end, frozenset(needs), frozenset(offers), is_strict, year=year)


def _month(start: int, end: int, month: int, year: int | None, *, is_strict: bool) -> Mention:
    offers: set[Key] = {("month", month), ("month", month, year)}
    needs: set[Key] = {("month", month)}
    if year is not None:
        needs = {("month", month, year), ("month", month, None)}
        offers |= {Decimal(year), ("year", year)}
    return Mention("dates", start, end, frozenset(needs), frozenset(offers), is_strict or year is not None, year=year)
