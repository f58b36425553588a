"""Names of people and bodies that are nearly spelled as the registry does: all of their words are right but one."""

from collections.abc import Collection, Iterator, Sequence

from newsroom.core.language import Language
from newsroom.core.lexicon import Lexicon, Stretch, Term
from newsroom.core.tokens import Tokens, parting_signs
from newsroom.core.wording.nearness import is_near_name, is_near_word, misplaced_yo


def near_misses(
    tokens: Tokens, lexicon: Lexicon, language: Language, right: Collection[Stretch] = ()
) -> Iterator[Stretch]:
    """Names that are nearly right; a word within a name that is `right` was meant as it stands."""
    yield from _with_misplaced_yo(tokens, right)
    anchors, parts = lexicon.anchors.get(language, {}), tokens.parts
    # Both right words of three lead to the same name.
    near: dict[Stretch, None] = {}
    for at in [at for at in range(1, len(parts), 2) if parts[at] in anchors]:
        for term, position in anchors[parts[at]]:
            first = at - 2 * position
            odd = _only_odd_word(term, parts, first)
            if odd is None or not _is_near(term, odd, first, tokens):
                continue
            if not any(each.first <= first + 2 * odd < each.end for each in right if _settles(each.term)):
                near[Stretch(term, first, first + 2 * len(term.words) - 1)] = None
    yield from near


def _settles(term: Term) -> bool:
    """Whether its words were meant as they stand; the surname of one may stand beside the wrong name of another."""
    return term.is_whole and term.kind != "forbidden"


def _with_misplaced_yo(tokens: Tokens, right: Collection[Stretch]) -> Iterator[Stretch]:
    for stretch in right:
        if stretch.term.kind == "person":
            found = tokens.typed[stretch.first : stretch.end : 2]
            if any(misplaced_yo(one, word.written) for one, word in zip(found, stretch.term.words, strict=True)):
                yield stretch


def _only_odd_word(term: Term, parts: Sequence[str], first: int) -> int | None:
    """The position of the one word that is no form of the term's; `None` where all are, or several are not."""
    if first < 1 or first + 2 * len(term.words) > len(parts):
        return None
    odd: int | None = None
    for position, word in enumerate(term.words):
        place = first + 2 * position
        if parts[place] not in word.forms:
            if odd is not None:
                return None
            odd = position
        if position and parting_signs(parts[place - 1]) not in ("", word.after):
            return None
    return odd


def _is_near(term: Term, odd: int, first: int, tokens: Tokens) -> bool:
    word, place = term.words[odd], first + 2 * odd
    if word.written[0].isupper() and not tokens.typed[place][0].isupper():
        return False
    found = tokens.parts[place]
    if term.kind == "person":
        return is_near_name(found, word, term.language, is_surname=odd == len(term.words) - 1)
    return is_near_word(found, word, term.language)
