"""The mentions of a text: its numbers, days, hours, shares, sums and phone numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from newsroom.core.agreement.mention import Key, Mention
from newsroom.core.agreement.prose import Prose
from newsroom.core.agreement.scanning import WORDS, Piece, pieces_of
from newsroom.core.language import Language
from newsroom.core.quantity.grammar import Token, numbers_with_places

_JOINTS: dict[Language, frozenset[str]] = {
    "en": frozenset({"", " ", "-", "\N{NON-BREAKING HYPHEN}", " and ", " a ", " and a "}),
    "ru": frozenset({"", " ", "-", "\N{NON-BREAKING HYPHEN}", ". ", " с "}),
}
_HALF = Decimal("0.5")
# Between the parts of a range or a list that share what follows: 13–14 March, from 5 to 10 million.
_RANGE = re.compile(r" ?[-–—] ?| to | до | по | through | until ")
_SERIES = re.compile(rf"{_RANGE.pattern}| and | or | и | или |, | and the | и до | , ")
# What may be said once for all of a list; an hour is so only in a range.
_COUNTED = re.compile(r"%|point|[A-Z]{3}")
_BEFORE_SUM = re.compile(r"(?:[a-z]{0,3}(\$)|(€)|(£)|(₽)|(¥)|(usd|eur|gbp|rub|kzt|kgs|tjs|amd|azn|byn|cny|chf)) ?$")
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "¥": "CNY", "byn": "RUB"}
# How `Words.after` names an hour, and what that makes of its number.
_HOURS = {"hour": "hour", "morning": "morning", "night": "morning", "evening": "evening", "day": "evening"}
# Numbers in words up to this may well be said in another way.
_SMALL = 10
_DOTTED_HOUR = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
_BEFORE_HOUR = re.compile(r"\b(?:at|by|from|until|till|to|about|around|before|after|в|к|с|до|около|после|часов) $")
_YEAR_FOLLOWS = re.compile(r"(?:-[а-я]+)? ?(?:год|гг?\b|[-–—/])")
_YEAR_JOINTS = frozenset("-–—/")
_LONGEST_GAP = 10


class Unit(msgspec.Struct):
    """What a number is of: "%", "point", "USD", or "hour", "morning" and "evening"; where both together stand."""

    name: str
    start: int
    end: int
    # Said at another number of the same list.
    is_shared: bool = False


class Amount(msgspec.Struct):
    """A number of the text in all its readings, before it is known of what."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    in_digits: bool
    is_ordinal: bool = False
    has_suffix: bool = False
    # A million in "5 million".
    scale: Decimal = Decimal(1)
    is_taken: bool = False

    @property
    def is_year(self) -> bool:
        """Whether it can be a year: 2018, but not 2,018."""
        return self.whole(1500, 2099) is not None and (not self.in_digits or self.end - self.start < 5 or self.has_suffix)

    @property
    def step(self) -> Decimal | None:
        """What its last place is worth, where it is told in thousands or more: 100 for "9.7 thousand"."""
        return self.scale.scaleb(int(str(self.values[0].as_tuple().exponent))) if self.scale > 1 else None

    def whole(self, least: int, most: int) -> int | None:
        """Its value as a whole number within these bounds."""
        value = self.values[0]
        return int(value) if least <= value <= most and not value % 1 else None


def mentions_of(prose: Prose, language: Language) -> list[Mention]:
    """All mentions of a text, in no order."""
    return list(_Reader(prose, language).mentions())


