"""What a build and a check say: problems on standard error, one line each, and one closing line."""

import sys
from datetime import datetime
from pathlib import Path

from newsroom.build.intake import Intake
from newsroom.build.site import Made
from newsroom.core.problem import Message, Report, mark
from newsroom.store.catalogue import MESSAGES, load_catalogue
from newsroom.store.conf import message_language


def print_problems(report: Report) -> None:
    """Every problem and warning, sorted by file and line, in the language of `NEWSROOM_LANG`."""
    translate = load_catalogue(MESSAGES, "newsroom", message_language()).gettext
    for problem in report.sorted():
        print(problem.line(translate), file=sys.stderr)


def print_message(message: Message) -> None:
    """One line for whoever ran the command."""
    print(message.text(load_catalogue(MESSAGES, "newsroom", message_language()).gettext))


def print_made(made: Made, intake: Intake, output: Path) -> None:
    """What was built, and when the next embargo ends."""
    print_message(
        Message.of(
            mark("%(output)s: %(releases)s releases, %(pages)s pages; %(written)s files written, %(removed)s removed"),
            output=_shown(output),
            releases=len(intake.public.releases),
            pages=made.pages,
            written=made.written,
            removed=made.removed,
        )
    )
    print_next_opening(intake.next_opening)


def print_next_opening(moment: datetime | None) -> None:
    """When something becomes public without any file changing."""
    if moment is not None:
        print_message(Message.of(mark("The next embargo ends at %(moment)s"), moment=moment.isoformat()))


def _shown(path: Path) -> str:
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
