"""What a build does when its state or its output is not as it left them."""

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.project import Run
from tests.engine.site import Site


def state_of(site: Site) -> Path:
    """The one state file of the site's one output."""
    (found,) = site.cache.rglob("state.sqlite")
    return found


def lines_about_the_state(run: Run) -> list[str]:
    """Whole words, since the folder of a test is named after the test."""
    return [line for line in run.said.splitlines() if re.search(r"\bstate\b", line)]


def retitle(site: Site) -> None:
    site.archive = site.archive.copy()
    site.archive.releases[3].texts["en"].title = "Quite another title"
    site.lay()


def truncate(state: Path) -> None:
    data = state.read_bytes()
    state.write_bytes(data[: len(data) // 2])


def empty(state: Path) -> None:
    state.write_bytes(b"")


def overwrite(state: Path) -> None:
    state.write_bytes(os.urandom(50_000))


def spoil_the_middle(state: Path) -> None:
    data = bytearray(state.read_bytes())
    for page in range(8192, len(data), 8192):
        data[page : page + 4096] = os.urandom(len(data[page : page + 4096]))
    state.write_bytes(data)


def put_another_database(state: Path) -> None:
    state.unlink()
    with sqlite3.connect(state) as database:
        database.execute("CREATE TABLE birds (name)")
    database.close()


def make_older(state: Path) -> None:
    """As a version of the plugin would have left it that wrote another format."""
    database = sqlite3.connect(state)
    (version,) = database.execute("PRAGMA user_version").fetchone()
    database.execute(f"PRAGMA user_version = {version - 1 if version else 1}")
    database.commit()
    database.close()


SPOILING = [truncate, empty, overwrite, spoil_the_middle, put_another_database, make_older]


@pytest.mark.parametrize("spoil", SPOILING)
def test_a_spoilt_state_is_said_in_one_line_and_means_a_clean_build(built: Site, spoil: Callable[[Path], None]) -> None:
    retitle(built)
    for beside in state_of(built).parent.glob("state.sqlite-*"):
        beside.unlink()
    spoil(state_of(built))
    run = built.command("html")
    assert run.status == 0, run.said
    assert "Traceback" not in run.said
    assert len(lines_about_the_state(run)) == 1, run.said
    built.assert_equals_clean()


def test_a_missing_state_beside_an_output_is_said_and_means_a_clean_build(built: Site) -> None:
    retitle(built)
    shutil.rmtree(built.cache)
    run = built.command("html")
    assert run.status == 0, run.said
    assert len(lines_about_the_state(run)) == 1, run.said
    built.assert_equals_clean()


def test_a_state_of_another_content_folder_is_not_believed(built: Site, tmp_path: Path) -> None:
    other = Site(tmp_path / "other")
    retitle(other)
    other.output, other.cache = built.output, built.cache
    run = other.run("build")
    assert run.status == 0, run.said
    assert len(lines_about_the_state(run)) == 1, run.said
    other.assert_equals_clean()
    assert built.run("build").status == 0
    built.assert_equals_clean()


@pytest.mark.parametrize("keeps_folder", [False, True])
def test_an_output_that_was_deleted_or_emptied_is_built_whole(built: Site, keeps_folder: bool) -> None:
    shutil.rmtree(built.output)
    if keeps_folder:
        built.output.mkdir()
    run = built.command("html")
    assert run.status == 0, run.said
    built.assert_equals_clean()
