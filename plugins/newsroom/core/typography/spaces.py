"""No-break spaces: what is read together stays on one line, as long as the line can still be broken."""

import re

from newsroom.core.typography.signs import NO_BREAK
from newsroom.core.typography.style import Style

# A line of a telephone's screen, 320 pixels wide, holds some thirty letters, and some twenty of a heading.
_LONGEST = 24
# How many words may hang on the first, by how firmly this one would: a preposition less than a number.
_MOST = {"loose": 2, "firm": 3}
_NO_BREAK = re.compile(NO_BREAK)
_WORD = re.compile(r"\S*")
# Inside a number, between initials and before a dash nobody sees two words.
_WITHIN_A_WORD = re.compile(r"\s(?:(?<=[A-ZА-ЯЁ]\..)|(?=[0-9]{3}(?![0-9]))|(?=[–—]))")


def with_spaces(text: str, style: Style) -> str:
    """A text whose blanks no line is broken at are no-break spaces."""
    bound: list[int] = []
    has_lines, has_bound = "\n" in text, NO_BREAK in text
    # Where the words that hang together begin, how many hang on the first, and up to where that was counted.
    begin, count, seen = 0, 0, 0
    for found in style.binding.finditer(text):
        at = found.start()
        gap = text.rfind(" ", seen, at) + 1
        if has_lines:
            gap = max(gap, text.rfind("\n", seen, at) + 1)
        if gap:
            begin, count, seen = gap, 0, gap
        if has_bound:
            count += sum(_counts(text, other.start()) for other in _NO_BREAK.finditer(text, seen, at))
        seen = at
        more = count + _counts(text, at)
        if found.lastgroup != "always":
            word = _WORD.match(text, at + 1)
            end = word.end() if word else at
            if more > _MOST[found.lastgroup or ""] or end - begin > _LONGEST:
                continue
        count, seen = more, at + 1
        bound.append(at)
    return _bound(text, bound) if bound else text


def _counts(text: str, at: int) -> bool:
    return (text[at + 1].isalpha() and text[at - 1] != ".") or _WITHIN_A_WORD.match(text, at) is None


def _bound(text: str, blanks: list[int]) -> str:
    starts = [0, *(at + 1 for at in blanks)]
    return NO_BREAK.join(text[start:end] for start, end in zip(starts, [*blanks, len(text)], strict=True))
