"""What one text says and the other does not; each difference once, with what stands in its place where that is plain."""

from collections.abc import Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from itertools import product

import msgspec

from newsroom.core.agreement.alignment import doubtful_blocks
from newsroom.core.agreement.mention import Key, Mention, offers_of
from newsroom.core.agreement.text import Text

# What differs less than this in kind, digits and place is taken for the same thing.
_NEAR = 0.8


class Difference(msgspec.Struct, frozen=True):
    """What a text says, and what the other says instead, where something stands in its place; one of them may be none."""

    here: Mention | None
    there: Mention | None

    @property
    def check(self) -> str:
        """What differs; that it is a sum tells most, and a number may look like a year."""
        checks = {mention.check for mention in (self.here, self.there) if mention}
        return next(check for check in ("money", "percentages", "phones", "numbers", "dates") if check in checks)


def differences(one: Text, other: Text, day: date | None = None) -> Iterator[Difference]:
    """All differences; `day` is that of the release, from which "today" and "last year" are seen."""
    here, there = _unsaid(one.mentions, other.mentions, (one, other), day)
    unsaid = {id(mention) for mention in (*here, *there) if mention.is_strict}
    told: set[int] = set()
    for pair in doubtful_blocks(one, other):
        for difference in _exchanged(one, other, pair, unsaid, day):
            told |= {id(difference.here), id(difference.there)}
            yield difference
    left_here = [mention for mention in here if id(mention) not in told]
    left_there = [mention for mention in there if id(mention) not in told]
    for difference in _paired(one, other, left_here, left_there):
        if _is_near(one, other, difference) and {id(difference.here), id(difference.there)} & unsaid:
            told |= {id(difference.here), id(difference.there)}
            yield difference
    yield from (Difference(mention, None) for mention in left_here if mention.is_strict and id(mention) not in told)
    yield from (Difference(None, mention) for mention in left_there if mention.is_strict and id(mention) not in told)


def _unsaid(
    one: Sequence[Mention], two: Sequence[Mention], texts: tuple[Text, Text], day: date | None
) -> tuple[list[Mention], list[Mention]]:
    """What one says and two do not, and the other way round; a number and the same rounded are no difference."""
    here = [mention for mention in one if not _is_said(mention, offers_of(two), texts[1], day)]
    there = [mention for mention in two if not _is_said(mention, offers_of(one), texts[0], day)]
    rounded = [(mention, partner) for mention, partner in product(here, there) if mention.rounds(partner)]
    dropped = {id(mention) for pair in rounded for mention in pair}
    return [m for m in here if id(m) not in dropped], [m for m in there if id(m) not in dropped]


def _is_said(mention: Mention, offers: frozenset[Key], other: Text, day: date | None) -> bool:
    return not mention.needs.isdisjoint(offers) or other.says_otherwise(mention, day)


def _exchanged(
    one: Text, other: Text, blocks: tuple[int, int], unsaid: set[int], day: date | None
) -> list[Difference]:
    """What two blocks say in each other's place, though it may well stand elsewhere in both texts."""
    only_here, only_there = _unsaid(one.blocks[blocks[0]], other.blocks[blocks[1]], (one, other), day)
    if not only_here or not only_there:
        return []
    is_alone = len(only_here) == len(only_there) == 1
    return [
        pair
        for pair in _paired(one, other, only_here, only_there)
        if {id(pair.here), id(pair.there)} & unsaid or is_alone
    ]


def _paired(one: Text, other: Text, here: Sequence[Mention], there: Sequence[Mention]) -> list[Difference]:
    """Each with the one that most likely stands in its place, and none twice."""
    candidates = sorted(
        (_distance(one, other, mention, partner), number, mention, partner)
        for number, (mention, partner) in enumerate(product(here, there))
        if mention.kinds & partner.kinds
    )
    pairs: list[Difference] = []
    taken: set[int] = set()
    for _, _, mention, partner in candidates:
        if not {id(mention), id(partner)} & taken:
            taken |= {id(mention), id(partner)}
            pairs.append(Difference(mention, partner))
    return pairs


def _distance(one: Text, other: Text, here: Mention, there: Mention) -> float:
    """How unlike two mentions are: what they are of, how they are written, and where they stand."""
    likeness = SequenceMatcher(None, _digits(one, here), _digits(other, there)).ratio()
    return (here.check != there.check) + (1 - likeness) + 2 * _apart(one, other, here, there)


def _apart(one: Text, other: Text, here: Mention, there: Mention) -> float:
    """How far from each other they stand, as a share of the whole text."""
    return abs(here.start / len(one.prose.plain) - there.start / len(other.prose.plain))


def _is_near(one: Text, other: Text, pair: Difference) -> bool:
    assert pair.here
    assert pair.there
    return _distance(one, other, pair.here, pair.there) < _NEAR


def _digits(text: Text, mention: Mention) -> str:
    return "".join(filter(str.isdigit, text.written(mention)))
