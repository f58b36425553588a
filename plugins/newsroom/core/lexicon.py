"""The words of the registry and the glossary in all their written forms, and where they stand in a text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Literal, NamedTuple

import msgspec

from newsroom.core.language import Language
from newsroom.core.tokens import Tokens, folded, folded_words, parting_signs, places

Kind = Literal["person", "organisation", "contact", "agreed", "forbidden"]
PEOPLE = frozenset({"person", "contact"})
NAMES = PEOPLE | {"organisation"}

_NEXT_WORD = re.compile(r"([\W_]*)([^\W_]+)")
# The one letter that is two in small letters.
_TWO_IN_SMALL = "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}"


class Word(msgspec.Struct, frozen=True, array_like=True):
    """A word as the registry writes it, and all its written forms, folded; its own is one of them.

    `after` are the signs that part it from the word before, such as a comma.
    """

    written: str
    forms: frozenset[str]
    after: str = ""


class Term(msgspec.Struct, frozen=True, array_like=True):
    """A name or a phrase in one language.

    `key` is an id of the registry, or the two agreed forms of a pair of the glossary. `written` is the whole name as
    the registry writes it, also of a surname that stands for its person, which is not `is_whole`. `agreed` is what to
    write instead of a forbidden form.
    """

    kind: Kind
    key: str
    language: Language
    words: tuple[Word, ...]
    written: str
    is_whole: bool = True
    agreed: str = ""


class Stretch(NamedTuple):
    """A term in a text that is taken apart: its words from `first` up to `end`."""

    term: Term
    first: int
    end: int


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
        """Whom or what it names: an id, or the two agreed forms of a pair of the glossary."""
        return self.term.key


class Lexicon(msgspec.Struct, frozen=True, dict=True):
    """All terms. A text of 300 words takes a tenth of a millisecond."""

    terms: tuple[Term, ...] = ()

    def mentions(self, text: str, language: Language) -> Iterator[Mention]:
        """The terms in a plain text of a language, in order; of those that begin at one word, the longest."""
        plain = folded(text)
        return self.mentions_among(frozenset(folded_words(text, plain)), text, plain, language)

    def mentions_among(self, words: frozenset[str], text: str, plain: str, language: Language) -> Iterator[Mention]:
        """The same in a text whose folded words are known; only what stands around a name is looked at."""
        if len(plain) != len(text) or _TWO_IN_SMALL in text:
            yield from self._mentions_apart(text, language)
            return
        index, seconds = self._indices.get(language, {}), self._seconds.get(language, {})
        likely = [
            form
            for form in self._firsts.get(language, frozenset()) & words
            if form not in seconds or not seconds[form].isdisjoint(words)
        ]
        last = 0
        for start, end, word in sorted((*place, form) for form in likely for place in places(form, plain)):
            length = 0
            for term in index[word] if start >= last else ():
                if len(term.words) < length:
                    break
                if behind := _end_of(term, text, plain, start, end):
                    length, last = len(term.words), behind
                    yield Mention(term, start, behind)

    def _mentions_apart(self, text: str, language: Language) -> Iterator[Mention]:
        tokens = Tokens(text)
        starts = tokens.starts()
        for term, first, end in self.stretches(tokens, language):
            yield Mention(term, starts[2 * first + 1], starts[2 * end])

    def stretches(self, tokens: Tokens, language: Language) -> Iterator[Stretch]:
        """The same in a text that is taken apart already."""
        index, words = self._indices.get(language, {}), tokens.words
        end = 0
        for at in [at for at, word in enumerate(words) if word in index]:
            if at < end:
                continue
            length = 0
            for term in index[words[at]]:
                if len(term.words) < length:
                    break
                if _stands(term, tokens, at):
                    length = len(term.words)
                    end = at + length
                    yield Stretch(term, at, end)

    @cached_property
    def forbidden(self) -> Mapping[Language, Mapping[str, Sequence[Term]]]:
        """The forbidden forms by each form of their first word."""
        return _by_first_word(term for term in self.terms if term.kind == "forbidden")

    @cached_property
    def people(self) -> Mapping[tuple[Language, str], str]:
        """The ids of people by their whole names as the registry writes them; a name of two leads to neither."""
        names = [term for term in self.terms if term.kind == "person" and term.is_whole]
        bearers = Counter((term.language, term.written) for term in names)
        found = {(term.language, term.written): term.key for term in names}
        return {name: key for name, key in found.items() if bearers[name] == 1}

    @cached_property
    def name_forms(self) -> frozenset[str]:
        """All forms of the words in people's names."""
        return frozenset(
            form for term in self.terms if term.kind in PEOPLE for word in term.words for form in word.forms
        )

    @cached_property
    def anchors(self) -> Mapping[Language, Mapping[str, Sequence[tuple[Term, int]]]]:
        """Names of several words by each form of their two rarest, with its position.

        One of the two is right in a name that has one wrong word.
        """
        names = [term for term in self.terms if term.kind in NAMES and len(term.words) > 1]
        count = Counter(word for term in names for word in term.words)
        found: dict[Language, dict[str, list[tuple[Term, int]]]] = defaultdict(lambda: defaultdict(list))
        for term in names:
            rarest = sorted(range(len(term.words)), key=lambda position: count[term.words[position]])[:2]
            for position in rarest:
                for form in term.words[position].forms:
                    found[term.language][form].append((term, position))
        return found

    @cached_property
    def _firsts(self) -> Mapping[Language, frozenset[str]]:
        return {language: frozenset(index) for language, index in self._indices.items()}

    @cached_property
    def _seconds(self) -> Mapping[Language, Mapping[str, frozenset[str]]]:
        """All forms of the second words of the terms that begin with a form, unless one of them has no second."""
        return {
            language: {
                form: frozenset(second for term in terms for second in term.words[1].forms)
                for form, terms in index.items()
                if all(len(term.words) > 1 for term in terms)
            }
            for language, index in self._indices.items()
        }

    @cached_property
    def _indices(self) -> Mapping[Language, Mapping[str, Sequence[Term]]]:
        """The terms by each form of their first word, the longest first."""
        return _by_first_word(sorted(self.terms, key=lambda term: -len(term.words)))


