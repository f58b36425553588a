"""Russian words in all their forms, from the dictionary of pymorphy3, which lies on the disk."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

# Imported only where a word is looked up, which a build whose registry stays as it was never does: the dictionary takes
# 0.1 s to load, and a word 0.2 ms.
if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

# A reading of a word less likely than this is left out.
_LEAST_SCORE = 0.1
_UNCHANGING = frozenset({"PREP", "CONJ", "PRCL", "ADVB", "INTJ", "NPRO"})
# Comparatives and short forms stand in no name.
_NOT_IN_NAMES = frozenset({"COMP", "ADJS", "PRTS"})
# How names are inflected by their last letters, since no dictionary has all: what is cut off, and what may follow then.
_PARADIGMS = (
    (("ов", "ев", "ин", "ын"), 0, ("а", "у", "ым", "ом", "е", "ы", "ых", "ыми")),
    (("ова", "ева", "ина", "ына"), 1, ("ой", "ою", "у", "ы", "ых", "ым", "ыми", "е")),
    (("а",), 1, ("ы", "и", "е", "у", "ой", "ою", "ей", "ею")),
    (("я",), 1, ("и", "е", "ю", "ей", "ею", "ёй")),
    (("й", "ь"), 1, ("я", "ю", "ем", "ём", "е", "и", "ью", "ев", "ям", "ями", "ях")),
    (tuple("бвгджзклмнпрстфхцчшщ"), 0, ("а", "у", "ом", "ем", "е", "ы", "и", "ам", "ами", "ах")),
)


def russian_forms(word: str, *, is_name: bool) -> frozenset[str]:
    """All written forms of a word, in small letters; rather one too many than one too few."""
    return _name_forms(word.lower()) if is_name else _word_forms(word.lower())


@cache
def _word_forms(word: str) -> frozenset[str]:
    readings = _analyzer().parse(word)
    likely = [reading for reading in readings if reading.score >= _LEAST_SCORE] or readings[:1]
    if likely[0].tag.POS in _UNCHANGING:
        return frozenset({word})
    return frozenset({word, *(form for reading in likely for form in _lexeme(reading))})


@cache
def _name_forms(word: str) -> frozenset[str]:
    """A person's name stands in the registry as a subject does; dictionaries take Семериков for many a семерик."""
    readings = (
        reading
        for reading in _analyzer().parse(word)
        if {"nomn", "sing"} in reading.tag and reading.tag.POS in {"NOUN", "ADJF"}
    )
    return frozenset({word, *_regular_forms(word), *(form for reading in readings for form in _lexeme(reading))})


def _regular_forms(word: str) -> Iterator[str]:
    for endings, cut, others in _PARADIGMS:
        if word.replace("ё", "е").endswith(endings):
            stem = word[: len(word) - cut]
            return (f"{stem}{ending}" for ending in others)
    return iter(())


def _lexeme(reading: "Parse") -> Iterator[str]:
    return (form.word for form in reading.lexeme if form.tag.POS not in _NOT_IN_NAMES)


@cache
def _analyzer() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
