"""No-break spaces: what is read together stays on one line, as long as the line can still be broken."""

import re

from newsroom.core.typography.signs import NO_BREAK
from newsroom.core.typography.style import Style

# A line of a telephone's screen, 320 pixels wide, holds some thirty letters, and some twenty of a heading.
_LONGEST = 24
# How many words may hang on the first: a number or a name holds more firmly than a preposition. Inside a number,
# between initials and before a dash nobody sees two words.
_MOST, _MOST_WITH_SHORT = 3, 2
_ALWAYS = frozenset({"dash", "digits"})
_WITHIN_A_WORD = re.compile(r"\s(?:(?<=[A-ZА-ЯЁ]\..)|(?=[0-9]{3}(?![0-9]))|(?=[–—]))")
_NO_BREAK = re.compile(NO_BREAK)
_END = re.compile(r"\s|\Z")


def with_spaces(text: str, style: Style) -> str:
    """A text whose blanks no line is broken at are no-break spaces."""
    bound: list[int] = []
    has_bound = NO_BREAK in text
    # Where the words that hang together begin, how many hang on the first, and up to where that was counted.
    begin, count, seen = 0, 0, 0
    for found in style.binding.finditer(text):
        at, kind = found.start(), found.lastgroup
        gap = max(text.rfind(" ", seen, at), text.rfind("\n", seen, at)) + 1
        if gap:
            begin, count, seen = gap, 0, gap
        if has_bound and text.find(NO_BREAK, seen, at) >= 0:
            count += sum(_counts(text, other.start()) for other in _NO_BREAK.finditer(text, seen, at))
        seen = at
        more = count + _counts(text, at)
        if kind not in _ALWAYS and (
            more > (_MOST_WITH_SHORT if kind == "short" else _MOST) or _is_long(text, begin, at)
        ):
            continue
        count, seen = more, at + 1
        bound.append(at)
    return _bound(text, bound) if bound else text


def _counts(text: str, at: int) -> bool:
    return (text[at + 1].isalpha() and text[at - 1] != ".") or _WITHIN_A_WORD.match(text, at) is None


def _is_long(text: str, begin: int, blank: int) -> bool:
    """Whether what would hang together with the word after a blank is too long for a line."""
    end = text.find(" ", blank + 1, begin + _LONGEST + 1)
    if end >= 0:
        return False
    found = _END.search(text, blank + 1)
    return found is not None and found.start() - begin > _LONGEST


def _bound(text: str, blanks: list[int]) -> str:
    starts = [0, *(at + 1 for at in blanks)]
    return NO_BREAK.join(text[start:end] for start, end in zip(starts, [*blanks, len(text)], strict=True))
