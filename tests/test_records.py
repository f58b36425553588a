"""What happened to releases after they were published: said on their pages, in the register, in feeds and as data."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import BuildSite
from tests.site import ROOT, SiteBuild
from tests.test_feed import parsed
from tests.test_site import dead_links, holding

SITE = "https://example.org/archive"
# The key of the release with three corrections, the second of which concerns Russian readers alone.
HALL = "tag:odkb-csto.org,2018:2024-01-10-hall-opens"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, build_site: BuildSite) -> SiteBuild:
    built = build_site(ROOT / "tests/fixtures/records", tmp_path_factory.mktemp("records") / "output", site_url=SITE)
    assert built.status == 0, built.said
    return built


def page(site: SiteBuild, address: str) -> str:
    """A page's HTML; which of its blanks break no line is the typographer's matter."""
    return (site.output / address / "index.html").read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")


def main(html: str) -> str:
    """What stands between the header and the footer, without its marks-up and with single blanks."""
    found = re.search(r"<main.*?</main>", html, re.DOTALL)
    assert found is not None
    return " ".join(re.sub(r"<[^>]*>", " ", found[0]).split())


def data(site: SiteBuild, address: str) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page(site, address))
    found: dict[str, Any] = json.loads(block)
    return found


def entries(site: SiteBuild, address: str) -> list[str]:
    """The register's entries as a reader sees them: title, day, mark and note."""
    return [
        main(f"<main>{entry}</main>")
        for entry in re.findall(r'<li class="card">.*?</li>', page(site, address), re.DOTALL)
    ]


def test_every_link_leads_somewhere(site: SiteBuild) -> None:
    assert dead_links(site.output, f"{SITE}/") == []


def test_a_banner_says_when_a_release_was_corrected_last_and_leads_to_the_notes(site: SiteBuild) -> None:
    html = page(site, "en/news/2024/hall-opens")
    assert '<strong>Last corrected on 1 February 2024.</strong> <a href="#_corrections">What was corrected</a>' in html
    assert html.index("Last corrected on") < html.index('class="prose"') < html.index('id="_corrections"')
    assert "Corrections 1 February 2024 The architect is &lt;Ivan Sample&gt;. 12 January 2024 The hall stands" in main(
        html
    )


def test_a_correction_of_one_language_stands_in_that_language_alone(site: SiteBuild) -> None:
    note = "В зале три этажа."
    assert f'<time class="notes__day" datetime="2024-01-15">15 января 2024 года</time> <span>{note}</span>' in page(
        site, "ru/news/2024/hall-opens"
    )
    assert 'id="_correction-2"' not in page(site, "en/news/2024/hall-opens")
    assert not any("15 January 2024" in entry for entry in entries(site, "en/corrections"))
    assert any("15 января 2024" in entry for entry in entries(site, "ru/corrections"))
    assert f"{HALL}/en/correction-2" not in {entry.id for entry in parsed(site.output, "en").entries}
    assert f"{HALL}/ru/correction-2" in {entry.id for entry in parsed(site.output, "ru").entries}


def test_one_correction_is_said_without_calling_it_the_last(site: SiteBuild) -> None:
    assert "<strong>Исправлено 2 марта 2025 года.</strong>" in page(site, "ru/news/2024/tolko-po-russki")


def test_the_register_has_corrections_and_withdrawals_newest_first(site: SiteBuild) -> None:
    assert entries(site, "en/corrections") == [
        "Только по-русски 2 March 2025 Corrected In Russian only Уточнена дата.",
        "The example session was held 6 February 2024 Withdrawn The session did not take place.",
        "The Example Organisation opens its hall 1 February 2024 Corrected The architect is &lt;Ivan Sample&gt;.",
        "The Example Organisation opens its hall 12 January 2024 Corrected The hall stands in Exampleton.",
        "The example lists are published 3 January 2024 Withdrawn The lists were not meant for publication.",
        "The example lists are published 21 December 2023 Corrected The second list was incomplete.",
    ]
    assert len(entries(site, "ru/corrections")) == 7


