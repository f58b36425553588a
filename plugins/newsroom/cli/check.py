"""`make check`: every problem of the content, and no build."""

import argparse
from pathlib import Path

from rich.console import Console

from newsroom.build.intake import take_in
from newsroom.build.printing import print_message, print_next_opening, print_problems
from newsroom.build.progress import Bars
from newsroom.core.problem import Message, Report, mark
from newsroom.store.conf import clock, load_settings


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("check", help="list every problem of the content")
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--conf", type=Path, default=Path("pelicanconf.py"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print all problems and a closing line; 1 where anything forbids publication."""
    report = Report()
    bars = Bars(Console(stderr=True))
    now = clock(report)
    settings = load_settings(options.conf, report)
    if settings is None:
        print_problems(report)
        return 1
    intake = take_in(options.content, settings, now, report, progress=lambda folders: bars.track(folders, "Reading"))
    print_problems(report)
    problems = [problem for problem in report.sorted() if not problem.is_warning]
    print_message(
        Message.of(
            mark("%(read)s releases read, %(public)s of them public: %(problems)s problems, %(warnings)s warnings"),
            read=intake.read,
            public=len(intake.public.releases),
            problems=len(problems),
            warnings=len(report.sorted()) - len(problems),
        )
    )
    print_next_opening(intake.next_opening)
    return 1 if problems else 0
