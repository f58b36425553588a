"""Quotations on whole sites: on the page of their release, in feeds, and collected on the page of whoever said it."""

import re
from pathlib import Path

import pytest

from tests.conftest import BuildSite
from tests.test_faults import lay_small_site
from tests.test_site import TALKS, dead_links, edit

# Jane Example became Director on 1 January 2024.
JANE_2023 = "releases/2023/2023-12-01-itogi-goda/index.ru.md"
JANE_2024 = "releases/2024/2024-02-10-office-moves/index.en.md"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return lay_small_site(tmp_path)


def say(path: Path, words: str, speaker: str = "jane-example") -> None:
    """Add a quotation to the end of a text."""
    with path.open("a", encoding="utf-8") as text:
        text.write(f"\n> {words}\n> — {speaker}\n")


def html_of(page: Path) -> str:
    """A page with plain blanks: which of them do not break is tested elsewhere."""
    return page.read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")


def section(page: Path) -> str:
    """The section of quotations of a page."""
    found = re.search(r'<section aria-labelledby="_quotations">.*?</section>', html_of(page), re.DOTALL)
    return re.sub(r"\n+", "\n", found.group()) if found else ""


def captions(page: Path) -> list[str]:
    """The captions of a page's quotations as a reader sees them."""
    found = re.findall(r"<figcaption>(— .*?)</figcaption>", html_of(page), re.DOTALL)
    return [" ".join(re.sub(r"<[^>]*>", "", caption).split()) for caption in found]


ENGLISH = """\
<section aria-labelledby="_quotations">
<h2 class="section-title" id="_quotations">Newest quotations</h2>
<div class="prose">
<figure class="quotation">
<blockquote>
<p>We move <em>tomorrow</em>.</p>
</blockquote>
<figcaption>— Jane Example
<span class="quotation__source"><a href="../../news/2024/office-moves/#quotation-1">The Sample Office moves</a>, \
<time datetime="2024-02-10">10 February 2024</time></span>
</figcaption>
</figure>
<figure class="quotation">
<blockquote lang="ru">
<p>Год был <a href="../ivan-sample/">хорош</a>.</p>
</blockquote>
<figcaption>— Jane Example, Deputy Director of the Example Organisation
<span class="quotation__source"><a href="../../news/2023/itogi-goda/#quotation-1" lang="ru">\
Итоги года в Организации-Примере</a>, <time datetime="2023-12-01">1 December 2023</time></span>
</figcaption>
</figure>
</div>
</section>"""

RUSSIAN = """\
<section aria-labelledby="_quotations">
<h2 class="section-title" id="_quotations">Последние цитаты</h2>
<div class="prose">
<figure class="quotation">
<blockquote lang="en">
<p>We move <em>tomorrow</em>.</p>
</blockquote>
<figcaption>— Джейн Пример
<span class="quotation__source"><a href="../../news/2024/office-moves/#quotation-1" lang="en">\
The Sample Office moves</a>, <time datetime="2024-02-10">10 февраля 2024 года</time></span>
</figcaption>
</figure>
<figure class="quotation">
<blockquote>
<p>Год был <a href="../ivan-sample/">хорош</a>.</p>
</blockquote>
<figcaption>— Джейн Пример, Заместитель директора Организации-Примера
<span class="quotation__source"><a href="../../news/2023/itogi-goda/#quotation-1">\
Итоги года в Организации-Примере</a>, <time datetime="2023-12-01">1 декабря 2023 года</time></span>
</figcaption>
</figure>
</div>
</section>"""


