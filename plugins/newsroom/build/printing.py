"""What a build and a check say: problems on standard error, one line each, and one closing line."""

import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.build.update import Outcome
from newsroom.core.characters import on_one_line
from newsroom.core.problem import Message, Report, mark
from newsroom.store.catalogue import MESSAGES, load_catalogue
from newsroom.store.conf import message_language

# Made by a check alone, and no build need load it.
if TYPE_CHECKING:
    from newsroom.library.overview import Overview

# Of a list of titles, so that what follows them stands below one another; and a day like 2018-02-14.
_LONGEST_TITLE = 48
_DAY = 10


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


def sum_of(report: Report, *, read: int, public: int) -> Message:
    """What a check came to."""
    found = report.sorted()
    problems = sum(not problem.is_warning for problem in found)
    return Message.of(
        mark("%(read)s releases read, %(public)s of them public: %(problems)s problems, %(warnings)s warnings"),
        read=read,
        public=public,
        problems=problems,
        warnings=len(found) - problems,
    )


def print_overview(overview: "Overview") -> None:
    """How the releases stand, then those that need a look, one line each."""
    translate = _translate()
    rows = [(name.text(translate), str(count)) for name, count in overview.tally.rows()]
    widest, longest = (max(len(row[column]) for row in rows) for column in (0, 1))
    print()
    for name, count in rows:
        print(f"{name:<{widest}}  {count:>{longest}}")
    if overview.entries:
        print()
    titles = [_cut(entry.title(message_language())) for entry in overview.entries]
    for entry, title in zip(overview.entries, titles, strict=True):
        day = entry.day.isoformat() if entry.day else ""
        states = "; ".join(state.text(translate) for state in entry.states)
        print(f"{day:<{_DAY}}  {title:<{max(map(len, titles))}}  {states}")
    if overview.more:
        print_message(Message.of(mark("and %(more)s more: make check HTML=report.html shows all"), more=overview.more))


def _cut(title: str) -> str:
    # On a screen, without the no-break spaces that a page is set with.
    title = " ".join(on_one_line(title).split())
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"


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


def print_unrecorded(count: int) -> None:
    """That what is public is to be recorded."""
    if count:
        print_message(
            Message.of(
                mark("Addresses and texts not in the ledger yet: %(count)s; `make record` writes them"), count=count
            )
        )


def print_recorded(written: Mapping[str, int]) -> None:
    """Which files of the ledger were written, and how many lines of each are other ones."""
    for file, count in written.items():
        print_message(Message.of(mark("%(file)s: %(count)s lines added or changed"), file=file, count=count))
    if not written:
        print_message(Message.of(mark("Everything public is in the ledger already")))


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
