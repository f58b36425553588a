"""An open page of `make serve`, in a real browser: reloaded after a build, and shown what was wrong with one."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from newsroom.cli.preview_server import Builds, preview_server

PAGE = '<!doctype html><title>t</title><link rel="icon" href="data:,"><body><h1>{}</h1></body>'


@pytest.fixture
def builds() -> Builds:
    return Builds()


@pytest.fixture
def address(tmp_path: Path, builds: Builds) -> Iterator[str]:
    server = preview_server(tmp_path, builds, port=0)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def test_a_page_reloads_after_a_build_and_shows_the_problems_of_one(
    page: Page, address: str, builds: Builds, tmp_path: Path
) -> None:
    home = tmp_path / "index.html"
    home.write_text(PAGE.format("one"), encoding="utf-8")
    page.goto(address)
    home.write_text(PAGE.format("two"), encoding="utf-8")
    builds.announce()
    expect(page.locator("h1")).to_have_text("two")
    builds.announce("content/a.md:4: date: <b>")
    expect(page.locator("#newsroom-problems")).to_have_text("content/a.md:4: date: <b>")
    builds.announce()
    expect(page.locator("#newsroom-problems")).to_have_count(0)
    expect(page.locator("h1")).to_have_text("two")