def test_the_register_counts_its_entries_and_leads_to_each_year(site: SiteBuild) -> None:
    html = page(site, "ru/corrections")
    assert "7 записей" in main(html)
    assert re.findall(r'<a class="years__link" href="([^"]*)"><span>(\d+)</span><span[^>]*>(\d+)', html) == [
        ("2025/", "2025", "1"),
        ("2024/", "2024", "5"),
        ("2023/", "2023", "1"),
    ]


def test_a_year_of_the_register_has_its_own_entries_and_no_other(site: SiteBuild) -> None:
    assert [entry.split(" 2024")[0][-10:] for entry in entries(site, "en/corrections/2024")] == [
        "6 February", "1 February", "12 January", " 3 January",
    ]  # fmt: skip
    assert "2023" not in main(page(site, "en/corrections/2024"))
    assert "2025" not in main(page(site, "en/corrections/2024"))


def test_the_register_is_found_from_every_page_and_from_the_policy(site: SiteBuild) -> None:
    assert '<a class="footer__link" href="../../../corrections/">Corrections</a>' in page(
        site, "en/news/2024/hall-opens"
    )
    assert '<a href="../corrections/">register</a>' in page(site, "en/corrections-policy")
    assert '<a href="../corrections-policy/">Порядок исправлений</a>' in page(site, "ru/corrections")


def test_a_withdrawn_release_says_when_why_and_what_replaced_it(site: SiteBuild) -> None:
    assert (
        "Withdrawn on 6 February 2024. The session did not take place. "
        "Replaced by: The example session is postponed The text is kept below for the record."
    ) in main(page(site, "en/news/2024/session-held"))
    assert (
        "Отозвано 6 февраля 2024 года. Заседание не состоялось. "
        "Заменён релизом: Условное заседание отложено Текст сохранён ниже для истории."
    ) in main(page(site, "ru/news/2024/session-held"))
    assert '<meta name="robots" content="noindex">' in page(site, "en/news/2024/session-held")


def test_what_replaces_a_release_says_so(site: SiteBuild) -> None:
    assert "Replaces a withdrawn release: The example session was held" in main(
        page(site, "en/news/2024/session-postponed")
    )
    assert "Заменяет отозванный релиз: Условное заседание состоялось" in main(
        page(site, "ru/news/2024/session-postponed")
    )


def test_a_text_that_is_taken_back_is_nowhere(site: SiteBuild) -> None:
    assert holding(site.output, "wordtodrop") == set()
    assert holding(site.output, "словодляснятия") == set()
    assert "Its text is no longer published." in main(page(site, "en/news/2023/lists-published"))


def test_a_translation_says_that_its_original_has_changed(site: SiteBuild) -> None:
    html = page(site, "en/news/2024/hall-opens")
    assert "Official translation" in main(html)
    assert (
        "The original has been changed since this translation was made. "
        '<a href="../../../../ru/news/2024/hall-opens/" hreflang="ru">Read the original in Russian</a>'
    ) in html
    assert "The original has been changed" in feed_text(site, f"{HALL}/en")


def test_a_translation_that_follows_its_original_is_labelled_and_no_more(site: SiteBuild) -> None:
    text = main(page(site, "ru/news/2024/session-postponed"))
    assert "Неофициальный перевод" in text
    assert "Оригинал изменён" not in text


def feed_text(site: SiteBuild, key: str) -> str:
    """The text of one item of a feed."""
    language = "ru" if "/ru" in key else "en"
    (entry,) = (entry for entry in parsed(site.output, language).entries if entry.id == key)
    return str(entry.content[0].value).replace("\N{NO-BREAK SPACE}", " ")


