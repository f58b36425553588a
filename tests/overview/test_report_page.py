"""`make check HTML=report.html`: the same as one page, each problem beside the line that it is about."""

import re
import subprocess
from html import unescape
from pathlib import Path

import pytest

from newsroom.library.view.overview import excerpts
from tests.nu_checker import nu_messages
from tests.site import ROOT
from tests.test_faults import lay_small_site, newsroom


def page_of(folder: Path, **environment: str) -> str:
    """The report of the content below a folder."""
    newsroom("check", folder, "--html", "report.html", **environment)
    return (folder / "report.html").read_text("utf-8")


def said(html: str) -> str:
    """The words of a page, its tags and breaks made blanks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html.partition("</head>")[2])).split())


def test_the_page_says_what_the_screen_says(folder: Path) -> None:
    text = said(page_of(folder))
    assert text.startswith(
        "What the check found 8 releases read, 6 of them public: 0 problems, 2 warnings "
        "Checked: 23 November 2026, 12:00 UTC+3 The next embargo ends: 1 December 2026, 18:00 UTC+3 "
        "How the releases stand ready 6 under embargo 1 drafts 1 withdrawn 1 corrected 1 translation missing 3 "
        "with warnings 2 Releases that need a look Title of warned 5 April 2024 Заголовок warned 5 апреля 2024 года "
        "2024/2024-04-05-warned warnings: 1 content/releases/2024/2024-04-05-warned/index.en.md Warning line 5 "
        'spokesman.phone : this number looks out of use, "+7 0007950002": compare it with the source'
    )


def test_the_page_speaks_the_language_that_the_check_does(folder: Path) -> None:
    html = page_of(folder, NEWSROOM_LANG="ru")
    assert '<html lang="ru">' in html
    assert '<span lang="en">Title of warned' in html
    text = said(html)
    assert text.startswith("Результаты проверки Прочитано релизов — 8, из них открытых — 6; ошибок — 0")
    assert "Предупреждение строка 5" in text


@pytest.mark.parametrize(
    ("case", "path", "line"),
    [
        ("figure-not-in-text", "content/releases/2024/2024-03-05-talks-open/index.en.md", 25),
        ("registry", "content/registry/people.yaml", 6),
        ("link-to-embargoed", "content/releases/2023/2023-12-01-itogi-goda/index.ru.md", 12),
    ],
)
def test_each_problem_leads_to_its_very_line_and_to_its_file(case: str, path: str, line: int, tmp_path: Path) -> None:
    content = lay_small_site(tmp_path, case)
    html = page_of(tmp_path)
    address = (content.parent / path).as_uri()
    of_file = html.partition(f'<a href="{address}">{path}</a>')[2].partition('<p class="path">')[0]
    link = re.search(rf'<a href="#(file-\d+-L{line})">line {line}</a>', of_file)
    assert link
    shown = re.search(rf'<li id="{link[1]}" class="meant"><code><mark>(.*?)</mark>', of_file)
    assert shown
    assert unescape(shown[1]) == (tmp_path / path).read_text("utf-8").splitlines()[line - 1]


def test_every_link_inside_the_page_leads_somewhere_once(tmp_path: Path) -> None:
    lay_small_site(tmp_path, "registry")
    html = page_of(tmp_path)
    anchors = re.findall(r' id="([^"]+)"', html)
    links = re.findall(r'href="#([^"]+)"', html)
    assert links
    assert set(links) <= set(anchors)
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize(
    ("case", "section"),
    [("registry", "The registry"), ("reserved-page", "Standing pages"), ("stray-folder", "Elsewhere")],
)
def test_what_is_of_no_release_has_a_section_of_its_own(case: str, section: str, tmp_path: Path) -> None:
    lay_small_site(tmp_path, case)
    assert f"<h2>{section}</h2>" in page_of(tmp_path)


def test_wrong_settings_are_reported_with_their_lines(tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    conf = tmp_path / "own.py"
    conf.write_text((ROOT / "pelicanconf.py").read_text("utf-8").replace("http://localhost:8000", "nowhere"), "utf-8")
    done = newsroom("check", tmp_path, "--html", "report.html", conf=str(conf))
    assert done.returncode == 1
    html = (tmp_path / "report.html").read_text("utf-8")
    assert "<h2>The settings</h2>" in html
    assert "<mark>SITEURL = &#34;nowhere&#34;</mark>" in html
    assert conf.as_uri() in html


def test_what_is_no_text_is_named_and_not_quoted(tmp_path: Path) -> None:
    lay_small_site(tmp_path, "utf-16")
    html = page_of(tmp_path)
    assert "it looks like UTF-16" in html
    assert html.isprintable() or "\0" not in html


def test_a_text_with_a_control_character_is_quoted_without_it(tmp_path: Path) -> None:
    lay_small_site(tmp_path, "control-characters")
    assert re.search("[\x00-\x08\x0b-\x1f\x7f]", page_of(tmp_path)) is None


def test_whatever_an_author_types_stays_text(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    path = content / "releases/2024/2024-02-10-office-moves/index.en.md"
    text = path.read_text("utf-8").replace("title: The Sample", "title: '<script>alert(1)</script>'\nchair: <b>x</b> #")
    path.write_text(text, encoding="utf-8")
    html = page_of(tmp_path)
    assert "<script" not in html
    assert "<b>" not in html


def test_the_page_needs_nothing_else_and_is_right_html(folder: Path, tmp_path: Path) -> None:
    html = page_of(folder)
    russian = page_of(folder, NEWSROOM_LANG="ru")
    assert "<script" not in html
    assert " style=" not in html
    assert re.findall(r'(?:src|href)="(?!#|file:)', html) == []
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "en.html").write_text(html, encoding="utf-8")
    (pages / "ru.html").write_text(russian, encoding="utf-8")
    assert [str(message) for message in nu_messages(pages)] == []


def test_the_page_shows_all_where_the_screen_shows_the_newest(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    for number in range(30):
        bundle = content / f"releases/2024/2024-05-01-draft-{number:02}"
        bundle.mkdir()
        (bundle / "index.en.md").write_text("---\nstatus: draft\n---\nHalf\n", encoding="utf-8")
    assert page_of(tmp_path).count('<article class="release">') == 32


@pytest.mark.parametrize("place", ["content/report.html", "content/releases/x.html", "output/report.html"])
def test_a_page_is_never_written_where_it_would_be_published(place: str, tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    (tmp_path / "output/en").mkdir(parents=True)
    (tmp_path / "output/.newsroom-output").write_bytes(b"")
    done = newsroom("check", tmp_path, "--html", place)
    assert done.returncode == 1
    assert done.stderr == f"HTML={place} lies in the content or in an output: name another place\n"
    assert not (tmp_path / place).exists()


def test_a_folder_is_no_page(tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    done = newsroom("check", tmp_path, "--html", ".", NEWSROOM_LANG="ru")
    assert done.stderr == "HTML=. — это папка: укажите файл в ней, например report.html\n"


def test_a_page_that_cannot_be_written_leaves_the_last_one_whole(tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    whole = page_of(tmp_path)
    (tmp_path / ".report.html.newsroom-part").mkdir()
    done = newsroom("check", tmp_path, "--html", "report.html", NEWSROOM_LANG="ru")
    assert done.returncode == 1
    assert (tmp_path / "report.html").read_text("utf-8") == whole


def test_make_knows_the_page(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    made = ["make", "--no-print-directory", "check", f"CONTENT={content}", f"HTML={tmp_path / 'report.html'}"]
    done = subprocess.run(made, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.splitlines()[-1] == f"{tmp_path / 'report.html'}: the same as a page"
    assert "What the check found" in (tmp_path / "report.html").read_text("utf-8")


def test_lines_close_to_each_other_are_shown_once() -> None:
    lines = [f"line {number}" for number in range(1, 31)]
    found = [[line.number for line in excerpt] for excerpt in excerpts(lines, {1, 10, 14, 30, 99})]
    assert found == [[1, 2, 3], [8, 9, 10, 11, 12, 13, 14, 15, 16], [28, 29, 30]]
    meant = [line.number for excerpt in excerpts(lines, {1, 10, 14, 30}) for line in excerpt if line.is_meant]
    assert meant == [1, 10, 14, 30]
