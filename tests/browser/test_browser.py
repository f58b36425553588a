"""The browser tests' own ground: a page is shown, and what it does amiss is seen."""

from pathlib import Path

from playwright.sync_api import Page

from tests.axe import axe_violations
from tests.browser.conftest import Witness
from tests.site import SiteServer

PAGE = '<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>Нелегал</title><link rel="icon" href="data:,">'
PAGE += "<body><main><h1>{text}</h1>{more}</main>"


def test_a_page_under_a_prefix_is_shown_and_nothing_is_amiss(
    page: Page, site_server: SiteServer, nothing_amiss: Witness, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(lang="ru", text="Учение", more=""), encoding="utf-8")
    page.goto(site_server.serve(tmp_path, prefix="/archive/"))
    assert page.locator("h1").inner_text() == "Учение"
    assert axe_violations(page) == []


def test_errors_foreign_requests_and_faults_of_access_are_seen(
    page: Page, site_server: SiteServer, witness: Witness, tmp_path: Path
) -> None:
    amiss = '<img src="http://tracker.invalid/x.png"><script>throw new Error("oh no")</script>'
    (tmp_path / "index.html").write_text(PAGE.format(lang="en", text="Drill", more=amiss), encoding="utf-8")
    page.goto(site_server.serve(tmp_path))
    assert witness.foreign_requests == ["http://tracker.invalid/x.png"]
    assert any("oh no" in error for error in witness.console_errors)
    assert any(line.startswith("image-alt: ") for line in axe_violations(page))
