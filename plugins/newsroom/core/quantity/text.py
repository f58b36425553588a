"""The numbers of a whole text; those in digits alone are found much faster."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

import msgspec

from newsroom.core.language import Language
from newsroom.core.quantity.english import ENGLISH
from newsroom.core.quantity.grammar import Token, numbers
from newsroom.core.quantity.numeral import NUMERAL, readings
from newsroom.core.quantity.russian import RUSSIAN
from newsroom.core.quantity.vocabulary import Vocabulary

_VOCABULARIES: dict[Language, Vocabulary] = {"en": ENGLISH, "ru": RUSSIAN}
# Written close to a numeral these are thousands and millions, or metres and a model's name: both are readings.
_LETTERS = {"k": 10**3, "m": 10**6}
# All of these replaced in turn are a hundred times faster than one `str.translate`. The second ё is of two characters.
_ALIKE = (
    ("ё", "е"),
    ("е\N{COMBINING DIAERESIS}", "е"),
    ("\N{NO-BREAK SPACE}", " "),
    ("\N{NARROW NO-BREAK SPACE}", " "),
    ("\N{THIN SPACE}", " "),
)


def quantities(text: str, language: Language) -> frozenset[Decimal]:
    """All numbers that a plain text states, in digits, in words or in both; a line's end divides two."""
    return _quantities(text, language, _patterns(language).any_token)


def quantities_in_digits(text: str, language: Language) -> frozenset[Decimal]:
    """Those that begin with digits, scaled or not: 9,732, $84 million, 34 тысячи 500."""
    return _quantities(text, language, _patterns(language).numeral)


def scale_of(unit: str, language: Language) -> Decimal | int:
    """What a unit multiplies its value with: 1,000,000 for "million dollars", 1 for "dollars"."""
    word = _patterns(language).word.match(_plainly_spelt(unit))
    return (_VOCABULARIES[language].scale(word.group()) if word else None) or 1


class _Patterns(msgspec.Struct, frozen=True):
    """What a number begins with, and what goes on with it."""

    numeral: re.Pattern[str]
    word: re.Pattern[str]
    any_token: re.Pattern[str]
    next_token: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    vocabulary = _VOCABULARIES[language]
    alternatives = vocabulary.words()
    words = rf"(?:{'|'.join(map(re.escape, alternatives))})(?!\w)"
    initials = "".join(sorted({word[0] for word in alternatives}))
    numeral = rf"(?P<numeral>{NUMERAL})(?:(?P<letter>[{''.join(_LETTERS)}])(?!\w))?"
    # The set of first letters spares most words the walk through all alternatives.
    word = rf"(?=[{initials}])(?P<word>{words})"
    links = "|".join((*vocabulary.links, "[ -]+", ""))
    return _Patterns(
        numeral=re.compile(numeral),
        word=re.compile(word),
        any_token=re.compile(rf"{numeral}|\b{word}"),
        next_token=re.compile(rf"(?P<link>{links})(?:{numeral}|{word})"),
    )


def _quantities(text: str, language: Language, opening: re.Pattern[str]) -> frozenset[Decimal]:
    found: set[Decimal] = set()
    for run in _runs(_plainly_spelt(text), language, opening):
        if len(run) == 1:
            # Most numbers stand alone, and cost half as much without the grammar.
            found.update(token.value for token in run[0] if not token.is_bound)
            continue
        for choice in range(max(map(len, run))):
            found.update(numbers([token[min(choice, len(token) - 1)] for token in run]))
    return frozenset(found)


def _plainly_spelt(text: str) -> str:
    spelt = text.lower()
    for variant, plain in _ALIKE:
        spelt = spelt.replace(variant, plain)
    return spelt


def _runs(text: str, language: Language, opening: re.Pattern[str]) -> Iterator[list[tuple[Token, ...]]]:
    """Tokens with nothing between them that could divide them, each in all its readings."""
    following = _patterns(language).next_token
    end = 0
    while (token := opening.search(text, end)) is not None:
        run: list[tuple[Token, ...]] = []
        while token is not None:
            run.append(_readings_of(language, **token.groupdict("")))
            end = token.end()
            token = following.match(text, end)
        yield run


# The same few numbers stand in many texts.
@lru_cache(maxsize=10_000)
def _readings_of(language: Language, *, numeral: str, letter: str, word: str = "", link: str = "") -> tuple[Token, ...]:
    """What the groups of a match may mean."""
    link = link.strip(" -")
    if numeral:
        values = readings(numeral, language)
        if letter:
            values = (*values, *(value * _LETTERS[letter] for value in values))
        return tuple(Token(value, is_numeral=True, link=link) for value in values)
    vocabulary = _VOCABULARIES[language]
    scale = vocabulary.scale(word)
    if scale is None:
        return (Token(vocabulary.terms[word], link=link),)
    return (Token(scale, is_scale=True, is_bound=word in vocabulary.bound_scales, link=link),)
