"""Which block of one text is which of the other, where the two do not say the same."""

from collections.abc import Sequence

from newsroom.core.agreement.mention import Key, Mention
from newsroom.core.agreement.text import Text

# With more pairs of blocks than this it would take too long to try all.
_MOST_PAIRS = 10_000


def agree_throughout(one: Text, other: Text) -> bool:
    """Whether each block says what its counterpart does, so that nothing of one text is missing in the other."""
    return (
        one.kinds == other.kinds
        and one.years == other.years
        and all(_agree(one, other, at, at) for at in range(len(one.kinds)))
    )


def doubtful_blocks(one: Text, other: Text) -> list[tuple[int, int]]:
    """Pairs of blocks that stand for each other and do not agree; a block that was only moved is none of them."""
    pairs = _in_order(one, other)
    doubtful = [pair for pair in pairs if not _agree(one, other, *pair)]
    if not doubtful:
        return []
    aligned = {(one.prose.blocks[here].group, other.prose.blocks[there].group) for here, there in pairs}
    moved = {
        (here, there)
        for here, _ in doubtful
        for _, there in doubtful
        if one.blocks[here]
        # Items that stand in each other's place within one list were not moved: their numbers were.
        and (one.prose.blocks[here].group, other.prose.blocks[there].group) not in aligned
        and _agree(one, other, here, there)
    }
    gone_here, gone_there = {here for here, _ in moved}, {there for _, there in moved}
    return [(here, there) for here, there in doubtful if here not in gone_here and there not in gone_there]


def _agree(one: Text, other: Text, here: int, there: int) -> bool:
    ours, theirs = one.blocks[here], other.blocks[there]
    if not ours and not theirs:
        return True
    if not (_all_said(ours, other.offers[there]) and _all_said(theirs, one.offers[here])):
        return False
    is_row = one.prose.blocks[here].kind == other.prose.blocks[there].kind == "row"
    return not is_row or not out_of_order(ours, theirs)


def out_of_order(here: Sequence[Mention], there: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """What two rows of tables say in each other's place, cell by cell; nothing where they don't say as much."""
    if len(here) != len(there):
        return []
    return [(one, two) for one, two in zip(here, there, strict=True) if one.is_strict and not one.is_in(two.offers)]


def _all_said(mentions: Sequence[Mention], offers: frozenset[Key]) -> bool:
    return all(mention.is_in(offers, exactly=True) for mention in mentions)


def _in_order(one: Text, other: Text) -> list[tuple[int, int]]:
    """Blocks in the order of both texts: one by one where they are of the same kinds, else as most agrees."""
    kinds = one.kinds, other.kinds
    if kinds[0] == kinds[1]:
        return list(enumerate(range(len(kinds[0]))))
    if len(kinds[0]) * len(kinds[1]) > _MOST_PAIRS:
        return []
    likeness = [
        [_likeness(block, kind, *offered) for offered in zip(other.offers, kinds[1], strict=True)]
        for block, kind in zip(one.blocks, kinds[0], strict=True)
    ]
    return _best_path(likeness)


def _likeness(block: Sequence[Mention], kind: str, offered: frozenset[Key], other_kind: str) -> int:
    """What speaks for two blocks being the same one: that they are of a kind, and each thing that both say."""
    said = sum(mention.is_in(offered) for mention in block) if offered else 0
    return 2 * said + (1 if kind == other_kind else -1)


def _best_path(likeness: list[list[int]]) -> list[tuple[int, int]]:
    """The pairs in rising order that are most alike together."""
    height, width = len(likeness), len(likeness[0]) if likeness else 0
    best = [[0] * (width + 1) for _ in range(height + 1)]
    for here in range(height - 1, -1, -1):
        row, below = best[here], best[here + 1]
        for there in range(width - 1, -1, -1):
            row[there] = max(below[there], row[there + 1], below[there + 1] + likeness[here][there])
    pairs, here, there = [], 0, 0
    while here < height and there < width:
        if best[here][there] == best[here + 1][there + 1] + likeness[here][there] and likeness[here][there] > 0:
            pairs.append((here, there))
            here, there = here + 1, there + 1
        elif best[here][there] == best[here + 1][there]:
            here += 1
        else:
            there += 1
    return pairs
