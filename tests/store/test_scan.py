"""What changed is seen from outside: by inode, times and size of each file."""

import os
import time
from pathlib import Path

import pytest

from newsroom.store.scan import GRAIN, UNSURE, Scout, scan_bundles

FOLDER = "2024/2024-03-05-talks"


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "releases" / FOLDER
    folder.mkdir(parents=True)
    (folder / "index.en.md").write_text("one", "utf-8")
    return tmp_path / "releases"


def signature(releases: Path) -> str:
    """As it is seen long after the last change."""
    return scan_bundles(str(releases), time.time_ns() + 2 * GRAIN)[0][FOLDER]


def test_what_is_left_alone_looks_the_same(releases: Path) -> None:
    assert signature(releases) == signature(releases)
    (releases / FOLDER / ".index.en.md.swp").write_text("an editor's", "utf-8")
    before = signature(releases)
    (releases / FOLDER / ".index.en.md.swp").unlink()
    assert signature(releases) == before


def test_other_content_of_the_same_size_with_the_older_stamp_looks_different(releases: Path) -> None:
    before = signature(releases)
    text = releases / FOLDER / "index.en.md"
    stamp = text.stat()
    time.sleep(0.02)
    text.write_text("two", "utf-8")
    os.utime(text, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert signature(releases) != before


def test_a_file_that_comes_goes_or_is_renamed_looks_different(releases: Path) -> None:
    seen = [signature(releases)]
    (releases / FOLDER / "hall.jpg").write_bytes(b"x")
    seen.append(signature(releases))
    (releases / FOLDER / "hall.jpg").rename(releases / FOLDER / "hill.jpg")
    seen.append(signature(releases))
    assert len(set(seen)) == 3


def test_what_changed_a_moment_ago_is_unsure(releases: Path) -> None:
    assert scan_bundles(str(releases), time.time_ns())[0][FOLDER] == UNSURE


def test_a_scout_ahead_sees_what_one_sees_here(releases: Path) -> None:
    ahead = Scout(str(releases), ahead=True)
    assert ahead.result() == Scout(str(releases)).result() == ({FOLDER: UNSURE}, True)
    assert ahead.result() == ({FOLDER: UNSURE}, True)


def test_whatever_is_no_bundle_is_told(releases: Path) -> None:
    (releases / "2024" / "notes.txt").write_text("x", "utf-8")
    assert not scan_bundles(str(releases), 0)[1]


def test_a_folder_of_releases_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert scan_bundles(str(tmp_path / "releases"), 0) == ({}, True)


def test_scouts_that_share_the_years_see_all_of_them_in_order(tmp_path: Path) -> None:
    folders = [f"{year}/{year}-03-05-talks" for year in range(2018, 2023)]
    for folder in folders:
        (tmp_path / folder).mkdir(parents=True)
    assert list(Scout(str(tmp_path), ahead=True).result()[0]) == folders
