"""A real Chromium for the tests of this folder, and a witness of what each page asks for and complains of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser import chromium as installed
from tests.site import SiteServer

FOLDER = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test of this folder `browser`, so that `-m "not browser"` leaves them out."""
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker(pytest.mark.browser)


@dataclass
class Witness:
    """What the pages of one context did that a reader would not want."""

    console_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext, server: SiteServer) -> None:
        context.on("console", lambda said: self.console_errors.append(said.text) if said.type == "error" else None)
        context.on("weberror", lambda error: self.console_errors.append(str(error.error)))
        context.on("request", lambda asked: None if server.owns(asked.url) else self.foreign_requests.append(asked.url))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One headless Chromium; a machine without one fails, it never skips."""
    path = installed.executable()
    assert path is not None, "there is no Chromium here: run `make test`, which installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=installed.flags())
        yield browser
        browser.close()


@pytest.fixture
def witness() -> Witness:
    return Witness()


@pytest.fixture
def context(chromium: Browser, witness: Witness, site_server: SiteServer) -> Iterator[BrowserContext]:
    """A fresh context, as of a reader who comes for the first time, watched by `witness`."""
    context = chromium.new_context(locale="en-GB", timezone_id="Europe/Moscow")
    context.set_default_timeout(10_000)
    witness.watch(context, site_server)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def nothing_amiss(page: Page, witness: Witness) -> Iterator[Witness]:
    """Asserts, when the test is over, that no page complained and none asked another host for anything."""
    yield witness
    assert not witness.console_errors
    assert not witness.foreign_requests