def test_the_feed_has_releases_and_what_was_done_to_them_by_their_moment(site: SiteBuild) -> None:
    assert [(entry.published[5:16], entry.title) for entry in parsed(site.output, "en").entries] == [
        ("07 Feb 2024", "The example session is postponed"),
        ("06 Feb 2024", "Withdrawn: The example session was held"),
        ("05 Feb 2024", "Withdrawn: The example session was held"),
        ("01 Feb 2024", "Correction: The Example Organisation opens its hall"),
        ("12 Jan 2024", "Correction: The Example Organisation opens its hall"),
        ("10 Jan 2024", "The Example Organisation opens its hall"),
        ("03 Jan 2024", "Withdrawn: The example lists are published"),
        ("21 Dec 2023", "Withdrawn: Correction: The example lists are published"),
        ("20 Dec 2023", "Withdrawn: The example lists are published"),
    ]
    assert parsed(site.output, "ru").entries[0].title == "Исправление: Только по-русски"
    assert parsed(site.output, "ru").entries[0].published == "Sun, 02 Mar 2025 00:00:00 +0300"


def test_every_item_has_an_id_of_its_own_and_the_first_keeps_the_releases(site: SiteBuild) -> None:
    ids = {language: [entry.id for entry in parsed(site.output, language).entries] for language in ("en", "ru")}
    assert all(len(found) == len(set(found)) for found in ids.values())
    assert {key for key in ids["ru"] if key.startswith(HALL)} == {
        f"{HALL}/ru", f"{HALL}/ru/correction-1", f"{HALL}/ru/correction-2", f"{HALL}/ru/correction-3",
    }  # fmt: skip
    assert "tag:odkb-csto.org,2018:2024-02-05-session-held/en/withdrawn" in ids["en"]


def test_an_item_of_a_correction_has_the_note_then_the_whole_release(site: SiteBuild) -> None:
    text = feed_text(site, f"{HALL}/en/correction-1")
    note, link, body = (
        text.index(found)
        for found in (
            "<strong>Corrected on 12 January 2024.</strong> The hall stands in Exampleton.",
            f'The corrected release: <a href="{SITE}/en/news/2024/hall-opens/">The Example Organisation opens',
            "The hall of the Example Organisation has two floors.",
        )
    )
    assert note < link < body
    assert text.count("The hall stands in Exampleton.") == 1
    (entry,) = (entry for entry in parsed(site.output, "en").entries if entry.id == f"{HALL}/en/correction-1")
    assert entry.link == f"{SITE}/en/news/2024/hall-opens/#_correction-1"
    assert entry.summary == "The hall stands in Exampleton."


def test_the_data_of_a_corrected_translation(site: SiteBuild) -> None:
    where = f"{SITE}/en/news/2024/hall-opens/"
    comment = {"@type": "CorrectionComment", "inLanguage": "en"}
    assert data(site, "en/news/2024/hall-opens") == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "The Example Organisation opens its hall",
        "description": "The hall has two floors.",
        "inLanguage": "en",
        "datePublished": "2024-01-10T10:00:00+03:00",
        "dateModified": "2024-02-01",
        "correction": [
            {**comment, "datePublished": "2024-01-12", "text": "The hall stands in Exampleton."},
            {**comment, "datePublished": "2024-02-01", "text": "The architect is <Ivan Sample>."},
        ],
        "translationOfWork": {
            "@type": "NewsArticle",
            "headline": "Организация-Пример открывает зал",
            "inLanguage": "ru",
            "url": f"{SITE}/ru/news/2024/hall-opens/",
        },
        "publisher": {"@type": "Organization", "name": "Collective Security Treaty Organization", "url": f"{SITE}/"},
        "url": where,
        "mainEntityOfPage": where,
        "identifier": f"{HALL}/en",
    }


def test_the_data_of_a_withdrawn_release_says_so(site: SiteBuild) -> None:
    found = data(site, "ru/news/2023/lists-published")
    assert found["creativeWorkStatus"] == "Withdrawn"
    assert found["dateModified"] == "2024-01-03"
    assert "description" not in found


def test_the_data_of_a_release_as_it_was_published_has_nothing_to_add(site: SiteBuild) -> None:
    found = data(site, "en/news/2024/session-postponed")
    assert found["dateModified"] == found["datePublished"] == "2024-02-07"
    assert not {"correction", "creativeWorkStatus", "translationOfWork"} & found.keys()


def test_a_page_in_the_missing_language_describes_the_text_that_there_is(site: SiteBuild) -> None:
    found = data(site, "en/news/2024/tolko-po-russki")
    assert found == data(site, "ru/news/2024/tolko-po-russki")
    assert found["inLanguage"] == "ru"


