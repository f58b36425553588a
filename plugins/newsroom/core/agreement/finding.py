"""A difference of the two texts as it is reported: where, and what the other file says."""

import msgspec

from newsroom.core.language import Language
from newsroom.core.problem import Message


class Finding(msgspec.Struct, frozen=True):
    """One line of the report. `values` are what a waiver may name; `line` is one of the file of `language`."""

    check: str
    language: Language
    line: int
    message: Message
    values: tuple[str, ...] = ()


def file_of(language: Language) -> str:
    """How messages name a file of the bundle."""
    return f"index.{language}.md"


def finding(
    check: str, language: Language, line: int, template: str, values: tuple[str, ...] = (), /, **gaps: str | int
) -> Finding:
    """A finding from its template and the gaps' values."""
    return Finding(check, language, line, Message.of(template, **gaps), values)
