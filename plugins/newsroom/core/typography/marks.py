"""Quotation marks and apostrophes: a block's marks are set where they pair, and stay as typed where any does not."""

import re
from collections.abc import Iterator

import msgspec

from newsroom.core.typography.signs import APOSTROPHE, BLOCK, INLINE, LETTER
from newsroom.core.typography.style import Style

_DOUBLE = re.compile(r'["«»„“”]')
_SINGLE = re.compile(r"'")
_BETWEEN_LETTERS = re.compile(rf"'(?<={LETTER}')(?={LETTER})")
_DECADE = re.compile(r"[0-9]{2}s\b")
_OPEN = '"«„“'
# What each mark may be the end of.
_OPENED_BY = {'"': '"', "»": "«", "“": "„", "”": "“„"}
# Marks next to a mark are passed over, and so are tags: what counts is the word or blank behind them.
_BESIDE = f"\"'«»„“”‘’{INLINE}"
_OPENING = f"([{{—–-/{BLOCK}"
_CLOSING = f".,;:!?…)]}}—–-/%{BLOCK}"


class _Mark(msgspec.Struct):
    """A mark in a text, whether it can begin or end a quotation where it stands, and how deep it lies once paired."""

    at: int
    sign: str
    begins: bool
    ends: bool
    depth: int = 0


def with_marks(text: str, style: Style) -> str:
    """Each pair of marks as the language has it, and apostrophes."""
    if "'" in text:
        text = _with_single_marks(_BETWEEN_LETTERS.sub(APOSTROPHE, text), style)
    return _replaced(text, _double_marks(text, style)) if _DOUBLE.search(text) else text


def _double_marks(text: str, style: Style) -> Iterator[tuple[int, str]]:
    for block in _blocks(text, _DOUBLE):
        # Where their number is odd, one after a digit means inches or seconds.
        has_primes = sum(mark.sign == '"' for mark in block) % 2 == 1
        marks = [mark for mark in block if not (has_primes and _is_prime(mark, text))]
        if _is_paired(marks):
            for mark in marks:
                yield mark.at, (style.inner if mark.depth else style.outer)[mark.ends]


def _is_paired(marks: list[_Mark]) -> bool:
    """Whether all marks of a block pair off; tells each how deep it lies, and which of the two it is."""
    opened: list[_Mark] = []
    for mark in marks:
        if mark.ends and opened and opened[-1].sign in _OPENED_BY.get(mark.sign, ""):
            mark.begins, mark.depth = False, len(opened) - 1
            opened.pop()
        elif mark.begins and mark.sign in _OPEN:
            mark.ends, mark.depth = False, len(opened)
            opened.append(mark)
        else:
            return False
    return not opened


def _with_single_marks(text: str, style: Style) -> str:
    return _replaced(text, _single_marks(text)) if style.has_single_marks and "'" in text else text


def _single_marks(text: str) -> Iterator[tuple[int, str]]:
    """Pairs of straight single marks; one alone is an apostrophe after a letter and before a decade: states', '90s."""
    for block in _blocks(text, _SINGLE):
        opened: list[int] = []
        for mark in block:
            if _DECADE.match(text, mark.at + 1):
                yield mark.at, APOSTROPHE
            elif mark.begins:
                opened.append(mark.at)
            elif mark.ends and opened:
                yield opened.pop(), "‘"
                yield mark.at, "’"
            elif mark.ends and text[mark.at - 1].isalpha():
                yield mark.at, APOSTROPHE


def _blocks(text: str, pattern: re.Pattern[str]) -> Iterator[list[_Mark]]:
    """The marks of each block that has any."""
    marks: list[_Mark] = []
    end = -1
    for match in pattern.finditer(text):
        at = match.start()
        if at > end:
            if marks:
                yield marks
            marks, end = [], text.find(BLOCK, at)
        marks.append(_mark(text, at))
    if marks:
        yield marks


def _mark(text: str, at: int) -> _Mark:
    left, right = at - 1, at + 1
    while text[left] in _BESIDE:
        left -= 1
    while text[right] in _BESIDE:
        right += 1
    before, behind = text[left], text[right]
    is_after_blank = before.isspace() or before in _OPENING
    is_before_blank = behind.isspace() or behind in _CLOSING
    return _Mark(
        at,
        text[at],
        begins=is_after_blank and not behind.isspace() and behind != BLOCK,
        ends=is_before_blank and not before.isspace() and before != BLOCK,
    )


def _is_prime(mark: _Mark, text: str) -> bool:
    return mark.sign == '"' and text[mark.at - 1].isdecimal()


def _replaced(text: str, marks: Iterator[tuple[int, str]]) -> str:
    """A text with other signs at some places."""
    pieces: list[str] = []
    done = 0
    for at, sign in sorted(mark for mark in marks if text[mark[0]] != mark[1]):
        pieces += (text[done:at], sign)
        done = at + 1
    return "".join((*pieces, text[done:]))
