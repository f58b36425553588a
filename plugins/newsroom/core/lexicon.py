"""The words of the registry and the glossary in all their written forms, and where they stand in a text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal

import msgspec

from newsroom.core.language import Language

Kind = Literal["person", "organisation", "agreed", "forbidden"]

# A run of letters and digits, a sign that parts two names, or an empty line; blanks, hyphens, dashes, quotation marks
# and Markdown's emphasis part no name.
_TOKEN = re.compile("[^\\W_]+|[^\\w\\s\\-\u00ad\u2010-\u2015'’ʼ`\"«»“”„‘*_~]|\\n\\s*\\n")


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A word as the registry writes it, and all its written forms, folded as `folded` does; its own is one of them."""

    written: str
    forms: frozenset[str]


class Term(msgspec.Struct, frozen=True, array_like=True):
    """A name or a phrase in one language.

    `key` is an id of the registry, or the position of a pair in the glossary. `is_whole` is false of a surname that
    stands for its person. `agreed` is what to write instead of a forbidden form.
    """

    kind: Kind
    key: str
    language: Language
    words: tuple[Word, ...]
    is_whole: bool = True
    agreed: str = ""

    @property
    def written(self) -> tuple[str, ...]:
        """Its words as the registry writes them."""
        return tuple(word.written for word in self.words)


class Mention(msgspec.Struct, frozen=True):
    """A term in a text: from `start` up to `end`, counted in characters."""

    term: Term
    start: int
    end: int

    @property
    def kind(self) -> Kind:
        """What it names."""
        return self.term.kind

    @property
    def key(self) -> str:
        """Whom or what it names: an id, or the position of a pair in the glossary."""
        return self.term.key


class Tokens(msgspec.Struct):
    """The words of a text and the signs that part them, folded, with their places."""

    text: str
    words: list[str]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """A text taken apart; accents must be stored as most programs do (NFC)."""
        return cls(text, _TOKEN.findall(folded(text)))

    def spans(self) -> list[tuple[int, int]]:
        """Where each of them stands."""
        return [found.span() for found in _TOKEN.finditer(folded(self.text))]


class Lexicon(msgspec.Struct, frozen=True, dict=True):
    """All terms. A text of 300 words takes a tenth of a millisecond."""

    terms: tuple[Term, ...] = ()

    def mentions(self, text: str, language: Language) -> Iterator[Mention]:
        """The terms in a plain text of a language, in order; of those that begin at one word, the longest."""
        return self.mentions_among(Tokens.of(text), language)

    def mentions_among(self, tokens: Tokens, language: Language) -> Iterator[Mention]:
        """The same in a text that is taken apart already."""
        index = self._indices.get(language, {})
        words = tokens.words
        if index.keys().isdisjoint(words):
            return
        spans = tokens.spans()
        at = 0
        while at < len(words):
            length = 0
            for term in index.get(words[at], ()):
                if len(term.words) < length:
                    break
                if _stands(term, tokens, at, spans):
                    length = len(term.words)
                    yield Mention(term, spans[at][0], spans[at + length - 1][1])
            at += length or 1

    @cached_property
    def _indices(self) -> Mapping[Language, Mapping[str, Sequence[Term]]]:
        """The terms by each form of their first word, the longest first."""
        found: dict[Language, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for term in sorted(self.terms, key=lambda term: -len(term.words)):
            for form in term.words[0].forms:
                found[term.language][form].append(term)
        return found


def folded(text: str) -> str:
    """A text as forms are compared: in small letters and without ё, each character in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        # A few letters grow: the Turkish İ becomes two.
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return lower.replace("ё", "е")


def words_of(text: str) -> list[str]:
    """A phrase's words as it writes them, and the signs that part them."""
    return [text[start:end] for start, end in Tokens.of(text).spans()]


def _stands(term: Term, tokens: Tokens, at: int, spans: Sequence[tuple[int, int]]) -> bool:
    words, found = term.words, tokens.words
    if len(words) == 1:
        start, end = spans[at]
        return _is_as_large(words[0].written, tokens.text[start:end])
    return at + len(words) <= len(found) and all(
        found[at + step] in word.forms for step, word in enumerate(words) if step
    )


def _is_as_large(written: str, found: str) -> bool:
    """Whether a word that stands alone is the name: `Who` is not the WHO, and `a sample` is not Mr Sample."""
    if len(written) > 1 and written.isupper():
        return found.isupper()
    return not written[0].isupper() or found[0].isupper()
