"""The values of a site's pages, taken in and found by the engine's own parts."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path

from newsroom.build.addresses import redirects
from newsroom.build.changes import Showing
from newsroom.build.executor import chosen_executor
from newsroom.build.intake import Taking
from newsroom.build.shelf import Shelf
from newsroom.build.theming import prepared_theme
from newsroom.build.update import Update
from newsroom.build.values import Values
from newsroom.core.problem import Report
from newsroom.library.door import Door
from newsroom.library.pages import Page
from newsroom.library.view.frame import Framing
from newsroom.render.page import PageValue
from newsroom.store.bundles import ContentFolder
from newsroom.store.conf import load_conf
from newsroom.store.output import Output
from newsroom.store.scan import Scout
from newsroom.store.state.state import Room, open_for
from tests.site import NOW, ROOT


def site_values(content: Path, folder: Path, *, preview: bool) -> Iterator[tuple[Page, PageValue]]:
    """Every page of a content folder with its value; the state lies in `folder`."""
    report = Report()
    conf = load_conf(ROOT / "pelicanconf.py", report, {"NEWSROOM_PREVIEW": preview})
    assert conf is not None
    now = datetime.fromisoformat(NOW)
    state = open_for(folder, Room("test", b"", bytes)).state

    def workers(_: bool) -> AbstractContextManager[Executor]:
        return chosen_executor(is_worth_it=False)

    intake = Taking(
        ContentFolder(content), conf.settings, now, state, report, workers, Scout(f"{content}/releases")
    ).take_in()
    assert not report.has_problems
    update = Update(ContentFolder(content), conf, now, Output(folder / "output"), state, intake, workers)
    showing = Showing(state, Door(now, preview), None)
    showing.show_many(showing.folders())
    archive = update.context(prepared_theme(conf.theme, state, 0)).archive
    state.ledger.put_redirects(redirects(state, archive.pages))
    shelf = Shelf(state, frozenset(page.key for page in archive.pages), archive.facets)
    values = Values(Framing(conf.settings, archive), now)
    for page in shelf.all_pages():
        inputs = shelf.inputs(page)
        assert inputs is not None
        yield from values.of([page], inputs)
