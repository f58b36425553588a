"""A request with everything that it needs: the state, which nobody else has meanwhile, and the content taken in."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from newsroom.build import printing
from newsroom.build.executor import chosen_executor
from newsroom.build.intake import Intake, Taking
from newsroom.build.update import Outcome, Update
from newsroom.core.problem import Message, Report, mark
from newsroom.store.bundles import ContentFolder
from newsroom.store.conf import Conf, clock, load_conf
from newsroom.store.output import MARKER, Output, check_output
from newsroom.store.program import program_digest, program_signature
from newsroom.store.scan import Scout
from newsroom.store.state.file import NAME, discard_state, is_about_room, state_folder
from newsroom.store.state.lock import sole_build
from newsroom.store.state.state import Room, State, open_for

STATE_SET_ASIDE = Message.of(mark("The build state was of no use and is set aside: everything is made anew"))
STATE_LOST = Message.of(mark("There is no build state of what was built here: everything is made anew"))


@dataclass(frozen=True, slots=True)
class Request:
    """What to build, and where to; `theme` is the settings file's unless given, `overrides` stand before its values."""

    content: Path
    output: Path
    conf: Path = Path("pelicanconf.py")
    theme: Path | None = None
    overrides: Mapping[str, Any] = field(default_factory=dict)
    # Sent out by whoever was in a hurry.
    scout: Scout | None = field(default=None, compare=False)

    @property
    def state_folder(self) -> Path:
        """Where its build state lies."""
        return state_folder(self.output)

    def load_conf(self, report: Report) -> Conf | None:
        """The site's facts and the theme; `None` after reporting what is wrong with the settings."""
        conf = load_conf(self.conf, report, self.overrides)
        return replace(conf, theme=self.theme) if conf and self.theme else conf


@dataclass
class Session:
    """Lasts from the moment that all content was taken in to the end of the command."""

    request: Request
    conf: Conf
    now: datetime
    state: State
    report: Report
    intake: Intake

    def is_for(self, request: Request) -> bool:
        """Whether a request asks for the same; told another theme or other settings, it is another."""
        conf = request.load_conf(Report())
        folders = ((one.content.resolve(), one.output.resolve()) for one in (self.request, request))
        is_same = conf is not None and conf.theme.resolve() == self.conf.theme.resolve() and len(set(folders)) == 1
        return is_same and conf is not None and conf.settings == self.conf.settings

    def update(self) -> Update:
        """What brings the output up to date."""
        return Update(
            ContentFolder(self.request.content),
            self.conf,
            self.now,
            Output(self.request.output),
            self.state,
            self.intake,
            _workers,
        )

    def make(self) -> int:
        """Bring the output up to date, and say so."""
        self.print_made(self.update().make())
        return 0

    def print_made(self, outcome: Outcome) -> None:
        """The closing lines of a build."""
        printing.print_made(outcome, self.request.output)
        if not self.conf.settings.preview:
            printing.print_unrecorded(self.state.ledger.count_unrecorded())
        printing.print_next_opening(self.intake.next_opening)

    def record(self) -> int:
        """Write what is public and not yet in the ledger into its files."""
        if self.conf.settings.preview:
            raise ValueError("a preview is never published, so nothing of it is recorded")
        written = self.intake.books.record()
        printing.print_recorded({printing.shown(path): count for path, count in written.items()})
        return 0

    def total(self) -> Message:
        """What was read, and what is wrong with it, in one line."""
        settings = self.conf.settings
        public = self.intake.read if settings.preview else self.state.readings.count_open(self.now)
        return printing.sum_of(self.report, read=self.intake.read, public=public)


# What is done with a session; the exit status.
Action = Callable[[Session], int]


def run_alone(request: Request, action: Action, *, is_check: bool = False, patience: float = 0.0) -> int:
    """Do something with a session while no other build of the same output is at work; raises `IsRunning` where one is,
    for so many seconds more.

    With any problem in the content nothing is done, but by a check, and the status is 1.
    """
    folder = request.state_folder
    folder.mkdir(parents=True, exist_ok=True)
    with sole_build(folder, patience=patience):
        if not is_check and not (folder / NAME).exists() and (request.output / MARKER).exists():
            printing.print_message(STATE_LOST)
        return run(request, action, is_check=is_check)


def run(request: Request, action: Action, *, is_check: bool = False) -> int:
    """The same for whoever holds the lock already. A state that turns out to be broken is set aside: it is a memory."""
    try:
        return _attempt(request, action, is_check=is_check)
    except (sqlite3.DatabaseError, msgspec.DecodeError) as error:
        if isinstance(error, sqlite3.Error) and is_about_room(error):
            raise
    printing.print_message(STATE_SET_ASIDE)
    discard_state(request.state_folder)
    return _attempt(request, action, is_check=is_check)


def _attempt(request: Request, action: Action, *, is_check: bool) -> int:
    report = Report()
    now = clock(report)
    conf = request.load_conf(report)
    if conf is None:
        printing.print_problems(report)
        return 1
    if not is_check:
        check_output(request.output, request.content, (request.content, conf.theme, Path.cwd()), report)
    content = ContentFolder(request.content)
    scout = request.scout or Scout(f"{request.content}/releases")
    with _open_state(request, content) as state:
        intake = Taking(content, conf.settings, now, state, report, _workers, scout).take_in()
        printing.print_problems(report)
        if report.has_problems and not is_check:
            return 1
        status = action(Session(request, conf, now, state, report, intake))
        return 1 if report.has_problems else status


@contextmanager
def _open_state(request: Request, content: ContentFolder) -> Iterator[State]:
    room = Room(f"{content.path.resolve()}\n{content.shown_path}", program_signature(), program_digest)
    opened = open_for(request.state_folder, room)
    if opened.is_set_aside:
        printing.print_message(STATE_SET_ASIDE)
    try:
        yield opened.state
    finally:
        opened.state.close()


def _workers(is_worth_it: bool) -> AbstractContextManager[Executor]:
    return chosen_executor(is_worth_it=is_worth_it)
