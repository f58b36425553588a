"""What happened between what is shown and what was read: found in the state, and put into it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from newsroom.build.context import (
    Context,
    answering,
    changed_kinds,
    changed_pages,
    people_of_another_day,
    reasons_for_all,
)
from newsroom.core.address import FACETS, Facet
from newsroom.core.brief import Brief
from newsroom.core.codec import decode
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.moment import ALWAYS, NEVER
from newsroom.core.problem import Message, mark
from newsroom.core.read import Record
from newsroom.core.registry import Registry, changed_ids
from newsroom.library.archive import NEWEST, Key
from newsroom.library.door import Door
from newsroom.library.pages import as_facet
from newsroom.library.stale import Changes, EntryChange, ReleaseChange, Side
from newsroom.store.state.shown import ShownRelease
from newsroom.store.state.state import State

# From so many on, every page is looked at: that takes no longer, and needs no list of what happened.
MANY_RELEASES = 2000
MANY = Message.of(mark("many releases changed"))


@dataclass(slots=True)
class Showing:
    """Brings what is shown up to date, inside a transaction of the caller's."""

    state: State
    door: Door
    # When what is shown was last brought up to date.
    since: datetime | None
    # Whether any of what was shown by `show` has other old addresses.
    has_moved: bool = False

    def folders(self) -> list[str]:
        """The bundles that may be shown otherwise: those read anew, and those whose embargo the clock passed."""
        readings = self.state.readings
        found = dict.fromkeys(readings.pending())
        if self.since is not None and self.since != self.door.now:
            first, last = sorted((self.since, self.door.now))
            # A preview marks a draft otherwise, too, once its time has come.
            opened = readings.embargoes_between(first, last, with_drafts=self.door.is_preview)
            found.update(dict.fromkeys(opened))
            # Who waited behind one at the same address may be shown, or no longer.
            for folder in opened:
                reading = readings.reading(folder)
                found.update(dict.fromkeys(readings.claiming("folder", reading.target) if reading else ()))
        return list(found)

    def show_many(self, folders: Iterable[str]) -> None:
        """Show bundles as they were read."""
        self.has_moved = True
        for folder in folders:
            self._take_away(self.state.shown.by_folder(folder))
        for folder in folders:
            self._put_up(self._admitted(folder))

    def show(self, folders: list[str]) -> tuple[ReleaseChange, ...]:
        """The same, with what is different."""
        before = {folder: self.state.shown.by_folder(folder) for folder in folders}
        after = {folder: self._admitted(folder) for folder in folders}
        changed = [
            folder
            for folder in folders
            if before[folder] != after[folder] or (after[folder] is not None and self._is_opened(folder))
        ]
        feeds = self._feeds()
        beside = {folder: self._beside(before[folder]) for folder in changed}
        for folder in changed:
            self._take_away(before[folder])
        for folder in changed:
            self._put_up(after[folder])
        new_feeds = self._feeds()
        changes = []
        self.has_moved = any(_aliases(before[folder]) != _aliases(after[folder]) for folder in changed)
        for folder in changed:
            neighbours = dict.fromkeys((*beside[folder], *self._beside(after[folder])))
            change = ReleaseChange(
                _side(before[folder]),
                _side(after[folder]),
                parts=_changed_parts(before[folder], after[folder]),
                beside=tuple(neighbours),
                is_opened=self._is_opened(folder),
            )
            targets = {*(side.brief.target for side in change.sides), *change.beside}
            targets.update(side.replaced_by for side in change.sides if side.replaced_by)
            concerned = (name for name in LANGUAGES if targets & (feeds[name] | new_feeds[name]))
            changes.append(replace(change, feeds=tuple(concerned)))
        return tuple(changes)

    def _is_opened(self, folder: str) -> bool:
        reading = self.state.readings.reading(folder)
        if reading is None or reading.opening is None or self.since is None:
            return False
        return self.since < reading.opening <= self.door.now or self.door.now < reading.opening <= self.since

    def _admitted(self, folder: str) -> ShownRelease | None:
        """A bundle as the door lets it through; of several at one address the finished one."""
        readings = self.state.readings
        reading, contents = readings.reading(folder), readings.contents(folder)
        if reading is None or contents is None or not contents[0]:
            return None
        opening = NEVER if reading.is_draft else reading.opening or ALWAYS
        if not self.door.admits(opening) or readings.claiming("folder", reading.target)[0] != folder:
            return None
        return ShownRelease(folder, *contents)

    def _take_away(self, release: ShownRelease | None) -> None:
        if release is not None:
            self.state.shown.remove(*_decoded(release))

    def _put_up(self, release: ShownRelease | None) -> None:
        if release is not None:
            self.state.shown.put(release, *_decoded(release))

    def _beside(self, release: ShownRelease | None) -> Iterator[str]:
        """The releases whose pages may show something of one: its neighbours, and those that it replaces."""
        if release is None:
            return
        brief, record = _decoded(release)
        for neighbour in self.state.shown.neighbours(record.sort, brief.target):
            if neighbour is not None:
                yield decode(Brief, neighbour).target
        for folder in self.state.readings.linking("release", brief.target):
            shown = self.state.shown.by_folder(folder)
            if shown is not None:
                yield decode(Brief, shown.brief).target

    def _feeds(self) -> dict[Language, set[str]]:
        return {
            language: {target for target, _ in self.state.shown.newest_announced(language, NEWEST)}
            for language in LANGUAGES
        }


