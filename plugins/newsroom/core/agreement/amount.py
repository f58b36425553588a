"""Numbers put together from the pieces of a text, before it is known of what they are."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from newsroom.core.agreement.scanning import Piece
from newsroom.core.agreement.vocabulary import QUARTER
from newsroom.core.language import Language
from newsroom.core.quantity.grammar import Token, numbers_with_places
from newsroom.core.quantity.vocabulary import HALF

# What may stand between two parts of one number.
_JOINTS: dict[Language, frozenset[str]] = {
    "en": frozenset({"", " ", "-", "\N{NON-BREAKING HYPHEN}", " and ", " a ", " and a "}),
    "ru": frozenset({"", " ", "-", "\N{NON-BREAKING HYPHEN}", ". ", " с "}),
}
_BEFORE_PART = frozenset({"", " and a ", " с "})
_PARTS = frozenset({HALF, QUARTER})
EARLIEST_YEAR, LATEST_YEAR = 1500, 2099


class Amount(msgspec.Struct, gc=False):
    """A number of the text in all its readings."""

    start: int
    end: int
    values: tuple[Decimal, ...]
    in_digits: bool
    is_ordinal: bool = False
    # 14th, 1990s, 25-го.
    has_suffix: bool = False
    # A million in "5 million".
    scale: Decimal = Decimal(1)
    # A scale alone: a thousand.
    is_scale: bool = False
    # Told by its parts, «4 часа 20 минут» or "two thirds", and so no matter of style.
    is_exact: bool = False
    # It is part of a day, or of another number.
    is_taken: bool = False

    @property
    def is_year(self) -> bool:
        """Whether it can be a year: 2018, but not 2,018."""
        if self.whole(EARLIEST_YEAR, LATEST_YEAR) is None:
            return False
        return not self.in_digits or self.end - self.start == len("2018") or self.has_suffix

    @property
    def is_nth(self) -> bool:
        """Whether it is told as a place in a row: third, 14th."""
        return self.is_ordinal or self.has_suffix

    @property
    def step(self) -> Decimal | None:
        """What its last place is worth, where it is told in thousands or more: 100 for "9.7 thousand"."""
        return self.scale.scaleb(int(self.values[0].as_tuple().exponent)) if self.scale > 1 else None

    def whole(self, least: int, most: int) -> int | None:
        """Its value as a whole number within these bounds."""
        value = self.values[0]
        return int(value) if least <= value <= most and not value % 1 else None


def parts_of(pieces: Sequence[Piece], plain: str, language: Language) -> Iterator[Amount | Piece]:
    """The pieces in their order, with those of numbers put together."""
    run: list[Piece] = []
    tokens: list[tuple[Token, ...]] = []
    for piece in pieces:
        joined = _joined(run[-1], piece, plain, language) if run and piece.tokens else None
        if joined is not None:
            run.append(piece)
            tokens.append(joined)
            continue
        if run:
            yield from _amounts(run, tokens, plain, language)
        run, tokens = ([piece], [piece.tokens]) if piece.tokens else ([], [])
        if not run:
            yield piece
    if run:
        yield from _amounts(run, tokens, plain, language)


def _joined(last: Piece, piece: Piece, plain: str, language: Language) -> tuple[Token, ...] | None:
    """The tokens of a piece as they go on with the number before; none where they can't."""
    gap = plain[last.end : piece.start]
    is_numeral = piece.form == "numeral"
    if gap not in _JOINTS[language] or last.role == "ordinal" or last.has_suffix:
        return None
    if is_numeral and last.form == "numeral":
        return None
    first = piece.tokens[0]
    match gap:
        case ". ":
            fits = is_numeral and last.tokens[0].is_bound
        case " a ":
            fits = last.tokens[0].value == HALF and first.is_scale
        case " and a " | " с ":
            fits = first.value in _PARTS
        case _:
            fits = first.value not in _PARTS or gap in _BEFORE_PART
    if not fits:
        return None
    return tuple(replace(token, link="and") for token in piece.tokens) if gap == " and " else piece.tokens


def _amounts(
    run: Sequence[Piece], tokens: Sequence[tuple[Token, ...]], plain: str, language: Language
) -> Iterator[Amount]:
    if len(run) == 1:
        # Most numbers stand alone, and need no grammar.
        piece, token = run[0], tokens[0][0]
        if not token.is_bound and not (token.is_scale and language == "en" and not _is_counted(piece, plain)):
            values = tuple(token.value for token in tokens[0])
            is_ordinal = piece.role == "ordinal"
            yield Amount(
                piece.start,
                piece.end,
                values,
                piece.form == "numeral",
                is_ordinal,
                piece.has_suffix,
                is_scale=token.is_scale,
            )
        return
    found: dict[tuple[int, int], list[Decimal]] = {}
    for choice in range(max(map(len, tokens))):
        chosen = [readings[min(choice, len(readings) - 1)] for readings in tokens]
        for value, first, end in numbers_with_places(chosen):
            found.setdefault((first, end), []).append(value)
    for (first, end), read in found.items():
        yield _amount(run[first:end], tuple(dict.fromkeys(read)))


def _amount(run: Sequence[Piece], values: tuple[Decimal, ...]) -> Amount:
    last = run[-1]
    token = last.tokens[0]
    return Amount(
        run[0].start,
        last.end,
        values,
        any(piece.form == "numeral" for piece in run),
        last.role == "ordinal",
        last.has_suffix,
        token.value if token.is_large else Decimal(1),
    )


def _is_counted(piece: Piece, plain: str) -> bool:
    """Whether a scale stands for a number: "a million", but not the head of a table, "Budget, million euros"."""
    return plain.endswith((" a ", "¶a ", " per ", "every ", "first ", "another "), 0, piece.start)
