"""Bringing the output up to date with what was read: what is out of date is made, and the rest is left alone."""

import time
from collections.abc import Callable, Collection, Generator, Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import chain, islice
from typing import TYPE_CHECKING

from newsroom.build.addresses import redirects
from newsroom.build.bookkeeping import ADDRESSES_STALE
from newsroom.build.changes import MANY_RELEASES, Difference, Showing
from newsroom.build.context import Context, aliases_of_pages
from newsroom.build.intake import Intake
from newsroom.build.progress import tracked
from newsroom.build.repair import damaged_files, pages_with, remove_strangers
from newsroom.build.theming import PreparedTheme, prepared_theme
from newsroom.core.codec import digest_of
from newsroom.core.problem import Message, mark
from newsroom.library.archive import linked_facets
from newsroom.library.door import Door
from newsroom.library.pages import Page, as_facet, moved_pages, server_maps
from newsroom.library.stale import Changes, Stale, stale_pages
from newsroom.store.bundles import ContentFolder
from newsroom.store.conf import Conf
from newsroom.store.output import Output
from newsroom.store.state.state import State
from newsroom.store.theme import static_files

if TYPE_CHECKING:
    from newsroom.build.making import Making

# What the last finished build left in the state.
_CONTEXT = "context"
_OUTPUT = "output"
_UNFINISHED = "unfinished"

# From so many pages on, each is written as it comes, and other processes are worth their start.
_MANY_PAGES = 600

IN_THEME = Message.of(mark("it changed in the theme"))
MOVED = Message.of(mark("old addresses lead elsewhere"))
FIRST = Message.of(mark("nothing was built here yet"))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an update did. `mended` are the files that were not as they were made, or were not the build's."""

    releases: int
    written: int = 0
    removed: int = 0
    mended: tuple[str, ...] = ()


