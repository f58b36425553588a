"""What one text says and the other does not; each difference once, with what stands in its place."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import product

import msgspec

from newsroom.core.agreement.alignment import agree_throughout, doubtful_blocks, out_of_order
from newsroom.core.agreement.glance import agreeing_blocks
from newsroom.core.agreement.mention import Key, Mention, offers_of
from newsroom.core.agreement.prose import Prose
from newsroom.core.agreement.text import Text

# What differs less than this in kind, digits and place is taken for the same thing.
_NEAR = 0.8


class Difference(msgspec.Struct, frozen=True):
    """What one text says, and what the other says in its place; one of the two may be none."""

    here: Mention | None
    there: Mention | None

    @property
    def check(self) -> str:
        """What differs; that it is a sum tells most, and a number may look like a year."""
        checks = {mention.check for mention in (self.here, self.there) if mention}
        return next(check for check in ("money", "percentages", "phones", "numbers", "dates") if check in checks)

    @property
    def kinds(self) -> frozenset[str]:
        """What both are."""
        return frozenset.union(*(mention.kinds for mention in (self.here, self.there) if mention))


def differences(one: Prose, other: Prose, day: date | None = None) -> Iterator[tuple[Text, Text, Difference]]:
    """All differences, with the texts; `day` is that of the release, from which "today" and "last year" are seen."""
    alike = agreeing_blocks(one, other)
    if len(alike) == len(one.blocks) == len(other.blocks):
        return
    # Most texts agree, which the blocks that a glance leaves in doubt are enough to tell.
    if alike and _is_silent((Text(one, alike), Text(other, alike)), day):
        return
    yield from thorough_differences(one, other, day)


def thorough_differences(one: Prose, other: Prose, day: date | None = None) -> Iterator[tuple[Text, Text, Difference]]:
    """The same, with every block of both texts read."""
    texts = Text(one), Text(other)
    if not agree_throughout(*texts):
        yield from ((*texts, difference) for difference in _differences(texts, day))


def _is_silent(texts: tuple[Text, Text], day: date | None) -> bool:
    """Whether nothing is missing, nor said in the place of something else."""
    if agree_throughout(*texts):
        return True
    if any(mention.is_strict for mentions in _not_in_other(texts, day) for mention in mentions):
        return False
    return not any(_exchanged(texts, pair, set(), day) for pair in doubtful_blocks(*texts))


def _differences(texts: tuple[Text, Text], day: date | None) -> Iterator[Difference]:
    here, there = _unsaid(texts, day)
    unsaid = {id(mention) for mention in (*here, *there) if mention.is_strict}
    told: set[int] = set()
    for pair in doubtful_blocks(*texts):
        for difference in _exchanged(texts, pair, unsaid, day):
            told |= {id(difference.here), id(difference.there)}
            yield difference
    left_here = [mention for mention in here if id(mention) not in told]
    left_there = [mention for mention in there if id(mention) not in told]
    for difference in _paired(texts, left_here, left_there):
        if _is_near(texts, difference) and {id(difference.here), id(difference.there)} & unsaid:
            told |= {id(difference.here), id(difference.there)}
            yield difference
    yield from (Difference(mention, None) for mention in left_here if mention.is_strict and id(mention) not in told)
    yield from (Difference(None, mention) for mention in left_there if mention.is_strict and id(mention) not in told)


def _unsaid(
    texts: tuple[Text, Text], day: date | None, blocks: tuple[int, int] | None = None
) -> tuple[list[Mention], list[Mention]]:
    """What one text, or block, says and the other does not; a number and the same rounded are no difference."""
    mentions = _mentions(texts, blocks)
    here, there = _not_in_other(texts, day, blocks)
    rounded = [(mention, partner) for mention, partner in product(here, there) if mention.rounds(partner)]
    dropped = {id(mention) for pair in rounded for mention in pair}
    return (
        [m for m in here if id(m) not in dropped and not _is_said_in_full(m, mentions[1])],
        [m for m in there if id(m) not in dropped and not _is_said_in_full(m, mentions[0])],
    )


def _not_in_other(
    texts: tuple[Text, Text], day: date | None, blocks: tuple[int, int] | None = None
) -> tuple[list[Mention], list[Mention]]:
    one, other = texts
    mentions = _mentions(texts, blocks)
    offers = offers_of(mentions[0]), offers_of(mentions[1])
    here = [m for m in mentions[0] if not _is_said(m, offers[1], other, day, blocks[1] if blocks else None)]
    there = [m for m in mentions[1] if not _is_said(m, offers[0], one, day, blocks[0] if blocks else None)]
    return here, there


def _mentions(texts: tuple[Text, Text], blocks: tuple[int, int] | None) -> tuple[list[Mention], list[Mention]]:
    one, other = texts
    return (one.blocks[blocks[0]], other.blocks[blocks[1]]) if blocks else (one.mentions, other.mentions)


def _is_said_in_full(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether it is rounded what the other text tells to the last place: once in full, «9,7 тыс.» the second time."""
    return mention.step is not None and any(one.check == mention.check and mention.rounds(one) for one in others)


