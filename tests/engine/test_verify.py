"""`verify` compares the output with the state, mends it and names each file that it mended or removed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engine.folder import contents, differences, stamps
from tests.engine.site import Site, planned

PAGE = "en/news/2024/news-03/index.html"


def edit_by_hand(output: Path) -> str:
    page = output / PAGE
    page.write_bytes(page.read_bytes().replace(b"news", b"n3ws"))
    return PAGE


def cut_short(output: Path) -> str:
    (output / PAGE).write_bytes(b"")
    return PAGE


def delete(output: Path) -> str:
    (output / PAGE).unlink()
    return PAGE


def delete_a_picture(output: Path) -> str:
    (output / "ru/news/2023/opening/hall.png").unlink()
    return "ru/news/2023/opening/hall.png"


def spoil_the_style_sheet(output: Path) -> str:
    (output / "theme/main.css").write_bytes(b"body {}")
    return "theme/main.css"


def put_a_folder_in_the_place_of_a_page(output: Path) -> str:
    (output / PAGE).unlink()
    (output / PAGE).mkdir()
    return PAGE


def lay_a_stranger(output: Path) -> str:
    (output / "en/news/mine.txt").write_bytes(b"mine")
    return "en/news/mine.txt"


def lay_a_stranger_in_a_folder_of_its_own(output: Path) -> str:
    (output / "ru/mine").mkdir()
    (output / "ru/mine/index.html").write_bytes(b"mine")
    return "ru/mine/index.html"


def leave_an_unfinished_file(output: Path) -> str:
    (output / "en/news/.index.html.newsroom-part").write_bytes(b"half")
    return "en/news/.index.html.newsroom-part"


TAMPERING = [
    edit_by_hand,
    cut_short,
    delete,
    delete_a_picture,
    spoil_the_style_sheet,
    put_a_folder_in_the_place_of_a_page,
    lay_a_stranger,
    lay_a_stranger_in_a_folder_of_its_own,
    leave_an_unfinished_file,
]


@pytest.mark.parametrize("tamper", TAMPERING)
def test_what_was_tampered_with_is_mended_and_named(built: Site, tamper: Callable[[Path], str]) -> None:
    before = contents(built.output)
    file = tamper(built.output)
    run = built.run("verify")
    assert run.status == 0, run.said
    assert file in run.said
    assert differences(contents(built.output), before) == []
    assert not list(built.output.rglob("*.newsroom-part"))


def test_every_file_that_was_tampered_with_is_named_and_no_other(built: Site) -> None:
    named = {edit_by_hand(built.output), delete_a_picture(built.output), lay_a_stranger(built.output)}
    run = built.command("verify")
    assert run.status == 0, run.said
    assert {word.strip(":,") for line in run.said.splitlines() for word in line.split() if "/news/" in word} == named


def test_an_output_as_it_was_left_is_not_touched(built: Site) -> None:
    before = stamps(built.output)
    run = built.command("verify")
    assert run.status == 0, run.said
    assert stamps(built.output) == before
    assert "/news/" not in run.said


def test_a_file_outside_the_folders_of_the_build_is_left_alone(built: Site) -> None:
    (built.output / "CNAME").write_bytes(b"example.org")
    assert built.run("verify").status == 0
    assert (built.output / "CNAME").read_bytes() == b"example.org"


def test_the_next_build_after_a_verify_finds_nothing_to_do(built: Site) -> None:
    edit_by_hand(built.output)
    built.run("verify")
    before = stamps(built.output)
    assert planned(built.run("plan")) == {}
    assert built.run("build").status == 0
    assert stamps(built.output) == before
