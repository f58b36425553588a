"""Whatever is done between builds, in whatever order: the next build equals one that began with nothing."""

import os
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from newsroom.store import snapshot
from tests.engine.archive import Archive, Files
from tests.engine.edits import EDITS, OF_THE_SAME_SIZE, edited
from tests.engine.edits.choice import Edit
from tests.engine.example import CLOCK
from tests.engine.faults import FAULTS
from tests.engine.folder import contents, differences, stamps
from tests.engine.project import Run
from tests.engine.site import Site, address_of, planned

T = TypeVar("T")
MARKER = ".newsroom-output"
# In nanoseconds: for so long after a change a file may change again and look the same. Two seconds, for disks of all
# kinds; a test on this machine's needs not wait so long.
GRAIN = 20_000_000


class ArchiveMachine(RuleBasedStateMachine):
    """An office at work: it edits, breaks, mends and goes back, and builds the site and its preview now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="newsroom-"))
        self.site = Site(self.root)
        self.past = [self.site.archive]
        # Each archive stands beside what was made of it, so that no other takes its place in memory and its id.
        self.clean: dict[tuple[object, ...], tuple[Archive, Run, Files]] = {}
        # The outputs of which there is a state.
        self.remembered: set[str] = set()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(snapshot, "GRAIN", GRAIN)

    def teardown(self) -> None:
        try:
            self.build()
        finally:
            self.patch.undo()
            shutil.rmtree(self.root)

    @rule(edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=3), data=st.data(), keeps_stamps=st.booleans())
    def edit(self, edits: Sequence[Edit], data: st.DataObject, keeps_stamps: bool) -> None:
        """A restored time stamp must not hide what changed."""

        def choose(options: Sequence[T]) -> T:
            return data.draw(st.sampled_from(options))

        self.past.append(self.site.archive)
        for edit in edits:
            self.site.archive = edited(self.site.archive, edit, choose)
        self.site.lay(keeps_stamps=keeps_stamps)

    @rule(edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=2), data=st.data())
    def edit_and_build(self, edits: Sequence[Edit], data: st.DataObject) -> None:
        self.edit(edits, data, keeps_stamps=False)
        self._build("output")

    @rule(edit=st.sampled_from(OF_THE_SAME_SIZE), data=st.data())
    def slip_in_other_content_of_the_same_size(self, edit: Edit, data: st.DataObject) -> None:
        self.build()
        self.edit([edit], data, keeps_stamps=True)
        self.build()

    @rule(steps=st.integers(1, 5), keeps_stamps=st.booleans())
    def go_back(self, steps: int, keeps_stamps: bool) -> None:
        self.site.archive = self.past[-min(steps, len(self.past))]
        self.site.lay(keeps_stamps=keeps_stamps)

    @rule(fault=st.sampled_from(sorted(FAULTS)))
    def make_a_mistake(self, fault: str) -> None:
        self.site.archive = self.site.archive.copy()
        self.site.archive.faults.add(fault)
        self.site.lay()
        self.build()

    @rule()
    def mend(self) -> None:
        if self.site.archive.faults:
            self.site.archive = self.site.archive.copy()
            self.site.archive.faults.clear()
            self.site.lay()

    @rule()
    def touch_every_file(self) -> None:
        self.site.folder.touch()

    @rule(now=st.sampled_from(CLOCK))
    def set_the_clock(self, now: str) -> None:
        self.site.now = now

    @rule(lost=st.sampled_from(["output", "preview", "cache"]))
    def lose(self, lost: str) -> None:
        shutil.rmtree(self.root / lost, ignore_errors=True)
        if lost == "cache":
            self.remembered.clear()

    @rule()
    def build(self) -> None:
        """After a while, so that files are known by their looks from outside; right after an edit all are read."""
        time.sleep(2 * GRAIN / 1_000_000_000)
        self._build("output")

    @rule()
    def build_the_preview(self) -> None:
        time.sleep(2 * GRAIN / 1_000_000_000)
        self._build("preview", NEWSROOM_PREVIEW=True)

    def _build(self, name: str, **overrides: Any) -> None:
        output = self.site.output = self.root / name
        before, stamps_before = contents(output), stamps(output)
        plan = self.site.run("plan", **overrides)
        assert stamps(output) == stamps_before, "a plan writes nothing"
        built = self.site.run("build", **overrides)
        clean, made = self._clean_build(**overrides)
        assert (built.status, built.err) == (clean.status, clean.err)
        assert built.status == plan.status == (1 if self.site.archive.faults else 0), built.said
        after = contents(output)
        assert differences(after, before if built.status else made) == []
        kept = {name for name in before.keys() & after.keys() if before[name] == after[name]}
        touched = {name for name, stamp in stamps(output).items() if name in kept and stamp != stamps_before[name]}
        assert touched == set(), "what stays the same is not touched"
        if built.status == 0:
            self._compare(plan, name, before, after)

    def _clean_build(self, **overrides: Any) -> tuple[Run, Files]:
        """What is built of the archive as it is now where nothing was before; each state of it is built so once."""
        key = (id(self.site.archive), self.site.now, *overrides)
        if key not in self.clean:
            other = self.site.elsewhere()
            self.clean[key] = self.site.archive, other.run("build", **overrides), contents(other.output)
            shutil.rmtree(other.output, ignore_errors=True)
        _, run, made = self.clean[key]
        return run, made

    def _compare(self, plan: Run, name: str, before: Files, after: Files) -> None:
        changed = {file for file in differences(before, after) if file != MARKER}
        announced = planned(plan).keys()
        if name in self.remembered:
            assert announced == set(map(address_of, changed)), "the plan says what is done, and no more"
        else:
            # It does not look into an output of which nothing is known.
            assert announced >= set(map(address_of, changed & after.keys())), "nothing is written unsaid"
        self.remembered.add(name)


TestArchive = ArchiveMachine.TestCase
TestArchive.settings = settings(
    max_examples=int(os.environ.get("ARCHIVE_EXAMPLES", "6")),
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
