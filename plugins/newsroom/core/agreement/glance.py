"""What blocks plainly tell, seen at a glance: where two tell the same, neither need be read.

A glance knows whole numbers and fractions in digits, with or without a unit, days that are told with their month, and
numbers and ordinals in words, each far enough from the next that neither is part of the other. Whatever else a block
has, it is read.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from newsroom.core.agreement.amount import EARLIEST_YEAR, LATEST_YEAR
from newsroom.core.agreement.hours import TELLING
from newsroom.core.agreement.measures import measure_behind
from newsroom.core.agreement.mention import UNTOLD
from newsroom.core.agreement.number import PARTS, SIGNS_OF_FROST, YEAR_FOLLOWS
from newsroom.core.agreement.prose import BREAK, Prose
from newsroom.core.agreement.scanning import WORDS, is_meant, telling_words
from newsroom.core.agreement.units import CODES, HALF_DAYS, unit_behind
from newsroom.core.agreement.vocabulary import Role
from newsroom.core.language import Language
from newsroom.core.quantity.numeral import NUMERAL, readings

Seen = tuple[str | int | Decimal | None, ...]
Item = tuple[int, int, Seen | None]
"""From where to where something is told, and what; none where that must be read."""

# A sign or the code of a currency before a number, or a sign, a letter or a suffix that touches it, tells more of it.
_TOUCHED = (
    rf"(?<=[ {BREAK}«“][0-9])(?<!(?:{'|'.join(sorted(CODES))}) [0-9])(?<![$€£₽¥ ] [0-9])"
    r"(?<!(?:plus|плюс) [0-9])(?<!(?:minus|минус) [0-9])"
)
_BEFORE_WORD = re.compile(rf"(?:{'|'.join(sorted(CODES))}|[$€£₽¥+−-]|plus|плюс|minus|минус) {{0,3}}\Z")
_LONGEST_BEFORE = len("minus   ")
_END = r"(?![^\W_]|[+/'’°_½¼¾-]| ?[0-9]|[:.,)][0-9]|\))"
_IN_DIGITS: dict[Language, re.Pattern[str]] = {
    language: re.compile(
        rf"[0-9+(](?:{_TOUCHED}(?>{NUMERAL.removeprefix('[0-9]')})(?P<end>){_END}"
        rf"(?: (?P<month>{'|'.join(word for word, sense in words.senses.items() if sense.role == 'month')})(?![^\W_])"
        rf"(?: (?P<year>(?:1[5-9]|20)[0-9][0-9]){_END})?)?)?"
    )
    for language, words in WORDS.items()
}
# No two numbers are one, or parts of a range, a series, or a length of time in two units, where more stands between
# them, or one of these signs. All that ties them is short words, and the name of what the first one measures.
_FARTHEST = 45
_PARTING = re.compile(rf"[{BREAK}|;:«»()]")
_TIE = re.compile(r"[ ,./–—\u2011-]*(?:(?:and|or|to|until|through|on|of|a|an|the|past|и|или|до|по|на|с|о)[ -]?){0,3}")
_NO_TIES = frozenset({" of "}), frozenset({" of ", " "})
_ONE_WORD = re.compile(r"[ -]?(?:an? )?[a-zа-я]+,? ?(?:and |и )?")
# «Без» tells an hour only before one of these or a number.
_OF_HOURS = TELLING["ru"] - {"без"} | {"четверти"}
_LONGEST_MONTH, _LONGEST_DAY = 31, 24
# What is seen: the name of a unit or one of these, and the value.
_NUMBER, _NTH, _DAY, _BY_CHANCE = "number", "nth", "day", "by chance"
_FIRST: Seen = (_NTH, Decimal(1))
_DIGITS = frozenset("0123456789")
_OF_PHONES = frozenset("+(")
_MARK = re.compile("[.,]")


def agreeing_blocks(one: Prose, other: Prose) -> frozenset[int]:
    """The blocks of two texts built alike, each as the other's of its number, in which nothing can differ."""
    if [block.kind for block in one.blocks] != [block.kind for block in other.blocks]:
        return frozenset()
    return frozenset(
        number
        for number, (block, here, there) in enumerate(zip(one.blocks, told(one), told(other), strict=True))
        if here is not None
        and there is not None
        # What the cells of a row tell has its order.
        and (here == there or (block.kind != "row" and _agree(set(here), set(there))))
    )


def _agree(here: set[Seen], there: set[Seen]) -> bool:
    """Whether neither tells what is a difference: one and a half may be said by chance, and first if none is second."""
    differ = {seen for seen in here ^ there if seen[0] != _BY_CHANCE}
    return not differ or (differ == {_FIRST} and all(seen[0] != _NTH for seen in here & there))


