"""The editor's overview of what was read, put together from the state and the report."""

from datetime import datetime

from newsroom.core.brief import Brief
from newsroom.core.codec import decode
from newsroom.core.problem import Problem, Report
from newsroom.core.status import UNFINISHED
from newsroom.library.overview import Findings, Overview, Tally, entry_of
from newsroom.store.state.standing import Standing
from newsroom.store.state.state import State


def overview(
    state: State, report: Report, now: datetime, *, content: str, settings: str, most: int | None = None
) -> Overview:
    """How the releases stand, and those that need a look: all of them, or the first and how many more there are.

    `content` and `settings` are the folder and the file as the report names them.
    """
    standing, readings = Standing(state.connection), state.readings
    findings = Findings.of(report.sorted(), content, settings, lambda folder: readings.reading(folder) is not None)
    # What forbids a build comes first: thousands of releases may wait for a translation.
    folders = sorted(
        {*standing.waiting(UNFINISHED, now), *findings.releases},
        key=lambda folder: (_has(findings.releases.get(folder, ()), is_warning=False), folder),
        reverse=True,
    )
    shown = folders if most is None else folders[:most]
    tally = Tally(
        ready=standing.ready(now),
        embargoed=standing.embargoed(now),
        statuses=standing.statuses(),
        with_warnings=_count(findings, is_warning=True),
        with_problems=_count(findings, is_warning=False),
    )
    entries = tuple(
        entry_of(folder, readings.reading(folder), _brief(state, folder), findings.releases.get(folder, ()), now)
        for folder in shown
    )
    return Overview(tally, entries, len(folders) - len(shown), findings.sections)


def _count(findings: Findings, *, is_warning: bool) -> int:
    return sum(_has(problems, is_warning=is_warning) for problems in findings.releases.values())


def _has(problems: tuple[Problem, ...], *, is_warning: bool) -> bool:
    return any(problem.is_warning is is_warning for problem in problems)


def _brief(state: State, folder: str) -> Brief | None:
    contents = state.readings.contents(folder)
    return decode(Brief, contents[0]) if contents and contents[0] else None
