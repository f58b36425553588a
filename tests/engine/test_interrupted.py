"""Builds killed at any moment, and edits made during one: every file stays whole, and the next build makes it right."""

import random
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.engine.archive import Files
from tests.engine.folder import Folder, contents, differences, stamps
from tests.engine.processes import end_group, kill_leader, living_in_group, wait_until
from tests.engine.project import Project
from tests.engine.sample import Sample
from tests.site import NOW

EXECUTORS = ["here", "processes:2"]


@dataclass
class Interrupted:
    """A project whose sources go from one state to the other and back, and what a clean build makes of each."""

    project: Project
    folder: Folder
    sources: list[Files]
    clean: list[Files]
    # How long the longer of the clean builds took, in seconds.
    duration: float = 0
    state: int = 0

    def change(self) -> None:
        self.state = 1 - self.state
        self.folder.lay(self.sources[self.state])

    def broken(self) -> list[str]:
        """Files that are neither the old nor the new, or missing though both have them."""
        found, (old, new) = contents(self.project.output), self.clean
        halves = [name for name, data in found.items() if data not in (old.get(name), new.get(name))]
        return halves + [name for name in old.keys() & new.keys() if name not in found]

    def assert_right_after_the_next_build(self) -> None:
        built = self.project.command("html")
        assert built.status == 0, built.said
        assert differences(contents(self.project.output), self.clean[self.state]) == []
        assert not list(self.project.output.rglob(".*.newsroom-part"))


@pytest.fixture(scope="module")
def interrupted(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> Interrupted:
    project = Project(tmp_path_factory.mktemp("interrupted"), now=NOW)
    one = Interrupted(project, Folder(project.root), [sample.old, sample.new], [])
    for sources in one.sources:
        one.folder.lay(sources)
        other = project.elsewhere()
        begun = time.monotonic()
        built = other.command("html")
        one.duration = max(one.duration, time.monotonic() - begun)
        assert built.status == 0, built.said
        one.clean.append(contents(other.output))
    one.state = 1
    return one


@pytest.fixture
def build(interrupted: Interrupted, request: pytest.FixtureRequest) -> Iterator[subprocess.Popen[str]]:
    """A real build of the other state, which was just started over a whole output of this one."""
    project = interrupted.project
    project.executor = "here"
    assert project.command("html").status == 0
    interrupted.change()
    project.executor = request.param
    process = project.start("html")
    yield process
    kill_leader(process)
    end_group(process.pid)


@pytest.mark.parametrize("moment", range(2))
@pytest.mark.parametrize("build", EXECUTORS, indirect=True)
def test_a_build_killed_at_any_moment_leaves_every_file_whole_and_the_next_mends_it(
    interrupted: Interrupted, build: subprocess.Popen[str], moment: int
) -> None:
    time.sleep(random.Random(moment).uniform(moment, moment + 1) * interrupted.duration / 2)
    kill_leader(build)
    assert wait_until(lambda: not living_in_group(build.pid)), "its workers outlive it"
    assert interrupted.broken() == []
    interrupted.assert_right_after_the_next_build()


@pytest.mark.parametrize(("build", "delay"), [("here", 0), ("processes:2", 0.05)], indirect=["build"])
def test_a_build_killed_while_it_writes_leaves_every_file_whole_and_the_next_mends_it(
    interrupted: Interrupted, build: subprocess.Popen[str], delay: float
) -> None:
    before = stamps(interrupted.project.output)
    assert wait_until(lambda: stamps(interrupted.project.output) != before)
    time.sleep(delay)
    kill_leader(build)
    assert wait_until(lambda: not living_in_group(build.pid)), "its workers outlive it"
    assert interrupted.broken() == []
    interrupted.assert_right_after_the_next_build()


def test_a_first_build_killed_leaves_whole_files_and_the_next_makes_the_rest(interrupted: Interrupted) -> None:
    whole = interrupted.project
    interrupted.project = whole.elsewhere()
    build = interrupted.project.start("html")
    assert wait_until(interrupted.project.output.exists)
    time.sleep(0.1 * interrupted.duration)
    kill_leader(build)
    found, clean = contents(interrupted.project.output), interrupted.clean[interrupted.state]
    assert found.items() <= clean.items()
    interrupted.assert_right_after_the_next_build()
    interrupted.project = whole


@pytest.mark.parametrize("part", [0.2, 0.5])
@pytest.mark.parametrize("build", ["here"], indirect=True)
def test_an_edit_made_during_a_build_is_seen_by_the_next(
    interrupted: Interrupted, build: subprocess.Popen[str], part: float
) -> None:
    time.sleep(part * interrupted.duration)
    interrupted.change()
    build.communicate(timeout=60)
    # The edit is of several files, and may be seen in part: pages are whole, and need be neither the old nor the new.
    pages = [data for name, data in contents(interrupted.project.output).items() if name.endswith(".html")]
    assert all(page.rstrip().endswith(b"</html>") for page in pages)
    interrupted.assert_right_after_the_next_build()


def test_builds_killed_one_after_another_are_mended_together(interrupted: Interrupted) -> None:
    for seed in range(3):
        interrupted.change()
        build = interrupted.project.start("html")
        time.sleep(random.Random(seed).uniform(0.3, 1) * interrupted.duration)
        kill_leader(build)
        assert interrupted.broken() == []
    interrupted.assert_right_after_the_next_build()
