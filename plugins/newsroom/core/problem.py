"""What is wrong with the content: where, in which field, in words that a press officer can act on."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Self

import msgspec
from msgspec.structs import replace

from newsroom.core.characters import on_one_line

# A found value longer than this is cut: the line says where the whole of it stands.
LONGEST_FOUND = 300


def mark(message: str) -> str:
    """Mark a message for the catalogue; the English text is its own key, as in gettext."""
    return message


class Message(msgspec.Struct, frozen=True):
    """A sentence with named gaps (`%(found)s`), translated only when it is printed.

    A gap may itself be a `Message`, so that a clause such as a suggestion is translated with it.
    """

    template: str
    arguments: tuple[tuple[str, "str | int | Message"], ...] = ()

    @classmethod
    def of(cls, template: str, **arguments: "str | int | Message") -> Self:
        """A message from its template and the gaps' values."""
        return cls(template, tuple(sorted(arguments.items())))

    def text(self, translate: Callable[[str], str] = str) -> str:
        """The sentence in the language of `translate`, a gettext function."""
        filled = {name: _filling(value, translate) for name, value in self.arguments}
        template = translate(self.template) if self.template else ""
        return template % filled if filled else template.replace("%%", "%")


def _filling(value: "str | int | Message", translate: Callable[[str], str]) -> str | int:
    if isinstance(value, Message):
        return value.text(translate)
    return f"{value[:LONGEST_FOUND]}…" if isinstance(value, str) and len(value) > LONGEST_FOUND else value


class Fault(ValueError):
    """Something expected was not found in one value; the caller knows the place."""

    def __init__(self, template: str, /, **arguments: "str | int | Message") -> None:
        self.message = Message.of(template, **arguments)
        super().__init__(self.message.text())


class Place(msgspec.Struct, frozen=True, order=True):
    """A line of a file, the file named as the author sees it: `content/releases/…/index.en.md`."""

    path: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


class Problem(msgspec.Struct, frozen=True):
    """One fault at one place. A warning is shown like a problem and does not stop the build."""

    place: Place
    field: str
    message: Message
    is_warning: bool = False

    def line(self, translate: Callable[[str], str] = str) -> str:
        """The one printed line: `path:line: field: message`, the shape that the contract fixes."""
        # The word is part of the line's shape, so that programs find it in either language.
        warning = "warning: " if self.is_warning else ""
        return on_one_line(f"{self.place}: {warning}{self.field}: {self.message.text(translate)}")


class Report(msgspec.Struct):
    """All problems of one run, gathered on the way."""

    problems: list[Problem] = msgspec.field(default_factory=list)

    def add(self, place: Place, field_name: str, template: str, /, **arguments: "str | int | Message") -> None:
        """Note a problem."""
        self.problems.append(Problem(place, field_name, Message.of(template, **arguments)))

    def warn(self, place: Place, field_name: str, template: str, /, **arguments: "str | int | Message") -> None:
        """Note a warning."""
        self.problems.append(Problem(place, field_name, Message.of(template, **arguments), is_warning=True))

    def add_fault(self, place: Place, field_name: str, fault: Fault) -> None:
        """Note a fault that a parser raised, at the place where its value stands."""
        self.problems.append(Problem(place, field_name, fault.message))

    def extend(self, problems: Iterable[Problem], *, as_warnings: bool = False) -> None:
        """Take over problems found elsewhere; those of a draft become warnings."""
        self.problems.extend(replace(problem, is_warning=True) if as_warnings else problem for problem in problems)

    @property
    def has_problems(self) -> bool:
        """Whether anything forbids publication."""
        return any(not problem.is_warning for problem in self.problems)

    def sorted(self) -> list[Problem]:
        """Each problem once, by file and line."""
        return sorted(dict.fromkeys(self.problems), key=lambda problem: (problem.place, problem.field, problem.line()))


def suggestion(found: str, known: Iterable[str]) -> Message:
    """A clause that names the nearest known word, or nothing when none is near."""
    nearest = get_close_matches(found, list(known), n=1, cutoff=0.6)
    return Message.of(mark('; did you mean "%(nearest)s"?'), nearest=nearest[0]) if nearest else Message("")
