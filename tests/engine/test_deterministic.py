"""The same content gives the same bytes, whoever builds it, wherever and however."""

import os
from pathlib import Path

import pytest

from tests.engine.archive import Files
from tests.engine.folder import Folder, contents, differences
from tests.engine.site import Site


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """What the usual build makes."""
    return build(tmp_path_factory.mktemp("usual"))


def build(folder: Path, *, umask: int = 0o022, executor: str = "here", **environment: str) -> Files:
    site = Site(folder)
    site.executor = executor
    run = site.command("html", environment=environment, before=lambda: os.umask(umask))
    assert run.status == 0, run.said
    return contents(site.output)


def test_in_another_folder(usual: Files, tmp_path: Path) -> None:
    assert differences(build(tmp_path / "a folder with blanks" / "и буквами"), usual) == []


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_in_another_time_zone(usual: Files, tmp_path: Path, zone: str) -> None:
    assert differences(build(tmp_path, TZ=zone), usual) == []


@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "en_US.UTF-8", "ru_RU.UTF-8"])
def test_in_another_locale(usual: Files, tmp_path: Path, locale: str) -> None:
    """A locale that the machine lacks counts as C."""
    assert differences(build(tmp_path, LC_ALL=locale, LANG=locale), usual) == []


def test_in_the_locale_c_without_the_mode_that_makes_up_for_it(usual: Files, tmp_path: Path) -> None:
    assert differences(build(tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"), usual) == []


def test_under_another_umask(usual: Files, tmp_path: Path) -> None:
    assert differences(build(tmp_path, umask=0o077), usual) == []


@pytest.mark.parametrize("seed", ["1", "2"])
def test_with_another_hash_seed(usual: Files, tmp_path: Path, seed: str) -> None:
    assert differences(build(tmp_path, PYTHONHASHSEED=seed), usual) == []


@pytest.mark.parametrize("executor", ["processes:1", "processes:3", "processes"])
def test_by_another_number_of_processes(usual: Files, tmp_path: Path, executor: str) -> None:
    assert differences(build(tmp_path, executor=executor, PYTHONHASHSEED="3"), usual) == []


def test_from_files_that_were_written_in_another_order(usual: Files, tmp_path: Path) -> None:
    site = Site(tmp_path)
    files = dict(sorted(site.archive.files().items(), reverse=True))
    site.folder.lay({})
    Folder(site.root).lay(files)
    assert site.run("build").status == 0
    assert differences(contents(site.output), usual) == []


def test_in_this_process_as_well_as_inside_pelican(usual: Files, tmp_path: Path) -> None:
    site = Site(tmp_path)
    assert site.run("build").status == 0
    assert differences(contents(site.output), usual) == []