@dataclass
class Update:
    """One update of an output folder, after all content was found right."""

    content: ContentFolder
    conf: Conf
    now: datetime
    output: Output
    state: State
    intake: Intake
    workers: Callable[[bool], AbstractContextManager[Executor]]
    _started: int = field(default_factory=time.time_ns)

    def __post_init__(self) -> None:
        self._before = self.state.facts.get(_CONTEXT, Context)
        since = self._before.now if self._before else None
        self._showing = Showing(self.state, Door(self.now, self.conf.settings.preview), since)

    def is_needed(self) -> bool:
        """Whether the state does not prove that there is nothing to do."""
        before = self._before
        if before is None or not self._is_output_known() or self._showing.folders() or self._is_moved():
            return True
        after = self.context(self._theme())
        changes = Difference(self.state, before, after).changes((), is_many=False)
        return changes != Changes() or before.static != after.static

    def nothing(self) -> Outcome:
        """What is said where nothing needs to be done."""
        return Outcome(self.state.shown.count())

    def plan(self) -> Generator[tuple[str, tuple[Message, ...]], None, None]:
        """The files that would be written or removed, and why; nothing is changed."""
        theme = self._theme()
        with _undone(self.state):
            damaged = self._damaged(is_known=self._is_output_known())
            making, stale, _ = self._prepared(theme, damaged=damaged, is_dry=True)
            reasons: dict[str, tuple[Message, ...]] = {}

            def noted() -> Iterator[Page]:
                for page, found in stale:
                    reasons[page.file] = reasons[page.address] = found
                    yield page

            self._run(making, noted(), theme)
            for file in dict.fromkeys(making.named):
                folder = file.rpartition("/")[0] + "/"
                yield file, reasons.get(file) or reasons.get(folder) or (IN_THEME,)

    def make(self, *, is_doubted: bool = False) -> Outcome:
        """Write what is out of date; `is_doubted` looks at each file of the output first.

        Raises `TemplateFailure` where a template can't be rendered, `OSError` where something can't be written.
        """
        is_known = self._is_output_known() and not is_doubted
        theme = self._theme()
        was_empty = self.output.identity() == ""
        was_finished = self.state.facts.get_bytes(_UNFINISHED) is None
        self.state.facts.put(_UNFINISHED, True)
        try:
            with self.state.transaction():
                damaged = self._damaged(is_known=is_known)
                making, stale, after = self._prepared(theme, damaged=damaged)
                self.output.begin()
                self._run(making, (page for page, _ in stale), theme)
                odd = [] if is_known or was_empty else remove_strangers(self.output, self.state)
                self._finish(after)
        except BaseException:
            if was_finished and not (self.output.written or self.output.removed):
                self.state.facts.remove(_UNFINISHED)
            raise
        mended = (*damaged, *odd)
        return Outcome(self.state.shown.count(), self.output.written, self.output.removed, mended)

    def _damaged(self, *, is_known: bool) -> list[str]:
        """The files that are not as they were made. From here on the others are known to be."""
        self.output.is_known = self._before is not None
        # Without a build before, each file is looked at when it is written.
        return [] if is_known or self._before is None else damaged_files(self.output, self.state)

    def _is_moved(self) -> bool:
        return self.state.facts.get_bytes(ADDRESSES_STALE) is not None

    def _finish(self, after: Context) -> None:
        self.state.readings.clear_pending()
        self.state.facts.remove(ADDRESSES_STALE)
        self.state.facts.put(_CONTEXT, after)
        self.state.facts.put(_OUTPUT, self.output.identity())
        self.state.facts.remove(_UNFINISHED)

    def _run(self, making: "Making", pages: Iterator[Page], theme: PreparedTheme) -> None:
        first = list(islice(pages, _MANY_PAGES))
        is_large = len(first) == _MANY_PAGES
        static = {
            file: (path, theme.static[file])
            for file, path in static_files(self.conf.theme).items()
            if file in theme.static
        }
        with self.workers(is_large) as executor:
            making.make(tracked(chain(first, pages), "Pages"), static, executor, at_once=is_large)

    def _is_output_known(self) -> bool:
        """Whether the output is certainly as the last build left it, without a look at each file."""
        identity = self.output.identity()
        is_same = identity != "" and self.state.facts.get(_OUTPUT, str) == identity
        return is_same and self.state.facts.get_bytes(_UNFINISHED) is None

    def _theme(self) -> PreparedTheme:
        return prepared_theme(self.conf.theme, self.state, self._started)

    def context(self, theme: PreparedTheme) -> Context:
        """What the pages as a whole are made from, with what is shown now."""
        surroundings, settings = self.intake.surroundings, self.conf.settings
        linked = linked_facets(text.body for page in surroundings.pages for text in page.texts.values())
        listed = ((as_facet(kind), key) for kind, key in self.state.shown.lists())
        registry = surroundings.shown_registry
        return Context(
            now=self.now,
            today=settings.day_of(self.now),
            settings=digest_of(dict(settings)),
            registry=registry,
            pages=surroundings.pages,
            # A draft may link to what is not in the registry yet.
            facets=frozenset(
                (kind, key)
                for kind, key in (*listed, *linked)
                if kind in {"types", "countries"} or key in registry.ids(kind)
            ),
            parts=theme.parts,
            static=theme.static,
        )

    def _moved(self, after: Context) -> list[tuple[Page, Message]]:
        """Show where old addresses lead, and the pages and tables that say otherwise now."""
        before = self._before
        is_same = before is not None and aliases_of_pages(before) == aliases_of_pages(after)
        if is_same and not self._showing.has_moved and not self._is_moved():
            return []
        ledger = self.state.ledger
        old, new = ledger.redirects(), redirects(self.state, after.pages)
        ledger.put_redirects(new)
        if old == new and not self._is_moved():
            return []
        # Why something is gone may read otherwise, too.
        changed = [*(old.items() ^ new.items()), *((source, leads) for source, leads in new.items() if not leads)]
        pages = (page for source, leads in sorted(changed) for page in moved_pages(source, leads))
        return [(page, MOVED) for page in dict.fromkeys((*pages, *server_maps()))]

    def _prepared(
        self, theme: PreparedTheme, *, damaged: Collection[str] = (), is_dry: bool = False
    ) -> "tuple[Making, Iterator[Stale], Context]":
        """Show what was read; who makes the pages, and which of them are out of date then."""
        # Imported here because they bring the views and Jinja, which a build with nothing to do never needs.
        from newsroom.build.making import Making
        from newsroom.build.shelf import Shelf
        from newsroom.build.values import Values
        from newsroom.build.work import Kitchen
        from newsroom.core.typography.values import typeset_settings
        from newsroom.library.view.frame import Framing

        folders = self._showing.folders()
        is_many = self._before is None or len(folders) >= MANY_RELEASES
        if is_many:
            self._showing.show_many(folders)
        releases = () if is_many else self._showing.show(folders)
        after = self.context(theme)
        moved = self._moved(after)
        shelf = Shelf(self.state, frozenset(page.key for page in after.pages), after.facets)
        changes = Changes(everything=(FIRST,))
        if self._before is not None:
            changes = Difference(self.state, self._before, after).changes(releases, is_many=is_many)
        changes = replace(changes, pages=(*changes.pages, *moved))
        if damaged:
            changes = replace(changes, pages=(*changes.pages, *pages_with(damaged, shelf.all_pages())))
        values = Values(Framing(typeset_settings(self.conf.settings), after.archive), self.now)
        making = Making(
            self.state,
            shelf,
            Kitchen.of(values, theme, self.state.files.bytecode()),
            self.output,
            self.content.path / "releases",
            is_dry=is_dry,
            is_whole=bool(changes.everything),
        )
        return making, stale_pages(changes, shelf.all_pages), after


@contextmanager
def _undone(state: State) -> Iterator[None]:
    """A transaction whose every change is taken back."""
    state.connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        state.connection.execute("ROLLBACK")