def told(prose: Prose) -> list[list[Seen] | None]:
    """What each block tells, in its order; none where it must be read."""
    plain = prose.plain
    if not prose.words.isdisjoint(PARTS) or any(sign in plain for sign in SIGNS_OF_FROST):
        return [None] * len(prose.blocks)
    found: list[list[Seen] | None] = [[] for _ in prose.blocks]
    last_end, last_block, last = -1, -1, None
    for start, end, seen in sorted((*_numbers(prose), *_words(prose)), key=_start):
        block = prose.block(start)
        all_seen = found[block]
        if all_seen is not None:
            if seen is None or (last and block == last_block and _are_tied(plain, last_end, start, last)):
                found[block] = None
            else:
                all_seen.append(seen)
        last_end, last_block, last = end, block, seen
    return found


def _start(item: Item) -> int:
    return item[0]


def _are_tied(plain: str, end: int, start: int, last: Seen) -> bool:
    """Whether what stands behind a number and before another may make them one, or parts of a range or series."""
    if start - end > _FARTHEST or _PARTING.search(plain, end, start):
        return False
    # Of a day the year may follow.
    if last[0] != _DAY and (plain.find(".", end, start) >= 0 or plain[end:start] in _NO_TIES[last[0] == _NTH]):
        return False
    if _TIE.fullmatch(plain, end, start):
        return True
    return _ONE_WORD.fullmatch(plain, end, start) is not None and measure_behind(plain, end) is not None


def _numbers(prose: Prose) -> Iterator[Item]:
    plain, language = prose.plain, prose.language
    for found in _IN_DIGITS[language].finditer(plain):
        start, end = found.span()
        at, month, year = found.groups()
        if at is None:
            if plain[start] not in _OF_PHONES or plain[end].isdecimal():
                yield start, end, None
        elif month is not None:
            at = found.start("month")
            yield start, end, _day(prose, at, plain[start : at - 1], month, year)
        else:
            value = _value(found.group(), language)
            if value is None:
                yield start, end, None
                continue
            unit = unit_behind(plain, end, language)
            if unit is None:
                yield start, end, _measured(prose, start, end, value)
            elif unit[0] in HALF_DAYS and (value % 1 or value > _LONGEST_DAY):
                # No hour of the day.
                yield start, unit[1], _measured(prose, start, end, value)
            else:
                yield start, unit[1], (unit[0], value)


def _day(prose: Prose, start: int, number: str, month: str, year: str | None) -> Seen | None:
    sense = WORDS[prose.language].senses[month]
    is_day = number.isdigit() and 1 <= int(number) <= _LONGEST_MONTH
    if not is_day or not is_meant(prose.text, start, start + len(month), sense, prose.language):
        return None
    return (_DAY, sense.value, int(number), year)


@lru_cache(maxsize=10_000)
def _value(numeral: str, language: Language) -> Decimal | None:
    """What a number in digits means; none where it may be something else, such as an hour or a day: 10.30, 1.2.2030."""
    values = readings(numeral, language)
    is_dotted = numeral[-3:-2] == "." or ("." in numeral and len(_MARK.findall(numeral)) > 1)
    return values[0] if len(values) == 1 and not is_dotted else None


def _words(prose: Prose) -> Iterator[Item]:
    plain, language = prose.plain, prose.language
    for start, end, sense in telling_words(prose, language):
        if sense.token and not (sense.token.is_scale or sense.token.is_bound):
            is_more = (
                plain.startswith(" част", end)
                or unit_behind(plain, end, language)
                or _BEFORE_WORD.search(plain, max(0, start - _LONGEST_BEFORE), start)
            )
            yield start, end, None if is_more else _of_word(prose, start, end, sense.role, sense.token.value)
        elif sense.role == "month" and plain[start - 1] == " " and plain[start - 2] in _DIGITS:
            # It is a part of a day.
            continue
        elif is_meant(prose.text, start, end, sense, language):
            yield start, end, None
    for word in _OF_HOURS & prose.words:
        for start, end in prose.places(word):
            yield start, end, None


def _of_word(prose: Prose, start: int, end: int, role: Role, value: Decimal) -> Seen:
    if role == "ordinal":
        return _NTH, value
    return (_BY_CHANCE, value) if value in UNTOLD else _measured(prose, start, end, value)


def _measured(prose: Prose, start: int, end: int, value: Decimal) -> Seen:
    """A number with what it measures, unless it is a year, as which any of four digits may be written in English."""
    found = measure_behind(prose.plain, end)
    if found is None or (
        end - start == len("2018")
        and EARLIEST_YEAR <= value <= LATEST_YEAR
        and not value % 1
        and (prose.language == "en" or YEAR_FOLLOWS.match(prose.plain, end))
    ):
        return _NUMBER, value
    return found[0], value * found[1]
