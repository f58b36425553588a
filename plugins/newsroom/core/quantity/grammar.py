"""How words and numerals add up to numbers: `34 тысячи 500` is one, `five and seven` are two."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from newsroom.core.quantity.vocabulary import HALF

_HUNDRED = 100
_THOUSAND = 1000
_UNLIMITED = Decimal("Infinity")
_NOTHING, _ONE = Decimal(0), Decimal(1)


class Token(msgspec.Struct, frozen=True):
    """A word or numeral: what it is worth, how, and what links it to the one before."""

    value: Decimal
    is_scale: bool = False
    is_bound: bool = False
    is_numeral: bool = False
    link: str = ""

    @property
    def is_hundred(self) -> bool:
        return self.is_scale and self.value == _HUNDRED

    @property
    def is_large(self) -> bool:
        return self.is_scale and self.value >= _THOUSAND

    @property
    def room(self) -> int:
        """What may be added must be less: after two hundred 100, after twenty 10, after two only a half."""
        if self.value % 1:
            return 0
        if self.is_numeral or self.value < 20:
            return 1
        return 1 if self.value % 10 else 10 if self.value % _HUNDRED else _HUNDRED


def numbers(tokens: Sequence[Token]) -> Iterator[Decimal]:
    """The numbers that adjacent tokens state; where a comma may as well divide two, the one and the two."""
    yield from _in_sequence(tokens)
    starts = [index for index, token in enumerate(tokens) if "," in token.link]
    if starts:
        for start, end in zip([0, *starts], [*starts, len(tokens)], strict=True):
            yield from _in_sequence([replace(tokens[start], link=""), *tokens[start + 1 : end]])


def numbers_with_places(tokens: Sequence[Token]) -> Iterator[tuple[Decimal, int, int]]:
    """The numbers that adjacent tokens state, each with its first token and the one behind its last."""
    at = 0
    while at < len(tokens):
        value, end = _number(tokens, at)
        if end > at:
            yield value, at, end
        at = max(end, at + 1)


def _in_sequence(tokens: Sequence[Token]) -> Iterator[Decimal]:
    return (value for value, _, _ in numbers_with_places(tokens))


def _number(tokens: Sequence[Token], at: int) -> tuple[Decimal, int]:
    """The longest number that begins here, and where it ends: groups of falling scales."""
    total, start, step = _NOTHING, at, _UNLIMITED
    while at < len(tokens):
        group, end = _group(tokens, at, is_first=at == start)
        scale = _scale_at(tokens, end, is_first=end == start)
        if end == at and (scale is None or scale.is_bound):
            break
        if scale is not None and scale.value < step:
            total += (group if end > at else _ONE) * scale.value
            step, at = scale.value, end + 1
        elif scale is None and group < step:
            is_half_of_scale = group == HALF and at > start
            return total + (step * HALF if is_half_of_scale else group), end
        else:
            # The group belongs to a number of its own.
            break
    return total, at


def _scale_at(tokens: Sequence[Token], at: int, *, is_first: bool) -> Token | None:
    """A thousand or more that multiplies what stands before it, so that no comma or "and" may come between."""
    token = tokens[at] if at < len(tokens) else None
    return token if token is not None and token.is_large and (is_first or not token.link) else None


def _group(tokens: Sequence[Token], at: int, *, is_first: bool) -> tuple[Decimal, int]:
    """What stands before a scale: a numeral, or words below a thousand. After a comma a numeral is a new number."""
    if not is_first and tokens[at].is_numeral and tokens[at].link:
        return _NOTHING, at
    value, end = _sum(tokens, at)
    if end < len(tokens) and tokens[end].is_hundred and (end == at or (value < _HUNDRED and not tokens[end].link)):
        value = (value if end > at else _ONE) * _HUNDRED
        end += 1
        rest, rest_end = _sum(tokens, end)
        # In "a hundred and two hundred", the two belongs to the second.
        leads_on = rest_end < len(tokens) and tokens[rest_end].is_hundred
        if rest_end > end and rest < _HUNDRED and not leads_on and not tokens[end].is_numeral:
            value, end = value + rest, rest_end
    return value, end


def _sum(tokens: Sequence[Token], at: int) -> tuple[Decimal, int]:
    """Terms of falling places: двести тридцать пять, twenty-one, two and a half."""
    value, room, end = _NOTHING, _UNLIMITED, at
    while end < len(tokens):
        token = tokens[end]
        divides = token.link or token.is_numeral or not token.value
        if token.is_scale or token.value >= room or (divides and end > at):
            break
        value, room, end = value + token.value, Decimal(token.room), end + 1
    return value, end
