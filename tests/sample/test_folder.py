"""The same bytes each time, and never over anybody else's files."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom.cli import main
from tests.sample.conftest import Sample, write

ROOT = Path(__file__).parents[2]


def contents(folder: Path) -> dict[str, str]:
    """Each file's path with the digest of its bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def write_elsewhere(folder: Path, **environment: str) -> dict[str, str]:
    """A sample by a process of its own, as in another place and another mood of its hashes."""
    command = [sys.executable, "-m", "newsroom", "sample", "--releases", "60", "--states", "--out", str(folder)]
    variables = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), **environment}
    subprocess.run(command, env=variables, check=True, capture_output=True)
    return contents(folder)


def test_two_runs_give_the_same_bytes_wherever_they_are_made(tmp_path: Path) -> None:
    one = write_elsewhere(tmp_path / "one", PYTHONHASHSEED="1", LC_ALL="C", TZ="UTC")
    two = write_elsewhere(tmp_path / "two", PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="Asia/Tokyo")
    assert one == two
    assert len(one) > 500


def test_a_smaller_sample_is_the_beginning_of_a_larger_one(tmp_path: Path, written: Sample) -> None:
    write(tmp_path, 100)
    assert contents(tmp_path).items() <= contents(written.folder).items()


def test_a_sample_without_states_has_none(tmp_path: Path) -> None:
    write(tmp_path, 30)
    assert len(list(tmp_path.glob("releases/*/*"))) == 30
    assert not list(tmp_path.glob("releases/*/*-state-*"))


def test_an_earlier_sample_is_replaced_whole(tmp_path: Path) -> None:
    write(tmp_path, 20)
    first = contents(tmp_path)
    write(tmp_path, 30)
    write(tmp_path, 20)
    assert contents(tmp_path) == first


@pytest.mark.parametrize("stranger", ["notes.txt", "README.md", "releases/2018/2018-02-14-plan/index.en.md"])
def test_a_folder_with_anything_else_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], stranger: str
) -> None:
    (tmp_path / stranger).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / stranger).write_text("somebody's work", encoding="utf-8")
    before = contents(tmp_path)
    assert main(["sample", "--releases", "5", "--out", str(tmp_path)]) == 1
    assert "choose another folder" in capsys.readouterr().err
    assert contents(tmp_path) == before


def test_a_pipe_gets_one_closing_line_and_no_bar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", "--releases", "5", "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert printed.out == f"{tmp_path}: 5 fictional releases from 2006 to 2025, in English and Russian\n"
