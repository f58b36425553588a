"""Which lines of a text differ from what was published, by their words: marks, links and blanks do not count."""

import re
from html import unescape

from newsroom.core.markdown.body import Body

_TAG = re.compile(r"<[^>]*>")
# What abbreviations stand for, and what pictures show.
_SAID = re.compile(r'(?:title|alt)="([^"]*)"')
_TARGET = re.compile(r"\*\[[^\]]*\]:|\]\([^)]*\)|\{[^}]*\}|\[\^[^\]]*\]")
_WORD = re.compile(r"[^\W_]+")


def changed_lines(published: Body, current: str) -> list[int]:
    """The lines of a Markdown file, from 1, below whose front matter words stand that are in no published body."""
    beside = [*_SAID.findall(published.html), *(quotation.speaker for quotation in published.quotations)]
    before = f" {' '.join(_WORD.findall(unescape(' '.join([_TAG.sub(' ', published.html), *beside]))))} "
    lines = current.split("\n")
    body = next((index for index, line in enumerate(lines[1:], start=2) if line.rstrip() == "---"), 0)
    return [
        number
        for number, line in enumerate(lines[body:], start=body + 1)
        if (words := _WORD.findall(_TARGET.sub(" ", line))) and f" {' '.join(words)} " not in before
    ]
