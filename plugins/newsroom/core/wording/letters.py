"""Latin and Cyrillic letters in one word: a reader sees nothing odd, a search finds nothing."""

import re
from collections.abc import Iterator

import msgspec

from newsroom.core.language import Language
from newsroom.core.tokens import word_around

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CYRILLIC = "\u0400-\u052f"
_CYRILLIC_LETTER = re.compile(f"[{_CYRILLIC}]")
_LATIN_LETTER = re.compile(f"[{_LATIN}]")
# A letter beside one of the other alphabet. Sought first is the letter that is rare in a text of the language.
_BESIDE = {
    "ru": re.compile(f"[{_LATIN}](?:(?=[{_CYRILLIC}])|(?<=[{_CYRILLIC}].))", re.DOTALL),
    "en": re.compile(f"[{_CYRILLIC}](?:(?=[{_LATIN}])|(?<=[{_LATIN}].))", re.DOTALL),
}


class MixedWord(msgspec.Struct, frozen=True):
    """A word, where it begins, and its first letter of the alphabet that it has fewer of, counted from 1."""

    word: str
    start: int
    letter: str
    position: int
    is_latin: bool


def mixed_words(text: str, language: Language) -> Iterator[MixedWord]:
    """Every word with letters of both alphabets; where it has as many of each, those of the other language are odd."""
    end = -1
    for found in _BESIDE[language].finditer(text):
        if found.start() < end:
            continue
        start, end = word_around(text, found.start())
        yield _mixed(text[start:end], start, language)


def _mixed(word: str, start: int, language: Language) -> MixedWord:
    latin, cyrillic = _LATIN_LETTER.findall(word), _CYRILLIC_LETTER.findall(word)
    is_latin = len(latin) < len(cyrillic) or (len(latin) == len(cyrillic) and language == "ru")
    letter = (latin if is_latin else cyrillic)[0]
    return MixedWord(word, start, letter, word.index(letter) + 1, is_latin)
