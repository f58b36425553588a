"""How a check ends: its closing lines, the releases at a glance, and on request the same as a page."""

from datetime import datetime
from pathlib import Path

from newsroom.build import printing
from newsroom.build.overview import overview
from newsroom.build.session import Request, Session
from newsroom.core.problem import Message, Report, mark
from newsroom.library.overview import Findings, Overview
from newsroom.store.bundles import ContentFolder
from newsroom.store.conf import clock

# The list of releases that need a look stays on a screen.
_MOST = 20


def close_check(session: Session, page: Path | None) -> int:
    """Print what a check came to, and write its page where one is asked for."""
    content, settings = ContentFolder(session.request.content).shown_path, session.request.conf.name
    found = overview(session.state, session.report, session.now, content=content, settings=settings, most=_MOST)
    total, opening = session.total(), session.intake.next_opening
    printing.print_message(total)
    printing.print_next_opening(opening)
    printing.print_overview(found)
    if page is not None:
        if found.more:
            found = overview(session.state, session.report, session.now, content=content, settings=settings)
        write_page(page, found, session.request, now=session.now, total=total, opening=opening)
    return 0


def report_settings(request: Request, page: Path) -> None:
    """The page of a check that went no further than the settings, where these are what is wrong."""
    report = Report()
    now = clock(report)
    if request.load_conf(report) is None:
        findings = Findings.of(report.sorted(), "", request.conf.name, lambda _: False)
        total = printing.sum_of(report, read=0, public=0)
        write_page(page, Overview(sections=findings.sections), request, now=now, total=total)


def write_page(
    page: Path, found: Overview, request: Request, *, now: datetime, total: Message, opening: datetime | None = None
) -> None:
    """Write the page, and say where it is; raises `OSError`."""
    # Imported here because they bring Jinja, which a check that is only read on the screen never needs.
    from newsroom.library.view.overview import SourceFile, overview_page
    from newsroom.render.overview import render_overview
    from newsroom.store.catalogue import MESSAGES, compile_catalogue
    from newsroom.store.conf import message_language
    from newsroom.store.report import file_address, load_quotable_lines, load_report_template, write_report

    def load(path: str) -> SourceFile:
        # The settings are named without the folder that they lie in.
        file = request.conf if path == request.conf.name else Path(path)
        return SourceFile(file_address(file), load_quotable_lines(file))

    language = message_language()
    value = overview_page(found, language, load=load, now=now, total=total, next_opening=opening)
    catalogue = compile_catalogue(MESSAGES, "newsroom", language)
    write_report(page, render_overview(value, load_report_template(), catalogue))
    printing.print_message(Message.of(mark("%(file)s: the same as a page"), file=printing.shown(page)))
