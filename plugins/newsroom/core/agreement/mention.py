"""Something that a text says and the other text has to say too."""

from collections.abc import Iterable
from decimal import Decimal

import msgspec

Key = Decimal | tuple[str | int | Decimal | None, ...]
"""What two languages have in common of it: a number, or a day, a sum, a share, with its parts."""


class Mention(msgspec.Struct):
    """One number, day, sum, share or phone number of a text.

    It agrees with the other text where that offers one of the keys it needs. A strict one must; the others, such as
    "three", may well be said in another way, and matter only where something else is said in their place.
    """

    check: str
    start: int
    end: int
    needs: frozenset[Key]
    offers: frozenset[Key]
    is_strict: bool = True
    # How far apart the numbers are that are written in the same way: 100 for "9.7 thousand"; none for a full number.
    step: Decimal | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """What may stand in its place: "number", or the first parts of its keys; a month stands for a day."""
        return frozenset(_KINDS.get(str(key[0]), "number") if isinstance(key, tuple) else "number" for key in self.needs)

    @property
    def numbers(self) -> list[Decimal]:
        """The numbers that would do for it."""
        return [key for key in self.needs if isinstance(key, Decimal)]

    def rounds(self, other: "Mention") -> bool:
        """Whether one of the two is told in thousands or more and is the other, rounded: «9,7 тыс.» for 9,732."""
        if (self.step is None) == (other.step is None):
            return False
        step = self.step or other.step or Decimal(0)
        return any(abs(one - two) * 2 <= step for one in self.numbers for two in other.numbers)


_KINDS = {"day": "day", "month": "day", "weekday": "weekday", "hour": "hour", "phone": "phone"}


def offers_of(mentions: Iterable[Mention]) -> frozenset[Key]:
    """All that some mentions offer."""
    return frozenset().union(*(mention.offers for mention in mentions))
