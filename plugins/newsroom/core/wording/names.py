"""Names of people and bodies that are nearly spelled as the registry does: all of their words are right but one."""

from collections.abc import Collection, Iterator, Sequence

from newsroom.core.language import Language
from newsroom.core.lexicon import PEOPLE, Lexicon, Stretch, Term, are_joined
from newsroom.core.tokens import Tokens, folded
from newsroom.core.wording.nearness import is_near_name, is_near_word, misplaced_yo


def near_misses(
    tokens: Tokens, lexicon: Lexicon, language: Language, right: Collection[Stretch] = ()
) -> Iterator[Stretch]:
    """Names that are nearly right; a word within a name that is `right` was meant as it stands."""
    yield from _with_misplaced_yo(tokens, right)
    # The two rarest words of one name, both right, lead to it twice.
    for term, first, odd in dict.fromkeys(nearly_rows(tokens.words, lexicon, language)):
        at = first + odd
        if term.words[odd].written[0].isupper() and not tokens.word(at)[0].isupper():
            continue
        is_settled = any(each.first <= at < each.end for each in right if _settles(each.term))
        if not is_settled and are_joined(term, tokens, first):
            yield Stretch(term, first, first + len(term.words))


def nearly_rows(words: Sequence[str], lexicon: Lexicon, language: Language) -> Iterator[tuple[Term, int, int]]:
    """Rows of words that are a name but for one, whatever stands between: the name, the first, and which is odd."""
    anchors = lexicon.anchors.get(language, {})
    for at in [at for at, word in enumerate(words) if word in anchors]:
        for term, position in anchors[words[at]]:
            first = at - position
            odd = _only_odd_word(term, words, first)
            if odd is not None and _is_near(term, odd, words[first + odd]):
                yield term, first, odd


def _settles(term: Term) -> bool:
    """Whether its words were meant as they stand; the surname of one may stand beside the wrong name of another."""
    return term.is_whole and term.kind != "forbidden"


def _with_misplaced_yo(tokens: Tokens, right: Collection[Stretch]) -> Iterator[Stretch]:
    for stretch in right:
        if stretch.term.kind in PEOPLE:
            found = map(tokens.word, range(stretch.first, stretch.end))
            if any(misplaced_yo(one, word.written) for one, word in zip(found, stretch.term.words, strict=True)):
                yield stretch


def _only_odd_word(term: Term, words: Sequence[str], first: int) -> int | None:
    """The position of the one word that is no form of the term's; `None` where all are, or several are not."""
    if first < 0 or first + len(term.words) > len(words):
        return None
    odd: int | None = None
    for position, word in enumerate(term.words):
        if words[first + position] not in word.forms:
            if odd is not None:
                return None
            odd = position
    return odd


def _is_near(term: Term, odd: int, found: str) -> bool:
    word = term.words[odd]
    # Most others differ in their first letter already.
    if found[0] != folded(word.written[0]):
        return False
    if term.kind in PEOPLE:
        return is_near_name(found, word, term.language, is_surname=odd == len(term.words) - 1)
    return is_near_word(found, word, term.language)