class _Reader:
    def __init__(self, prose: Prose, language: Language) -> None:
        self.plain = prose.plain
        self.language: Language = language
        self.words = WORDS[language]
        self.parts: list[Amount | Piece] = list(self._parts(pieces_of(prose, language)))

    def mentions(self) -> Iterator[Mention]:
        for index, part in enumerate(self.parts):
            if isinstance(part, Piece):
                yield from self._of_piece(part, index)
        amounts = [part for part in self.parts if isinstance(part, Amount) and not part.is_taken]
        units = [self._unit(amount) for amount in amounts]
        self._share_units(amounts, units)
        for amount, unit in zip(amounts, units, strict=True):
            yield self._mention(amount, unit)

    def _gap(self, index: int) -> str:
        """What stands between a part and the one before it."""
        return self.plain[self.parts[index - 1].end : self.parts[index].start] if index > 0 else "¶"

    # Numbers

    def _parts(self, pieces: list[Piece]) -> Iterator[Amount | Piece]:
        """The pieces with those of numbers put together."""
        run: list[Piece] = []
        tokens: list[tuple[Token, ...]] = []
        for piece in pieces:
            if not piece.tokens:
                yield from self._amounts(run, tokens)
                run, tokens = [], []
                yield piece
                continue
            joined = self._joined(run[-1], piece) if run else None
            if joined is None:
                yield from self._amounts(run, tokens)
                run, tokens = [piece], [piece.tokens]
            else:
                run.append(piece)
                tokens.append(joined)
        yield from self._amounts(run, tokens)

    def _joined(self, last: Piece, piece: Piece) -> tuple[Token, ...] | None:
        """The tokens of a piece as they go on with the number before; none where they can't."""
        gap = self.plain[last.end : piece.start]
        if gap not in _JOINTS[self.language] or last.role == "ordinal" or last.has_suffix:
            return None
        is_numeral = piece.form == "numeral"
        if is_numeral and last.form == "numeral":
            return None
        first = piece.tokens[0]
        if gap == ". ":
            return piece.tokens if is_numeral and last.tokens[0].is_bound else None
        if gap in {" and a ", " с "}:
            return piece.tokens if first.value == _HALF else None
        if gap == " a ":
            return piece.tokens if last.tokens[0].value == _HALF and first.is_scale else None
        if gap == " and ":
            return tuple(replace(token, link="and") for token in piece.tokens)
        return piece.tokens

    def _amounts(self, run: list[Piece], tokens: list[tuple[Token, ...]]) -> Iterator[Amount]:
        if len(run) == 1:
            piece = run[0]
            if not piece.tokens[0].is_bound:
                values = tuple(token.value for token in piece.tokens)
                yield Amount(
                    piece.start, piece.end, values, piece.form == "numeral", piece.role == "ordinal", piece.has_suffix
                )
            return
        found: dict[tuple[int, int], list[Decimal]] = {}
        for choice in range(max(map(len, tokens), default=0)):
            chosen = [readings[min(choice, len(readings) - 1)] for readings in tokens]
            for value, first, end in numbers_with_places(chosen):
                found.setdefault((first, end), []).append(value)
        for (first, end), values in found.items():
            last = run[end - 1]
            token = last.tokens[0]
            yield Amount(
                run[first].start,
                last.end,
                tuple(dict.fromkeys(values)),
                any(piece.form == "numeral" for piece in run[first:end]),
                last.role == "ordinal",
                last.has_suffix,
                token.value if token.is_large else Decimal(1),
            )

    # Days

    def _of_piece(self, piece: Piece, index: int) -> Iterator[Mention]:
        match piece.form:
            case "word":
                yield from self._of_word(piece, index)
            case "phone":
                yield _phone(piece.start, piece.end, self.plain[piece.start : piece.end])
            case "iso":
                year, month, day = map(int, self.plain[piece.start : piece.end].split("-"))
                yield _day(piece.start, piece.end, day, month, year)
            case "day":
                day, month, year = map(int, re.split("[./]", self.plain[piece.start : piece.end]))
                yield _day(piece.start, piece.end, day, month, year)
            case "clock":
                hour, minute = map(int, self.plain[piece.start : piece.end].split(":")[:2])
                after = self.words.after.match(self.plain, piece.end)
                name = _HOURS.get(after.lastgroup or "", "hour") if after else "hour"
                keys = _hours(hour, minute, name)
                yield Mention("dates", piece.start, after.end() if after else piece.end, keys, keys)

    def _of_word(self, piece: Piece, index: int) -> Iterator[Mention]:
        sense = piece.sense
        assert sense is not None
        if sense.role == "month":
            yield from self._days(piece, index, sense.value)
        elif sense.role == "weekday":
            keys: frozenset[Key] = frozenset({("weekday", sense.value)})
            yield Mention("dates", piece.start, piece.end, keys, keys, is_strict=False)
        elif sense.role == "roman":
            number: frozenset[Key] = frozenset({Decimal(sense.value)})
            yield Mention("numbers", piece.start, piece.end, number, number, is_strict=sense.value > 10)

    def _days(self, piece: Piece, index: int, month: int) -> Iterator[Mention]:
        """The days, or the month, that stand around the name of a month, with the year where it has one."""
        days = self._days_before(index)
        start, end = days[0].start if days else piece.start, piece.end
        at = index + 1
        if not days and self.language == "en":
            days = self._days_behind(index)
            at += len(days)
            end = days[-1].end if days else end
        year = None
        if at < len(self.parts) and self._gap(at) in {" ", ", ", " of ", ". "}:
            following = self.parts[at]
            if isinstance(following, Amount) and following.is_year:
                year = int(following.values[0])
                following.is_taken = True
                end = following.end
        for day in days:
            day.is_taken = True
            yield _day(min(day.start, start) if len(days) == 1 else day.start, max(end, day.end), int(day.values[0]), month, year)
        if not days:
            yield _month(piece.start, end, month, year, is_strict=not (piece.sense and piece.sense.is_capital))

    def _days_before(self, index: int) -> list[Amount]:
        days: list[Amount] = []
        gaps = {" ", " of ", "-", ". "}
        while index > 0:
            gap, part = self._gap(index), self.parts[index - 1]
            fits = gap in gaps if not days else _SERIES.fullmatch(gap) is not None
            if not fits or not isinstance(part, Amount) or part.is_taken or part.whole(1, 31) is None:
                break
            if days and not (part.in_digits or part.is_ordinal):
                break
            days.insert(0, part)
            index -= 1
        return days

    def _days_behind(self, index: int) -> list[Amount]:
        days: list[Amount] = []
        while index + 1 < len(self.parts):
            gap, part = self._gap(index + 1), self.parts[index + 1]
            fits = gap in {" ", ". "} if not days else _SERIES.fullmatch(gap) is not None
            if not fits or not isinstance(part, Amount) or part.whole(1, 31) is None or not part.in_digits:
                break
            days.append(part)
            index += 1
        return days

    # Shares, sums, hours and plain numbers

    def _unit(self, amount: Amount) -> Unit | None:
        after = self.words.after.match(self.plain, amount.end)
        if after:
            if after["percent"] is not None:
                return Unit("point" if after["point"] else "%", amount.start, after.end())
            if name := after["currency"]:
                return Unit(self.words.currencies[name], amount.start, after.end())
        if before := _BEFORE_SUM.search(self.plain, max(0, amount.start - 6), amount.start):
            sign = before[before.lastindex or 0]
            return Unit(_SIGNS.get(sign, sign.upper()), before.start(), amount.end)
        if after:
            return Unit(_HOURS[after.lastgroup or "hour"], amount.start, after.end())
        return None

    def _share_units(self, amounts: list[Amount], units: list[Unit | None]) -> None:
        """What stands at one end of a range or a list holds for the others: 5–10 %, $5–10 million."""
        for index in range(len(amounts) - 1, 0, -1):
            one, other = amounts[index - 1], amounts[index]
            before, after = units[index - 1], units[index]
            gap = self.plain[before.end if before else one.end : after.start if after else other.start]
            if len(gap) > _LONGEST_GAP or _SERIES.fullmatch(gap) is None:
                continue
            is_range = _RANGE.fullmatch(gap) is not None
            if before is None and after and not one.is_year and (is_range or _COUNTED.fullmatch(after.name)):
                units[index - 1] = Unit(after.name, one.start, one.end, is_shared=True)
            if after is None and before and before.start < one.start and is_range:
                units[index] = Unit(before.name, other.start, other.end, is_shared=True)
            if other.scale > 1 and one.scale == 1 and one.in_digits and is_range:
                one.values += tuple(value * other.scale for value in one.values)
            if one.is_year and other.whole(0, 99) is not None and other.in_digits and gap.strip() in _YEAR_JOINTS:
                # 2017–18, 2017/18.
                other.values = (one.values[0] // 100 * 100 + other.values[0],)

    def _mention(self, amount: Amount, unit: Unit | None) -> Mention:
        values: frozenset[Key] = frozenset(amount.values)
        if unit is None:
            return self._number(amount, values)
        if unit.name in _HOURS:
            return self._hour(amount, unit, values)
        keys: frozenset[Key] = frozenset((unit.name, value) for value in amount.values)
        check = "percentages" if unit.name in {"%", "point"} else "money"
        # The other text may have told the unit before, and then gives the number alone.
        return Mention(check, unit.start, unit.end, keys | _alone(amount), keys | values, step=amount.step)

    def _number(self, amount: Amount, values: frozenset[Key]) -> Mention:
        written = self.plain[amount.start : amount.end]
        if _DOTTED_HOUR.fullmatch(written):
            hour, minute = map(int, written.split("."))
            keys: frozenset[Key] = _alone(amount) | {("hour", hour * 60 + minute)}
            is_hour = self.language == "ru" or self.plain.endswith(" at ", 0, amount.start)
            return Mention("dates" if is_hour else "numbers", amount.start, amount.end, keys, keys | values)
        value = amount.values[0]
        needs, offers = values, values | _alone(amount)
        if (amount.is_ordinal or amount.has_suffix) and not value % 1:
            needs |= {("nth", int(value))}
        if (hour := amount.whole(0, 24)) is not None and self._is_told_as_hour(amount):
            hours: frozenset[Key] = frozenset({("hour", hour * 60), ("hour", (hour + 12) * 60)})
            needs |= hours
            offers |= hours
        if amount.has_suffix and 10 <= value < 100 and not value % 10:
            # «90-е годы» for the 1990s.
            needs |= {value + 1900}
            offers |= {value + 1900}
        is_strict = amount.in_digits or value > _SMALL
        check = "dates" if self._is_year(amount) else "numbers"
        return Mention(check, amount.start, amount.end, needs, offers, is_strict, amount.step)

    def _is_told_as_hour(self, amount: Amount) -> bool:
        """Whether a number may be an hour by the word before it: at nine, к трём."""
        return _BEFORE_HOUR.search(self.plain, max(0, amount.start - 10), amount.start) is not None

    def _is_year(self, amount: Amount) -> bool:
        """Whether a number is a year: 2018 in English, where others are grouped; with its noun in Russian."""
        if not amount.is_year:
            return False
        return self.language == "en" or not amount.in_digits or _YEAR_FOLLOWS.match(self.plain, amount.end) is not None

    def _hour(self, amount: Amount, unit: Unit, values: frozenset[Key]) -> Mention:
        """«15 часов» may be a time or how long something took."""
        written = self.plain[amount.start : amount.end]
        hour, minute = amount.whole(0, 24), 0
        if _DOTTED_HOUR.fullmatch(written):
            hour, minute = map(int, written.split("."))
        if hour is None:
            return self._number(amount, values)
        keys = _hours(hour, minute, unit.name)
        needs = keys | values if unit.name == "hour" or unit.is_shared else keys
        check = "numbers" if unit.name == "hour" and not minute else "dates"
        offers = keys | values if unit.name == "hour" else keys
        return Mention(check, unit.start, unit.end, needs, offers, is_strict=amount.in_digits)


def _alone(amount: Amount) -> frozenset[Key]:
    """A number that is told without what it is of."""
    return frozenset(("alone", value) for value in amount.values)


def _hours(hour: int, minute: int, name: str) -> frozenset[Key]:
    if name == "evening" and hour < 12:
        hour += 12
    if name == "morning" and hour == 12:
        hour = 0
    return frozenset({("hour", hour * 60 + minute)})


def _day(start: int, end: int, day: int, month: int, year: int | None) -> Mention:
    """A day; the year is often left to the reader, so that a day without one agrees with any."""
    offers: set[Key] = {("day", month, day), ("day", month, day, year), ("month", month), ("month", month, year)}
    # "On the 14th" may be the same.
    offers.add(("nth", day))
    needs: set[Key] = {("day", month, day)}
    if year is not None:
        needs = {("day", month, day, year), ("day", month, day, None)}
        offers.add(Decimal(year))
    return Mention("dates", start, end, frozenset(needs), frozenset(offers))


def _month(start: int, end: int, month: int, year: int | None, *, is_strict: bool) -> Mention:
    offers: set[Key] = {("month", month), ("month", month, year)}
    needs: set[Key] = {("month", month)}
    if year is not None:
        needs = {("month", month, year), ("month", month, None)}
        offers.add(Decimal(year))
    return Mention("dates", start, end, frozenset(needs), frozenset(offers), is_strict or year is not None)


def _phone(start: int, end: int, written: str) -> Mention:
    """A number by its digits; one without its country and town agrees with one that ends so."""
    digits = re.sub(r"\D", "", written)
    if len(digits) == 11 and digits[0] == "8":
        digits = f"7{digits[1:]}"
    local, whole = ("phone", digits[-7:]), ("phone", digits)
    return Mention(
        "phones", start, end, frozenset({whole if len(digits) > 7 else local}), frozenset({local, whole})
    )
