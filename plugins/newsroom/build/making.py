"""Making pages, and writing those that differ."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby
from pathlib import Path

from newsroom.build.executor import Here, done_in_order
from newsroom.build.shelf import Shelf
from newsroom.build.values import Beside, Inputs
from newsroom.build.work import Job, Kitchen, Made, made_pages, make_pages
from newsroom.build.writing import Writing
from newsroom.core.language import LANGUAGES
from newsroom.library.pages import Page
from newsroom.render.failure import reported_failures
from newsroom.store.bundles import file_in
from newsroom.store.output import Output
from newsroom.store.state.files import MadeFile
from newsroom.store.state.state import State
from newsroom.store.theme import STATIC_FOLDER

# As many as are noted in the state at once.
_FILES_AT_ONCE = 1000
# How much one task carries: this many bytes of inputs, or so many jobs.
_BYTES_A_TASK = 1_000_000
_JOBS_A_TASK = 100
_NOTHING = b""

# The files that pages load, by their place in the output, each with its digest.
Static = Mapping[str, tuple[Path, str]]


@dataclass
class Making:
    """Makes pages into one output folder, inside a transaction of the caller's.

    `is_whole` says that all pages of the site are made, so that every other file is of none.
    """

    state: State
    shelf: Shelf
    kitchen: Kitchen
    output: Output
    releases: Path
    is_dry: bool = False
    is_whole: bool = False
    # Files that would be written or removed, by their path in the output; only a dry run names them.
    named: list[str] = field(default_factory=list)
    _beside: dict[str, Beside] = field(default_factory=dict)
    _waiting: list[Callable[[], None]] = field(default_factory=list)
    _planned: list[str] = field(default_factory=list)
    _gone: list[str] = field(default_factory=list)
    _kept: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        # The first build need not ask for each file whether it was made before.
        self._has_files = self.state.files.has_any()

    def make(self, pages: Iterable[Page], static: Static, executor: Executor, *, at_once: bool) -> None:
        """Make pages in the order given, and then remove what is gone.

        `at_once` writes each as it comes; otherwise all are made before any is written, so that a template that fails
        leaves everything as it was.
        """
        self._waiting.append(partial(self._put_static, static))
        kind = None
        with Writing(self.output, in_background=at_once) as self._writing:
            for made in self._made(pages, executor):
                if at_once:
                    self._write_waiting()
                    if made.page.kind != kind:
                        # What lists it is not there before the page is.
                        self._writing.finish()
                        kind = made.page.kind
                self._take(made)
            self._write_waiting()
            self._writing.finish()
        if self.is_whole and self._has_files:
            self.state.files.planned(self._planned)
            self._gone = self.state.files.unplanned()
        for file in dict.fromkeys(self._gone):
            self._remove(file)
        self._keep_bytecode()

    def _keep_bytecode(self) -> None:
        """What was compiled on the way, so that it need not be the next time."""
        if not self.is_dry and self.kitchen.bytecode != self.state.files.bytecode():
            self.state.files.put_bytecode(self.kitchen.bytecode)

    def _write_waiting(self) -> None:
        for write in self._waiting:
            write()
        self._waiting.clear()

    def _made(self, pages: Iterable[Page], executor: Executor) -> Iterator[Made]:
        jobs = self._jobs(pages)
        templates = self.kitchen.templates()
        if isinstance(executor, Here):
            for job in jobs:
                yield from made_pages(self.kitchen, templates, job)
            return
        # Once here instead of once in each process.
        with reported_failures(self.kitchen.theme.templates):
            templates.compile()
        for made in done_in_order(executor, partial(make_pages, self.kitchen.packed()), _in_tasks(jobs)):
            yield from made

    def _jobs(self, pages: Iterable[Page]) -> Iterator[Job]:
        """The pages of one subject together; the feeds of two languages hold other releases."""
        for subject, group in groupby(pages, key=lambda page: page if page.kind == "feed" else page.subject):
            both = tuple(group)
            inputs = self.shelf.inputs(subject)
            if inputs is None:
                self._drop(both)
            else:
                if subject.kind == "release":
                    self._beside[subject.key] = inputs.releases[0].beside
                yield Job(both, tuple(self._known(page) for page in both), inputs)

    def _known(self, page: Page) -> bytes:
        made = self.state.files.get(page.file) if self._has_files else None
        return made.made_from if made else _NOTHING

    def _drop(self, pages: Iterable[Page]) -> None:
        for page in pages:
            # The files beside a release go with its page.
            files = self._files_of_release(page) if page.kind == "release" else [page.file]
            self._gone.extend(file for file in files if self.state.files.get(file) is not None)

    def _files_of_release(self, page: Page) -> list[str]:
        """What lies at a release's address and below it; the page of an old address may lie there, too."""
        return [file for file in self.state.files.below(page.address) if not self.state.ledger.has_page(file)]

    def _take(self, made: Made) -> None:
        self._plan(made.page.file)
        if made.page.kind == "release":
            self._waiting.append(partial(self._put_beside, made.page))
        if made.content is not None:
            self._waiting.append(partial(self._put, made.page.file, made, made.content))

    def _plan(self, file: str) -> None:
        if not self.is_whole:
            self._kept.add(file)
        elif self._has_files:
            self._planned.append(file)
            if len(self._planned) >= _FILES_AT_ONCE:
                self.state.files.planned(self._planned)
                self._planned.clear()

    def _put(self, file: str, made: Made, content: bytes) -> None:
        self._keep(file, MadeFile(made.made_from, made.digest), partial(self._writing.write, file, content))

    def _put_static(self, files: Static) -> None:
        """The theme's files, each with its digest."""
        for file, (source, digest) in files.items():
            self._copy(file, source, digest)
        self._gone.extend(file for file in self.state.files.below(f"{STATIC_FOLDER}/") if file not in files)

    def _put_beside(self, page: Page) -> None:
        """The pictures and attachments of a release, and none that it no longer names."""
        # Nothing of the archive is held once it is written; the last language comes last.
        beside = self._beside.pop(page.key) if page.language == LANGUAGES[-1] else self._beside[page.key]
        named = beside.files[page.language]
        for name, digest in named.items():
            self._copy(f"{page.address}{name}", file_in(self.releases / beside.folder, name), digest)
        if not self.is_whole:
            for file in self._files_of_release(page):
                if file != page.file and file.removeprefix(page.address) not in named:
                    self._gone.append(file)

    def _copy(self, file: str, source: Path, digest: str) -> None:
        self._plan(file)
        found = bytes.fromhex(digest)
        before = self.state.files.get(file) if self._has_files else None
        if before is None or before.content != found or not self.output.is_known:
            self._keep(file, MadeFile(found, found), partial(self._writing.copy, file, source))

    def _keep(self, file: str, now: MadeFile, write: Callable[[], None]) -> None:
        """Write a file unless it is there with the same bytes, and remember what it was made from."""
        before = self.state.files.get(file) if self._has_files else None
        is_same = before is not None and before.content == now.content and self.output.is_known
        if self.is_dry:
            # Where no state tells what is there, the file itself does.
            is_there = not self.output.is_known and self.output.digest(file) == now.content.hex()
            self.named.extend([] if is_same or is_there else [file])
            return
        if not is_same:
            write()
        if self._has_files:
            self.state.files.put(file, now)
        else:
            self.state.files.add(file, now)

    def _remove(self, file: str) -> None:
        if file in self._kept:
            # Another page came to its place: a release where an old address was, or the other way round.
            return
        if self.is_dry:
            self.named.append(file)
        else:
            self.output.remove(file)
            self.state.files.remove(file)


def _in_tasks(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    task: list[Job] = []
    size = 0
    for job in jobs:
        task.append(job)
        size += _size(job.inputs)
        if size >= _BYTES_A_TASK or len(task) == _JOBS_A_TASK:
            yield task
            task, size = [], 0
    if task:
        yield task


def _size(inputs: Inputs) -> int:
    """Roughly, in bytes."""
    releases = sum(len(one.release) + sum(map(len, one.bodies.values())) for one in inputs.releases)
    return releases + sum(map(len, inputs.briefs)) + sum(len(quotations) for _, quotations in inputs.quoting)
