"""The mentions of a text: its numbers, days, hours, shares, sums and phone numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from newsroom.core.agreement.amount import Amount, parts_of
from newsroom.core.agreement.days import day_mention, days_around
from newsroom.core.agreement.hours import HALF_DAY, hour_keys, spoken_hours
from newsroom.core.agreement.measures import measured_keys
from newsroom.core.agreement.mention import Key, Mention
from newsroom.core.agreement.prose import Prose
from newsroom.core.agreement.scanning import Piece, pieces_of
from newsroom.core.agreement.units import HALF_DAYS, Unit, units_of
from newsroom.core.agreement.vocabulary import rows_of
from newsroom.core.language import Language

# Numbers in words up to this may well be said in another way.
_SMALL = 10
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
_YEAR_FOLLOWS = re.compile(r"(?:-[а-я]+)?(?: ?(?:год|гг?\b|[-–—/])| (?:по|до) \d{4}\b)")
_BEFORE_YEAR = re.compile(r"\d{4}[-–—/]$")
_CENTURY = re.compile(r"(?:-[а-я]+)?[ -](?:centur|век|столет)")
# Aged 87 is in the 88th year.
_YEAR_OF_LIFE = re.compile(r"(?:-[а-я]+)? (?:году? жизни|year of (?:his|her|life))")
# "By the 12th:", and no noun behind it.
_ALONE = re.compile(r"[,.:;)]| and | at | from | to ")
_PLUS = ("plus ", "плюс ", "+")
_MINUS = ("minus ", "минус ", "−")
_FROST = re.compile(r" ?(?:°c?|degrees?(?: celsius)?|градус[а-я]*)?,? (?:below|of frost|мороза|ниже нуля)|°? ?c? below")
# What a number before one of these is to be multiplied with.
_PARTS = {
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
_PART = re.compile(rf"[ -]({'|'.join(_PARTS)})\b")
_EVERY = re.compile(r"(?:every |кажд[а-я]{2,3} )$")


def mentions_of(prose: Prose, language: Language) -> list[Mention]:
    """All mentions of a text, in no order."""
    return list(_mentions(prose, language))


def _mentions(prose: Prose, language: Language) -> Iterator[Mention]:
    plain = prose.plain
    spoken = list(spoken_hours(plain, language))
    yield from spoken
    pieces = pieces_of(prose, language)
    for hour in spoken:
        pieces = [piece for piece in pieces if piece.end <= hour.start or piece.start >= hour.end]
    parts = list(parts_of(pieces, plain, language))
    for index, part in enumerate(parts):
        if isinstance(part, Piece):
            if part.role == "month":
                yield from days_around(parts, index, plain, language)
            else:
                yield _of_piece(part, plain)
    amounts = [part for part in parts if isinstance(part, Amount) and not part.is_taken]
    yield from _Numbers(plain, language).mentions(amounts)


def _of_piece(piece: Piece, plain: str) -> Mention:
    written = plain[piece.start : piece.end]
    match piece.form:
        case "phone":
            return _phone(piece, written)
        case "iso":
            year, month, day = map(int, written.split("-"))
            return day_mention(piece.start, piece.end, day, month, year)
        case "day":
            day, month, year = map(int, re.split("[./]", written))
            return day_mention(piece.start, piece.end, day, month, year)
        case "clock":
            hour, minute = map(int, written.split(":")[:2])
            after = HALF_DAY.match(plain, piece.end)
            keys = hour_keys(hour, minute, after.lastgroup if after else "as written")
            return Mention("dates", piece.start, after.end() if after else piece.end, keys, keys)
        case _:
            return _of_word(piece, plain)


def _of_word(piece: Piece, plain: str) -> Mention:
    sense = piece.sense
    assert sense
    value = sense.value
    if sense.role == "weekday":
        keys: frozenset[Key] = frozenset({("weekday", value)})
        return Mention("dates", piece.start, piece.end, keys, keys, is_strict=False)
    number = Decimal(value)
    if sense.is_share:
        keys = frozenset({("%", number)})
        return Mention("percentages", piece.start, piece.end, keys | {("alone", number)}, keys | {number})
    keys = frozenset({number})
    if sense.role == "compound":
        return Mention("numbers", piece.start, piece.end, keys, keys | {("alone", number)}, is_strict=False)
    nth: frozenset[Key] = frozenset({("nth", number)})
    if _CENTURY.match(plain, piece.end):
        nth |= {("century", number)}
    return Mention("numbers", piece.start, piece.end, keys | nth, keys | nth, value > _SMALL, exact=nth)


def _phone(piece: Piece, written: str) -> Mention:
    """A number by its digits; one without its country and town agrees with one that ends so."""
    digits = re.sub(r"\D", "", written)
    if len(digits) == 11 and digits[0] == "8":
        digits = f"7{digits[1:]}"
    whole: Key = ("phone", digits)
    local: Key = ("phone", digits[-7:])
    needs = frozenset({whole if len(digits) > 7 else local})
    return Mention("phones", piece.start, piece.end, needs, frozenset({local, whole}))


class _Numbers:
    """The numbers of a text that are no part of a day."""

    def __init__(self, plain: str, language: Language) -> None:
        self.plain = plain
        self.language: Language = language

    def mentions(self, amounts: list[Amount]) -> Iterator[Mention]:
        self._take_parts(amounts)
        units = units_of(amounts, self.plain, self.language)
        measures = measured_keys(amounts, self.plain)
        for amount, unit in zip(amounts, units, strict=True):
            if not amount.is_taken:
                yield self._mention(amount, unit, measures.get(amount.start, frozenset()))

    def _take_parts(self, amounts: list[Amount]) -> None:
        """«Две трети», four tenths, 2/3, «четвёртая часть», three dozen."""
        for one, other in pairwise([*amounts, None]):
            assert one
            value = one.values[0]
            if one.is_ordinal and value > 1 and self.plain.startswith(" част", one.end):
                one.values, one.is_ordinal = (value, 1 / value), False
            elif not one.is_nth and (found := _PART.match(self.plain, one.end)):
                self._take(one, other, value * _PARTS[found[1]], found.end())
            elif other and self.plain[one.end : other.start] == "/" and value < other.values[0] <= _SMALL:
                self._take(one, other, value / other.values[0], other.end)

    def _take(self, one: Amount, other: Amount | None, value: Decimal, end: int) -> None:
        one.values, one.end, one.is_exact = (round(value, 3),), end, True
        if other and other.start < end:
            other.is_taken = True

    def _mention(self, amount: Amount, unit: Unit | None, measured: frozenset[Key]) -> Mention:
        values: frozenset[Key] = frozenset(amount.values)
        if unit is None:
            return self._number(amount, values, measured)
        if unit.name in HALF_DAYS:
            return self._hour(amount, unit, values, measured)
        keys: frozenset[Key] = frozenset((unit.name, value) for value in amount.values)
        check = "percentages" if unit.name in {"%", "point"} else "money"
        # The other text may have told the unit before, and then gives the number alone.
        return Mention(check, unit.start, unit.end, keys | _alone(amount), keys | values, step=amount.step)

    def _number(self, amount: Amount, values: frozenset[Key], measured: frozenset[Key]) -> Mention:
        if _DOTTED_HOUR.fullmatch(self.plain, amount.start, amount.end):
            return self._dotted(amount, values | measured)
        if sign := self._sign(amount):
            signed: frozenset[Key] = frozenset((sign, value) for value in amount.values)
            needs = signed | _alone(amount)
            is_strict = amount.in_digits or amount.values[0] > _SMALL
            return Mention("numbers", amount.start, amount.end, needs, signed | values, is_strict)
        is_year = self._is_year(amount)
        other = measured | self._other_keys(amount, is_year=is_year)
        offers = values | other | _alone(amount)
        if is_year:
            offers |= {("century", int(amount.values[0]) // 100 + 1)}
        is_every = amount.is_nth and _EVERY.search(self.plain, max(0, amount.start - 10), amount.start)
        exact = (other or values) if amount.is_nth and not is_every else None
        is_strict = amount.in_digits or amount.is_exact or amount.values[0] > _SMALL
        if amount.is_scale and amount.values[0] < _MILLION:
            # Of every thousand, by the hundred.
            is_strict = False
        check = "dates" if is_year else "numbers"
        return Mention(check, amount.start, amount.end, values | other, offers, is_strict, exact, amount.step)

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
        if _CENTURY.match(self.plain, amount.end):
            keys.add(("century", whole))
        if whole <= 24 and self.plain.endswith(_BEFORE_HOUR, 0, amount.start):
            keys |= hour_keys(whole)
        return frozenset(keys)

    def _dotted(self, amount: Amount, values: frozenset[Key]) -> Mention:
        """10.30 is an hour, and in English it may be a number."""
        hour, minute = map(int, self.plain[amount.start : amount.end].split("."))
        keys = hour_keys(hour, minute, "as written") | _alone(amount)
        is_hour = self.language == "ru" or self.plain.endswith(" at ", 0, amount.start)
        return Mention("dates" if is_hour else "numbers", amount.start, amount.end, keys, keys | values)

    def _hour(self, amount: Amount, unit: Unit, values: frozenset[Key], measured: frozenset[Key]) -> Mention:
        """«15 часов» may be a time of day or how long something took; «в пятом часу» is after four."""
        written = self.plain[amount.start : amount.end]
        hour, minute = amount.whole(0, 24), 0
        if is_dotted := _DOTTED_HOUR.fullmatch(written) is not None:
            hour, minute = map(int, written.split("."))
        if hour is None:
            return self._number(amount, values, measured)
        half_day = HALF_DAYS[unit.name]
        keys = hour_keys(hour, minute, half_day)
        if amount.is_ordinal:
            keys |= hour_keys(hour - 1, minute, half_day)
        is_length = unit.name == "hour" and not is_dotted
        needs = keys | values | measured if is_length or unit.is_shared else keys
        offers = needs | _alone(amount) if is_length else keys
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
        if not amount.is_year or self.language == "en" or not amount.in_digits:
            return amount.is_year
        return (
            _YEAR_FOLLOWS.match(self.plain, amount.end) is not None
            or _BEFORE_YEAR.search(self.plain, max(0, amount.start - 5), amount.start) is not None
        )

    def _sign(self, amount: Amount) -> str | None:
        """A sign that is told: minus 28, «28 градусов мороза», plus three."""
        if self.plain.endswith(_PLUS, 0, amount.start):
            return "plus"
        is_minus = self.plain.endswith(_MINUS, 0, amount.start) or _FROST.match(self.plain, amount.end)
        return "minus" if is_minus else None


def _alone(amount: Amount) -> frozenset[Key]:
    """A number that is told without what it is of."""
    return frozenset(("alone", value) for value in amount.values)
