"""The registry and the glossary into the lexicon: each word of theirs in all its written forms."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Protocol

from newsroom.core.language import LANGUAGES, Language, Words
from newsroom.core.lexicon import PEOPLE, Kind, Lexicon, Term, Word
from newsroom.core.registry import AgreedPair, Registry
from newsroom.core.tokens import folded, words_of

# Shorter words of English are prepositions and articles, which have one form.
_SHORTEST_PLURAL = 4


class Forms(Protocol):
    """All written forms of a Russian word; those of a name where the word is part of a person's."""

    def __call__(self, word: str, *, is_name: bool) -> Collection[str]:
        """The forms; it matters not whether in small letters, nor whether the word itself is among them."""


def lexicon_of(registry: Registry, russian_forms: Forms) -> Lexicon:
    """All terms of a registry. A surname that several bear stands for none of them."""
    return Lexicon(tuple(_Terms(russian_forms).of(registry)))


class _Terms:
    def __init__(self, russian_forms: Forms) -> None:
        self._russian_forms = russian_forms

    def of(self, registry: Registry) -> Iterator[Term]:
        people = {key: person.name for key, person in registry.people.items()}
        yield from self._names("person", people)
        yield from self._surnames(people)
        named = set(people.values())
        contacts = {key: entry.name for key, entry in registry.contacts.items() if entry.name not in named}
        yield from self._names("contact", contacts)
        yield from self._names("organisation", {key: entry.name for key, entry in registry.organisations.items()})
        for pair in registry.glossary:
            yield from self._pair(pair)

    def _names(self, kind: Kind, names: Mapping[str, Words]) -> Iterator[Term]:
        for key, name in names.items():
            for language, text in name.items():
                yield self._term(kind, key, language, text)

    def _surnames(self, people: Mapping[str, Words]) -> Iterator[Term]:
        for language in LANGUAGES:
            names = {key: text for key, name in people.items() if (text := name.get(language)) and " " in text}
            surnames = {key: words_of(text)[-1][1] for key, text in names.items()}
            bearers = Counter(map(folded, surnames.values()))
            for key, surname in surnames.items():
                if bearers[folded(surname)] == 1:
                    word = self._word("", surname, language, is_name=True)
                    yield Term("person", key, language, (word,), names[key], is_whole=False)

    def _pair(self, pair: AgreedPair) -> Iterator[Term]:
        sides: tuple[tuple[Language, str, tuple[str, ...]], ...] = (
            ("en", pair.en, pair.not_en),
            ("ru", pair.ru, pair.not_ru),
        )
        key = f"{pair.en} = {pair.ru}"
        for language, agreed, forbidden in sides:
            yield self._term("agreed", key, language, agreed)
            for text in forbidden:
                yield self._term("forbidden", key, language, text, agreed=agreed)

    def _term(self, kind: Kind, key: str, language: Language, text: str, *, agreed: str = "") -> Term:
        # A name of signs alone is one word, so that every term has one.
        words = words_of(text) or [("", text)]
        is_name = kind in PEOPLE
        forms = tuple(self._word(after, word, language, is_name=is_name) for after, word in words)
        return Term(kind, key, language, forms, text, agreed=agreed)

    def _word(self, after: str, written: str, language: Language, *, is_name: bool) -> Word:
        if not written.isalpha() or (len(written) > 1 and written.isupper()):
            # Numbers, signs and abbreviations stay as they are.
            forms: Collection[str] = ()
        elif language == "ru":
            forms = self._russian_forms(written, is_name=is_name)
        else:
            forms = tuple(_english_forms(written))
        return Word(written, frozenset(map(folded, (written, *forms))), after)


def _english_forms(word: str) -> Iterator[str]:
    """Plurals; the possessive's ’s is a word of its own in a text that is taken apart."""
    if len(word) >= _SHORTEST_PLURAL:
        yield f"{word}s"
        yield f"{word}es"
        if word.endswith("y"):
            yield f"{word[:-1]}ies"