def test_a_persons_page_collects_their_quotations_newest_first_in_either_language(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    say(small / JANE_2023, "Год был [хорош](person:ivan-sample).")
    say(small / JANE_2024, "We move *tomorrow*.")
    built = build_site(small, tmp_path / "output")
    assert built.status == 0, built.said
    assert section(built.output / "en/people/jane-example/index.html") == ENGLISH
    assert section(built.output / "ru/people/jane-example/index.html") == RUSSIAN
    assert dead_links(built.output, "http://localhost:8000/") == []


def test_a_year_has_all_of_its_quotations_with_the_posts_held_then(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    for number in range(12):
        say(small / JANE_2024, f"This is the {number}th.")
    built = build_site(small, tmp_path / "output")
    assert built.status == 0, built.said
    year = captions(built.output / "en/people/jane-example/2024/index.html")
    said = "— Jane Example, Director of the Example Organisation The Sample Office moves, 10 February 2024"
    assert year == [said] * 12
    assert len(captions(built.output / "en/people/jane-example/index.html")) == 10


def test_a_bodys_page_collects_its_quotations_too(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    say(small / JANE_2024, "It is done.", "sample-office {#done}")
    built = build_site(small, tmp_path / "output")
    for page in ("", "2024/"):
        found = built.output / f"en/organisations/sample-office/{page}index.html"
        assert captions(found) == ["— Sample Office The Sample Office moves, 10 February 2024"]
        assert "news/2024/office-moves/#done" in section(found)


def test_a_translated_quotation_says_so_wherever_it_stands(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    edit(small / TALKS / "index.ru.md", ("dateline:", "translation: official\ndateline:"))
    say(small / TALKS / "index.ru.md", "Слово.", "ivan-sample {lang=ru}")
    say(small / TALKS / "index.en.md", "A word.", "ivan-sample")
    output = build_site(small, tmp_path / "output").output
    source = "Открылись переговоры об «Эталоне» и его плане, 5 марта 2024 года"
    speaker, link = "— Иван Образцов, Начальник Бюро образцов", "Ссылка на эту цитату"
    assert captions(output / "ru/news/2024/talks-open/index.html") == [
        f"{speaker} (перевод) {link}",
        f"{speaker} {link}",
    ]
    assert captions(output / "ru/people/ivan-sample/index.html") == [
        f"— Иван Образцов (перевод) {source}",
        f"— Иван Образцов {source}",
    ]
    assert captions(output / "ru/feed.xml") == [f"{speaker} (перевод)", speaker]
    assert "(translated)" not in (output / "en/news/2024/talks-open/index.html").read_text("utf-8")


def test_in_a_frame_of_the_other_language_the_captions_words_are_marked(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    edit(small / JANE_2023, ("type:", "translation: unofficial\ntype:"))
    say(small / JANE_2023, "Год был хорош.")
    page = html_of(build_site(small, tmp_path / "output").output / "en/news/2023/itogi-goda/index.html")
    assert (
        '</a>, Заместитель директора Организации-Примера <span lang="en">(translated)</span> '
        '<a class="quotation__link" href="#quotation-1" lang="en">Link to this quotation</a></figcaption>'
    ) in page


@pytest.mark.parametrize(("text", "marks"), [("keep", ["Withdrawn"]), ("drop", [])])
def test_the_quotations_of_a_withdrawn_text_are_marked_or_gone(
    text: str, marks: list[str], small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    say(small / JANE_2024, "We move.")
    edit(
        small / JANE_2024,
        ("date:", f"chair: jane-example\nwithdrawn: {{date: 2024-02-12, reason: Wrong., text: {text}}}\ndate:"),
    )
    output = build_site(small, tmp_path / "output").output
    found = section(output / "en/people/jane-example/index.html")
    assert re.findall(r'<strong class="mark mark--withdrawn">(.*?)</strong>', found) == marks
    assert ("We move." in found) == (text == "keep")


def test_the_quotations_of_drafts_and_embargoes_wait_at_the_door(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    say(small / JANE_2023, "Not before ten.")
    edit(small / JANE_2023, ("date:", "publish_at: 2026-12-01T10:00:00+03:00\ndate:"))
    page = "output/en/people/jane-example/index.html"
    for now, count in (("2026-12-01T09:59:59+03:00", 0), ("2026-12-01T10:00:00+03:00", 1)):
        build_site(small, tmp_path / "output", now=now)
        assert (tmp_path / page).read_text("utf-8").count("Not before ten.") == count
    edit(small / JANE_2023, ("date:", "status: draft\ndate:"))
    build_site(small, tmp_path / "output", now=now)
    assert "Not before ten." not in (tmp_path / page).read_text("utf-8")
    preview = build_site(small, tmp_path / "preview", preview=True).output
    assert '<strong class="mark mark--draft">Draft</strong>' in section(preview / "en/people/jane-example/index.html")


def test_a_long_quotation_is_cut_after_a_sentence_and_leads_to_the_whole(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    say(small / JANE_2024, "We said **this** & “that.” " * 60)
    found = section(build_site(small, tmp_path / "output").output / "en/people/jane-example/index.html")
    words = re.findall(r"<p>(.*?)</p>", found)
    assert words == ["We said this &amp; “that.” " * 42 + "We said this &amp; “that.” …"]
    assert 'In full: <a href="../../news/2024/office-moves/#quotation-1">' in found


def test_links_and_pictures_of_a_quotation_lead_to_the_same_from_everywhere(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    for language in ("en", "ru"):
        text = small / TALKS / f"index.{language}.md"
        say(text, "See [it](file:plan.txt), [this](#x)[^1] *here*{#x}. ![A hall](file:hall.png)")
    built = build_site(small, tmp_path / "output")
    assert built.status == 0, built.said
    assert dead_links(built.output, "http://localhost:8000/") == []
    found = section(built.output / "en/people/jane-example/2024/index.html")
    assert '<a href="../../../news/2024/talks-open/plan.txt">it</a>' in found
    assert '<a href="../../../news/2024/talks-open/#x">this</a> <em>here</em>' in found
    assert '<img alt="A hall" src="../../../news/2024/talks-open/hall.png">' in found
