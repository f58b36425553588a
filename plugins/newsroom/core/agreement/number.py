"""Numbers that are no part of a day: what each may mean beside its value, as what stands around it tells."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from newsroom.core.agreement.amount import Amount
from newsroom.core.agreement.hours import hour_keys
from newsroom.core.agreement.measures import measured_keys
from newsroom.core.agreement.mention import Key, Mention
from newsroom.core.agreement.prose import Prose
from newsroom.core.agreement.units import HALF_DAYS, Unit, units_of
from newsroom.core.agreement.vocabulary import rows_of
from newsroom.core.language import Language

# Numbers in words up to this may well be said in another way.
SMALL = 10
_MILLION = 10**6
_DOTTED_HOUR = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
_BEFORE_HOUR = tuple(
    f" {word} "
    for word in [
        "at",
        "by",
        "from",
        "until",
        "till",
        "to",
        "about",
        "around",
        "before",
        "after",
        "в",
        "к",
        "с",
        "до",
        "около",
        "после",
    ]
)
YEAR_FOLLOWS = re.compile(r"(?:-[а-я]+)?(?: ?(?:год|гг?\b|[-–—/])| (?:по|до) \d{4}\b)")
_BEFORE_YEAR = re.compile(r"\d{4}[-–—/]$")
CENTURY = re.compile(r"(?:-[а-я]+)?[ -](?:centur|век|столет)")
_SIGNS_OF_CENTURY = ("centur", "век", "столет")
# Aged 87 is in the 88th year.
_YEAR_OF_LIFE = re.compile(r"(?:-[а-я]+)? (?:году? жизни|year of (?:his|her|life))")
# "By the 12th:", and no noun behind it.
_ALONE = re.compile(r"[,.:;)]| and | at | from | to ")
_PLUS = ("plus ", "плюс ", "+")
_MINUS = ("minus ", "минус ", "−", " -")
SIGNS_OF_FROST = ("below", "of frost", "мороза", "ниже нуля")
_FROST = re.compile(r" ?(?:°c?|degrees?(?: celsius)?|градус[а-я]*)?,? (?:below|of frost|мороза|ниже нуля)|°? ?c? below")
# What a number before one of these is to be multiplied with.
PARTS = {
    word: Decimal(Fraction(value).numerator) / Fraction(value).denominator
    for value, words in rows_of(
        """
        1/3: thirds трети третей третями третях
        1/4: quarters четверти четвертей четвертями
        1/5: fifths пятых
        1/10: tenths десятых
        1/100: hundredths сотых
        10: десятка десятков десятками
        12: dozen дюжины дюжин дюжинами
        """
    )
    for word in words
}
_PART = re.compile(rf"[ -]({'|'.join(PARTS)})\b")
_EVERY = re.compile(r"(?:every |кажд[а-я]{2,3} )$")


class Numbers:
    """The numbers of a text that are no part of a day."""

    def __init__(self, prose: Prose, language: Language) -> None:
        self.plain = plain = prose.plain
        self.language: Language = language
        # What few texts have need not be looked for at each number.
        self._has_parts = "/" in plain or not prose.words.isdisjoint(PARTS)
        self._has_signs = any(sign in plain for sign in (*_PLUS, *_MINUS, *SIGNS_OF_FROST))
        self._has_centuries = any(sign in plain for sign in _SIGNS_OF_CENTURY)

    def mentions(self, amounts: list[Amount]) -> Iterator[Mention]:
        self._take_parts(amounts)
        units = units_of(amounts, self.plain, self.language)
        measures = measured_keys(amounts, self.plain)
        for amount, unit in zip(amounts, units, strict=True):
            if not amount.is_taken:
                yield self._mention(amount, unit, *measures.get(amount.start, (frozenset(), amount.end)))

    def _take_parts(self, amounts: list[Amount]) -> None:
        """«Две трети», four tenths, 2/3, «четвёртая часть», three dozen."""
        for one, other in pairwise([*amounts, None]):
            assert one
            value = one.values[0]
            if one.is_ordinal and value > 1 and self.plain.startswith(" част", one.end):
                one.values, one.is_ordinal = (value, 1 / value), False
            elif self._has_parts and not one.is_nth and (found := _PART.match(self.plain, one.end)):
                self._take(one, other, value * PARTS[found[1]], found.end())
            elif (
                self._has_parts
                and other
                and self.plain[one.end : other.start] == "/"
                and value < other.values[0] <= SMALL
            ):
                self._take(one, other, value / other.values[0], other.end)

    def _take(self, one: Amount, other: Amount | None, value: Decimal, end: int) -> None:
        one.values, one.end, one.is_exact = (round(value, 3),), end, True
        if other and other.start < end:
            other.is_taken = True

    def _mention(self, amount: Amount, unit: Unit | None, measured: frozenset[Key], end: int) -> Mention:
        values: frozenset[Key] = frozenset(amount.values)
        if unit is None:
            return self._number(amount, values, measured, end)
        if unit.name in HALF_DAYS:
            return self._hour(amount, unit, values, measured, end)
        keys: frozenset[Key] = frozenset((unit.name, value) for value in amount.values)
        check = "percentages" if unit.name in {"%", "point"} else "money"
        # The other text may have told the unit before, and then gives the number alone.
        return Mention(check, unit.start, unit.end, keys | _alone(amount.values), keys | values, step=amount.step)

    def _number(self, amount: Amount, values: frozenset[Key], measured: frozenset[Key], end: int) -> Mention:
        if self.plain[amount.end - 3] == "." and _DOTTED_HOUR.fullmatch(self.plain, amount.start, amount.end):
            return self._dotted(amount, values | measured)
        if self._has_signs and (sign := self._sign(amount)):
            name, start, end = sign
            signed: frozenset[Key] = frozenset((name, value) for value in amount.values)
            needs = signed | _alone(amount.values)
            is_strict = amount.in_digits or amount.values[0] > SMALL
            return Mention("numbers", start, end, needs, signed | values, is_strict)
        is_year = self._is_year(amount)
        other = measured | self._other_keys(amount, is_year=is_year)
        offers = values | other | _alone(amount.values)
        needs = values | other
        end = amount.end if is_year or amount.is_nth else end
        if measured and not (is_year or amount.is_nth):
            # Three days are no three weeks; a number whose unit is not known may be either.
            needs = other | unmeasured(amount.values)
        else:
            offers |= unmeasured(amount.values)
        if is_year:
            offers |= {("century", int(amount.values[0]) // 100 + 1)}
        is_every = amount.is_nth and _EVERY.search(self.plain, max(0, amount.start - 10), amount.start)
        exact = (other or values) if amount.is_nth and not is_every else None
        is_strict = amount.in_digits or amount.is_exact or amount.values[0] > SMALL
        if amount.is_scale and amount.values[0] < _MILLION:
            # Of every thousand, by the hundred.
            is_strict = False
        check = "dates" if is_year else "numbers"
        return Mention(check, amount.start, end, needs, offers, is_strict, exact, amount.step)

    def _other_keys(self, amount: Amount, *, is_year: bool) -> frozenset[Key]:
        """What a number may be besides: a place in a row, a decade, a century, a day of the month, an hour."""
        value = amount.values[0]
        whole = amount.whole(0, 3000)
        if whole is None:
            return frozenset()
        keys: set[Key] = set()
        if amount.is_nth:
            keys.add(("nth", whole))
            if _YEAR_OF_LIFE.match(self.plain, amount.end):
                keys.add(value - 1)
            if whole <= 31 and _ALONE.match(self.plain, amount.end):
                keys.add(("that day", whole))
            if not whole % 10 and (whole < 100 or amount.is_year):
                keys.add(("decade", whole % 100))
        if is_year:
            keys.add(("year", whole))
        if self._has_centuries and CENTURY.match(self.plain, amount.end):
            keys.add(("century", whole))
        if whole <= 24 and self.plain.endswith(_BEFORE_HOUR, 0, amount.start):
            keys |= hour_keys(whole)
        return frozenset(keys)

    def _dotted(self, amount: Amount, values: frozenset[Key]) -> Mention:
        """10.30 is an hour, and in English it may be a number."""
        hour, minute = map(int, self.plain[amount.start : amount.end].split("."))
        keys = hour_keys(hour, minute, "as written") | _alone(amount.values)
        is_hour = self.language == "ru" or self.plain.endswith(" at ", 0, amount.start)
        return Mention("dates" if is_hour else "numbers", amount.start, amount.end, keys, keys | values)

    def _hour(self, amount: Amount, unit: Unit, values: frozenset[Key], measured: frozenset[Key], end: int) -> Mention:
        """«15 часов» may be a time of day or how long something took; «в пятом часу» is after four."""
        written = self.plain[amount.start : amount.end]
        hour, minute = amount.whole(0, 24), 0
        if is_dotted := _DOTTED_HOUR.fullmatch(written) is not None:
            hour, minute = map(int, written.split("."))
        if hour is None:
            return self._number(amount, values, measured, end)
        half_day = HALF_DAYS[unit.name]
        keys = hour_keys(hour, minute, half_day)
        if amount.is_ordinal:
            keys |= hour_keys(hour - 1, minute, half_day)
        is_length = unit.name == "hour" and not is_dotted
        needs = keys | values | measured if is_length or unit.is_shared else keys
        offers = needs | _alone(amount.values) if is_length else keys
        return Mention(
            "numbers" if is_length else "dates",
            unit.start,
            unit.end,
            needs,
            offers,
            is_strict=amount.in_digits or is_dotted,
        )

    def _is_year(self, amount: Amount) -> bool:
        """Whether a number is a year: 2018 in English, where others are grouped; with its noun in Russian."""
        is_year = amount.is_year
        if not is_year or self.language == "en" or not amount.in_digits:
            return is_year
        return (
            YEAR_FOLLOWS.match(self.plain, amount.end) is not None
            or _BEFORE_YEAR.search(self.plain, max(0, amount.start - 5), amount.start) is not None
        )

    def _sign(self, amount: Amount) -> tuple[str, int, int] | None:
        """A sign that is told, with where the number begins and ends with it: minus 28, «28 градусов мороза»."""
        for name, signs in (("plus", _PLUS), ("minus", _MINUS)):
            for sign in signs:
                if self.plain.endswith(sign, 0, amount.start):
                    return name, amount.start - len(sign), amount.end
        frost = _FROST.match(self.plain, amount.end)
        return ("minus", amount.start, frost.end()) if frost else None


@lru_cache(maxsize=10_000)
def unmeasured(values: tuple[Decimal, ...]) -> frozenset[Key]:
    """A number that may be of anything."""
    return frozenset(("unmeasured", value) for value in values)


# The same few numbers stand in many texts.
@lru_cache(maxsize=10_000)
def _alone(values: tuple[Decimal, ...]) -> frozenset[Key]:
    """A number that is told without what it is of."""
    return frozenset(("alone", value) for value in values)