def _side(release: ShownRelease | None) -> Side | None:
    if release is None:
        return None
    brief, record = _decoded(release)
    return Side(brief, _keys(record.facets), _keys(record.linked), record.amendments, record.replaced_by)


def _keys(pairs: Iterable[tuple[str, str]]) -> tuple[Key, ...]:
    return tuple((as_facet(kind), key) for kind, key in pairs)


def _changed_parts(before: ShownRelease | None, after: ShownRelease | None) -> tuple[str, ...]:
    if before is None or after is None:
        return ()
    old, new = decode(Record, before.record).parts, decode(Record, after.record).parts
    return tuple(sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name)))


def _aliases(release: ShownRelease | None) -> tuple[object, ...]:
    if release is None:
        return ()
    brief, record = _decoded(release)
    # A release that is there hides what else is said of its own address.
    return (brief.target, record.aliases)


def _decoded(release: ShownRelease) -> tuple[Brief, Record]:
    return decode(Brief, release.brief), decode(Record, release.record)


@dataclass(frozen=True, slots=True)
class Difference:
    """What two contexts differ in, with what the state knows of who is concerned."""

    state: State
    before: Context
    after: Context

    def changes(self, releases: tuple[ReleaseChange, ...], *, is_many: bool) -> Changes:
        """Everything that happened."""
        before, after = self.before, self.after
        return Changes(
            releases=releases,
            entries=tuple(self._entries()),
            pages=tuple(changed_pages(before, after)),
            kinds=changed_kinds(before, after),
            everything=(*reasons_for_all(before, after), *((MANY,) if is_many else ())),
        )

    def _entries(self) -> Iterator[EntryChange]:
        ids = changed_ids(self.before.registry, self.after.registry)
        for key in sorted(ids or ()):
            yield self._entry(key, Message.of(mark('the registry changed "%(id)s"'), id=key))
        for _, key in sorted(self.before.facets ^ self.after.facets):
            # Whoever names it links to its page, if there is one.
            yield self._entry(key, Message.of(mark('"%(id)s" has a page, or has none any more'), id=key))
        for key in people_of_another_day(self.before, self.after):
            yield self._entry(key, Message.of(mark('"%(id)s" begins or ends a post'), id=key))
        if answering(self.before) != answering(self.after):
            reason = Message.of(mark("others answer on this day"))
            yield EntryChange(reason, releases=self.state.shown.targets())

    def _entry(self, key: str, reason: Message) -> EntryChange:
        names = (key, *_people_of(key, self.before.registry), *_people_of(key, self.after.registry))
        lists = {
            (kind, name): tuple(self.state.shown.years(kind, name))
            for name in dict.fromkeys(names)
            for kind in FACETS
            if self._is_list(kind, name)
        }
        folders = dict.fromkeys(folder for name in names for folder in self.state.readings.consulting(name))
        shown = filter(None, (self.state.shown.by_folder(folder) for folder in folders))
        return EntryChange(reason, lists, [decode(Brief, release.brief).target for release in shown])

    def _is_list(self, kind: Facet, key: str) -> bool:
        return (kind, key) in self.before.facets or (kind, key) in self.after.facets


def _people_of(organisation: str, registry: Registry) -> Iterator[str]:
    """Whose posts name an organisation, which links to it."""
    for person in registry.people.values():
        if any(post.organisation == organisation for post in person.posts):
            yield person.id
