"""A number in digits, grouped as people write it, and what it may mean."""

import re
from decimal import Decimal
from itertools import pairwise

from newsroom.core.language import Language

# Begins with a plain set of characters, which lets `re` skip text without digits ten times faster.
NUMERAL = r"[0-9](?:[0-9]{0,2}(?: [0-9]{3})+(?![0-9])|[0-9]*)(?:[.,][0-9]+)*"
# More digits than any count has are an account's number, say; `Decimal` reckons with 28.
_MOST_DIGITS = 24
_MARK = re.compile(r"([.,])")


def readings(numeral: str, language: Language) -> tuple[Decimal, ...]:
    """The values that a numeral may have: a Russian 1,500 is one and a half or fifteen hundred; a day is three."""
    whole = numeral.replace(" ", "")
    if len(whole) > _MOST_DIGITS:
        return (Decimal(0),)
    if whole.isdigit():
        return (Decimal(whole),)
    parts = _MARK.split(whole)
    groups, marks = parts[::2], parts[1::2]
    decimal = Decimal("".join(groups[:-1]) + "." + groups[-1])
    if len(marks) == 1:
        return _with_one_mark(decimal, groups, marks[0], language) if whole == numeral else (decimal,)
    if _are_thousands(groups) and _is_one_kind(marks):
        return (Decimal("".join(groups)),)
    if _are_thousands(groups[:-1]) and _is_one_kind(marks[:-1]) and marks[-1] != marks[0]:
        return (decimal,)
    return tuple(map(Decimal, groups))


def _with_one_mark(decimal: Decimal, groups: list[str], mark: str, language: Language) -> tuple[Decimal, ...]:
    if not _are_thousands(groups):
        return (decimal,)
    thousands = Decimal("".join(groups))
    if language == "en":
        return (thousands,) if mark == "," else (decimal,)
    return decimal, thousands


def _are_thousands(groups: list[str]) -> bool:
    head, *others = groups
    return len(head) <= 3 and not head.startswith("0") and all(len(group) == 3 for group in others)


def _is_one_kind(marks: list[str]) -> bool:
    return all(one == two for one, two in pairwise(marks))
