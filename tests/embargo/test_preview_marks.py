"""In a preview every page says so, and whatever names a release that is not public yet marks it there."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.engine.example import CLOCK, words
from tests.engine.folder import contents
from tests.engine.site import Site

HIDDEN = ("embargoed", "draft")
LABELS = {
    "en": {"draft": "Draft", "embargoed": "Under embargo until 24 November 2024, 13:00 UTC+3"},
    "ru": {"draft": "Черновик", "embargoed": "Эмбарго до 24 ноября 2024 года, 13:00 UTC+3"},
}


def plain(html: str) -> str:
    """With one blank wherever there are some, no-break ones too."""
    return " ".join(html.split())


class Mentions(HTMLParser):
    """The links to a release, each with what its line says: the words up to the end of its list item or paragraph."""

    def __init__(self, html: str, slug: str) -> None:
        super().__init__()
        self._ends = re.compile(rf"(?:^|/){slug}/$")
        self.lines: list[str] = []
        self._is_open = False
        self.language = "en"
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "section" and given.get("lang"):
            self.language = str(given["lang"])
        if tag == "a" and self._ends.search(given.get("href") or "") and "masthead" not in str(given):
            self.lines.append("")
            self._is_open = True

    def handle_data(self, data: str) -> None:
        if self._is_open:
            self.lines[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in {"li", "article"}:
            self._is_open = False


@pytest.fixture
def preview(site: Site) -> Path:
    """Of an archive in which a draft and an embargoed release are named wherever one can be."""
    by_slug = {release.slug: release for release in site.archive.releases}
    by_slug["embargoed"].facts |= {"attendees": ["example"], "countries": ["KZ"], "publish_at": CLOCK[1]}
    by_slug["draft"].facts |= {
        "chair": "olga-specimen",
        "corrections": [{"date": "2024-11-21", "note": words("Put right")}],
        "withdrawn": {
            "date": "2024-11-22",
            "reason": words("Wrong"),
            "text": "keep",
            "replaced_by": by_slug["embargoed"].target,
        },
    }
    site.lay()
    run = site.run("build", NEWSROOM_PREVIEW=True)
    assert run.status == 0, run.said
    return site.output


def test_each_page_says_that_it_is_a_preview(preview: Path) -> None:
    for name, content in contents(preview).items():
        if name.endswith(".html"):
            assert b'<p class="preview">' in content, name
            assert b'name="robots" content="noindex' in content, name


@pytest.mark.parametrize("slug", HIDDEN)
def test_whatever_names_a_hidden_release_marks_it(slug: str, preview: Path) -> None:
    found = set()
    for name, content in contents(preview).items():
        if not name.endswith(".html") or f"/news/2024/{slug}/" in f"/{name}":
            continue
        mentions = Mentions(plain(content.decode()), slug)
        for line in mentions.lines:
            labels = (
                {LABELS[language][slug] for language in ("en", "ru")}
                if name == "index.html"
                else {LABELS[name[:2]][slug]}
            )
            assert any(label in line for label in labels), (name, line)
            found.add(re.sub(r"^(en|ru)/", "", name))
    assert {"index.html", "news/index.html", "news/2024/11/index.html", "types/press-release/index.html"} <= found
    assert {"people/olga-specimen/index.html", "people/olga-specimen/2024/index.html"} <= found
    assert sum(name.startswith("news/2024/") for name in found) >= 2, "a neighbour names it too"


@pytest.mark.parametrize("slug", HIDDEN)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_its_own_page_says_it_before_the_text(language: str, slug: str, preview: Path) -> None:
    html = plain((preview / language / f"news/2024/{slug}/index.html").read_text("utf-8"))
    before = html.partition('<div class="prose"')[0]
    assert LABELS[language][slug] in before


@pytest.mark.parametrize("language", ["en", "ru"])
def test_feeds_say_it_in_the_title(language: str, preview: Path) -> None:
    feed = (preview / language / "feed.xml").read_text("utf-8")
    titles = re.findall(r"<title>(.*?)</title>", feed)
    hidden = [title for title in titles if re.search(r"\b(embargoed|draft)\b", title.partition(": ")[2] or title)]
    words_of = {"en": ("Under embargo: ", "Draft: "), "ru": ("Под эмбарго: ", "Черновик: ")}[language]
    assert hidden
    assert all(title.startswith(words_of) for title in hidden)


def test_the_register_of_corrections_marks_it(preview: Path) -> None:
    html = (preview / "ru/corrections/index.html").read_text("utf-8")
    assert all("Черновик" in line for line in Mentions(html, "draft").lines)
    assert len(Mentions(html, "draft").lines) == 2


def test_what_a_hidden_release_replaces_or_is_replaced_by_is_marked(preview: Path) -> None:
    draft = (preview / "en/news/2024/draft/index.html").read_text("utf-8")
    (replaced_by,) = re.findall(r"<p>Replaced by: (.*?)</p>", draft)
    assert "Under embargo until" in replaced_by
    embargoed = (preview / "en/news/2024/embargoed/index.html").read_text("utf-8")
    (replaces,) = re.findall(r"<p>Replaces a withdrawn release: (.*?)</p>", embargoed)
    assert ">Draft<" in replaces


def test_once_its_time_has_come_nothing_is_marked_as_under_embargo(site: Site, preview: Path) -> None:
    site.now = CLOCK[1]
    assert site.run("build", NEWSROOM_PREVIEW=True).status == 0
    assert not any("embargo until" in content.decode(errors="ignore") for content in contents(preview).values())
    site.assert_equals_clean(NEWSROOM_PREVIEW=True)


def test_the_site_itself_has_no_such_mark(site: Site) -> None:
    assert site.run("build").status == 0
    for name, content in contents(site.output).items():
        if name.endswith(".html"):
            assert b"mark--draft" not in content, name
