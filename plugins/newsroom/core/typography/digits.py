"""Thousands are grouped: where they were typed in groups, and in long numbers that are plainly counts."""

import re

from newsroom.core.typography.signs import NO_BREAK
from newsroom.core.typography.style import Style

_TYPED = f"{NO_BREAK}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
# A part of an address, a date, a telephone's number or a document's is no count. Patterns begin with one plain set of
# characters, which lets `re` skip what is no digit several times faster.
_FIRST = r"[1-9](?<=(?<![\w.,:/@#№+–—-])(?<![0-9№]\s)(?<!No\.\s)[1-9])"
_END = r"(?![\w/@-]|[.,:][0-9]|\s?[0-9])"
_GROUPED = re.compile(rf"{_FIRST}[0-9]{{0,2}}(?:[{_TYPED}][0-9]{{3}})+{_END}")
_UNGROUPED = re.compile(rf"{_FIRST}[0-9]{{4,11}}{_END}")
# As far back as the longest word before a count may begin.
_REACH = 16


def with_digits(text: str, style: Style) -> str:
    """9 732 with the language's sign between the groups; a number of four digits or of a document stays as typed."""
    if any(sign in text for sign in _TYPED if sign != style.grouping):
        text = _GROUPED.sub(lambda found: re.sub(r"\s", style.grouping, found.group()), text)
    return _UNGROUPED.sub(lambda found: _grouped(found, style), text)


def _grouped(found: re.Match[str], style: Style) -> str:
    text, start, end = found.string, found.start(), found.end()
    counts = style.before_count.search(text, max(0, start - _REACH), start) or style.after_count.match(text, end)
    return f"{int(found.group()):,}".replace(",", style.grouping) if counts else found.group()
