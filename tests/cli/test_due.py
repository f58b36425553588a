"""`make due`: when the next embargo ends, on a line of its own that a scheduler can read."""

import subprocess
from pathlib import Path

import pytest

from tests.site import ROOT
from tests.test_faults import FIXTURES, lay_small_site, newsroom

EMBARGO = "2026-12-01T18:00:00+03:00"
# Nothing links to it.
YEAR = "releases/2023/2023-12-01-itogi-goda/index.ru.md"


def due(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`make due` of the content below a folder."""
    return newsroom("due", folder, **environment)


def put_under_embargo(text: Path, moment: str) -> None:
    text.write_text(text.read_text("utf-8").replace("date:", f"publish_at: {moment}\ndate:"), encoding="utf-8")


def test_without_an_embargo_nothing_is_said(tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    done = due(tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_moment_is_the_only_line_in_every_language(tmp_path: Path) -> None:
    put_under_embargo(lay_small_site(tmp_path) / YEAR, EMBARGO)
    for language in ("en", "ru"):
        done = due(tmp_path, NEWSROOM_LANG=language)
        assert (done.returncode, done.stdout, done.stderr) == (0, f"{EMBARGO}\n", "")


@pytest.mark.parametrize(
    ("now", "said"),
    [("2026-12-01T14:59:59Z", f"{EMBARGO}\n"), ("2026-12-01T15:00:00Z", ""), ("2027-01-01T00:00:00Z", "")],
)
def test_an_embargo_that_is_over_is_not_due(now: str, said: str, tmp_path: Path) -> None:
    put_under_embargo(lay_small_site(tmp_path) / YEAR, EMBARGO)
    assert due(tmp_path, NEWSROOM_NOW=now).stdout == said


def test_the_earliest_of_several_is_due_whatever_their_offsets(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    put_under_embargo(content / "releases/2024/2024-03-05-talks-open/index.en.md", "2026-12-01T18:00:00+03:00")
    put_under_embargo(content / YEAR, "2026-12-01T14:30:00Z")
    assert due(tmp_path).stdout == "2026-12-01T14:30:00+00:00\n"


def test_a_draft_is_never_due(tmp_path: Path) -> None:
    text = lay_small_site(tmp_path) / YEAR
    put_under_embargo(text, f"{EMBARGO}\nstatus: draft")
    assert due(tmp_path).stdout == ""


def test_a_problem_elsewhere_does_not_hide_the_moment(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path, "figure-not-in-text")
    put_under_embargo(content / YEAR, EMBARGO)
    done = due(tmp_path)
    assert done.stdout == f"{EMBARGO}\n"
    assert done.returncode == 1
    expected = (FIXTURES / "faults/figure-not-in-text/expected.txt").read_text("utf-8").splitlines()
    assert done.stderr.splitlines() == expected[:-1]


def test_a_problem_of_the_release_itself_does_not_hide_its_moment(tmp_path: Path) -> None:
    text = lay_small_site(tmp_path) / YEAR
    put_under_embargo(text, f"{EMBARGO}\nspeaker: nobody")
    done = due(tmp_path)
    assert (done.returncode, done.stdout) == (1, f"{EMBARGO}\n")


def test_nothing_is_written_but_the_state(tmp_path: Path) -> None:
    put_under_embargo(lay_small_site(tmp_path) / YEAR, EMBARGO)
    before = set(tmp_path.rglob("*"))
    due(tmp_path)
    assert set(tmp_path.rglob("*")) == before


def test_a_state_of_no_use_adds_no_line(tmp_path: Path) -> None:
    put_under_embargo(lay_small_site(tmp_path) / YEAR, EMBARGO)
    cache = str(tmp_path / "cache")
    due(tmp_path, NEWSROOM_CACHE=cache)
    (state,) = (tmp_path / "cache").rglob("state.sqlite")
    state.write_bytes(b"no database" * 1000)
    done = due(tmp_path, NEWSROOM_CACHE=cache)
    assert done.stdout == f"{EMBARGO}\n"
    assert done.stderr == "The build state was of no use and is set aside: everything is made anew\n"


def test_make_due_says_the_moment_alone_from_any_folder(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    put_under_embargo(content / YEAR, "2999-01-01T10:00:00+03:00")
    made = ["make", "-s", "-C", str(ROOT), "due", f"CONTENT={content}", f"OUTPUT={tmp_path / 'output'}"]
    done = subprocess.run(made, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "2999-01-01T10:00:00+03:00\n")