def are_joined(term: Term, tokens: Tokens, first: int) -> bool:
    """Whether nothing stands between as many words as a term has that parts them, but for what parts its own."""
    return all(
        parting_signs(tokens.gap(first + step)) in ("", word.after) for step, word in enumerate(term.words) if step
    )


def _by_first_word(terms: Iterable[Term]) -> Mapping[Language, Mapping[str, Sequence[Term]]]:
    found: dict[Language, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for term in terms:
        for form in term.words[0].forms:
            found[term.language][form].append(term)
    return found


def _stands(term: Term, tokens: Tokens, at: int) -> bool:
    if len(term.words) == 1:
        return _is_as_large(term.words[0].written, tokens.word(at))
    return is_row_of(term, tokens.words, at) and are_joined(term, tokens, at)


def _end_of(term: Term, text: str, plain: str, start: int, end: int) -> int:
    """Where a term ends whose first word stands from one place up to another; 0 if it does not stand there."""
    if len(term.words) == 1:
        return end if _is_as_large(term.words[0].written, text[start:end]) else 0
    for word in term.words[1:]:
        found = _NEXT_WORD.match(plain, end)
        if found is None or found[2] not in word.forms or parting_signs(found[1]) not in ("", word.after):
            return 0
        end = found.end()
    return end


def is_row_of(term: Term, words: Sequence[str], first: int) -> bool:
    """Whether folded words, from one of them on, are those of a term, whatever stands between."""
    return first + len(term.words) <= len(words) and all(
        words[first + step] in word.forms for step, word in enumerate(term.words)
    )


def _is_as_large(written: str, found: str) -> bool:
    """Whether a word that stands alone is the name: `Who` is not the WHO, and `a sample` is not Mr Sample."""
    if len(written) > 1 and written.isupper():
        return found.isupper()
    return not written[0].isupper() or found[0].isupper()
