"""Whole sites, built by the real Pelican: what readers find, and what they must never find."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from tests.conftest import BuildSite
from tests.site import NOW, ROOT
from tests.test_faults import FIXTURES, lay_small_site

TALKS = "releases/2024/2024-03-05-talks-open"
MOVE = "releases/2024/2024-02-10-office-moves"


class Page(HTMLParser):
    """The addresses and anchors of one page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        given = dict(attrs)
        self.links += [value for name in ("href", "src") if (value := given.get(name)) is not None]
        self.anchors |= {value for name in ("id", "name") if (value := given.get(name)) is not None}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def digests(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in tree(folder).items()}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return lay_small_site(tmp_path)


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def dead_links(output: Path, base: str) -> list[str]:
    """Links of the site that lead to no file of it, or to no anchor, when it is served at `base`."""
    pages = {path: Page(path.read_text("utf-8")) for path in output.rglob("*.html")}
    dead = []
    for path, page in pages.items():
        here = base + path.relative_to(output).as_posix().removesuffix("index.html")
        for link in page.links:
            address, fragment = urldefrag(urljoin(here, link))
            if not address.startswith(base):
                if urlsplit(address).scheme not in {"mailto", "tel", "https"}:
                    dead.append(f"{here}: {link}")
                continue
            target = output / unquote(address.removeprefix(base))
            target = target / "index.html" if address.endswith("/") else target
            if not target.is_file() or (fragment and fragment not in pages[target].anchors):
                dead.append(f"{here}: {link}")
    return dead


