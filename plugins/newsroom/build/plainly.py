"""Whatever keeps a command from its work, in one plain line instead of a traceback."""

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path

from newsroom.build import printing
from newsroom.build.executor import Lost
from newsroom.build.session import Request
from newsroom.core.problem import Fault, Place, Report, mark
from newsroom.render.failure import TemplateFailure
from newsroom.store.state.lock import IsRunning
from newsroom.store.theme import template_file


def plainly(request: Request, work: Callable[[], int]) -> int:
    """Do the work of a request; its exit status, or 1 after saying what is in the way."""
    try:
        return work()
    except IsRunning:
        running = mark("Another build into %(output)s is running: wait until it ends")
        printing.print_fault(running, output=request.output)
    except TemplateFailure as failure:
        _report_template(failure, request)
    except BrokenPipeError:
        # Whoever reads along has read enough, as `make plan | head` does.
        return 1
    except OSError as error:
        _report_file(error, request)
    except sqlite3.Error as error:
        is_full = getattr(error, "sqlite_errorname", "") == "SQLITE_FULL"
        _report_unwritten(request.state_folder, str(error), is_full=is_full)
    except Lost as error:
        printing.print_fault(mark("The processes that do the work are gone, try again: %(reason)s"), reason=str(error))
    except Fault as fault:
        printing.print_fault(mark("NEWSROOM_EXECUTOR: %(fault)s"), fault=fault.message)
    return 1


def _report_file(error: OSError, request: Request) -> None:
    # Of a copy that fails, the second name is that of what was to be written.
    where = Path(error.filename2 or error.filename or request.output)
    is_full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    if is_full and not where.is_relative_to(request.state_folder):
        where = request.output
    _report_unwritten(where, error.strerror or str(error), is_full=is_full)


def _report_unwritten(where: Path, reason: str, *, is_full: bool) -> None:
    if is_full:
        printing.print_fault(mark("%(folder)s cannot be written: its disk is full, make room on it"), folder=where)
    else:
        printing.print_fault(mark("%(folder)s cannot be written: %(reason)s"), folder=where, reason=reason)


def _report_template(failure: TemplateFailure, request: Request) -> None:
    report = Report()
    conf = request.load_conf(report)
    place = Place(printing.shown(template_file(conf.theme if conf else Path("theme"), failure.name)), failure.line)
    report.add(place, "template", mark("cannot be rendered: %(reason)s"), reason=failure.reason)
    printing.print_problems(report)
