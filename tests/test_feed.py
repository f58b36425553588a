"""The feeds, read by a reader's library: complete, lasting, and on their own outside the site."""

import re
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from tests.conftest import BuildSite
from tests.site import ROOT
from tests.test_faults import lay_small_site
from tests.test_site import MOVE, TALKS, edit


def parsed(output: Path, language: str) -> Any:
    feed = feedparser.parse((output / language / "feed.xml").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory, build_site: BuildSite) -> Path:
    folder = tmp_path_factory.mktemp("feeds")
    built = build_site(lay_small_site(folder), folder / "output", site_url="https://example.org/archive")
    assert built.status == 0, built.said
    return built.output


@pytest.fixture(scope="module")
def small_feeds(small_site: Path) -> dict[str, Any]:
    return {language: parsed(small_site, language) for language in ("en", "ru")}


@pytest.fixture(scope="module")
def small_texts(small_site: Path) -> dict[str, list[str]]:
    encoded = "{http://purl.org/rss/1.0/modules/content/}encoded"
    return {
        language: [
            item.findtext(encoded, "") for item in ElementTree.parse(small_site / language / "feed.xml").iter("item")
        ]
        for language in ("en", "ru")
    }


def test_the_real_release_is_in_both_feeds(tmp_path: Path, build_site: BuildSite) -> None:
    built = build_site(ROOT / "content", tmp_path / "output", conf="publishconf.py")
    for language in ("en", "ru"):
        (entry,) = parsed(built.output, language).entries
        assert entry.id == f"tag:odkb-csto.org,2018:2018-02-14-nelegal-2018-plan/{language}"
        assert entry.link == f"https://odkb-csto.org/{language}/news/2018/nelegal-2018-plan/"


def test_a_feed_holds_what_has_a_text_in_its_language_newest_first(small_feeds: dict[str, Any]) -> None:
    assert [entry.title for entry in small_feeds["en"].entries] == [
        "Talks open on “Specimen” & its plan",
        "The Sample Office moves",
    ]
    assert [entry.title for entry in small_feeds["ru"].entries] == [
        "Открылись переговоры об\u00a0«Эталоне» и\u00a0его плане",
        "Итоги года в\u00a0Организации-Примере",
    ]


def test_a_feed_says_where_it_is_and_in_which_language(small_feeds: dict[str, Any]) -> None:
    for language, feed in small_feeds.items():
        assert feed.feed.language == language
        assert feed.feed.link == f"https://example.org/archive/{language}/news/"
        assert {link.href for link in feed.feed.links if link.rel == "self"} == {
            f"https://example.org/archive/{language}/feed.xml"
        }


def test_dates_carry_their_zone(small_feeds: dict[str, Any]) -> None:
    first, second = small_feeds["en"].entries
    assert first.published == "Tue, 05 Mar 2024 16:30:00 +0300"
    assert second.published == "Sat, 10 Feb 2024 00:00:00 +0300"


def test_the_text_is_in_full_with_absolute_addresses(small_texts: dict[str, list[str]]) -> None:
    # Taken as it is: feedparser cleans what it hands out, and drops tel: links with it.
    text = small_texts["en"][0]
    assert "Over ten years there were 9,732 cases" in text
    assert "Ivan Sample" in text
    assert 'href="https://example.org/archive/en/operations/specimen/"' in text
    assert 'src="https://example.org/archive/en/news/2024/talks-open/hall.png"' in text
    for address in re.findall(r'(?:href|src)="([^"]*)"', text):
        assert address.startswith(("https://example.org/archive/", "tel:", "mailto:")), address


def test_every_page_names_the_feed(tmp_path: Path, build_site: BuildSite) -> None:
    built = build_site(lay_small_site(tmp_path), tmp_path / "output", site_url="https://example.org")
    for page in built.output.rglob("*.html"):
        assert 'type="application/rss+xml"' in page.read_text("utf-8"), page


def test_ids_stay_when_a_release_is_redated_and_renamed(tmp_path: Path, build_site: BuildSite) -> None:
    small = lay_small_site(tmp_path)
    for language in ("en", "ru"):
        edit(small / TALKS / f"index.{language}.md", ("release:2024/office-moves", "release:2025/office-has-moved"))
    edit(small / MOVE / "index.en.md", ("date: 2024-02-10", "date: 2025-02-10\nid: 2024-02-10-office-moves"))
    (small / "releases/2025").mkdir()
    shutil.move(small / MOVE, small / "releases/2025/2025-02-10-office-has-moved")
    built = build_site(small, tmp_path / "output")
    assert built.status == 0, built.said
    ids = {entry.id for entry in parsed(built.output, "en").entries}
    assert "tag:odkb-csto.org,2018:2024-02-10-office-moves/en" in ids
