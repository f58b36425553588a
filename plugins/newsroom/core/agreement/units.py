"""What the numbers of a text are of: shares, sums of money, hours, and lengths of time and way."""

import re
from collections.abc import Mapping

import msgspec

from newsroom.core.agreement.amount import Amount
from newsroom.core.agreement.scanning import WORDS
from newsroom.core.language import Language

# Between numbers that share what follows the last of them: from 5 to 10 million, 5, 6 and 7 per cent.
RANGE = re.compile(r" ?[-–—] ?| to | до | по | through | until ")
_SERIES = re.compile(rf"{RANGE.pattern}| and | or | и | или |, | и до ")
_LONGEST_GAP = 10
# An hour is said once for all only in a range.
_COUNTED = re.compile(r"%|point|[A-Z]{3}")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "¥": "CNY"}
CODES = frozenset(["usd", "eur", "gbp", "rub", "kzt", "kgs", "tjs", "amd", "azn", "cny", "chf"])
_YEAR_JOINTS = frozenset("-–—/")
_HUNDREDTHS = frozenset({"CENT", "KOP"})

HALF_DAYS: Mapping[str, str | None] = {
    "hour": None,
    "morning": "morning",
    "night": "morning",
    "evening": "evening",
    "day": "evening",
}
"""How `Words.after` names an hour, and what half of the day that tells."""


class Unit(msgspec.Struct):
    """What a number is of: "%", "point", "USD", or a key of `HALF_DAYS`; where both together stand."""

    name: str
    start: int
    end: int
    # Said at another number of the same list.
    is_shared: bool = False


def units_of(amounts: list[Amount], plain: str, language: Language) -> list[Unit | None]:
    """The unit of each number that has one, given or shared; what a number takes from its neighbours is put right."""
    units = [_unit(amount, plain, language) for amount in amounts]
    for index in range(len(amounts) - 1, 0, -1):
        one, other = amounts[index - 1], amounts[index]
        before, after = units[index - 1], units[index]
        gap = plain[before.end if before else one.end : after.start if after else other.start]
        if before and after and after.name in _HUNDREDTHS and gap in {" ", " and ", " и "}:
            # «1 евро 80 центов».
            one.values = tuple(value + other.values[0] / 100 for value in one.values)
            before.end, other.is_taken = after.end, True
        elif len(gap) <= _LONGEST_GAP and _SERIES.fullmatch(gap):
            _share(one, other, units, index, is_range=RANGE.fullmatch(gap) is not None)
        if gap.strip() in _YEAR_JOINTS and one.is_year and other.in_digits and other.end - other.start == len("18"):
            # 2017–18, 2017/18, 1999/00.
            ahead = int(other.values[0] - one.values[0]) % 100
            other.values = (one.values[0] + ahead,)
    return units


def _unit(amount: Amount, plain: str, language: Language) -> Unit | None:
    behind = unit_behind(plain, amount.end, language)
    if behind and behind[0] not in HALF_DAYS:
        return Unit(behind[0], amount.start, behind[1])
    before = plain[max(0, amount.start - len("usd ")) : amount.start].rstrip(" ")
    if sign := _SIGNS.get(before[-1:]):
        return Unit(sign, amount.start - 1, amount.end)
    if before[-3:] in CODES:
        return Unit(before[-3:].upper(), amount.start - len("usd "), amount.end)
    return Unit(behind[0], amount.start, behind[1]) if behind else None


def unit_behind(plain: str, end: int, language: Language) -> tuple[str, int] | None:
    """The unit that is told right behind a number, and where it ends."""
    words = WORDS[language]
    after = words.after.match(plain, end)
    if after is None:
        return None
    if after["percent"] is not None:
        return "point" if after["point"] else "%", after.end()
    name = after["currency"]
    return words.currencies[name] if name else after.lastgroup or "hour", after.end()


def _share(one: Amount, other: Amount, units: list[Unit | None], index: int, *, is_range: bool) -> None:
    """What stands at one end of a range or a list holds for the others: 5–10 %, $5–10 million."""
    before, after = units[index - 1], units[index]
    if before is None and after and not one.is_year and (is_range or _COUNTED.fullmatch(after.name)):
        units[index - 1] = Unit(after.name, one.start, one.end, is_shared=True)
    if after is None and before and before.start < one.start and is_range:
        units[index] = Unit(before.name, other.start, other.end, is_shared=True)
    if is_range and other.scale > 1 and one.scale == 1 and one.in_digits:
        one.values += tuple(value * other.scale for value in one.values)