def test_every_link_leads_somewhere_at_the_root_and_under_a_prefix(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    for site_url in ("https://example.org", "https://example.org/archive"):
        built = build_site(small, tmp_path / "output", site_url=site_url)
        assert built.status == 0, built.said
        assert dead_links(built.output, f"{site_url}/") == []


def test_one_build_works_under_any_prefix_because_its_links_are_relative(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    built = build_site(small, tmp_path / "output")
    (built.output / "404.html").unlink()  # served anywhere, it alone names the prefix
    for page in built.output.rglob("*.html"):
        inner = re.sub(r"<head>.*?</head>", "", page.read_text("utf-8"), flags=re.DOTALL)
        assert not re.search(r'(?:href|src)="(?:/|http://localhost)', inner), page


def test_a_second_build_writes_nothing(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    first = build_site(small, tmp_path / "output")
    before = {path: path.stat().st_mtime_ns for path in first.output.rglob("*")}
    second = build_site(small, tmp_path / "output")
    assert "0 files written, 0 removed" in second.said
    assert before == {path: path.stat().st_mtime_ns for path in second.output.rglob("*")}


def test_a_deleted_release_leaves_nothing_behind(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    edit(small / TALKS / "index.en.md", (", after [the move](release:2024/office-moves)", ""))
    edit(small / TALKS / "index.ru.md", (" после [переезда](release:2024/office-moves)", ""))
    build_site(small, tmp_path / "output")
    shutil.rmtree(small / MOVE)
    again = build_site(small, tmp_path / "output")
    clean = build_site(small, tmp_path / "clean")
    assert digests(again.output) == digests(clean.output)
    assert not any("office-moves" in name for name in tree(again.output))


@pytest.mark.parametrize("case", ["missing-fields", "raw-html", "windows-1251", "languages-disagree"])
def test_with_a_problem_nothing_is_written_and_the_last_output_stays(
    case: str, tmp_path: Path, build_site: BuildSite
) -> None:
    good = lay_small_site(tmp_path / "good")
    output = tmp_path / "output"
    build_site(good, output)
    before = digests(output)
    bad = lay_small_site(tmp_path / "bad", case)
    built = build_site(bad, output)
    assert built.status == 1
    assert ": " in built.completed.stderr
    assert digests(output) == before
    fresh = build_site(bad, tmp_path / "fresh")
    assert fresh.status == 1
    assert not (tmp_path / "fresh").exists() or tree(tmp_path / "fresh") == {}


def test_pelican_says_nothing_of_articles(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    built = build_site(small, tmp_path / "output")
    assert "article" not in built.said
    assert built.completed.stderr == ""


def test_a_wrong_setting_is_a_clear_problem(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    conf = tmp_path / "pelicanconf.py"
    text = (ROOT / "pelicanconf.py").read_text("utf-8").replace('"theme"', repr(str(ROOT / "theme")))
    text = text.replace('"plugins"', repr(str(ROOT / "plugins")))
    conf.write_text(
        text.replace("http://localhost:8000", "example.org").replace("NEWSROOM_NAME", "NEWSROOM_NAM"), encoding="utf-8"
    )
    built = build_site(small, tmp_path / "output", conf=conf)
    assert built.status == 1
    assert built.completed.stderr.splitlines() == [
        "pelicanconf.py:1: NEWSROOM_NAME: is missing",
        "pelicanconf.py:4: SITEURL: expected an address like https://example.org, without a slash at its end, "
        'found "example.org"',
        'pelicanconf.py:13: NEWSROOM_NAM: there is no field "NEWSROOM_NAM"; did you mean "NEWSROOM_NAME"?',
    ]


SECRET = "zqxsecret"


@pytest.fixture
def with_secrets(small: Path) -> Path:
    """The small site with a draft and an embargoed release, unique words in every place of them."""
    for folder, state in (
        ("2024-05-01-zqxsecretdraft", "status: draft"),
        ("2024-06-01-zqxsecretembargo", "publish_at: 2026-12-01T10:00:00+03:00"),
    ):
        bundle = small / "releases/2024" / folder
        bundle.mkdir()
        shutil.copy(small / TALKS / "hall.png", bundle / "zqxsecretphoto.png")
        (bundle / "zqxsecretfile.txt").write_text("zqxsecretcontent", encoding="utf-8")
        for language in ("en", "ru"):
            facts = f"""
date: {folder[:10]}
{state}
id: zqxsecretid-{folder}
reference: zqxsecretreference-{folder}
topics: [zqxsecrettopic]
organisations: [zqxsecretorganisation]
countries: [ZW]
chair: zqxsecretperson
attendees:
  - {{name: {{en: zqxsecretguest, ru: zqxsecretguest}}}}
  - {{body: {{en: zqxsecretbody, ru: zqxsecretbody}}}}
spokesman: {{name: {{en: zqxsecretspokesman, ru: zqxsecretspokesman}}, phone: "+7 495 795-77-77"}}
figures:
  - {{value: 424242, label: {{en: zqxsecretlabel, ru: zqxsecretlabel}}}}
"""
            (bundle / f"index.{language}.md").write_text(
                f"""---
title: zqxsecrettitle
summary: zqxsecretsummary
subtitle: zqxsecretsubtitle
dateline: zqxsecretdateline
note: zqxsecretnote
aliases: [/zqxsecretalias/{folder}/{language}/]
photos:
  - {{file: zqxsecretphoto.png, alt: zqxsecretalt, caption: zqxsecretcaption, credit: zqxsecretcredit}}
attachments:
  - {{file: zqxsecretfile.txt, title: zqxsecretattachment}}
{facts if language == "en" else ""}---
zqxsecrettext 424242

> zqxsecretquote
> — zqxsecretperson
""",
                encoding="utf-8",
            )
    with (small / "registry/people.yaml").open("a", encoding="utf-8") as people:
        people.write("zqxsecretperson: {name: {en: Zqxsecret Name, ru: Zqxsecret Name}}\n")
    with (small / "registry/organisations.yaml").open("a", encoding="utf-8") as organisations:
        organisations.write("zqxsecretorganisation: {name: {en: Zqxsecret Org, ru: Zqxsecret Org}}\n")
    with (small / "registry/topics.yaml").open("a", encoding="utf-8") as topics:
        topics.write("zqxsecrettopic: {name: {en: Zqxsecret Topic, ru: Zqxsecret Topic}}\n")
    return small


def holding(output: Path, word: str) -> set[str]:
    """The files that hold a word in their bytes or their names."""
    return {name for name, content in tree(output).items() if word in name.lower() or word.encode() in content.lower()}


def test_drafts_embargoes_and_notes_occur_in_no_output_byte(
    with_secrets: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    built = build_site(with_secrets, tmp_path / "output")
    assert built.status == 0, built.said
    assert holding(built.output, SECRET) == set()
    for word in ("not for print", "424242", "424,242", "zimbabwe", "7957777"):
        assert holding(built.output, word) == set()
    assert holding(built.output, "не для печати") == set()
    assert "The next embargo ends at 2026-12-01T10:00:00+03:00" in built.said


def test_an_embargo_ends_at_its_moment(with_secrets: Path, tmp_path: Path, build_site: BuildSite) -> None:
    before = build_site(with_secrets, tmp_path / "output", now="2026-12-01T09:59:59+03:00")
    assert holding(before.output, SECRET) == set()
    after = build_site(with_secrets, tmp_path / "output", now="2026-12-01T07:00:00Z")
    assert "en/news/2024/zqxsecretembargo/index.html" in holding(after.output, SECRET)
    assert holding(after.output, "zqxsecretdraft") == set()
    assert holding(after.output, "zqxsecretnote") == set()


def test_a_text_may_link_to_one_whose_embargo_is_over(
    with_secrets: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    text = with_secrets / MOVE / "index.en.md"
    text.write_text(text.read_text("utf-8") + "\n[More](release:2024/zqxsecretembargo).\n", encoding="utf-8")
    assert build_site(with_secrets, tmp_path / "early").status == 1
    assert build_site(with_secrets, tmp_path / "late", now="2026-12-02T00:00:00Z").status == 0


def test_what_goes_back_to_draft_leaves_the_output(with_secrets: Path, tmp_path: Path, build_site: BuildSite) -> None:
    build_site(with_secrets, tmp_path / "output", now="2027-01-01T00:00:00Z")
    for language in ("en", "ru"):
        path = with_secrets / f"releases/2024/2024-06-01-zqxsecretembargo/index.{language}.md"
        edit(path, ("note:", "status: draft\nnote:"))
    again = build_site(with_secrets, tmp_path / "output", now="2027-01-01T00:00:00Z")
    assert holding(again.output, SECRET) == set()


def test_a_preview_shows_everything_marked_and_asks_search_engines_to_stay_away(
    with_secrets: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    built = build_site(with_secrets, tmp_path / "preview", preview=True)
    draft = (built.output / "en/news/2024/zqxsecretdraft/index.html").read_text("utf-8")
    assert "Draft" in draft
    assert "zqxsecretnote" in draft
    embargoed = (built.output / "ru/news/2024/zqxsecretembargo/index.html").read_text("utf-8")
    assert "эмбарго" in embargoed.lower()
    for page in built.output.rglob("*.html"):
        assert 'name="robots" content="noindex' in page.read_text("utf-8"), page


@pytest.mark.parametrize("case", ["draft-half-typed", "draft-names-what-is-not-there", "draft-warns-only"])
def test_a_preview_is_built_of_unfinished_drafts(case: str, tmp_path: Path, build_site: BuildSite) -> None:
    content = lay_small_site(tmp_path, case)
    built = build_site(content, tmp_path / "preview", preview=True)
    assert built.status == 0, built.said
    assert "The Sample Office moves" in (built.output / "en/news/2024/office-moves/index.html").read_text("utf-8")
    assert build_site(content, tmp_path / "output").status == 0


def test_a_folder_that_no_build_made_is_left_alone(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    output = tmp_path / "output"
    (output / "en").mkdir(parents=True)
    (output / "en/mine.txt").write_text("mine", encoding="utf-8")
    built = build_site(small, output)
    assert built.status == 1
    assert "output: has files in it that no build made" in built.completed.stderr
    assert tree(output) == {"en/mine.txt": b"mine"}


def test_the_content_and_the_project_are_never_an_output(small: Path, build_site: BuildSite) -> None:
    for output in (small, small.parent, ROOT, small / "releases" / "out"):
        built = build_site(small, output)
        assert built.status == 1
        assert "output: holds the content or the project, or lies in the content" in built.completed.stderr


def test_a_draft_can_copy_nothing_from_outside_its_folder(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    (tmp_path / "notes.txt").write_text("zqxoutside", encoding="utf-8")
    bundle = small / "releases/2024/2024-05-05-draft"
    bundle.mkdir()
    (bundle / "linked.txt").symlink_to(tmp_path / "notes.txt")
    ups = " ".join(f"[x](file:{'../' * up}notes.txt)" for up in range(1, 8))
    (bundle / "index.en.md").write_text(
        f"---\ntitle: A draft\nsummary: Half done.\nstatus: draft\ndate: 2024-05-05\nnote: zqxnote\n---\n"
        f"{ups} [y](file:linked.txt) [z](file:index.en.md) [w](file:index.html)\n",
        encoding="utf-8",
    )
    before = set(tmp_path.rglob("*"))
    built = build_site(small, tmp_path / "preview", preview=True)
    assert built.status == 0, built.said
    assert holding(built.output, "zqxoutside") == set()
    assert "index.en.md" not in {Path(name).name for name in tree(built.output)}
    outside = {path for path in tmp_path.rglob("*") if not path.is_relative_to(built.output)}
    assert outside == before


def test_a_figure_of_any_size_is_written_out(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    edit(
        small / MOVE / "index.en.md",
        ("date:", "figures: [{value: 15000000000000, label: Dollars}, {value: 0.000125, label: Share}]\ndate:"),
        ("---\nThe Sample", "---\nIn all 15,000,000,000,000 dollars, and 0.000125 of it.\n\nThe Sample"),
    )
    built = build_site(small, tmp_path / "output")
    assert built.status == 0, built.said
    page = (built.output / "en/news/2024/office-moves/index.html").read_text("utf-8")
    assert page.count("15,000,000,000,000") == 2
    assert page.count("0.000125") == 2


def test_an_archive_without_releases_says_so_and_holds_no_time_of_its_build(
    tmp_path: Path, build_site: BuildSite
) -> None:
    content = tmp_path / "content"
    content.mkdir()
    first = build_site(content, tmp_path / "one", now="2026-01-01T00:00:00Z")
    second = build_site(content, tmp_path / "two", now="2027-01-01T00:00:00Z")
    assert first.status == 0, first.said
    assert digests(first.output) == digests(second.output)
    assert "No releases yet" in (first.output / "en/index.html").read_text("utf-8")


def test_a_production_build_runs_from_the_bare_pelican_command(small: Path, tmp_path: Path) -> None:
    """Which has no current folder on its path, unlike `python -m pelican`."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [Path(sys.executable).with_name("pelican"), small, "-s", "publishconf.py", "-o", tmp_path / "output"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output/en/feed.xml").exists()


def test_a_contact_with_new_numbers_stands_beside_the_old_ones(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    edit(small / "registry/contacts.yaml", ("Peter Present", "Ann Former"), ("Пётр Нынешний", "Анна Прежняя"))
    built = build_site(small, tmp_path / "output")
    page = (built.output / "ru/news/2023/itogi-goda/index.html").read_text("utf-8")
    assert "tel:+74957950001" in page
    assert "tel:+74957950002" in page


def test_the_organisation_of_a_person_written_out_is_shown(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    edit(
        small / TALKS / "index.en.md",
        (
            "post: {en: Envoy, ru: Посланник}",
            "post: {en: Envoy, ru: Посланник}, organisation: {en: Guest Ltd, ru: Гость}",
        ),
    )
    built = build_site(small, tmp_path / "output")
    assert "Guest Ltd" in (built.output / "en/news/2024/talks-open/index.html").read_text("utf-8")


def test_a_feed_says_that_a_release_is_withdrawn(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    edit(
        small / MOVE / "index.en.md",
        ("date:", "withdrawn: {date: 2024-02-12, reason: Wrong house., text: keep}\ndate:"),
    )
    feed = (build_site(small, tmp_path / "output").output / "en/feed.xml").read_text("utf-8")
    assert "<title>Withdrawn: The Sample Office moves</title>" in feed
    assert "<description>Wrong house.</description>" in feed


def test_the_page_of_a_past_month_and_the_past_year_of_a_list_stay_when_news_comes(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    first = tree(build_site(small, tmp_path / "output").output)
    bundle = small / "releases/2024/2024-07-01-newer"
    bundle.mkdir()
    text = (small / MOVE / "index.en.md").read_text("utf-8")
    (bundle / "index.en.md").write_text(
        text.replace("2024-02-10", "2024-07-01").replace("---\nThe", "topics: [talks]\nchair: jane-example\n---\nThe"),
        encoding="utf-8",
    )
    second = tree(build_site(small, tmp_path / "output").output)
    for language in ("en", "ru"):
        for past in (
            "news/2024/02",
            "news/2024/03",
            "news/2023/12",
            "news/2023",
            "topics/talks/2023",
            "people/jane-example/2023",
        ):
            name = f"{language}/{past}/index.html"
            assert first[name] == second[name], name
    assert first["en/news/2024/index.html"] != second["en/news/2024/index.html"]


def test_a_production_build_names_the_real_host(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    built = build_site(small, tmp_path / "output", conf="publishconf.py")
    files = tree(built.output)
    assert b"https://odkb-csto.org/en/news/2024/talks-open/" in files["en/feed.xml"]
    assert (
        b'rel="canonical" href="https://odkb-csto.org/en/news/2024/talks-open/"'
        in files["en/news/2024/talks-open/index.html"]
    )
    assert not [name for name, content in files.items() if b"localhost" in content]


def test_a_missing_translation_answers_at_its_address_and_says_so(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    built = build_site(small, tmp_path / "output")
    page = (built.output / "en/news/2023/itogi-goda/index.html").read_text("utf-8")
    assert '<html lang="en"' in page
    assert "Russian only" in page
    assert 'lang="ru"' in page
    assert "Итоги года в\u00a0Организации-Примере" in page
    assert 'rel="canonical" href="http://localhost:8000/ru/news/2023/itogi-goda/"' in page
    assert 'rel="alternate" hreflang' not in page
    month = (built.output / "en/news/2023/12/index.html").read_text("utf-8")
    assert "Russian only" in month
    assert "itogi-goda" not in (built.output / "en/feed.xml").read_text("utf-8")
    own = (built.output / "ru/news/2023/itogi-goda/index.html").read_text("utf-8")
    assert 'hreflang="ru"' in own
    assert 'rel="alternate" hreflang="en"' not in own


def test_plain_signs_are_set_wherever_a_reader_meets_them(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    edit(
        small / TALKS / "index.ru.md",
        ("Открылись переговоры", "Переговоры - в Примерске"),
        ("«Эталоне»", '"Эталоне"'),
        ("согласовать план.", 'согласовать "план"'),
        ("subtitle: Первый раунд", 'subtitle: 10-12 "раундов"'),
        ("alt: Длинный стол", 'alt: Длинный "стол"'),
        ("caption: Зал", 'caption: Зал "Пример"'),
        ("Не для печати", 'Не "для" - печати'),
    )
    edit(small / TALKS / "index.en.md", ("The first round", "10-12 rounds"))
    edit(small / "registry/operations.yaml", ("ru: Эталон", "ru: 'Образец \"Эталон\"'"))
    edit(small / "pages/about/index.ru.md", ("title: Об", 'title: "\\"Всё\\" об'), ("примерах", 'примерах"'))
    built = build_site(small, tmp_path / "output", preview=True)
    assert built.status == 0, built.said
    title = "Переговоры\u00a0— в\u00a0Примерске об\u00a0«Эталоне» и\u00a0его плане"
    for file in ("news/2024/talks-open/index.html", "news/2024/03/index.html", "feed.xml", "operations/index.html"):
        page = (built.output / "ru" / file).read_text("utf-8")
        assert (title if "operations" not in file else "Образец «Эталон»") in page
        assert '"Эталон' not in page
    page = (built.output / "ru/news/2024/talks-open/index.html").read_text("utf-8")
    assert f"<title>{title} — " in page
    for shown in ("согласовать «план»", "10–12 «раундов»", 'alt="Длинный «стол»', "Зал «Пример»", "«Всё» об"):
        assert shown in page
    # What the office writes for itself stays as it was typed.
    assert "Не &#34;для&#34; - печати" in page


def test_make_html_and_pelican_by_hand_make_the_same_site(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    by_hand = build_site(small, tmp_path / "by-hand")
    done = subprocess.run(
        [
            "make",
            "--no-print-directory",
            "html",
            f"CONTENT={small}",
            f"OUTPUT={tmp_path / 'made'}",
            f"NEWSROOM_NOW={NOW}",
        ],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert digests(by_hand.output) == digests(tmp_path / "made")


def test_an_old_contact_stands_beside_todays(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    built = build_site(small, tmp_path / "output")
    old = (built.output / "ru/news/2023/itogi-goda/index.html").read_text("utf-8")
    assert "Анна Прежняя" in old
    assert "Пётр Нынешний" in old
    contacts = (built.output / "ru/contacts/index.html").read_text("utf-8")
    assert "Анна Прежняя" not in contacts
    assert 'href="tel:+74957950002"' in contacts


def test_what_an_author_types_is_text(small: Path, tmp_path: Path, build_site: BuildSite) -> None:
    edit(
        small / MOVE / "index.en.md",
        ("title: The Sample Office moves", "title: '<script>alert(\"x\")</script> & more'"),
    )
    built = build_site(small, tmp_path / "output")
    assert built.status == 0, built.said
    for name, content in tree(built.output).items():
        if name.endswith(".html"):
            assert b"<script>alert" not in content, name


def test_a_withdrawal_that_drops_its_text_drops_it_everywhere(
    small: Path, tmp_path: Path, build_site: BuildSite
) -> None:
    edit(
        small / MOVE / "index.en.md",
        (
            "larger house.\ndate",
            "wordtodrop house.\nwithdrawn: {date: 2024-02-12, reason: Wrong house., text: drop}\ndate",
        ),
        ("---\nThe Sample Office moves to a larger house.", "---\nAnother wordtodrop."),
    )
    built = build_site(small, tmp_path / "output")
    assert built.status == 0, built.said
    assert holding(built.output, "wordtodrop") == set()
    page = (built.output / "en/news/2024/office-moves/index.html").read_text("utf-8")
    assert "Wrong house." in page


def test_golden_output(tmp_path: Path, build_site: BuildSite, request: pytest.FixtureRequest) -> None:
    """The whole small site, to the byte; `pytest --write-golden` renews it, and the diff is read before it is kept."""
    golden = FIXTURES / "golden"
    built = build_site(lay_small_site(tmp_path), tmp_path / "output")
    assert built.status == 0, built.said
    shutil.rmtree(built.output / "theme")  # kept once, in theme/static
    if request.config.getoption("write_golden"):
        shutil.rmtree(golden, ignore_errors=True)
        shutil.copytree(built.output, golden)
    assert tree(built.output) == tree(golden)
