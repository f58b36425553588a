"""What a build and a check say: problems on standard error, one line each, and one closing line."""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from newsroom.build.update import Outcome
from newsroom.core.problem import Message, Report, mark
from newsroom.store.catalogue import MESSAGES, load_catalogue
from newsroom.store.conf import message_language


def print_problems(report: Report) -> None:
    """Every problem and warning, sorted by file and line, in the language of `NEWSROOM_LANG`."""
    translate = _translate()
    for problem in report.sorted():
        print(problem.line(translate), file=sys.stderr)


def print_message(message: Message) -> None:
    """One line for whoever ran the command."""
    print(message.text(_translate()))


def print_fault(template: str, **arguments: object) -> None:
    """One line, on standard error, on what keeps a command from its work."""
    values = {name: value if isinstance(value, Message) else str(value) for name, value in arguments.items()}
    print(Message.of(template, **values).text(_translate()), file=sys.stderr)


def print_made(outcome: Outcome, output: Path) -> None:
    """What was built."""
    print_message(
        Message.of(
            mark("%(output)s: %(releases)s releases; %(written)s files written, %(removed)s removed"),
            output=shown(output),
            releases=outcome.releases,
            written=outcome.written,
            removed=outcome.removed,
        )
    )


def print_checked(report: Report, *, read: int, public: int) -> None:
    """What a check came to."""
    found = report.sorted()
    problems = sum(not problem.is_warning for problem in found)
    print_message(
        Message.of(
            mark("%(read)s releases read, %(public)s of them public: %(problems)s problems, %(warnings)s warnings"),
            read=read,
            public=public,
            problems=problems,
            warnings=len(found) - problems,
        )
    )


def print_plan(planned: Iterable[tuple[str, tuple[Message, ...]]]) -> None:
    """Each file that would be written or removed, as its address, with the reasons."""
    translate = _translate()
    count = 0
    for file, reasons in planned:
        address = "/" + file.removesuffix("index.html")
        print(f"{address}: {'; '.join(reason.text(translate) for reason in reasons)}")
        count += 1
    if not count:
        print_message(Message.of(mark("The next build has nothing to do")))


def print_mended(files: Iterable[str]) -> None:
    """Each file that was not as the last build left it."""
    for file in files:
        print_message(Message.of(mark("%(file)s was not as it was made, and is mended"), file=file))


def print_next_opening(moment: datetime | None) -> None:
    """When something becomes public without any file changing."""
    if moment is not None:
        print_message(Message.of(mark("The next embargo ends at %(moment)s"), moment=moment.isoformat()))


def shown(path: Path) -> str:
    """A path as it is seen from here."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _translate() -> Callable[[str], str]:
    return load_catalogue(MESSAGES, "newsroom", message_language()).gettext
