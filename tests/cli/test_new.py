"""`make new` lays a bundle that the check accepts as a draft, and never overwrites anything."""

import os
import subprocess
import sys
from pathlib import Path

from tests.site import NOW, ROOT
from tests.test_faults import check, lay_small_site

ANSWERS = 'Council meets in <Example>: "today" & so on\nСовет собрался\n2026-11-20\n\n\n'
LAID = "releases/2026/2026-11-20-council-meets-in-example-today-so-on"


def new(folder: Path, answers: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newsroom", "new"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT / "plugins"), "NEWSROOM_NOW": NOW},
        input=answers,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_new_bundle_is_a_draft_whose_gaps_are_warnings(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    done = new(tmp_path, ANSWERS)
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (content / LAID).iterdir()} == {"index.en.md", "index.ru.md"}
    checked = check(tmp_path)
    assert checked.returncode == 0
    assert checked.stderr.splitlines() == [
        f"content/{LAID}/index.{language}.md:{line}: warning: {field}: {message}"
        for language, lines in (("en", (3, 11)), ("ru", (3, 5)))
        for line, (field, message) in zip(
            lines,
            (
                ("summary", "is empty: write its text, or take the field out"),
                ("body", "the text is empty: write it below the second line of ---"),
            ),
            strict=True,
        )
    ]


def test_what_is_left_empty_can_not_be_published(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    new(tmp_path, ANSWERS)
    english = content / LAID / "index.en.md"
    english.write_text(english.read_text("utf-8").replace("status: draft\n", ""), encoding="utf-8")
    checked = check(tmp_path)
    assert checked.returncode == 1
    assert "index.ru.md:3: summary: is empty" in checked.stderr


def test_a_taken_name_is_asked_again(tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    new(tmp_path, ANSWERS)
    again = new(tmp_path, ANSWERS + "another-name\n")
    assert again.returncode == 0
    assert '"council-meets-in-example-today-so-on" is taken in 2026: choose another' in again.stderr


def test_an_answer_that_will_not_do_is_explained_and_asked_again(tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    done = new(tmp_path, "\nTitle\nЗаголовок\n20.11.2026\n2026-11-20\npress\nspeech\nBad Slug\ngood-slug\n")
    assert done.returncode == 0
    assert 'expected a day like 2018-02-14, found "20.11.2026"' in done.stderr
    assert 'found "press"' in done.stderr
    assert 'like "bad-slug"' in done.stderr


def test_nothing_is_written_before_the_last_answer(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    assert new(tmp_path, "Title\nЗаголовок\n").returncode == 1
    assert not (content / "releases/2026").exists()
