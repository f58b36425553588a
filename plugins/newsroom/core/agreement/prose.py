"""The words of one text without its markup, each with the line and the block that it stands in."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from html import unescape
from typing import Literal

import msgspec
from msgspec.structs import replace

from newsroom.core.bundle import LanguageFile
from newsroom.core.language import Language
from newsroom.core.tokens import folded, folded_words, places

Kind = Literal["title", "subtitle", "dateline", "summary", "heading", "item", "note", "row", "paragraph"]

# Between two blocks; no number, date or sum goes on across it.
BREAK = "¶"
_FIELDS: tuple[Literal["title", "subtitle", "dateline", "summary"], ...] = ("title", "subtitle", "dateline", "summary")

_GROUPED = frozenset({"item", "row"})
_GO_ON = frozenset({"item", "note", "paragraph"})
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+")
_SPEAKER = re.compile(r"—\s*[a-z0-9]+(?:-[a-z0-9]+)*\s*(?:\{[^}]*\})?\s*")
_HEADING = re.compile(r"#{1,6}\s+")
_DIVIDER = re.compile(r"[\s|:-]+")
_NOTE = re.compile(r"\[\^[^\]]+\]:\s*")
_DEFINITION = re.compile(r"\*?\[[^\]]+\]:")
# No markup, entity or address is without one of these.
_SIGNS = ("[", "]", "<", "{", "`", "&", "\\", "*", "@", "://")
# Looked for last, since a pattern that may begin with any letter is many times slower.
_ADDRESS = r"|[\w.+-]+@[\w-]+\.[\w.-]+"
_MARKUP_BUT_ADDRESSES = (
    r"\[\^[^\]]+\]"  # a footnote's mark
    r"|\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)"  # a link's target
    r"|\]\[[^\]]*\]"
    r"|\{[:#. ][^}]*\}|\{lang=[^}]*\}"
    r"|<[^>\s]+>"  # an address that is its own link
    r"|https?://[^\s)]+"
    r"|[\[\]`*\\]"
)
_MARKUP = re.compile(_MARKUP_BUT_ADDRESSES)
_MARKUP_AND_ADDRESSES = re.compile(_MARKUP_BUT_ADDRESSES + _ADDRESS)
# Blanks of one kind, none of which changes a length. All replaced in turn are much faster than one `str.translate`.
_BLANKS = ("\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}", "\t")

_TWO_CHARACTERS = ("е\N{COMBINING DIAERESIS}", "ё")


class Block(msgspec.Struct, gc=False):
    """A paragraph, item, row, heading or field: where it begins in the prose."""

    kind: Kind
    start: int
    line: int
    # Of a heading.
    level: int = 0
    # The number of its list or table; every other block is one of its own.
    group: int = 0


class Prose(msgspec.Struct):
    """A text as one line of words, between two signs; `plain` is in lower case with е for ё, character by character."""

    language: Language
    text: str
    plain: str
    words: frozenset[str]
    blocks: list[Block]
    _starts: list[int]
    _lines: list[int]
    _block_starts: list[int]

    def line(self, offset: int) -> int:
        """The line of the file at a place of the prose."""
        return self._lines[bisect_right(self._starts, offset) - 1]

    def without(self, blocks: Collection[int]) -> "Prose":
        """The same with blanks in place of some blocks, and so with all else where it was."""
        plain = self.plain
        ends = [*self._block_starts[1:], len(plain)]
        pieces = [plain[: self._block_starts[0]]]
        for block, (start, end) in enumerate(zip(self._block_starts, ends, strict=True)):
            pieces.append(f"{' ' * (end - start - 1)}{BREAK}" if block in blocks else plain[start:end])
        return replace(self, plain="".join(pieces))

    def words_of(self, block: int) -> str:
        """One block in small letters."""
        ends = [*self._block_starts[1:], len(self.plain)]
        return self.plain[self._block_starts[block] : ends[block]]

    def places(self, word: str) -> Iterator[tuple[int, int]]:
        """Where a word stands, in small letters, with nothing of a word around it."""
        return places(word, self.plain)

    def block(self, offset: int) -> int:
        """The number of the block at a place of the prose."""
        return bisect_right(self._block_starts, offset) - 1


def prose_of(side: LanguageFile) -> Prose:
    """The prose of a file: its title, subtitle, dateline and summary, then its body."""
    pieces: list[str] = []
    blocks: list[Block] = []
    starts: list[int] = []
    lines: list[int] = []
    length = 0
    for kind, level, line, words in (*_fields(side), *_body(side)):
        if kind is not None:
            pieces.append(BREAK)
            length += 1
            goes_on = kind in _GROUPED and blocks[-1:] and blocks[-1].kind == kind
            blocks.append(Block(kind, length, line, level, blocks[-1].group if goes_on else len(blocks)))
        starts.append(length)
        lines.append(line)
        pieces += words, " "
        length += len(words) + 1
    text = "".join(pieces)
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    plain = folded(text)
    different = frozenset(folded_words(text, plain))
    block_starts = [block.start for block in blocks]
    return Prose(side.language, text, _plain(text, plain), different, blocks, starts, lines, block_starts)


def _plain(text: str, plain: str) -> str:
    if len(plain) == len(text):
        return plain
    # A few letters, such as İ, are two in small letters.
    return "".join(small if len(small := folded(letter)) == 1 else letter for letter in text)


def _fields(side: LanguageFile) -> Iterator[tuple[Kind, int, int, str]]:
    for name in _FIELDS:
        words = getattr(side.fields, name)
        if words:
            yield name, 0, side.lines.place((name,)).line, words


def _body(side: LanguageFile) -> Iterator[tuple[Kind | None, int, int, str]]:
    """Each line of the body with its words; no kind where it goes on with the block before. A heading has a level."""
    last: Kind | None = None
    written = side.written.replace(*_TWO_CHARACTERS)
    signs = [sign for sign in _SIGNS if sign in written]
    for number, line in enumerate(written.split("\n"), start=side.body_line):
        words = line.strip()
        if words.startswith(">"):
            words = words.lstrip("> ")
            if words.startswith("—") and _SPEAKER.fullmatch(words):
                continue
        if not words:
            last = None
            continue
        if _is_wordless(words):
            continue
        kind, mark = _kind(words, last)
        level = len(words) - len(words.lstrip("#")) if kind == "heading" else 0
        rest = words[mark:]
        yield kind, level, number, _without_markup(rest) if any(sign in rest for sign in signs) else rest
        last = kind or last


def _is_wordless(words: str) -> bool:
    """Whether a line only divides a table or defines a link or an abbreviation."""
    if words[0] == "|":
        return _DIVIDER.fullmatch(words) is not None
    return words[0] in "*[" and _DEFINITION.match(words) is not None and _NOTE.match(words) is None


def _kind(words: str, last: Kind | None) -> tuple[Kind | None, int]:
    """What a line begins, none where it goes on with the block before, and the length of its mark."""
    first = words[0]
    if first.isalpha():
        # As most lines begin.
        return (None if last in _GO_ON else "paragraph"), 0
    if first == "|":
        return "row", 0
    if first == "#" and (mark := _HEADING.match(words)):
        return "heading", mark.end()
    if first == "[" and (mark := _NOTE.match(words)):
        return "note", mark.end()
    # A wrapped line of a paragraph may well begin with a year and a full stop.
    if last in {None, "item", "heading"} and (mark := _ITEM.match(words)):
        return "item", mark.end()
    return (None if last in _GO_ON else "paragraph"), 0


def _without_markup(words: str) -> str:
    if "&" in words:
        words = unescape(words)
    return (_MARKUP_AND_ADDRESSES if "@" in words else _MARKUP).sub("", words)