def _is_said(mention: Mention, offers: frozenset[Key], other: Text, day: date | None, block: int | None) -> bool:
    is_in = mention.is_in(offers, exactly=block is not None)
    if is_in and mention.year and block is None and not (day and day.year == mention.year):
        is_in = Decimal(mention.year) in offers
    return is_in or other.says_otherwise(mention, day, block)


def _exchanged(
    texts: tuple[Text, Text], blocks: tuple[int, int], unsaid: set[int], day: date | None
) -> list[Difference]:
    """What two blocks say in each other's place, though it may well stand elsewhere in both texts."""
    both = texts[0].blocks[blocks[0]], texts[1].blocks[blocks[1]]
    here, there = _unsaid(texts, day, blocks)
    if not here and not there:
        is_row = texts[0].prose.blocks[blocks[0]].kind == "row"
        return [Difference(*pair) for pair in out_of_order(*both)] if is_row else []
    if not here:
        here = _left_over(both[0], both[1])
    if not there:
        there = _left_over(both[1], both[0])
    return [
        pair
        for pair in _paired(texts, here, there)
        if {id(pair.here), id(pair.there)} & unsaid or _is_certain(pair, here, there)
    ]


def _left_over(here: Sequence[Mention], there: Sequence[Mention]) -> list[Mention]:
    """What is said once more than in the other text."""
    left = list(here)
    for mention in there:
        partner = next((one for one in left if one.is_in(mention.offers)), None)
        if partner:
            left.remove(partner)
    return left


def _is_certain(pair: Difference, here: Sequence[Mention], there: Sequence[Mention]) -> bool:
    """Whether the two are the only ones of their kind that could stand in each other's place."""
    return any(
        [mention for mention in here if tells(mention) and mention.kinds & pair.kinds] == [pair.here]
        and [mention for mention in there if tells(mention) and mention.kinds & pair.kinds] == [pair.there]
        for tells in (_is_strict, _is_telling, _is_nth)
    )


def _is_strict(mention: Mention) -> bool:
    return mention.is_strict


def _is_telling(mention: Mention) -> bool:
    return mention.is_telling


def _is_nth(mention: Mention) -> bool:
    return mention.exact is not None


def _paired(texts: tuple[Text, Text], here: Sequence[Mention], there: Sequence[Mention]) -> list[Difference]:
    """Each with the one that most likely stands in its place, and none twice."""
    candidates = sorted(
        (_distance(texts, mention, partner), number, mention, partner)
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


def _distance(texts: tuple[Text, Text], here: Mention, there: Mention) -> float:
    """How unlike two mentions are: what they are of, how they are written, and where they stand."""
    likeness = SequenceMatcher(None, _digits(texts[0], here), _digits(texts[1], there)).ratio()
    return (here.check != there.check) + (1 - likeness) + 2 * _apart(texts, here, there)


def _apart(texts: tuple[Text, Text], here: Mention, there: Mention) -> float:
    """How far from each other they stand, as a share of the whole text."""
    return abs(here.start / len(texts[0].prose.plain) - there.start / len(texts[1].prose.plain))


def _is_near(texts: tuple[Text, Text], pair: Difference) -> bool:
    assert pair.here
    assert pair.there
    return _distance(texts, pair.here, pair.there) < _NEAR


def _digits(text: Text, mention: Mention) -> str:
    return "".join(filter(str.isdigit, text.written(mention)))
