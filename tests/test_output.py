"""The output folder: files whole, equal ones untouched, strangers gone from the build's own folders."""

from pathlib import Path

import pytest

from newsroom.store.output import Output
from newsroom.store.state.file import open_state
from newsroom.store.state.files import MadeFiles


def test_equal_bytes_are_not_written_again(tmp_path: Path) -> None:
    Output(tmp_path).write("en/index.html", b"one")
    before = (tmp_path / "en/index.html").stat().st_mtime_ns
    again = Output(tmp_path)
    again.write("en/index.html", b"one")
    assert again.written == 0
    assert (tmp_path / "en/index.html").stat().st_mtime_ns == before


def test_two_pages_at_one_address_are_an_error_of_the_program(tmp_path: Path) -> None:
    connection = open_state(tmp_path)
    assert connection is not None
    files = MadeFiles(connection)
    files.planned(["en/index.html"])
    with pytest.raises(ValueError, match="two pages at one address"):
        files.planned(["en/index.html"])


@pytest.mark.parametrize("file", ["../x", "en/../../x", "/etc/x"])
def test_nothing_is_written_outside_the_folder(file: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="leads out of the output"):
        Output(tmp_path / "output").write(file, b"x")


def test_a_folder_gives_way_to_a_file_and_a_file_to_a_folder(tmp_path: Path) -> None:
    old = Output(tmp_path)
    old.write("en/a/b/index.html", b"x")
    old.write("en/c", b"x")
    new = Output(tmp_path)
    new.write("en/a", b"y")
    new.write("en/c/d/index.html", b"y")
    new.remove("en/a/b/index.html")
    new.remove("en/c")
    assert files_of(tmp_path) == {"en/a", "en/c/d/index.html"}


def test_a_removed_file_takes_the_folders_with_it_that_it_leaves_empty(tmp_path: Path) -> None:
    output = Output(tmp_path)
    output.write("en/a/b/index.html", b"x")
    output.write("en/index.html", b"x")
    output.remove("en/a/b/index.html")
    assert not (tmp_path / "en/a").exists()
    output.write("en/a/b/index.html", b"again")
    assert files_of(tmp_path) == {"en/a/b/index.html", "en/index.html"}


def test_strangers_are_found_in_the_builds_own_folders_alone(tmp_path: Path) -> None:
    (tmp_path / "en/old").mkdir(parents=True)
    (tmp_path / "en/old/index.html").write_bytes(b"old")
    (tmp_path / "en/.about.html.newsroom-part").write_bytes(b"half")
    (tmp_path / ".404.html.newsroom-part").write_bytes(b"half")
    (tmp_path / "CNAME").write_bytes(b"kept")
    output = Output(tmp_path)
    output.write("en/index.html", b"new")
    found = list(output.strangers(lambda file: file == "en/index.html"))
    assert set(found) == {"en/old/index.html", "en/.about.html.newsroom-part", ".404.html.newsroom-part"}


def test_a_link_in_the_output_is_a_stranger_and_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious.txt").write_bytes(b"precious")
    folder = tmp_path / "output"
    (folder / "en").mkdir(parents=True)
    (folder / "en" / "linked").symlink_to(outside)
    output = Output(folder)
    assert list(output.strangers(lambda _: False)) == ["en/linked"]
    output.remove("en/linked")
    assert (outside / "precious.txt").read_bytes() == b"precious"


def files_of(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
