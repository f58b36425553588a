"""The pieces of a text that can tell a number, a day, a sum or an hour, in order, with where they stand."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

import msgspec

from newsroom.core.agreement.english import ENGLISH
from newsroom.core.agreement.prose import Prose
from newsroom.core.agreement.russian import COMPOUND_OPENINGS, RUSSIAN, RUSSIAN_NAMES, compound
from newsroom.core.agreement.vocabulary import Role, Sense, Words
from newsroom.core.language import Language
from newsroom.core.quantity.grammar import Token
from newsroom.core.quantity.numeral import NUMERAL, readings

WORDS: dict[Language, Words] = {"en": ENGLISH, "ru": RUSSIAN}

Form = Literal["word", "numeral", "phone", "iso", "day", "clock"]

# Words that tell nothing, as texts have shown; the same stand in most texts.
_UNTELLING: dict[Language, set[str]] = {"en": set(), "ru": set()}
_MOST_REMEMBERED = 100_000

_HYPHEN = "[-\N{NON-BREAKING HYPHEN}]"
_GLUED = re.compile(r"[^\W\d_]+|[½¼¾]")
_OPENING = re.compile("[0-9+(]")
_DIGITS = re.compile(
    r"(?P<phone>\+\d(?:[ ().\u2011-]{0,2}\d){7,14}(?!\d)"
    r"|8[ -]\d{3}[ -]\d{3}[ -]\d\d[ -]\d\d(?!\d)"
    r"|(?:8[ -]?)?\(\d{2,5}\)(?:[ -\u2011]?\d){5,8}(?!\d)"
    rf"|(?:8[ -])?(?:\d{{3,5}}[ -])?\d{{2,3}}{_HYPHEN}\d\d{_HYPHEN}\d\d(?![\d-]))"
    r"|(?P<iso>\d{4}-\d\d-\d\d(?!\d))"
    r"|(?P<day>\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d(?!\d))"
    r"|(?P<clock>\d{1,2}:\d\d(?!\d)(?::\d\d(?!\d))?)"
    rf"|(?P<numeral>{NUMERAL})"
)
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9}
_SUFFIX = re.compile(r"(?:st|nd|rd|th|s)(?![a-z])|['’]s(?![a-z])|-(?:[а-я]{1,3})(?![а-я])")
_LETTER = re.compile(r"[kmb](?!\w)")


class Piece(msgspec.Struct, gc=False):
    """One piece: a word with its sense, or digits in one of their forms with all that they may be as a number."""

    start: int
    end: int
    form: Form
    sense: Sense | None = None
    tokens: tuple[Token, ...] = ()
    # 14th, 1990s, 25-го.
    has_suffix: bool = False
    # A month that may as well be somebody's name: Марта, Май.
    is_name: bool = False

    @property
    def role(self) -> Role | None:
        """What a word of interest is."""
        return self.sense.role if self.sense else None


def pieces_of(prose: Prose, language: Language) -> list[Piece]:
    """All pieces of interest, in order."""
    words = (
        piece
        for start, end, sense in telling_words(prose, language)
        for piece in _word(prose, start, end, sense, language)
    )
    return sorted((*words, *_in_digits(prose, language)), key=lambda piece: piece.start)


def telling_words(prose: Prose, language: Language) -> Iterator[tuple[int, int, Sense]]:
    """Where each telling word stands, in no order; some are telling only in capitals."""
    for word, sense in _telling(prose.words, language):
        for start, end in prose.places(word):
            yield start, end, sense


# The two looks that are taken at a text follow each other.
@lru_cache(maxsize=4)
def _telling(words: frozenset[str], language: Language) -> tuple[tuple[str, Sense], ...]:
    # Few words of a text are telling. To find those is much faster than to know where each word stands.
    untelling = _UNTELLING[language]
    found: list[tuple[str, Sense]] = []
    for word in words - untelling:
        if sense := _sense(word, language):
            found.append((word, sense))
        elif len(untelling) < _MOST_REMEMBERED:
            untelling.add(word)
    return tuple(found)


def _sense(word: str, language: Language) -> Sense | None:
    sense = WORDS[language].senses.get(word)
    return compound(word) if sense is None and language == "ru" and word[:3] in COMPOUND_OPENINGS else sense


def is_meant(text: str, start: int, end: int, sense: Sense, language: Language) -> bool:
    """Whether a word that is something else in small letters stands here as what it can tell: May, IV."""
    return not sense.is_capital or _is_capital(text, start, end, sense, language)


def _word(prose: Prose, start: int, end: int, sense: Sense, language: Language) -> Iterator[Piece]:
    if not is_meant(prose.text, start, end, sense, language):
        return
    is_name = prose.plain[start:end] in RUSSIAN_NAMES and prose.text[start].isupper()
    yield Piece(start, end, "word", sense, (sense.token,) if sense.token else (), is_name=is_name)


def _in_digits(prose: Prose, language: Language) -> Iterator[Piece]:
    plain = prose.plain
    # Looking for one character of a set is what `re` does fast.
    opening = _OPENING.search(plain)
    while opening is not None:
        match = _DIGITS.match(plain, opening.start())
        if match is None:
            opening = _OPENING.search(plain, opening.end())
            continue
        form = match.lastgroup
        if form == "numeral":
            numeral = _numeral(plain, match, language)
            yield numeral
            # 84млн, 2½.
            if (glued := _GLUED.match(plain, numeral.end)) and (sense := WORDS[language].senses.get(glued.group())):
                yield from _word(prose, *glued.span(), sense, language)
        else:
            yield Piece(*match.span(), form)  # type: ignore[arg-type]
        opening = _OPENING.search(plain, match.end())


def _is_capital(text: str, start: int, end: int, sense: Sense, language: Language) -> bool:
    if sense.role != "roman":
        return text[start].isupper()
    # A single letter is a number in English only where it counts something: the V session.
    return text[start:end].isupper() and (language == "ru" or end - start > 1 or text.endswith("he ", 0, start))


def _numeral(plain: str, match: re.Match[str], language: Language) -> Piece:
    start, end = match.span()
    numeral = match.group()
    after = plain[end : end + 1]
    letter = ""
    has_suffix = False
    if after and (after.isalpha() or after in "-'’"):
        if found := _LETTER.match(plain, end):
            letter = found.group()
            end = found.end()
        elif found := _SUFFIX.match(plain, end):
            has_suffix = True
            end = found.end()
    return Piece(start, end, "numeral", None, _tokens(numeral, letter, language), has_suffix)


@lru_cache(maxsize=10_000)
def _tokens(numeral: str, letter: str, language: Language) -> tuple[Token, ...]:
    values = readings(numeral, language)
    if letter:
        values = (*values, *(value * _LETTERS[letter] for value in values))
    return tuple(Token(value, is_numeral=True) for value in values)
