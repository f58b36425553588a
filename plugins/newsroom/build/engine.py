"""What can be asked of the engine, each from its request to an exit status, whatever happens on the way."""

import errno
import sqlite3
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from newsroom.build import printing
from newsroom.build.executor import Lost, chosen_executor
from newsroom.build.intake import Intake, Taking
from newsroom.build.update import Outcome, Update
from newsroom.core.problem import Fault, Message, Place, Report, mark
from newsroom.render.failure import TemplateFailure
from newsroom.store.bundles import ContentFolder
from newsroom.store.conf import Conf, clock, load_conf
from newsroom.store.output import MARKER, Output, check_output
from newsroom.store.program import program_digest, program_signature
from newsroom.store.state.file import NAME, discard_state, is_about_room, state_folder
from newsroom.store.state.lock import IsRunning, sole_build
from newsroom.store.state.state import Room, State, open_for
from newsroom.store.theme import template_file


@dataclass(frozen=True, slots=True)
class Request:
    """What to build, and where to; `theme` is the settings file's unless given, `overrides` stand before its values."""

    content: Path
    output: Path
    conf: Path = Path("pelicanconf.py")
    theme: Path | None = None
    overrides: Mapping[str, Any] = field(default_factory=dict)


def build(request: Request) -> int:
    """Check all content, then bring the output up to date."""
    return _run(request, lambda session: session.print_made(session.update().make()))


def build_if_needed(request: Request, make: Callable[[], int]) -> int:
    """Say so where there is nothing to do; otherwise, the content being right, go on with `make`."""
    is_needed = False

    def look(session: Session) -> None:
        nonlocal is_needed
        update = session.update()
        is_needed = update.is_needed()
        if not is_needed:
            printing.print_problems(session.report)
            session.print_made(update.nothing())

    status = _run(request, look, is_probe=True)
    return make() if status == 0 and is_needed else status


def plan(request: Request) -> int:
    """Print which files the next build would write or remove, and why."""
    return _run(request, lambda session: printing.print_plan(session.update().plan()))


def verify(request: Request) -> int:
    """Bring the output up to date as `build` does, after a look at each file, and name those that were mended."""

    def look(session: Session) -> None:
        outcome = session.update().make(is_doubted=True)
        printing.print_mended(outcome.mended)
        session.print_made(outcome)

    return _run(request, look)


def check(request: Request) -> int:
    """Print every problem of the content, and build nothing."""
    return _run(request, Session.print_checked, is_check=True)


@dataclass
class Session:
    """A request with everything that it needs: the state, which nobody else has meanwhile, and the content read."""

    request: Request
    conf: Conf
    now: datetime
    state: State
    report: Report
    intake: Intake

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

    def print_made(self, outcome: Outcome) -> None:
        """The closing lines of a build."""
        printing.print_made(outcome, self.request.output)
        printing.print_next_opening(self.intake.next_opening)

    def print_checked(self) -> None:
        """The closing lines of a check."""
        settings = self.conf.settings
        public = self.intake.read if settings.preview else self.state.readings.count_open(self.now)
        printing.print_checked(self.report, read=self.intake.read, public=public)
        printing.print_next_opening(self.intake.next_opening)


def _run(request: Request, action: Callable[[Session], None], *, is_check: bool = False, is_probe: bool = False) -> int:
    """Do one thing with a session; the exit status. Whatever goes wrong is said in plain words."""
    folder = state_folder(request.output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with sole_build(folder):
            if not is_check and not (folder / NAME).exists() and (request.output / MARKER).exists():
                printing.print_message(STATE_LOST)
            try:
                return _attempt(request, action, folder, is_check=is_check, is_probe=is_probe)
            except (sqlite3.DatabaseError, msgspec.DecodeError) as error:
                if isinstance(error, sqlite3.Error) and is_about_room(error):
                    raise
                # The state is broken in the middle. It is only a memory: all is made anew.
                printing.print_message(STATE_SET_ASIDE)
                discard_state(folder)
                return _attempt(request, action, folder, is_check=is_check, is_probe=is_probe)
    except IsRunning:
        printing.print_fault(
            mark("another build into %(output)s is running: wait until it ends"), output=request.output
        )
    except TemplateFailure as failure:
        _report_template(failure, request)
    except sqlite3.Error as error:
        is_full = getattr(error, "sqlite_errorname", "") == "SQLITE_FULL"
        _report_unwritten(folder, str(error), is_full=is_full)
    except OSError as error:
        is_full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        # Of a copy that fails, the second name is that of what is written.
        where = error.filename2 or error.filename or request.output
        if is_full and not Path(str(where)).is_relative_to(folder):
            where = request.output
        _report_unwritten(where, error.strerror or str(error), is_full=is_full)
    except Lost as error:
        printing.print_fault(mark("whoever did the work is gone: %(reason)s"), reason=str(error))
    except Fault as fault:
        printing.print_fault(mark("NEWSROOM_EXECUTOR: %(fault)s"), fault=fault.message)
    return 1


STATE_SET_ASIDE = Message.of(mark("The build state was of no use and is set aside: everything is made anew"))
STATE_LOST = Message.of(mark("There is no build state of what was built here: everything is made anew"))


def _attempt(
    request: Request, action: Callable[[Session], None], folder: Path, *, is_check: bool, is_probe: bool
) -> int:
    report = Report()
    now = clock(report)
    conf = load_conf(request.conf, report, request.overrides)
    if conf is None:
        printing.print_problems(report)
        return 1
    if request.theme:
        conf = replace(conf, theme=request.theme)
    if not is_check:
        check_output(request.output, request.content, (request.content, conf.theme, Path.cwd()), report)
    content = ContentFolder(request.content)
    room = Room(f"{content.path.resolve()}\n{content.shown_path}", program_signature(), program_digest)
    opened = open_for(folder, room)
    try:
        if opened.is_set_aside:
            printing.print_message(STATE_SET_ASIDE)
        taking = Taking(content, conf.settings, now, opened.state, report, _workers)
        intake = taking.take_in()
        # What a probe finds is said again by the build that follows; it is said once.
        if report.has_problems or not is_probe:
            printing.print_problems(report)
        if report.has_problems and not is_check:
            return 1
        action(Session(request, conf, now, opened.state, report, intake))
        return 1 if report.has_problems else 0
    finally:
        opened.state.close()


def _workers(is_worth_it: bool) -> AbstractContextManager[Executor]:
    return chosen_executor(is_worth_it=is_worth_it)


def _report_unwritten(where: object, reason: str, *, is_full: bool) -> None:
    if is_full:
        printing.print_fault(mark("%(folder)s cannot be written: its disk is full, make room on it"), folder=where)
    else:
        printing.print_fault(mark("%(folder)s cannot be written: %(reason)s"), folder=where, reason=reason)


def _report_template(failure: TemplateFailure, request: Request) -> None:
    report = Report()
    conf = load_conf(request.conf, report, request.overrides)
    theme = request.theme or (conf.theme if conf else Path("theme"))
    place = Place(printing.shown(template_file(theme, failure.name)), failure.line)
    report.add(place, "template", mark("cannot be rendered: %(reason)s"), reason=failure.reason)
    printing.print_problems(report)
