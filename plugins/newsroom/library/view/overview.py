"""The editor's overview as a page: each problem beside the lines of the file that it is about."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count, groupby

from newsroom.core.language import LANGUAGES, Language, Phrase
from newsroom.core.problem import Message, Problem
from newsroom.library.overview import SECTIONS, Entry, Overview, Section

# As many lines before and after the one that is meant.
_AROUND = 2


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that problems are about: where it lies, and its lines; none of what is no text."""

    href: str | None = None
    lines: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file. `is_meant` says that a problem is about it."""

    number: int
    text: str
    is_meant: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem or a warning. `is_shown` says that its line is among the file's excerpts."""

    problem: Problem
    is_shown: bool


@dataclass(frozen=True, slots=True)
class FindingsOfFile:
    """What was found in one file; the anchor of a line is `key`-L and its number."""

    key: str
    path: str
    href: str | None
    language: Language | None
    findings: tuple[Finding, ...]
    excerpts: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """A release that needs a look; it is called by the name of its folder where it has no title."""

    folder: str
    day: date | None
    titles: tuple[Phrase, ...]
    states: tuple[Message, ...]
    files: tuple[FindingsOfFile, ...]


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """All that the page says; `total` and `next_opening` are the closing lines of the check."""

    language: Language
    now: datetime
    total: Message
    next_opening: datetime | None
    rows: tuple[tuple[Message, int], ...]
    entries: tuple[EntryView, ...]
    sections: tuple[tuple[Section, tuple[FindingsOfFile, ...]], ...]


def overview_page(
    overview: Overview,
    language: Language,
    *,
    load: Callable[[str], SourceFile],
    now: datetime,
    total: Message,
    next_opening: datetime | None = None,
) -> OverviewPage:
    """The page of an overview in a language; `load` finds a file by the path that a place names."""
    keys = (f"file-{number}" for number in count(1))

    def files(problems: Iterable[Problem]) -> tuple[FindingsOfFile, ...]:
        found = groupby(sorted(problems, key=lambda problem: problem.place), key=lambda problem: problem.place.path)
        return tuple(_of_file(next(keys), path, tuple(group), load(path)) for path, group in found)

    return OverviewPage(
        language=language,
        now=now,
        total=total,
        next_opening=next_opening,
        rows=tuple(overview.tally.rows()),
        entries=tuple(_entry(entry, files(entry.problems)) for entry in overview.entries),
        sections=tuple(
            (section, files(overview.sections[section])) for section in SECTIONS if section in overview.sections
        ),
    )


def _entry(entry: Entry, files: tuple[FindingsOfFile, ...]) -> EntryView:
    titles = tuple(Phrase(entry.titles[name], name) for name in LANGUAGES if name in entry.titles)
    return EntryView(entry.folder, entry.day, titles, entry.states, files)


def _of_file(key: str, path: str, problems: tuple[Problem, ...], file: SourceFile) -> FindingsOfFile:
    language = next((name for name in LANGUAGES if path.endswith(f"index.{name}.md")), None)
    return FindingsOfFile(
        key,
        path,
        file.href,
        language,
        tuple(Finding(problem, problem.place.line <= len(file.lines)) for problem in problems),
        tuple(excerpts(file.lines, {problem.place.line for problem in problems})),
    )


def excerpts(lines: Sequence[str], meant: Collection[int]) -> Iterator[tuple[Line, ...]]:
    """The lines that are meant with those around them, each once: what lies close together is one excerpt."""
    numbers = {
        number
        for one in meant
        if one <= len(lines)
        for number in range(max(1, one - _AROUND), min(len(lines), one + _AROUND) + 1)
    }
    for _, group in groupby(enumerate(sorted(numbers)), key=lambda item: item[1] - item[0]):
        yield tuple(Line(number, lines[number - 1], number in meant) for _, number in group)
