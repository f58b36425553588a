"""A disk that fills up during a build: said in a line, every file whole, and right again once there is room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.archive import Files
from tests.engine.disks import Disk
from tests.engine.folder import contents, differences
from tests.engine.project import Run
from tests.engine.site import Site


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    disk = Disk(tmp_path / "disk")
    disk.mount()
    yield disk
    disk.unmount()


def change_every_page(site: Site) -> None:
    name = "templates/base.html"
    site.archive.theme[name] = site.archive.theme[name].replace(b"<main ", b'<main data-new="1" ')
    site.archive.theme["static/main.css"] += b"/* new */"
    site.lay()


def clean_build(site: Site) -> Files:
    other = site.elsewhere()
    assert other.run("build").status == 0
    return contents(other.output)


def assert_said(run: Run, disk: Disk, folder: Path) -> None:
    """One line, plain, that names the folder; a limit of a file's size is another fault with other words."""
    assert run.status == 1
    assert "Traceback" not in run.said
    assert str(folder) in run.err
    assert len(run.err.splitlines()) == 1, run.err
    if disk.is_real:
        assert "full" in run.err


@pytest.mark.parametrize("executor", ["here", "processes:2"])
def test_a_first_build_that_fills_the_disk_says_so_and_goes_on_once_there_is_room(
    site: Site, disk: Disk, executor: str
) -> None:
    site.output, site.executor = disk.folder / "output", executor
    disk.fill(leaving=300_000)
    assert_said(site.command("html", before=disk.limit), disk, site.output)
    clean = clean_build(site)
    assert contents(site.output).items() <= clean.items()
    disk.make_room()
    assert site.command("html").status == 0
    assert differences(contents(site.output), clean) == []


@pytest.mark.parametrize("leaving", [0, 20_000])
def test_a_later_build_on_a_full_disk_leaves_every_file_old_or_new(site: Site, disk: Disk, leaving: int) -> None:
    site.output = disk.folder / "output"
    assert site.command("html").status == 0
    old = contents(site.output)
    change_every_page(site)
    disk.fill(leaving=leaving)
    assert_said(site.command("html", before=disk.limit), disk, site.output)
    new = clean_build(site)
    found = contents(site.output)
    assert found.keys() == old.keys()
    assert [name for name, data in found.items() if data not in (old[name], new[name])] == []
    disk.make_room()
    assert site.command("html").status == 0
    assert differences(contents(site.output), new) == []


@pytest.mark.parametrize("leaving", [0, 30_000, 150_000])
def test_a_state_that_finds_no_room_is_said_and_made_whole_once_there_is(site: Site, disk: Disk, leaving: int) -> None:
    site.cache = disk.folder / "cache"
    disk.fill(leaving=leaving)
    assert_said(site.command("html", before=disk.limit), disk, site.cache)
    clean = clean_build(site)
    assert contents(site.output).items() <= clean.items()
    disk.make_room()
    built = site.command("html")
    assert built.status == 0, built.said
    assert differences(contents(site.output), clean) == []


def test_a_state_that_finds_no_room_for_a_change_does_not_hide_it_from_the_next_build(site: Site, disk: Disk) -> None:
    site.cache = disk.folder / "cache"
    assert site.command("html").status == 0
    change_every_page(site)
    disk.fill()
    assert_said(site.command("html", before=disk.limit), disk, site.cache)
    disk.make_room()
    assert site.command("html").status == 0
    assert differences(contents(site.output), clean_build(site)) == []
