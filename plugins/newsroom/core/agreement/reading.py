"""The mentions of a text: its numbers, days, hours, shares, sums and phone numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from newsroom.core.agreement.amount import Amount, parts_of
from newsroom.core.agreement.days import day_mention, days_around
from newsroom.core.agreement.hours import HALF_DAY, hour_keys, spoken_hours
from newsroom.core.agreement.mention import Key, Mention
from newsroom.core.agreement.number import CENTURY, SMALL, Numbers, unmeasured
from newsroom.core.agreement.prose import Prose
from newsroom.core.agreement.scanning import Piece, pieces_of
from newsroom.core.language import Language


def mentions_of(prose: Prose, language: Language) -> list[Mention]:
    """All mentions of a text, in no order."""
    return list(_mentions(prose, language))


def _mentions(prose: Prose, language: Language) -> Iterator[Mention]:
    plain = prose.plain
    spoken = list(spoken_hours(prose, language))
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
    yield from Numbers(prose, language).mentions(amounts)


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
        offers = keys | {("alone", number)} | unmeasured((number,))
        return Mention("numbers", piece.start, piece.end, keys, offers, is_strict=False)
    nth: frozenset[Key] = frozenset({("nth", number)})
    if CENTURY.match(plain, piece.end):
        nth |= {("century", number)}
    return Mention("numbers", piece.start, piece.end, keys | nth, keys | nth, value > SMALL, exact=nth)


def _phone(piece: Piece, written: str) -> Mention:
    """A number by its digits; one without its country and town agrees with one that ends so."""
    # +44 (0)20 is +44 20 from abroad.
    digits = re.sub(r"\D", "", written.replace("(0)", ""))
    if len(digits) == 11 and digits[0] == "8":
        digits = f"7{digits[1:]}"
    whole: Key = ("phone", digits)
    local: Key = ("phone", digits[-7:])
    needs = frozenset({whole if len(digits) > 7 else local})
    return Mention("phones", piece.start, piece.end, needs, frozenset({local, whole}))
