"""A text taken apart into its words and what stands between them."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

_WORD = re.compile(r"\w+")
_PARTS = re.compile(r"(\w+)")
# Between the words of one name: blanks and line ends, hyphens, dashes, quotation marks, Markdown's emphasis, the
# brackets of a link's words, and the sign that begins a quoted line.
_JOINING = re.compile("[\\s\\-\u00ad\u2010-\u2015'’ʼ`\"«»“”„‘*_~>\\[\\]]+")

# All of these replaced in turn are faster than one pattern of what is a word.
_USUAL_SIGNS = "_.,-—–:;«»()“”’'\"!?/*#[]>|^%№…`&¶$€−+\u2011"


class Tokens:
    """A text's words, folded; what was typed is taken apart too as soon as it is asked for, which few texts are.

    Accents are stored as most programs do (NFC).
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.words = folded_words(text)

    @cached_property
    def typed(self) -> list[str]:
        """Its parts as typed: what stands before each word, the word, and the rest."""
        return _PARTS.split(self._text.replace("_", " "))

    def word(self, at: int) -> str:
        """A word as typed."""
        return self.typed[2 * at + 1]

    def gap(self, at: int) -> str:
        """What stands before a word."""
        return self.typed[2 * at]

    def stretch(self, first: int, end: int) -> str:
        """The text from the word `first` up to the word `end`, without what stands before either."""
        return "".join(self.typed[2 * first + 1 : 2 * end])

    def starts(self) -> list[int]:
        """Where each of its parts begins, in characters: the word `at` is part `2 * at + 1`."""
        return list(accumulate(map(len, self.typed), initial=0))


def folded(text: str) -> str:
    """A text as forms are compared: in small letters and without ё."""
    return text.lower().replace("ё", "е")


def parting_signs(gap: str) -> str:
    """The signs between two words that make them words of different phrases; an empty line is one."""
    if gap in (" ", "-"):
        return ""
    signs = _JOINING.sub("", gap)
    return signs or ("\n" if gap.count("\n") > 1 else "")


def words_of(text: str) -> list[tuple[str, str]]:
    """A phrase's words as it writes them, each after the signs that part it from the one before."""
    tokens = Tokens(text)
    return [(parting_signs(tokens.gap(at)) if at else "", tokens.word(at)) for at in range(len(tokens.words))]


def folded_words(text: str, plain: str = "") -> list[str]:
    """The folded words of a text, in a third of the time, for what need not know what stands between them.

    `plain` is the folded text, where it is known already.
    """
    plain = plain or folded(text)
    for sign in _USUAL_SIGNS:
        plain = plain.replace(sign, " ")
    words = plain.split()
    if not words or "".join(words).isalnum():
        return words
    # Word by word, since a capital such as İ is two characters in small letters, the second of which parts its word.
    return [folded(word) for word in _WORD.findall(text.replace("_", " "))]


def places(word: str, plain: str) -> Iterator[tuple[int, int]]:
    """Where a folded word stands in a folded text, with nothing of a word around it."""
    start = plain.find(word)
    while start >= 0:
        end = start + len(word)
        if not (plain[end : end + 1].isalnum() or (start and plain[start - 1].isalnum())):
            yield start, end
        start = plain.find(word, end)


def word_around(text: str, at: int) -> tuple[int, int]:
    """From where up to where the letters around a place go on."""
    start = end = at
    while start and text[start - 1].isalpha():
        start -= 1
    while end < len(text) and text[end].isalpha():
        end += 1
    return start, end
