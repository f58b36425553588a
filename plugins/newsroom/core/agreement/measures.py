"""Lengths of time and way and weights, as one number in their smallest unit: 72 hours are three days."""

import re
from collections.abc import Mapping, Sequence

from newsroom.core.agreement.amount import Amount
from newsroom.core.agreement.mention import Key
from newsroom.core.language import Language

# By how it begins: what is measured, and how many of its smallest unit it is.
_SIZES: dict[Language, Mapping[str, tuple[str, int]]] = {
    "en": {
        **{"second": ("time", 1), "minute": ("time", 60), "hour": ("time", 3600), "day": ("time", 86_400)},
        **{"week": ("time", 604_800), "month": ("span", 1), "year": ("span", 12), "decade": ("span", 120)},
        **{"centur": ("span", 1200), "centimet": ("way", 1), "cm": ("way", 1), "metre": ("way", 100)},
        **{"meter": ("way", 100), "m": ("way", 100), "kilomet": ("way", 100_000), "km": ("way", 100_000)},
        **{"gram": ("weight", 1), "g": ("weight", 1), "kilo": ("weight", 1000), "kg": ("weight", 1000)},
        **{"tonne": ("weight", 10**6)},
    },
    "ru": {
        **{"секунд": ("time", 1), "минут": ("time", 60), "мин": ("time", 60), "час": ("time", 3600), "ч": ("time", 3600)},
        **{"сут": ("time", 86_400), "дн": ("time", 86_400), "день": ("time", 86_400), "недел": ("time", 604_800)},
        **{"месяц": ("span", 1), "год": ("span", 12), "лет": ("span", 12), "десятилет": ("span", 120)},
        **{"столет": ("span", 1200), "век": ("span", 1200), "сантиметр": ("way", 1), "см": ("way", 1)},
        **{"метр": ("way", 100), "м": ("way", 100), "километр": ("way", 100_000), "км": ("way", 100_000)},
        **{"грамм": ("weight", 1), "г": ("weight", 1), "килограмм": ("weight", 1000), "кг": ("weight", 1000)},
        **{"тонн": ("weight", 10**6), "т": ("weight", 10**6)},
    },
}
_ENDING = {"en": "[a-z]*", "ru": "[а-я]{0,3}"}
_MEASURE = {
    language: re.compile(
        rf"[ -]?(?:an? )?(?P<unit>{'|'.join(sorted(sizes, key=len, reverse=True))})(?P<ending>{_ENDING[language]})(?![a-zа-я])"
    )
    for language, sizes in _SIZES.items()
}
# A unit of so few letters stands for itself, and is not how another word begins.
_SHORT = 2
_BETWEEN = re.compile(r",? (?:and |и )?")


def measured_keys(amounts: Sequence[Amount], plain: str, language: Language) -> dict[int, frozenset[Key]]:
    """The keys of each number that measures something, by its start; «6 кг 740 г» becomes one."""
    keys: dict[int, frozenset[Key]] = {}
    last: tuple[Amount, str, int, int] | None = None
    for amount in amounts:
        found = None if amount.is_taken else _MEASURE[language].match(plain, amount.end)
        if found is None or (len(found["unit"]) <= _SHORT and found["ending"] and found["unit"] != "дн"):
            last = None
            continue
        kind, size = _SIZES[language][found["unit"]]
        if last and last[1] == kind and last[2] > size and _BETWEEN.fullmatch(plain, last[3], amount.start):
            first = last[0]
            total = first.values[0] * last[2] + amount.values[0] * size
            keys[first.start] = frozenset({(kind, total)})
            first.values, first.end = (total / last[2],), found.end()
            first.is_exact = amount.is_taken = True
            last = None
        else:
            keys[amount.start] = frozenset((kind, value * size) for value in amount.values)
            last = amount, kind, size, found.end()
    return keys
