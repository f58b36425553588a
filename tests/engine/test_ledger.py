"""No address that was ever published is lost unnoticed, whatever an office does to its archive."""

import os
import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from tests.engine.archive import Archive
from tests.engine.edits import addresses, bundles, edited, files, pages, states, texts
from tests.engine.edits.choice import Choose, Edit, loose_release, some
from tests.engine.example import CLOCK
from tests.engine.site import Site

T = TypeVar("T")
_LINE = re.compile(r"^/(\S*)", re.MULTILINE)
# The prefix that the example is served under.
ROOT = "/archive/"
_MAPPED = re.compile(rf'^"{ROOT}(\S*)" "(\S+)";$', re.MULTILINE)


def say_that_it_is_gone(archive: Archive, choose: Choose) -> None:
    """A release goes, and the office says so."""
    release = loose_release(archive, choose)
    archive.releases.remove(release)
    archive.cut_links(f"release:{release.target}")
    where = ", ".join(f"/{language}/news/{release.target}/" for language in ("en", "ru"))
    record = f"- {{addresses: [{where}], date: 2024-11-20, reason: {{en: A mistake, ru: Ошибка}}}}\n"
    archive.ledger["gone.yaml"] = archive.ledger.get("gone.yaml", b"") + record.encode()


def take_back_that_it_is_gone(archive: Archive, choose: Choose) -> None:
    some(choose, list(archive.ledger.keys() & {"gone.yaml"}))
    del archive.ledger["gone.yaml"]


def give_an_address_that_was_published(archive: Archive, choose: Choose) -> None:
    """In whatever place, right or wrong."""
    recorded = _LINE.findall(b"\n".join(archive.ledger.values()).decode())
    address = some(choose, [address for address in recorded if "/news/2024/" in address])
    choose(list(archive.texts())).aliases.append(f"/{address}")


EDITS: tuple[Edit, ...] = (
    *addresses.EDITS,
    *bundles.EDITS,
    *pages.EDITS,
    *states.EDITS,
    files.add_attachment,
    files.remove_attachment,
    files.rename_a_file,
    files.remove_picture,
    texts.translate,
    texts.withdraw_a_translation,
    say_that_it_is_gone,
    take_back_that_it_is_gone,
    give_an_address_that_was_published,
)


class Office(RuleBasedStateMachine):
    """It edits, publishes and records; what the check refuses it takes back."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp(prefix="newsroom-"))
        self.site = Site(self.root)
        self.published: set[str] = set()
        assert self.site.run("build").status == 0
        self.record()

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    @rule(edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=3), data=st.data())
    def edit_and_publish(self, edits: Sequence[Edit], data: st.DataObject) -> None:
        def choose(options: Sequence[T]) -> T:
            return data.draw(st.sampled_from(options))

        before = self.site.archive
        for edit in edits:
            self.site.archive = edited(self.site.archive, edit, choose)
        self.site.lay()
        built = self.site.run("build")
        other = self.site.elsewhere()
        clean = other.run("build")
        shutil.rmtree(other.output, ignore_errors=True)
        assert (built.status, built.err) == (clean.status, clean.err)
        if built.status != 0:
            self.site.archive = before
            self.site.lay()
        self.assert_nothing_is_lost()

    @rule(now=st.sampled_from(CLOCK))
    def set_the_clock_on(self, now: str) -> None:
        self.site.now = max(now, self.site.now)
        assert self.site.run("build").status == 0

    @rule()
    def lose_the_state(self) -> None:
        shutil.rmtree(self.site.cache)
        assert self.site.run("build").status == 0
        self.assert_nothing_is_lost()

    @rule()
    def record(self) -> None:
        run = self.site.run("record")
        assert run.status == 0, run.said
        found = {path.name: path.read_bytes() for path in (self.root / "content/ledger").iterdir()}
        self.site.archive = self.site.archive.copy()
        self.site.archive.ledger = found
        self.site.folder.laid |= {f"content/ledger/{name}": data for name, data in found.items()}
        text = b"\n".join(found.values()).decode()
        assert self.published <= set(_LINE.findall(text)), "the ledger forgets nothing"
        self.published |= set(_LINE.findall(text))
        again = self.site.run("record")
        assert again.out == "Everything public is in the ledger already\n", again.said
        self.assert_nothing_is_lost()

    def assert_nothing_is_lost(self) -> None:
        """Each address has its file, or the server knows where it leads; and that is there."""
        output = self.site.output
        redirects = dict(_MAPPED.findall((output / "server/redirects.map").read_text("utf-8")))
        gone = dict(_MAPPED.findall((output / "server/gone.map").read_text("utf-8")))
        for address in self.published - gone.keys():
            leads = redirects.get(address, f"{ROOT}{address}").removeprefix(ROOT)
            assert self._file(leads).is_file(), f"{address} leads to {leads}"

    def _file(self, address: str) -> Path:
        found = self.site.output / unquote(address)
        return found / "index.html" if address.endswith("/") else found


TestNothingIsLost = Office.TestCase
TestNothingIsLost.settings = settings(
    max_examples=int(os.environ.get("ARCHIVE_EXAMPLES", "6")),
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
