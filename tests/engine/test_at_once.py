"""Two builds at once: of one output the second ends, of two outputs neither minds the other."""

import os
import signal
import subprocess
from collections.abc import Iterator

import pytest

from tests.engine.folder import contents, differences
from tests.engine.processes import end_group, kill_leader, wait_until
from tests.engine.project import Run
from tests.engine.site import Site


@pytest.fixture
def first(site: Site) -> Iterator[subprocess.Popen[str]]:
    """A build that stands still in the middle of its work."""
    process = site.start("html")
    assert wait_until(lambda: list(site.cache.rglob("state.sqlite")))
    os.killpg(process.pid, signal.SIGSTOP)
    yield process
    kill_leader(process)
    end_group(process.pid)


def go_on(process: subprocess.Popen[str]) -> Run:
    os.killpg(process.pid, signal.SIGCONT)
    out, err = process.communicate(timeout=60)
    return Run(process.returncode, out, err)


@pytest.mark.parametrize("command", ["html", "verify"])
def test_a_second_build_says_that_one_is_running_and_ends(
    site: Site, first: subprocess.Popen[str], command: str
) -> None:
    second = site.command(command)
    assert (second.status, len(second.err.splitlines())) == (1, 1), second.said
    assert "running" in second.err
    run = go_on(first)
    assert run.status == 0, run.said
    site.assert_equals_clean()


def test_a_scheduler_waits_for_the_build_that_is_running(site: Site, first: subprocess.Popen[str]) -> None:
    second = site.start("due")
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(timeout=1.5)
    assert go_on(first).status == 0
    out, err = second.communicate(timeout=60)
    assert (second.returncode, out, err) == (0, "2024-11-24T13:00:00+03:00\n", "")


def test_once_the_first_was_killed_the_next_may_build(site: Site, first: subprocess.Popen[str]) -> None:
    kill_leader(first)
    end_group(first.pid)
    run = site.command("html")
    assert run.status == 0, run.said
    site.assert_equals_clean()


def test_two_outputs_may_be_built_at_once(site: Site, first: subprocess.Popen[str]) -> None:
    other = site.elsewhere()
    other.cache = site.cache
    second = other.command("html")
    assert second.status == 0, second.said
    run = go_on(first)
    assert run.status == 0, run.said
    assert differences(contents(site.output), contents(other.output)) == []
