"""Which files a change of the lexicon may concern: those that hold a changed term, or nearly one."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from typing import Self

import msgspec

from newsroom.core.language import LANGUAGES
from newsroom.core.lexicon import NAMES, Lexicon, Term, Word
from newsroom.core.problem import Fault
from newsroom.core.text import decode_text
from newsroom.core.tokens import Tokens, folded
from newsroom.core.wording.names import near_misses
from newsroom.core.wording.typed import without_addresses

# A shorter beginning that all forms of a word share stands in every text.
_SHORTEST_STEM = 3
# Escaped in front matter, letters can't be looked for.
_ESCAPED_SIGN = re.compile(r'\\["\\\n]')


class Reach(msgspec.Struct, frozen=True, dict=True):
    """The terms that one lexicon has and the other has not, as a lexicon of their own."""

    changed: Lexicon

    @classmethod
    def between(cls, old: Lexicon, new: Lexicon) -> Self:
        """Whatever came, went, or is written in other forms now."""
        before, after = set(old.terms), set(new.terms)
        return cls(Lexicon(tuple(term for term in (*old.terms, *new.terms) if (term in before) != (term in after))))

    def touches(self, raw: bytes) -> bool:
        """Whether a file of Markdown may be judged otherwise now. It is quick where the answer is no."""
        text = raw.decode("utf-8-sig", errors="replace")
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)
        if "\\" in text and "\\" in _ESCAPED_SIGN.sub("", text):
            return True
        return next(self._beginnings(folded(text)), None) is not None and self._names_any(raw)

    def _names_any(self, raw: bytes) -> bool:
        try:
            text = unicodedata.normalize("NFC", decode_text(raw))
        except Fault:
            # It is no text, whatever the lexicon says.
            return False
        # In front matter, nothing is code or a link; in a body, a backslash is one.
        body = without_addresses(text, keeps_places=False)
        fields = _ESCAPED_SIGN.sub(" ", text) if "\\" in text else text
        return self._stands_in(fields) or (body != text and self._stands_in(body))

    def _stands_in(self, text: str) -> bool:
        return any(
            next(self.changed.stretches(tokens, language), None)
            or next(near_misses(tokens, self.changed, language), None)
            for place in self._beginnings(folded(text))
            for tokens in [Tokens(text[max(0, place - self._width) : place + self._width])]
            for language in LANGUAGES
        )

    @cached_property
    def _width(self) -> int:
        """How far from a word of it the rest of a term may stand, in characters; other endings may be longer."""
        return 2 * max(len(term.written) for term in self.changed.terms) + 50

    def _beginnings(self, text: str) -> Iterator[int]:
        """Where words begin as one of a changed term does."""
        for stem in self._stems:
            place = text.find(stem)
            while place >= 0:
                if not text[max(0, place - 1) : place].isalnum():
                    yield place
                place = text.find(stem, place + 1)

    @cached_property
    def _stems(self) -> list[str]:
        return sorted({stem for term in self.changed.terms for word in _telling(term) for stem in _stems_of(word)})


def _telling(term: Term) -> list[Word]:
    """Words of which one stands wherever the term does or nearly does."""
    longest = sorted(term.words, key=lambda word: -len(word.written))
    return longest[: 2 if term.kind in NAMES else 1]


def _stems_of(word: Word) -> Iterator[str]:
    first, last = min(word.forms), max(word.forms)
    # What the first and the last of a sorted list begin with, all between them do.
    length = next((at for at, (one, two) in enumerate(zip(first, last, strict=False)) if one != two), len(first))
    if length >= min(_SHORTEST_STEM, len(word.written)):
        yield first[:length]
    else:
        yield from word.forms