def test_an_archive_in_which_nothing_was_corrected_says_so(tmp_path: Path, build_site: BuildSite) -> None:
    built = build_site(ROOT / "tests/fixtures/small", tmp_path / "output")
    assert "Nothing has been corrected or withdrawn." in page(built, "en/corrections")
    assert "Ни один релиз не исправлен и не отозван." in page(built, "ru/corrections")
    assert not (built.output / "en/corrections/2024").exists()


def lay_release(content: Path, name: str, fields: str) -> None:
    bundle = content / "releases" / name[:4] / name
    bundle.mkdir(parents=True)
    text = f"---\ntitle: Title of {name[11:]}\nsummary: In short.\ndate: {name[:10]}\n{fields}---\nThe text.\n"
    (bundle / "index.en.md").write_text(text, encoding="utf-8")


def test_the_register_shows_fifty_and_counts_all(tmp_path: Path, build_site: BuildSite) -> None:
    days = [f"2023-{month:02}-{day:02}" for month in (5, 6) for day in range(1, 31)]
    notes = "".join(f"  - {{date: {day}, note: Note of {day}.}}\n" for day in days)
    lay_release(tmp_path / "content", "2023-04-01-often-corrected", f"corrections:\n{notes}")
    built = build_site(tmp_path / "content", tmp_path / "output")
    assert built.status == 0, built.said
    found = entries(built, "en/corrections")
    assert len(found) == 50
    assert found[0].endswith("Note of 2023-06-30.")
    assert "60 entries" in main(page(built, "en/corrections"))
    assert len(entries(built, "en/corrections/2023")) == 60
    ids = [entry.id.rpartition("/")[2] for entry in parsed(built.output, "en").entries]
    assert ids == [f"correction-{number}" for number in range(60, 40, -1)]


def test_a_feed_goes_by_the_published_moment(tmp_path: Path, build_site: BuildSite) -> None:
    content = tmp_path / "content"
    lay_release(content, "2024-01-01-held-back", "publish_at: 2024-01-20T09:00:00+03:00\n")
    lay_release(content, "2024-01-10-at-once", "corrections: [{date: 2024-01-20, note: Mended.}]\n")
    lay_release(content, "2024-01-20-on-that-day", "")
    built = build_site(content, tmp_path / "output")
    assert [entry.title for entry in parsed(built.output, "en").entries] == [
        "Title of held-back",
        "Correction: Title of at-once",
        "Title of on-that-day",
        "Title of at-once",
    ]


def test_what_is_under_embargo_shows_in_no_register_and_no_feed(tmp_path: Path, build_site: BuildSite) -> None:
    content = tmp_path / "content"
    lay_release(content, "2024-01-10-at-once", "")
    lay_release(content, "2024-02-10-draft", "status: draft\ncorrections: [{date: 2024-02-11, note: Zqxsecret.}]\n")
    built = build_site(content, tmp_path / "output")
    assert holding(built.output, "zqxsecret") == set()
    assert not (built.output / "en/corrections/2024").exists()
    preview = build_site(content, tmp_path / "preview", preview=True)
    assert "Zqxsecret." in entries(preview, "en/corrections/2024")[0]


def test_a_year_without_entries_in_one_language_answers_and_says_so(tmp_path: Path, build_site: BuildSite) -> None:
    content = tmp_path / "content"
    lay_release(content, "2024-01-10-hall", "corrections: [{date: 2025-01-20, note: {ru: Исправлено.}, only: ru}]\n")
    russian = "---\ntitle: Зал\nsummary: Коротко.\n---\nТекст.\n"
    (content / "releases/2024/2024-01-10-hall/index.ru.md").write_text(russian, encoding="utf-8")
    built = build_site(content, tmp_path / "output")
    assert "Nothing was corrected or withdrawn in this language in this year." in page(built, "en/corrections/2025")
    assert "Nothing has been corrected or withdrawn." in page(built, "en/corrections")
    assert len(entries(built, "ru/corrections/2025")) == 1
