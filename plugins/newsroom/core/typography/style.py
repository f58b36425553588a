"""What the typography of two languages differs in."""

import re

import msgspec

from newsroom.core.typography.signs import BEFORE_A_WORD, BLANK

Marks = tuple[str, str]


class Style(msgspec.Struct, frozen=True):
    """The signs of one language.

    `dash` goes between words, for whatever `hyphens` (a pattern of characters) are typed in its place; `grouping` goes
    between thousands. `before_count` and `after_count` tell that five digits or more count something. `binding` finds
    the blanks that no line is broken at, each by a group named for what it binds: see `spaces`.
    """

    outer: Marks
    inner: Marks
    has_single_marks: bool
    dash: str
    hyphens: str
    grouping: str
    before_count: re.Pattern[str]
    after_count: re.Pattern[str]
    binding: re.Pattern[str]


def any_of(words: str) -> str:
    """A pattern of words typed in one string, with a blank between two."""
    return "(?:" + "|".join(re.escape(word) for word in words.split()) + ")"


def after(words: str) -> str:
    """A pattern of the place after any of these words and a blank; `re` looks back over one width at a time."""
    by_length: dict[int, list[str]] = {}
    for word in words.split():
        by_length.setdefault(len(word), []).append(re.escape(word))
    looks = (f"(?<={BEFORE_A_WORD}(?:{'|'.join(same)}){BLANK})" for same in by_length.values())
    return "(?:" + "|".join(looks) + ")"


# The same in every language: no break inside a number, before a dash, and after № or §. Patterns look first at the sign
# before the blank, which is enough for most blanks.
COUNTS_AS_ONE = (
    r"(?<=[0-9][ \n])(?=[0-9]{3}(?![0-9-]|\s[0-9]+-))(?:(?<=[^0-9][0-9].)|(?<=[^0-9][0-9]{2}.)|(?<=[^0-9][0-9]{3}.))"
)
BEFORE_DASH = rf"(?=[–—]\s)(?<=\S{BLANK})"
AFTER_NUMBER_SIGN = rf"(?=[0-9])(?<=[№§]{BLANK})"
