"""A content folder into the state: what changed is read and checked, and every problem is reported."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from itertools import islice

from newsroom.build.bookkeeping import Bookkeeping
from newsroom.build.executor import done_in_order
from newsroom.build.judging import Judging
from newsroom.build.progress import tracked
from newsroom.core.address import page as page_address
from newsroom.core.address import release_by_target
from newsroom.core.alias import claim_of
from newsroom.core.codec import digest_of
from newsroom.core.language import LANGUAGES
from newsroom.core.lexicon import Lexicon
from newsroom.core.page import StandingPage
from newsroom.core.problem import Report
from newsroom.core.read import Read, Reading
from newsroom.core.registry import changed_ids
from newsroom.core.settings import Settings
from newsroom.core.source import BundleSource
from newsroom.store.bundles import ContentFolder, load_bundle_source, load_texts
from newsroom.store.scan import Scout
from newsroom.store.snapshot import bundle_signatures, is_same
from newsroom.store.state.readings import Readings
from newsroom.store.state.state import State
from newsroom.store.surroundings import Surroundings, surroundings_signature

Workers = Callable[[bool], AbstractContextManager[Executor]]

# As many as are sent to another process at once, and as are kept in one transaction.
_BUNDLES_A_TASK = 50
# From so many on, other processes are worth their start.
_MANY = 200
# Links are looked up in the state, or from so many releases on in one table in memory.
_MANY_TO_JUDGE = 1000

_SURROUNDINGS = "surroundings"
_SURROUNDINGS_SIGNATURE = "surroundings-signature"
_JUDGED_AT = "judged-at"
_JUDGED_IN = "judged-in"


@dataclass(frozen=True, slots=True)
class Intake:
    """What stands around the releases, how many of these were read in all, and when the door opens next."""

    surroundings: Surroundings
    read: int
    next_opening: datetime | None
    books: Bookkeeping


@dataclass
class Taking:
    """Brings the state up to date with a content folder, at the build's moment."""

    content: ContentFolder
    settings: Settings
    now: datetime
    state: State
    report: Report
    workers: Workers
    scout: Scout
    _touched: set[str] = field(default_factory=set)
    _targets: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._judged_at = self.state.facts.get(_JUDGED_AT, datetime)
        if self.state.facts.get(_JUDGED_IN, str) != self.settings.time_zone:
            # What day it is has to be asked anew.
            self._judged_at = None

    def take_in(self) -> Intake:
        """Read, check and judge; whoever calls looks at the report before making anything."""
        signatures = bundle_signatures(self.content, self.scout.result(), self.report)
        surroundings, forced = self._surroundings()
        self._books = Bookkeeping(self.content, self.settings, self.now, self.state, surroundings)
        self._books.take_in(self.scout.began, self._changing)
        known = self._known = self._readings.signatures()
        forced = set(known) if forced is None else forced
        changed = [
            folder
            for folder, signature in signatures.items()
            if folder in forced or not is_same(signature, known.get(folder, ""))
        ]
        self._remove(known.keys() - signatures.keys())
        self._read(changed, signatures, surroundings)
        self._judge(surroundings)
        self.report.extend(surroundings.problems)
        self.report.extend(self._readings.problems())
        self.report.extend(self._books.problems())
        Judging(self._readings, surroundings, self._books, self.settings, self.now).check_pages(self.report)
        return Intake(surroundings, self._readings.count(), self._readings.next_embargo(self.now), self._books)

    @property
    def _readings(self) -> Readings:
        return self.state.readings

    def _surroundings(self) -> tuple[Surroundings, set[str] | None]:
        """The registry and the pages, and the bundles that must be read again for them; `None` for all."""
        facts = self.state.facts
        signature = surroundings_signature(self.content, self.scout.began)
        kept = facts.get(_SURROUNDINGS, Surroundings)
        if kept is not None and is_same(signature, facts.get(_SURROUNDINGS_SIGNATURE, str) or ""):
            return kept, set()
        # Imported here because it brings Markdown and the schema, which are seldom needed for this.
        from newsroom.store.content import load_surroundings

        found = load_surroundings(self.content, kept)
        forced: set[str] | None = set()
        if kept is None:
            forced = None
        elif kept != found:
            ids = changed_ids(kept.registry, found.registry)
            forced = None if ids is None else {folder for key in ids for folder in self._readings.consulting(key)}
            if forced is not None and ids:
                # A suggestion may be another now.
                forced.update(self._readings.with_problems(is_between=False))
            if forced is not None and kept.lexicon_content != found.lexicon_content:
                forced.update(self._within_reach(kept.lexicon, found.lexicon))
            keys = {page.key for page in kept.pages} ^ {page.key for page in found.pages}
            self._touched.update(folder for key in keys for folder in self._concerned_by_page(key))
            claims = _claims(kept.pages) ^ _claims(found.pages)
            self._touched.update(folder for claim in claims for folder in self._readings.claiming("aliases", claim))
        # The bundles to be read again are known by their signatures, so that a build that ends here forgets none.
        with self._changing():
            self._forget_signatures(forced)
            facts.put(_SURROUNDINGS, found)
            facts.put(_SURROUNDINGS_SIGNATURE, signature)
        return found, forced

    def _concerned_by_page(self, key: str) -> Iterator[str]:
        """The bundles that link to a standing page, or give its address as an old one of theirs."""
        yield from self._readings.linking("page", key)
        for language in LANGUAGES:
            yield from self._readings.claiming("aliases", page_address(language, key))

    def _within_reach(self, old: Lexicon, new: Lexicon) -> Iterator[str]:
        """The bundles whose words may be judged otherwise now. All files are looked through, which is quick."""
        from newsroom.core.wording.reach import Reach

        reach = Reach.between(old, new)
        for folder in tracked(self._readings.folders(), "Looking for the changed names"):
            if any(map(reach.touches, load_texts(folder, self.content))):
                yield folder

    def _forget_signatures(self, folders: Collection[str] | None) -> None:
        execute = self.state.connection.execute
        if folders is None:
            execute("UPDATE signatures SET signature = '', source = x''")
        for folder in folders or ():
            execute("UPDATE signatures SET signature = '', source = x'' WHERE folder = ?", (folder,))

    def _remove(self, folders: Collection[str]) -> None:
        if not folders:
            return
        with self._changing():
            for folder in folders:
                old = self._readings.remove(folder)
                self.state.ledger.forget_published(folder)
                if old is not None:
                    self._note_concerned([old])

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """A transaction. If the build ends before all is judged again, the next one begins with that."""
        with self.state.transaction():
            self.state.facts.remove(_JUDGED_AT)
            yield

    def _read(self, folders: list[str], signatures: Mapping[str, str], surroundings: Surroundings) -> None:
        if not folders:
            return
        # Imported here because it brings Markdown and the schema, which a build with nothing to read never needs.
        from newsroom.build.work import read_bundles

        digests: dict[str, bytes] = {}

        def sources() -> Iterator[BundleSource]:
            for folder in tracked(folders, "Reading"):
                source = load_bundle_source(folder, self.content)
                digest = digest_of(source)
                if folder in self._known and self._readings.source_digest(folder) == digest:
                    # Touched, and nothing more.
                    with self.state.transaction():
                        self._readings.note_signature(folder, signatures[folder], digest)
                    continue
                digests[folder] = digest
                yield source

        with self.workers(len(folders) >= _MANY) as executor:
            tasks = _in_groups(sources(), _BUNDLES_A_TASK)
            for reads in done_in_order(executor, partial(read_bundles, surroundings.handbook), tasks):
                self._keep(reads, signatures, digests)

    def _keep(self, reads: list[Read], signatures: Mapping[str, str], digests: dict[str, bytes]) -> None:
        with self._changing():
            for read in reads:
                folder = read.reading.folder
                self._note_concerned(self._put(read))
                self._readings.note_signature(folder, signatures[folder], digests.pop(folder))

    def _put(self, read: Read) -> tuple[Reading, ...]:
        if read.reading.folder in self._known:
            self._books.note_published(read.reading.folder)
            return self._readings.put(read)
        self._readings.add(read)
        return (read.reading,)

    def _note_concerned(self, readings: Iterable[Reading]) -> None:
        """Whoever claims or links to what a release does or did is judged again; all are, where none was before."""
        if self._judged_at is None:
            return
        for reading in readings:
            self._touched.add(reading.folder)
            self._targets.add(reading.target)
            self._books.note_reading(reading)
            for name, value in reading.claims:
                self._touched.update(self._readings.claiming(name, value))

    def _judge(self, surroundings: Surroundings) -> None:
        """Check again whatever may be another thing beside what changed."""
        folders = {*self._touched, *self._readings.with_problems(is_between=True)}
        for target in self._targets:
            folders.update(self._readings.linking("release", target))
            for language in LANGUAGES:
                folders.update(self._readings.claiming_below("aliases", release_by_target(language, target)))
        if self._judged_at is None or self.now < self._judged_at:
            # Where the clock was set back, what was right then may lie in the future now.
            folders.update(self._readings.folders())
        judging = Judging(
            self._readings,
            surroundings,
            self._books,
            self.settings,
            self.now,
            is_of_many=len(folders) >= _MANY_TO_JUDGE,
        )
        with self.state.transaction():
            for folder, sheet in self._readings.sheets(sorted(folders)):
                self._readings.put_between(folder, judging.problems_of(sheet))
            # Who shares an address with what changed may be shown, or not, only now.
            self._readings.note_pending(self._touched)
            self._books.judge(self._judged_at)
            self.state.facts.put(_JUDGED_AT, self.now)
            self.state.facts.put(_JUDGED_IN, self.settings.time_zone)


def _claims(pages: Iterable[StandingPage]) -> set[str]:
    """The old addresses that standing pages give."""
    return {claim_of(old.address) for page in pages for old in page.aliases}


def _in_groups(sources: Iterable[BundleSource], size: int) -> Iterator[list[BundleSource]]:
    rest = iter(sources)
    while group := list(islice(rest, size)):
        yield group
