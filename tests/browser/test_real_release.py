"""The real release as a reader meets it, in a real browser: both languages, and the way back to all news."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.axe import axe_violations
from tests.browser.conftest import Witness
from tests.nu_checker import nu_messages
from tests.site import ROOT, SiteServer, build_site

RELEASE = {"en": "en/news/2018/nelegal-2018-plan/", "ru": "ru/news/2018/nelegal-2018-plan/"}
TITLE = {
    "en": "International Headquarters agrees the plan of operation Nelegal-2018",
    "ru": "Международный штаб согласовал план операции «Нелегал-2018»",
}
BACK = {"en": "Back to all news", "ru": "Ко всем новостям"}
# One page of every kind.
KINDS = (
    "",
    "{}/",
    "{}/news/",
    "{}/news/2018/",
    "{}/news/2018/02/",
    "{}/news/2018/nelegal-2018-plan/",
    "{}/topics/",
    "{}/topics/migration/",
    "{}/topics/migration/2018/",
    "{}/people/",
    "{}/people/valery-semerikov/",
    "{}/organisations/csto/",
    "{}/operations/nelegal/",
    "{}/types/press-release/",
    "{}/countries/",
    "{}/contacts/",
    "{}/about/",
    "404.html",
)


@pytest.fixture(scope="module")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = build_site(ROOT / "content", tmp_path_factory.mktemp("real") / "output")
    assert built.status == 0, built.said
    return built.output


@pytest.fixture
def address(real_site: Path, site_server: SiteServer) -> str:
    return site_server.serve(real_site)


@pytest.mark.parametrize(("language", "other"), [("en", "ru"), ("ru", "en")])
def test_the_switch_leads_to_the_same_release(
    language: str, other: str, address: str, page: Page, nothing_amiss: Witness
) -> None:
    page.goto(address + RELEASE[language])
    expect(page.locator("h1")).to_have_text(TITLE[language])
    page.locator(f"a[hreflang={other}]").first.click()
    expect(page).to_have_url(address + RELEASE[other])
    expect(page.locator("h1")).to_have_text(TITLE[other])
    expect(page.locator("html")).to_have_attribute("lang", other)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_back_to_all_news_lands_on_the_release_in_its_month(
    language: str, address: str, page: Page, nothing_amiss: Witness
) -> None:
    page.goto(address + RELEASE[language])
    page.get_by_role("link", name=BACK[language]).click()
    expect(page).to_have_url(f"{address}{language}/news/2018/02/#nelegal-2018-plan")
    expect(page.locator("#nelegal-2018-plan")).to_be_in_viewport()
    expect(page.locator("#nelegal-2018-plan")).to_contain_text(TITLE[language])


def test_the_date_is_written_as_each_language_writes_it(address: str, page: Page) -> None:
    page.goto(address + RELEASE["en"])
    expect(page.locator("time[datetime='2018-02-14']").first).to_have_text("14 February 2018")
    page.goto(address + RELEASE["ru"])
    expect(page.locator("time[datetime='2018-02-14']").first).to_have_text("14 февраля 2018 года")


def test_the_spokesman_can_be_rung(address: str, page: Page) -> None:
    page.goto(address + RELEASE["en"])
    numbers = page.locator("a[href^='tel:']")
    assert [numbers.nth(index).get_attribute("href") for index in range(numbers.count())] == [
        "tel:+74957952710",
        "tel:+74956213323",
    ]
    expect(numbers.first).to_have_text("+7 495 795-27-10")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_everything_works_without_scripts(
    language: str, address: str, chromium: Browser, witness: Witness, site_server: SiteServer
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    witness.watch(context, site_server)
    page = context.new_page()
    page.goto(address)
    page.locator(f"a[hreflang={language}], a[lang={language}]").first.click()
    page.get_by_role("link", name=TITLE[language]).first.click()
    expect(page).to_have_url(address + RELEASE[language])
    expect(page.get_by_role("link", name=BACK[language])).to_be_visible()
    page.locator("a[href*='people/valery-semerikov/']").first.click()
    expect(page.get_by_role("link", name=TITLE[language]).first).to_be_visible()
    context.close()
    assert not witness.foreign_requests


def test_go_back_is_offered_only_where_it_stays_on_the_site(address: str, page: Page, nothing_amiss: Witness) -> None:
    page.goto(address + RELEASE["en"])
    expect(page.get_by_role("button", name="Go back")).to_be_hidden()
    page.goto(address + "en/people/valery-semerikov/")
    page.get_by_role("link", name=TITLE["en"]).first.click()
    page.get_by_role("button", name="Go back").click()
    expect(page).to_have_url(address + "en/people/valery-semerikov/")


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_on_any_kind_of_page(
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


def test_the_html_is_valid(real_site: Path) -> None:
    assert [str(message) for message in nu_messages(real_site) if message.kind != "info"] == []


def test_the_site_works_under_a_path_prefix(
    real_site: Path, site_server: SiteServer, page: Page, nothing_amiss: Witness
) -> None:
    address = site_server.serve(real_site, prefix="/archive/")
    page.goto(address + RELEASE["ru"])
    expect(page.locator("h1")).to_have_text(TITLE["ru"])
    page.get_by_role("link", name=BACK["ru"]).click()
    expect(page).to_have_url(f"{address}ru/news/2018/02/#nelegal-2018-plan")
