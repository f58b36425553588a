"""Quotations in a real browser: linked to, copied with their source, and read by everyone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.axe import axe_violations
from tests.browser.conftest import Witness
from tests.site import SiteServer, build_site
from tests.test_faults import lay_small_site

RELEASE = "en/news/2024/talks-open/"
PEOPLE = (
    "en/people/ivan-sample/",
    "ru/people/ivan-sample/",
    "en/people/ivan-sample/2024/",
    "ru/people/ivan-sample/2024/",
)
# All that a body may hold, said by someone.
WORDS = """
> - One *more* [plan](file:plan.txt)
>
> ![A hall](file:hall.png)
>
> Слова.
> — ivan-sample {lang=ru}
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("quotations")
    content = lay_small_site(folder)
    for file in (content / "releases/2024/2024-03-05-talks-open").glob("index.*.md"):
        with file.open("a", encoding="utf-8") as text:
            text.write(WORDS)
    built = build_site(content, folder / "output")
    assert built.status == 0, built.said
    return built.output


@pytest.fixture
def address(output: Path, site_server: SiteServer) -> str:
    return site_server.serve(output)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_where_quotations_stand(
    scheme: str, width: int, address: str, page: Page, nothing_amiss: Witness
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for kind in (RELEASE, *PEOPLE):
        page.goto(address + kind)
        assert axe_violations(page) == [], kind
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{kind} scrolls sideways at {width} px"


def test_a_quotation_on_a_persons_page_leads_to_itself_in_its_release(
    address: str, page: Page, nothing_amiss: Witness
) -> None:
    page.goto(address + "en/people/ivan-sample/")
    page.get_by_role("link", name="Newest quotations").click()
    page.locator("figure.quotation").nth(1).get_by_role("link", name="Talks open").click()
    expect(page).to_have_url(f"{address}{RELEASE}#quotation-2")
    expect(page.locator("#quotation-2")).to_be_in_viewport()
    page.locator("#quotation-1").get_by_role("link", name="Link to this quotation").click()
    expect(page).to_have_url(f"{address}{RELEASE}#quotation-1")


def copied(page: Page, selector: str) -> str:
    """What someone copies who selects an element; which blanks do not break is tested elsewhere."""
    selected = page.evaluate(
        "(selector) => { getSelection().selectAllChildren(document.querySelector(selector));"
        " return getSelection().toString() }",
        selector,
    )
    return str(selected).replace("\N{NO-BREAK SPACE}", " ")


def test_whoever_copies_a_quotation_gets_the_words_and_their_source_alone(address: str, page: Page) -> None:
    page.goto(address + RELEASE)
    assert copied(page, "#quotation-1") == "The plan is agreed.\n\n— Ivan Sample, Head of the Sample Office"
    page.goto(address + "ru/people/ivan-sample/")
    assert copied(page, "figure.quotation").split("\n") == [
        "План согласован.",
        "",
        "— Иван Образцов",
        "Открылись переговоры об «Эталоне» и его плане, 5 марта 2024 года",
    ]
