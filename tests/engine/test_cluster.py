"""The same work on a cluster of machines gives the same bytes; a cluster that is not there is said plainly."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.cluster import cluster
from tests.engine.folder import contents, differences
from tests.engine.site import Site

pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with cluster(tmp_path_factory.mktemp("cluster")) as address:
        yield address


def test_a_cluster_makes_the_same_bytes_as_this_machine(site: Site, scheduler: str) -> None:
    here = site.elsewhere()
    assert here.run("build").status == 0
    site.executor = scheduler
    run = site.command("html")
    assert run.status == 0, run.said
    assert differences(contents(site.output), contents(here.output)) == []


def test_a_cluster_makes_one_change_as_well(site: Site, scheduler: str) -> None:
    assert site.run("build").status == 0
    site.archive.theme["templates/base.html"] = site.archive.theme["templates/base.html"].replace(b"<main ", b"<main  ")
    site.lay()
    here = site.elsewhere()
    assert here.run("build").status == 0
    site.executor = scheduler
    run = site.command("html")
    assert run.status == 0, run.said
    assert differences(contents(site.output), contents(here.output)) == []


def test_a_template_that_fails_on_a_cluster_is_said_in_a_line(site: Site, scheduler: str) -> None:
    base = site.archive.theme["templates/base.html"]
    site.archive.theme["templates/base.html"] = base.replace(b"<main ", b"<main {{ frame.nothing }}")
    site.lay()
    site.executor = scheduler
    run = site.command("html")
    assert run.status == 1
    assert "Traceback" not in run.said
    line = base[: base.index(b"<main ")].count(b"\n") + 1
    assert f"templates/base.html:{line}:" in run.err


def test_a_scheduler_that_is_not_there_is_said_in_a_line(site: Site) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        site.executor = f"dask://127.0.0.1:{reserved.getsockname()[1]}"
        run = site.command("html")
    assert run.status == 1
    assert "Traceback" not in run.said
    assert site.executor.removeprefix("dask://") in run.err
    assert len(run.err.splitlines()) == 1, run.err


@pytest.mark.parametrize("executor", ["dask://", "dask://nowhere", "processes:0", "processes:many", "threads"])
def test_an_executor_that_is_none_is_said_in_a_line(site: Site, executor: str) -> None:
    site.executor = executor
    run = site.command("html")
    assert run.status == 1
    assert "Traceback" not in run.said
    assert "NEWSROOM_EXECUTOR" in run.err
    assert not site.output.exists() or not contents(site.output)


def test_the_extra_that_is_not_installed_is_said(site: Site, tmp_path: Path) -> None:
    """A module of that name that fails to be imported stands in for one that is missing."""
    (tmp_path / "distributed.py").write_text("raise ModuleNotFoundError(name='distributed')", encoding="utf-8")
    site.executor = "dask://127.0.0.1:8786"
    plugins = site.archive.settings["PLUGIN_PATHS"][0]
    run = site.command("html", environment={"PYTHONPATH": f"{plugins}:{tmp_path}"})
    assert run.status == 1
    assert "Traceback" not in run.said
    assert "requirements/cluster.txt" in run.err
