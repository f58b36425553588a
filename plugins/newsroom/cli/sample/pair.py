"""One meaning in both languages: every word of the sample is written twice, side by side."""

from collections.abc import Mapping
from typing import NamedTuple

from newsroom.core.language import Language


class Pair(NamedTuple):
    """A text in English and in Russian, neither of them missing."""

    en: str
    ru: str

    def get(self, language: Language) -> str:
        """The form of this language."""
        return self.en if language == "en" else self.ru

    def fill(self, slots: "Slots") -> "Pair":
        """Both forms with their gaps filled; an unknown gap raises `KeyError`."""
        return Pair(self.en.format_map(slots.en), self.ru.format_map(slots.ru))


class Slots(NamedTuple):
    """What fills the gaps of a template, language by language."""

    en: dict[str, str]
    ru: dict[str, str]

    def add(self, name: str, value: Pair) -> None:
        """A value, and with a capital letter in the name, the same with a capital letter."""
        self.en[name], self.ru[name] = value
        self.en[name.capitalize()], self.ru[name.capitalize()] = capital(value)


def both(text: str) -> Pair:
    """What is the same in both languages."""
    return Pair(text, text)


def pair(entry: Mapping[str, str]) -> Pair:
    """A pair from its entry in a word list."""
    return Pair(entry["en"], entry["ru"])


def capital(words: Pair) -> Pair:
    """The same words as they begin a sentence."""
    return Pair(words.en[:1].upper() + words.en[1:], words.ru[:1].upper() + words.ru[1:])
