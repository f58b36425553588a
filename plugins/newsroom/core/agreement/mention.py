"""Something that a text says and the other text has to say too."""

from collections.abc import Iterable
from decimal import Decimal

import msgspec

Key = Decimal | tuple[str | int | Decimal | None, ...]
"""What two languages have in common of it: a number, or a day, an hour, a sum, a share, with its parts."""

# Whatever is none of these is told by a number. A month may be said in place of a day.
_KINDS = {"day": "day", "month": "day", "weekday": "weekday", "hour": "hour", "phone": "phone", "that day": "day"}
UNTOLD = frozenset(map(Decimal, ("0", "0.25", "0.5", "1", "1.5")))


class Mention(msgspec.Struct, gc=False):
    """One number, day, hour, sum, share or phone number of a text.

    It agrees with the other text where that offers one of the keys it needs; within a paragraph `exact` ones are
    looked for, where given. A strict one must agree. The others, such as "three", may be said in other ways, and matter
    only where something else stands in their place.
    """

    check: str
    start: int
    end: int
    needs: frozenset[Key]
    offers: frozenset[Key]
    is_strict: bool = True
    exact: frozenset[Key] | None = None
    # How far apart the numbers are that are written in the same way: 100 for "9.7 thousand"; none for a full number.
    step: Decimal | None = None
    # Of a day or month: the other text may leave it out there, but has to give it somewhere.
    year: int | None = None

    @property
    def kinds(self) -> frozenset[str]:
        """What may stand in its place."""
        return frozenset(
            _KINDS.get(str(key[0]), "number") if isinstance(key, tuple) else "number" for key in self.needs
        )

    @property
    def numbers(self) -> list[Decimal]:
        """The numbers that it may be."""
        return [key for key in self.offers if isinstance(key, Decimal)]

    @property
    def is_telling(self) -> bool:
        """Whether another number in its place is a difference: "one", "first" and halves are said in many ways."""
        return UNTOLD.isdisjoint(self.numbers)

    def is_in(self, offers: frozenset[Key], *, exactly: bool = False) -> bool:
        """Whether it agrees with something of what a text, or a block, offers."""
        needs = self.exact if exactly and self.exact is not None else self.needs
        return not needs.isdisjoint(offers)

    @property
    def plain_needs(self) -> frozenset[Key]:
        """What it needs and, unless it is a sum, its bare numbers, which a word such as "half" may mean."""
        return self.needs if self.check == "money" else self.needs.union(self.numbers)

    def rounds(self, other: "Mention") -> bool:
        """Whether one of the two is told in thousands or more and is the other, rounded: «9,7 тыс.» for 9,732."""
        if (self.step is None) == (other.step is None):
            return False
        step = self.step or other.step or Decimal(0)
        return any(0 < abs(one - two) * 2 <= step for one in self.numbers for two in other.numbers)


def offers_of(mentions: Iterable[Mention]) -> frozenset[Key]:
    """All that some mentions offer."""
    return frozenset().union(*(mention.offers for mention in mentions))
