"""A text taken apart into its words and what stands between them."""

import re
from itertools import accumulate

import msgspec

_WORD = re.compile(r"(\w+)")
# Between the words of one name: blanks and line ends, hyphens, dashes, quotation marks, Markdown's emphasis, the
# brackets of a link's words, and the sign that begins a quoted line.
_JOINING = re.compile("[\\s\\-\u00ad\u2010-\u2015'’ʼ`\"«»“”„‘*_~>\\[\\]]+")


class Tokens(msgspec.Struct):
    """The words of a text at the odd places, and what stands between them at the even ones: as typed, and folded."""

    typed: list[str]
    parts: list[str]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """A text whose accents are stored as most programs do (NFC)."""
        typed = _WORD.split(text.replace("_", " "))
        return cls(typed, folded("\0".join(typed)).split("\0"))

    def starts(self) -> list[int]:
        """Where each part begins, and the text ends."""
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
    typed = Tokens.of(text).typed
    return [(parting_signs(typed[at - 1]) if at > 1 else "", typed[at]) for at in range(1, len(typed), 2)]
