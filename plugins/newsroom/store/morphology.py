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
# What follows the stem of Семериков, Кириллов, Дубинин, Птицын; of a woman's; and of both.
_MAN = ("", "а", "у", "ым", "ом", "е", "ы", "ых", "ыми")
_WOMAN = ("а", "ой", "ою", "у", "ы", "ых", "ым", "ыми", "е")
_POSSESSIVE = ("ов", "ев", "ин", "ын")


def russian_forms(word: str, *, is_name: bool) -> frozenset[str]:
    """All written forms of a word, in small letters; rather one too many than one too few."""
    return _name_forms(word.lower()) if is_name else _word_forms(word.lower())


@cache
def _word_forms(word: str) -> frozenset[str]:
    readings = _analyzer().parse(word)
    likely = [reading for reading in readings if reading.score >= _LEAST_SCORE] or readings[:1]
    if any(reading.tag.POS in _UNCHANGING for reading in likely):
        return frozenset({word})
    return frozenset({word, *(form for reading in likely for form in _lexeme(reading))})


@cache
def _name_forms(word: str) -> frozenset[str]:
    """A person's name stands in the registry as a subject does; dictionaries take Семериков for many a семерик."""
    surname = frozenset(_surname_forms(word.replace("ё", "е")))
    readings = [
        reading
        for reading in _analyzer().parse(word)
        if {"nomn", "sing"} in reading.tag and reading.tag.POS in {"NOUN", "ADJF"}
    ]
    if not readings and not surname:
        return _word_forms(word)
    return frozenset({word, *surname, *(form for reading in readings for form in _lexeme(reading))})


def _surname_forms(word: str) -> Iterator[str]:
    if word.endswith(_POSSESSIVE):
        yield from (f"{word}{ending}" for ending in _MAN)
    elif word.endswith(tuple(f"{ending}а" for ending in _POSSESSIVE)):
        yield from (f"{word[:-1]}{ending}" for ending in _WOMAN)


def _lexeme(reading: "Parse") -> Iterator[str]:
    return (form.word for form in reading.lexeme if form.tag.POS not in _NOT_IN_NAMES)


@cache
def _analyzer() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer(lang="ru")
