"""A quick look that tells whether a text deserves a thorough one: nearly none does."""

from collections.abc import Iterator, Sequence

from newsroom.core.language import Language
from newsroom.core.lexicon import Lexicon, is_row_of
from newsroom.core.tokens import folded, folded_words, word_around
from newsroom.core.wording.names import nearly_rows


def deserves_a_look(text: str, lexicon: Lexicon, language: Language) -> bool:
    """Whether a forbidden form or a name nearly right may stand in it; signs and capitals may tell that it does not."""
    words = folded_words(text)
    return (
        _may_be_forbidden(words, lexicon, language)
        or next(nearly_rows(words, lexicon, language), None) is not None
        or any(folded(word) in lexicon.name_forms for word in _words_with_yo(text))
    )


def _may_be_forbidden(words: Sequence[str], lexicon: Lexicon, language: Language) -> bool:
    forbidden = lexicon.forbidden.get(language, {})
    return not forbidden.keys().isdisjoint(words) and any(
        is_row_of(term, words, at) for at, word in enumerate(words) for term in forbidden.get(word, ())
    )


def _words_with_yo(text: str) -> Iterator[str]:
    for letter in "ёЁ":
        at = text.find(letter)
        while at >= 0:
            start, end = word_around(text, at)
            yield text[start:end]
            at = text.find(letter, end)
