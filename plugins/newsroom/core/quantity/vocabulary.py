"""What a language's words for numbers are worth."""

from collections.abc import Mapping
from decimal import Decimal

import msgspec

HALF = Decimal("0.5")


class Vocabulary(msgspec.Struct, frozen=True):
    """The words of one language in lower case, with е for ё."""

    # Added up within a thousand: "двести", "twenty", "полтора", "and a half".
    terms: Mapping[str, Decimal]
    # Multiplied with what stands before them, and worth one alone: "тысяча", "million", the English "hundred".
    scales: Mapping[str, Decimal]
    # Those that are worth nothing alone: "тысяч" in "десятки тысяч", "millions", "млн".
    bound_scales: Mapping[str, Decimal]
    # What may stand between two words of one number beside a space or a hyphen.
    links: tuple[str, ...] = ()

    def scale(self, word: str) -> Decimal | None:
        """What a word multiplies with, if it does."""
        return self.scales.get(word) or self.bound_scales.get(word)

    def words(self) -> list[str]:
        """All of them, the longest first, as alternatives of a pattern must stand."""
        return sorted({*self.terms, *self.scales, *self.bound_scales}, key=len, reverse=True)


def of_words(table: str) -> dict[str, Decimal]:
    """A table from lines such as `2: два две двух`."""
    lines = (line.split(":") for line in table.strip().splitlines())
    return {word: Decimal(value.strip()) for value, words in lines for word in words.split()}
