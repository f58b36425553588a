"""Which block of one text is which of the other, where the two do not say the same."""

from collections.abc import Sequence

from newsroom.core.agreement.mention import Key, Mention, offers_of
from newsroom.core.agreement.text import Text

# With more pairs of blocks than this it would take too long to try all.
_MOST_PAIRS = 10_000


def doubtful_blocks(one: Text, other: Text) -> list[tuple[int, int]]:
    """Pairs of blocks that stand for each other and do not agree; a block that was only moved is none of them."""
    doubtful = [pair for pair in _in_order(one, other) if not _agree(one.blocks[pair[0]], other.blocks[pair[1]])]
    moved = {
        (here, there)
        for here, _ in doubtful
        for _, there in doubtful
        if one.blocks[here] and other.blocks[there] and _agree(one.blocks[here], other.blocks[there])
    }
    gone = {here for here, _ in moved}, {there for _, there in moved}
    return [(here, there) for here, there in doubtful if here not in gone[0] and there not in gone[1]]


def _agree(here: Sequence[Mention], there: Sequence[Mention]) -> bool:
    return _all_said(here, offers_of(there)) and _all_said(there, offers_of(here))


def _all_said(mentions: Sequence[Mention], offers: frozenset[Key]) -> bool:
    return not any(mention.needs.isdisjoint(offers) for mention in mentions)


def _in_order(one: Text, other: Text) -> list[tuple[int, int]]:
    """Blocks in the order of both texts: one by one where they are of the same kinds, else as most agrees."""
    kinds = [block.kind for block in one.prose.blocks], [block.kind for block in other.prose.blocks]
    if kinds[0] == kinds[1]:
        return list(enumerate(range(len(kinds[0]))))
    if len(kinds[0]) * len(kinds[1]) > _MOST_PAIRS:
        return []
    offers = [offers_of(block) for block in other.blocks]
    likeness = [
        [
            _likeness(block, kind, offered, other_kind)
            for offered, other_kind in zip(offers, kinds[1], strict=True)
        ]
        for block, kind in zip(one.blocks, kinds[0], strict=True)
    ]
    return _best_path(likeness)


def _likeness(block: Sequence[Mention], kind: str, offered: frozenset[Key], other_kind: str) -> int:
    """What speaks for two blocks being the same one: that they are of a kind, and each thing that both say."""
    said = sum(not mention.needs.isdisjoint(offered) for mention in block) if offered else 0
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
