"""What can be asked of the engine, each from its request to an exit status, whatever happens on the way."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing, redirect_stdout
from datetime import datetime
from pathlib import Path

import msgspec

from newsroom.build import printing
from newsroom.build.plainly import plainly
from newsroom.build.session import STATE_SET_ASIDE, Action, Session, run, run_alone
from newsroom.build.session import Request as Request
from newsroom.core.problem import Fault
from newsroom.store.report import check_report_place
from newsroom.store.state.file import discard_state, is_about_room

# In seconds: the first build of a large archive takes a minute or more.
_PATIENCE_OF_SCHEDULERS = 600.0
# What `build_if_needed` took in while it waits for whoever it called to come back for it by `build`.
_handed_over: list[Session] = []


def build(request: Request) -> int:
    """Check all content, then bring the output up to date."""
    if _handed_over:
        session = _handed_over[0]
        if session.is_for(request):
            return plainly(request, lambda: _make_handed_over(session))
        return plainly(request, lambda: run(request, Session.make))
    return _alone(request, Session.make)


def build_if_needed(request: Request, start: Callable[[], int]) -> int:
    """Say so where there is nothing to do; otherwise, the content being right, `start` what will ask for the build."""

    def look(session: Session) -> int:
        update = session.update()
        if not update.is_needed():
            session.print_made(update.nothing())
            return 0
        _handed_over.append(session)
        try:
            return start()
        finally:
            _handed_over.clear()

    return _alone(request, look)


def plan(request: Request) -> int:
    """Print which files the next build would write or remove, and why."""

    def look(session: Session) -> int:
        with closing(session.update().plan()) as planned:
            printing.print_plan(planned)
        return 0

    return _alone(request, look)


def verify(request: Request) -> int:
    """Bring the output up to date as `build` does, after a look at each file, and name those that were mended."""

    def look(session: Session) -> int:
        outcome = session.update().make(is_doubted=True)
        printing.print_mended(outcome.mended)
        session.print_made(outcome)
        return 0

    return _alone(request, look)


def record(request: Request) -> int:
    """Write what is public, and not recorded yet, into the ledger of the content."""
    return _alone(request, Session.record)


def check(request: Request, page: Path | None = None) -> int:
    """Print every problem of the content and what its editor has to look at, and build nothing.

    `page` is where the same is to be written as a page, too.
    """
    # Imported here because its overview takes some milliseconds at the start, which no build need wait for.
    from newsroom.build.checking import close_check, report_settings

    def work() -> int:
        status = run_alone(request, lambda session: close_check(session, page), is_check=True)
        if status and page is not None:
            report_settings(request, page)
        return status

    try:
        if page is not None:
            check_report_place(page, request.content)
    except Fault as fault:
        printing.print_fault(fault.message.template, **dict(fault.message.arguments))
        return 1
    return plainly(request, work)


def due(request: Request) -> int:
    """Print when the next embargo ends, for schedulers: one line on standard output or none.

    All else goes to standard error. Problems of the content do not hide it, but show in the exit status. It waits for a
    build that is at work.
    """
    openings: list[datetime | None] = []

    def look(session: Session) -> int:
        openings.append(session.intake.next_opening)
        return 0

    with redirect_stdout(sys.stderr):
        status = plainly(request, lambda: run_alone(request, look, is_check=True, patience=_PATIENCE_OF_SCHEDULERS))
    for opening in filter(None, openings[-1:]):
        print(opening.isoformat())
    return status


def _alone(request: Request, action: Action) -> int:
    return plainly(request, lambda: run_alone(request, action))


def _make_handed_over(session: Session) -> int:
    try:
        return session.make()
    except (sqlite3.DatabaseError, msgspec.DecodeError) as error:
        if isinstance(error, sqlite3.Error) and is_about_room(error):
            raise
    # Broken in the middle: all is taken in anew, too.
    session.state.close()
    printing.print_message(STATE_SET_ASIDE)
    discard_state(session.request.state_folder)
    return run(session.request, Session.make)
