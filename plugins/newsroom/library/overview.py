"""An archive as its editor sees it at a glance: how many releases stand how, and which of them need a look."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, get_args

from newsroom.core.brief import Brief
from newsroom.core.language import LANGUAGES, Language, other_language
from newsroom.core.problem import Message, Problem, mark
from newsroom.core.read import Reading
from newsroom.core.status import Status

# Where problems are that are of no release, in the order of the report.
Section = Literal["registry", "pages", "ledger", "settings", "other"]
SECTIONS: tuple[Section, ...] = get_args(Section)

_ROWS: dict[Status, str] = {
    "draft": mark("drafts"),
    "withdrawn": mark("withdrawn"),
    "corrected": mark("corrected"),
    "untranslated": mark("translation missing"),
    "behind": mark("translation behind its original"),
}
_AFTER_PUBLICATION: tuple[Status, ...] = ("withdrawn", "corrected")
_MISSING: dict[Language, str] = {"en": mark("no English text"), "ru": mark("no Russian text")}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many releases stand how; one may stand in several ways. `ready` are those that no embargo holds."""

    ready: int = 0
    embargoed: int = 0
    statuses: Mapping[Status, int] = field(default_factory=dict)
    with_warnings: int = 0
    with_problems: int = 0

    def rows(self) -> Iterator[tuple[Message, int]]:
        """Each with its name; but for the first, those that there are."""
        yield Message.of(mark("ready")), self.ready
        counts = [(mark("under embargo"), self.embargoed)]
        counts += [(name, self.statuses.get(status, 0)) for status, name in _ROWS.items()]
        counts += [(mark("with warnings"), self.with_warnings), (mark("with problems"), self.with_problems)]
        yield from ((Message.of(name), count) for name, count in counts if count)


@dataclass(frozen=True, slots=True)
class Entry:
    """A release that needs a look, with what to look at. It has no day and no title where too little could be read."""

    folder: str
    day: date | None
    titles: Mapping[Language, str]
    states: tuple[Message, ...]
    problems: tuple[Problem, ...]

    def title(self, language: Language) -> str:
        """What it is called in a language, or else in the other; at least its folder has a name."""
        found = self.titles.get(language) or self.titles.get(other_language(language))
        return found or self.folder.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it: `entries` with those that have problems and then the newest first, `more` as are left out, and in
    `sections` what is of no release.
    """

    tally: Tally = Tally()
    entries: tuple[Entry, ...] = ()
    more: int = 0
    sections: Mapping[Section, tuple[Problem, ...]] = field(default_factory=dict)


def entry_of(
    folder: str, reading: Reading | None, brief: Brief | None, problems: Iterable[Problem], now: datetime
) -> Entry:
    """A release for the list of those that need a look, from what is known of it."""
    found = tuple(problems)
    return Entry(
        folder,
        brief.date.day if brief else None,
        brief.titles if brief else {},
        tuple(_states(reading, brief, found, now)),
        found,
    )


def _states(
    reading: Reading | None, brief: Brief | None, problems: tuple[Problem, ...], now: datetime
) -> Iterator[Message]:
    statuses = reading.statuses if reading else ()
    if "draft" in statuses:
        yield Message.of(mark("draft"))
    if reading and reading.opening and reading.opening > now:
        moment = reading.opening.isoformat(sep=" ", timespec="minutes")
        yield Message.of(mark("under embargo until %(moment)s"), moment=moment)
    yield from (Message.of(_ROWS[status]) for status in _AFTER_PUBLICATION if status in statuses)
    if brief is not None:
        yield from (Message.of(_MISSING[language]) for language in LANGUAGES if language not in brief.titles)
    if "behind" in statuses:
        yield Message.of(_ROWS["behind"])
    warnings = sum(problem.is_warning for problem in problems)
    if len(problems) > warnings:
        yield Message.of(mark("problems: %(count)s"), count=len(problems) - warnings)
    if warnings:
        yield Message.of(mark("warnings: %(count)s"), count=warnings)


@dataclass(frozen=True, slots=True)
class Findings:
    """Problems and warnings by whose they are: releases by their folder, and what is of none by its section."""

    releases: Mapping[str, tuple[Problem, ...]]
    sections: Mapping[Section, tuple[Problem, ...]]

    @classmethod
    def of(
        cls, problems: Iterable[Problem], content: str, settings: str, is_release: Callable[[str], bool]
    ) -> "Findings":
        """From a report. `content` and `settings` are the folder and the file as its places name them."""
        releases: dict[str, list[Problem]] = {}
        sections: dict[Section, list[Problem]] = {section: [] for section in SECTIONS}
        for problem in problems:
            path = problem.place.path
            part, *inside = path.removeprefix(f"{content}/").split("/") if path.startswith(f"{content}/") else [""]
            folder = "/".join(inside[:2])
            if part == "releases" and (folder in releases or is_release(folder)):
                releases.setdefault(folder, []).append(problem)
            else:
                sections[_section(path, part, settings)].append(problem)
        return cls(
            {folder: tuple(found) for folder, found in releases.items()},
            {section: tuple(found) for section, found in sections.items() if found},
        )


def _section(path: str, part: str, settings: str) -> Section:
    if path == settings:
        return "settings"
    return next((section for section in SECTIONS if section == part), "other")
