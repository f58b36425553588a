"""All that a file says in one language, as one text, with the way back from each character to its line."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from html import unescape

import msgspec
from pydantic import BaseModel

from newsroom.core.frontmatter import Lines, Path, field_name
from newsroom.core.language import LANGUAGES, Language, Words
from newsroom.core.problem import Place

# Plain texts that readers read; every other plain text is an id, an address, or for the office only.
_PLAIN_WORDS = frozenset({"title", "subtitle", "summary", "dateline"})
# Words by their type, but names of files by what they say.
_NO_WORDS = frozenset({"file"})

# An empty line parts two names.
_BETWEEN = "\n\n"
_INDENTED_CODE = re.compile(r"<pre><code>(.*?)</code></pre>", re.DOTALL)
# What is no word in Markdown, each behind a sign without which it need not be looked for: code, link targets, their
# definitions, attribute lists, addresses, and the id of a quotation's speaker.
_WORDLESS = (
    ("`", re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)),
    ("](", re.compile(r"\]\([^\s)]*\)?")),
    ("]:", re.compile(r"(?m)^ {0,3}\[(?!\^)[^\]\n]+\]:[ \n]*\S+")),
    ("{", re.compile(r"\{(?:[:#.]|lang=)[^}\n]*\}")),
    ("://", re.compile(r"[a-z]+://[^\s<>)\]]+")),
    ("@", re.compile(r"[\w.+-]+@[\w.-]+")),
    ("—", re.compile(r"(?m)^[> ]*— *[a-z0-9-]+ *$")),
)


class Typed(msgspec.Struct):
    """Several texts in one; `starts` says where each begins, `paths` which field it is; none where it is the body."""

    language: Language
    text: str
    lines: Lines
    starts: list[int]
    paths: list[Path]
    body_line: int

    def place(self, offset: int) -> tuple[str, Place]:
        """The field that a character stands in, and its line: of a field its first, of a body the very line."""
        index = bisect_right(self.starts, offset) - 1
        path = self.paths[index]
        if path:
            return field_name(path), self.lines.place((*path, self.language))
        line = self.body_line + self.text.count("\n", self.starts[index], offset)
        return "body", Place(self.lines.source, line)


def typed(
    fields: BaseModel,
    lines: Lines,
    language: Language = "en",
    body: tuple[str, int] = ("", 1),
    *,
    html: str = "",
    at: Path = (),
) -> list[Typed]:
    """What fields and a body say, by language. The fields stand at the path `at` of their file.

    `language` is that of the file; one of the registry's has none, and each text in it says its own. `body` is as
    typed, with the line that it begins on; `html` is what was made of it.
    """
    found: dict[Language, list[tuple[Path, str]]] = {}
    for path, spoken, text in _phrases(fields, at, language):
        found.setdefault(spoken, []).append((path, unicodedata.normalize("NFC", text)))
    if body[0]:
        found.setdefault(language, []).append(((), without_code(body[0], html)))
    return [_joined(spoken, parts, lines, body[1]) for spoken, parts in found.items()]


def without_addresses(text: str, *, keeps_places: bool) -> str:
    """Markdown of which only the words are left, each in its place where that matters, and what parts them."""
    for sign, pattern in _WORDLESS:
        if sign in text:
            text = pattern.sub(_blanks if keeps_places else " ", text)
    return unicodedata.normalize("NFC", text)


def without_code(written: str, html: str) -> str:
    """The same of a body, without the code that its HTML shows to be code by the indentation alone."""
    if "<pre>" in html:
        code = {line.strip() for block in _INDENTED_CODE.findall(html) for line in unescape(block).split("\n")}
        lines = written.split("\n")
        is_code = [line.startswith(("    ", "\t")) and line.strip() in code for line in lines]
        written = "\n".join("" if hidden else line for line, hidden in zip(lines, is_code, strict=True))
    return without_addresses(written, keeps_places=True)


def _joined(language: Language, parts: list[tuple[Path, str]], lines: Lines, body_line: int) -> Typed:
    starts: list[int] = []
    at = 0
    for _, text in parts:
        starts.append(at)
        at += len(text) + len(_BETWEEN)
    text = _BETWEEN.join(text for _, text in parts)
    return Typed(language, text, lines, starts, [path for path, _ in parts], body_line)


def _phrases(model: BaseModel, path: Path, language: Language) -> Iterator[tuple[Path, Language, str]]:
    for name, value in vars(model).items():
        if value is not None and name not in _NO_WORDS:
            yield from _phrases_in(value, (*path, name), language)


def _phrases_in(value: object, path: Path, language: Language) -> Iterator[tuple[Path, Language, str]]:
    if isinstance(value, Words):
        yield from ((path, spoken, text) for spoken, text in value.items())
    elif isinstance(value, str):
        if path[-1] in _PLAIN_WORDS:
            yield path, language, value
        elif path[-1] in LANGUAGES:
            yield path[:-1], "en" if path[-1] == "en" else "ru", value
    elif isinstance(value, BaseModel):
        yield from _phrases(value, path, language)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            if isinstance(part, BaseModel):
                yield from _phrases(part, (*path, index), language)


def _blanks(found: re.Match[str]) -> str:
    # A link's own words go on behind its target: a sign there would part them.
    return re.sub(r"[^\n]", " ", found.group())
