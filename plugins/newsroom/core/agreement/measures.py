"""Lengths of time and way and weights, as one number in their smallest unit: 72 hours are three days."""

import re
from collections.abc import Sequence

from newsroom.core.agreement.amount import Amount
from newsroom.core.agreement.mention import Key
from newsroom.core.agreement.vocabulary import rows_of

# What is measured, how many of its smallest unit it is, and how its names begin in both languages.
_TABLE = """
time 1: second секунд
time 60: minute минут мин
time 3600: hour час ч
time 86400: day сут дн день
time 604800: week недел
span 1: month месяц
span 12: year год лет
span 120: decade десятилет
span 1200: centur столет век
way 1: centimet cm сантиметр см
way 100: metre meter m метр м
way 100000: kilomet km километр км
weight 1: gram g грамм г
weight 1000: kilo kg килограмм кг
weight 1000000: tonne тонн т
"""
_SIZES = {name: (what.split()[0], int(what.split()[1])) for what, names in rows_of(_TABLE) for name in names}
_NAMES = "|".join(sorted(_SIZES, key=len, reverse=True))
_MEASURE = re.compile(rf"[ -]?(?:an? )?(?P<unit>{_NAMES})(?P<ending>[a-zа-я]*)")
# A unit of so few letters stands for itself, and is not how another word begins.
_SHORT = 2
_BETWEEN = re.compile(r",? (?:and |и )?")


def measure_behind(plain: str, end: int) -> tuple[str, int, int] | None:
    """What a number measures by the unit right behind it, how many of the smallest that is, and where the unit ends."""
    found = _MEASURE.match(plain, end)
    if found is None or (len(found["unit"]) <= _SHORT and found["ending"] and found["unit"] != "дн"):
        return None
    return (*_SIZES[found["unit"]], found.end())


def measured_keys(amounts: Sequence[Amount], plain: str) -> dict[int, tuple[frozenset[Key], int]]:
    """The keys of each number that measures something, and where its unit ends, by its start; «6 кг 740 г» is one."""
    keys: dict[int, tuple[frozenset[Key], int]] = {}
    last: tuple[Amount, str, int, int] | None = None
    for amount in amounts:
        found = None if amount.is_taken else measure_behind(plain, amount.end)
        if found is None:
            last = None
            continue
        kind, size, end = found
        if last and last[1] == kind and last[2] > size and _BETWEEN.fullmatch(plain, last[3], amount.start):
            first = last[0]
            total = first.values[0] * last[2] + amount.values[0] * size
            keys[first.start] = frozenset({(kind, total)}), end
            first.values, first.end = (total / last[2],), end
            first.is_exact = amount.is_taken = True
            last = None
        else:
            keys[amount.start] = frozenset((kind, value * size) for value in amount.values), end
            last = amount, kind, size, end
    return keys
