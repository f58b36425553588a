"""Corrections, withdrawals and translations that are behind, as readers meet them in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.axe import axe_violations
from tests.browser.conftest import Witness
from tests.nu_checker import nu_messages
from tests.site import ROOT, SiteServer, build_site

KINDS = (
    "{}/corrections/",
    "{}/corrections/2024/",
    "{}/corrections/2023/",
    "{}/news/2024/hall-opens/",
    "{}/news/2024/session-held/",
    "{}/news/2024/session-postponed/",
    "{}/news/2023/lists-published/",
    "{}/news/2024/tolko-po-russki/",
    "{}/news/2022/example-mistake/",
    "{}/news/",
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = build_site(ROOT / "tests/fixtures/records", tmp_path_factory.mktemp("records") / "output")
    assert built.status == 0, built.said
    return built.output


@pytest.fixture
def address(site: Path, site_server: SiteServer) -> str:
    return site_server.serve(site)


@pytest.mark.parametrize(
    ("language", "leads", "note"),
    [
        ("en", "What was corrected", "The hall stands in Exampleton."),
        ("ru", "Что исправлено", "Зал находится в Примерске."),
    ],
)
def test_the_banner_leads_to_the_dated_notes(
    language: str, leads: str, note: str, address: str, page: Page, nothing_amiss: Witness
) -> None:
    page.goto(f"{address}{language}/news/2024/hall-opens/")
    expect(page.get_by_role("link", name=leads)).to_be_in_viewport()
    page.get_by_role("link", name=leads).click()
    expect(page.get_by_text(note)).to_be_in_viewport()


def test_a_feeds_link_to_a_correction_lands_on_its_note(address: str, page: Page, nothing_amiss: Witness) -> None:
    page.goto(f"{address}ru/news/2024/hall-opens/#_correction-2")
    expect(page.locator(":target")).to_contain_text("В зале три этажа.")
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_register_is_reached_from_the_foot_of_any_page(address: str, page: Page, nothing_amiss: Witness) -> None:
    page.goto(f"{address}ru/news/2024/session-held/")
    page.get_by_role("contentinfo").get_by_role("link", name="Исправления").click()
    expect(page.locator("h1")).to_have_text("Исправления и отзывы")
    page.get_by_role("link", name="2023").click()
    expect(page.locator("h1")).to_have_text("Исправления и отзывы за 2023 год")
    page.get_by_role("link", name="Условные списки опубликованы").click()
    expect(page.locator("h1")).to_have_text("Условные списки опубликованы")


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(
    language: str, scheme: str, width: int, address: str, page: Page, nothing_amiss: Witness
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    found = {}
    for kind in KINDS:
        page.goto(address + kind.format(language))
        found[kind] = axe_violations(page)
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{kind} scrolls sideways at {width} px"
    assert {kind: violations for kind, violations in found.items() if violations} == {}


def test_an_old_address_leads_on_at_once_and_without_scripts(address: str, page: Page, nothing_amiss: Witness) -> None:
    page.goto(f"{address}old/hall.html")
    page.wait_for_url(f"{address}en/news/2024/hall-opens/")
    expect(page.get_by_role("heading", level=1)).to_have_text("The Example Organisation opens its hall")


def test_the_html_is_valid(site: Path) -> None:
    assert [str(message) for message in nu_messages(site) if message.kind != "info"] == []
