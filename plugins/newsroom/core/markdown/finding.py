"""What the rules find in one text, and on which line; Python-Markdown itself keeps no line numbers."""

import re
from collections import Counter

import msgspec

from newsroom.core.problem import Message

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


class Findings(msgspec.Struct):
    """Problems, links and quotations of one text, gathered while it is parsed."""

    text: str = ""
    problems: list[tuple[int, Message]] = msgspec.field(default_factory=list)
    targets: list["Target"] = msgspec.field(default_factory=list)
    quotations: list["Quotation"] = msgspec.field(default_factory=list)
    anchors: set[str] = msgspec.field(default_factory=set)
    _seen: Counter[str] = msgspec.field(default_factory=Counter)
    _without_code: str = ""

    def begin(self, text: str) -> None:
        """Forget the last text."""
        self.text = text
        self.problems, self.targets, self.quotations = [], [], []
        self.anchors.clear()
        self._seen.clear()
        # Code may show what is wrong elsewhere, so a line is not looked for inside it.
        self._without_code = _CODE.sub(_blanks, text) if "`" in text else text

    def line_of(self, snippet: str) -> int:
        """The line, from 1, where this snippet stands; the same snippet again finds its next place."""
        position = -1
        for _ in range(self._seen[snippet] + 1):
            following = self._without_code.find(snippet, position + 1)
            if following < 0:
                break
            position = following
        self._seen[snippet] += 1
        return self._without_code.count("\n", 0, position) + 1 if position >= 0 else 1

    def report(self, snippet: str, template: str, /, **arguments: str | int | Message) -> None:
        """Note a problem where the snippet stands."""
        self.problems.append((self.line_of(snippet), Message.of(template, **arguments)))


def _blanks(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", code.group())


class Target(msgspec.Struct, frozen=True):
    """A link inside the archive: `person:valery-semerikov` on a line of the body."""

    scheme: str
    name: str
    line: int
    is_picture: bool = False


class Quotation(msgspec.Struct, frozen=True):
    """A block quote with its speaker: an id, or `name, post` as typed.

    `anchor` is its id in the HTML; `language` a tag, where the author says in which language the words were spoken.
    """

    speaker: str
    line: int
    anchor: str
    language: str | None = None
