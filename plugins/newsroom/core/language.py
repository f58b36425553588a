"""The archive's languages, and words that each of them has its own form of."""

from collections.abc import Iterator
from typing import Literal, get_args

import msgspec

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# How a language names itself, for switches between languages.
OWN_NAMES: dict[Language, str] = {"en": "English", "ru": "Русский"}


def other_language(language: Language) -> Language:
    """The language across the switch."""
    return "ru" if language == "en" else "en"


class Phrase(msgspec.Struct, frozen=True):
    """A text and the language that it is in, which need not be that of the page it stands on."""

    text: str
    language: Language

    def __str__(self) -> str:
        return self.text


class Words(msgspec.Struct, frozen=True):
    """One meaning in each language that has a form for it; `None` where a language has none."""

    en: str | None = None
    ru: str | None = None

    def get(self, language: Language) -> str | None:
        """The form in this very language."""
        return self.en if language == "en" else self.ru

    def phrase(self, language: Language) -> Phrase:
        """The form in this language or, where it has none, in the other; empty words are an error of the caller."""
        for candidate in (language, other_language(language)):
            text = self.get(candidate)
            if text is not None:
                return Phrase(text, candidate)
        raise ValueError("words without a form in any language")

    def items(self) -> Iterator[tuple[Language, str]]:
        """The forms that exist, each with its language."""
        for language in LANGUAGES:
            text = self.get(language)
            if text is not None:
                yield language, text


def words_in(language: Language, text: str) -> Words:
    """Words known in one language only."""
    return Words(en=text) if language == "en" else Words(ru=text)
