"""Headings, lists, tables and footnotes of two texts: as many in both, and alike."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsroom.core.agreement.finding import Finding, file_of, finding
from newsroom.core.agreement.prose import Block, Kind, Prose
from newsroom.core.problem import mark

_NUMBER_DIFFERS = mark("%(here)s here; %(file)s has %(there)s")
_LENGTH_DIFFERS = {
    "lists": mark("this list has %(here)s items; the one at %(file)s:%(line)s has %(there)s"),
    "tables": mark("this table has %(here)s rows; the one at %(file)s:%(line)s has %(there)s"),
}
_LEVEL_DIFFERS = mark("this heading begins with %(here)s; the one at %(file)s:%(line)s begins with %(there)s")


def structure_findings(here: Prose, there: Prose) -> Iterator[Finding]:
    """What is built in another way; the place is in the text `here`."""
    yield from _headings(here, there)
    yield from _groups("lists", "item", here, there)
    yield from _groups("tables", "row", here, there)
    notes = _blocks(here, "note"), _blocks(there, "note")
    if len(notes[0]) != len(notes[1]):
        yield _other_number("footnotes", notes[0], notes[1], here, there)


def _headings(here: Prose, there: Prose) -> Iterator[Finding]:
    ours, theirs = _blocks(here, "heading"), _blocks(there, "heading")
    if len(ours) != len(theirs):
        yield _other_number("headings", ours, theirs, here, there)
        return
    for one, other in zip(ours, theirs, strict=True):
        if one.level != other.level:
            yield finding(
                "headings",
                here.language,
                one.line,
                _LEVEL_DIFFERS,
                here="#" * one.level,
                file=file_of(there.language),
                line=other.line,
                there="#" * other.level,
            )


def _groups(check: str, kind: Kind, here: Prose, there: Prose) -> Iterator[Finding]:
    """Lists or tables: neighbours of one kind."""
    ours, theirs = _neighbours(here, kind), _neighbours(there, kind)
    if [len(group) for group in ours] == [len(group) for group in theirs]:
        return
    if len(ours) != len(theirs):
        yield _other_number(check, [group[0] for group in ours], [group[0] for group in theirs], here, there)
        return
    for one, other in zip(ours, theirs, strict=True):
        if len(one) != len(other):
            yield finding(
                check,
                here.language,
                one[0].line,
                _LENGTH_DIFFERS[check],
                here=len(one),
                file=file_of(there.language),
                line=other[0].line,
                there=len(other),
            )


def _other_number(check: str, ours: Sequence[Block], theirs: Sequence[Block], here: Prose, there: Prose) -> Finding:
    """At the first of ours too many, else at the last, or where the text begins."""
    at = ours[min(len(theirs), len(ours) - 1)] if ours else here.blocks[0]
    line = at.line
    return finding(
        check,
        here.language,
        line,
        _NUMBER_DIFFERS,
        here=len(ours),
        file=file_of(there.language),
        there=len(theirs),
    )


def _blocks(text: Prose, kind: Kind) -> list[Block]:
    return [block for block in text.blocks if block.kind == kind]


def _neighbours(text: Prose, kind: Kind) -> list[list[Block]]:
    return [list(group) for _, group in groupby(_blocks(text, kind), key=lambda block: block.group)]
