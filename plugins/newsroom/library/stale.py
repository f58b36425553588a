"""What is out of date: changes in, pages and the reasons out. One pure function, whatever it is that changed.

A page named here may be no different in the end, or gone: that shows when it is made. A page that is not named here is
as it was. So where it is not certain, it is named.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from msgspec import structs

from newsroom.core.amendment import Amendment
from newsroom.core.brief import Brief
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.problem import Message, mark
from newsroom.library.archive import Key
from newsroom.library.pages import Kind, Page, as_facet, entrances, facet_pages, in_both

Stale = tuple[Page, tuple[Message, ...]]

# The part of a release that pages of the people and bodies show whose words it has.
QUOTATIONS = "quotations"


@dataclass(frozen=True, slots=True)
class Side:
    """A release as it was shown, or as it is: `linked` are the lists that its texts link to.

    `amendments` is what was done to it since, and `replaced_by` the address of what stands in its place.
    """

    brief: Brief
    lists: tuple[Key, ...] = ()
    linked: tuple[Key, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class ReleaseChange:
    """A release that differs from what is shown of it. `before` is none of a new one, `after` of one that goes.

    `parts` are the fields that changed, as authors write them; `beside` the addresses of releases whose pages may show
    something of it: its neighbours, and those that it replaces; `feeds` are those that it is in or was in. `is_opened`
    says that its embargo ended, which previews show too.
    """

    before: Side | None
    after: Side | None
    parts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    feeds: tuple[Language, ...] = LANGUAGES
    is_opened: bool = False

    @property
    def sides(self) -> tuple[Side, ...]:
        """Those that there are."""
        return tuple(side for side in (self.before, self.after) if side is not None)

    @property
    def reason(self) -> Message:
        """What happened, in words."""
        target = self.sides[-1].brief.target
        if self.before is None:
            return Message.of(
                mark("the embargo of release %(release)s ended")
                if self.is_opened
                else mark("release %(release)s is new"),
                release=target,
            )
        if self.after is None:
            return Message.of(mark("release %(release)s is gone"), release=target)
        if self.is_opened and not self.parts:
            return Message.of(mark("the embargo of release %(release)s ended"), release=target)
        if not self.parts:
            return Message.of(mark("release %(release)s changed"), release=target)
        return Message.of(
            mark("release %(release)s changed its %(fields)s"), release=target, fields=", ".join(self.parts)
        )

    @property
    def is_listed_otherwise(self) -> bool:
        """Whether lists show it differently, or other lists do."""
        before, after = self.before, self.after
        if before is None or after is None or self.is_opened:
            return True
        return (before.brief, before.lists) != (after.brief, after.lists)

    @property
    def is_amended_otherwise(self) -> bool:
        """Whether the register of corrections shows it differently."""
        return self.is_listed_otherwise or len({side.amendments for side in self.sides}) > 1

    @property
    def is_replaced_otherwise(self) -> bool:
        """Whether what stands in its place shows it differently, or something else stands there."""
        return self.is_listed_otherwise or len({side.replaced_by for side in self.sides}) > 1

    @property
    def is_counted_otherwise(self) -> bool:
        """Whether a year or a month has one more or less."""
        months = {(side.brief.year, side.brief.date.day.month) for side in self.sides}
        return len(self.sides) == 1 or len(months) == 2


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry of the registry that reads otherwise: `lists` are its lists with their years, `releases` name it."""

    reason: Message
    lists: Mapping[Key, tuple[int, ...]] = field(default_factory=dict)
    releases: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """All that happened between what is shown and what was read.

    `everything` are reasons for which each page may differ; `kinds` those for the pages of a kind in a language;
    `pages` those for a single page.
    """

    releases: tuple[ReleaseChange, ...] = ()
    entries: tuple[EntryChange, ...] = ()
    pages: tuple[tuple[Page, Message], ...] = ()
    kinds: Mapping[tuple[Kind, Language], Message] = field(default_factory=dict)
    everything: tuple[Message, ...] = ()


def stale_pages(changes: Changes, all_pages: Callable[[], Iterable[Page]]) -> Iterator[Stale]:
    """Each page that may have to be made again, once, with the reasons, in the order of writing.

    Where all pages of a kind are concerned, they are not held in memory. Last come pages that are not among all pages
    any more.
    """
    concerned: dict[Page, dict[Message, None]] = {}
    for page, reason in _concerned(changes):
        concerned.setdefault(page, {})[reason] = None
    if changes.everything or changes.kinds:
        for page in all_pages():
            kind = changes.kinds.get((page.kind, page.language))
            reasons = (*changes.everything, *((kind,) if kind else ()), *concerned.pop(page, ()))
            if reasons:
                yield page, reasons
    for page in sorted(concerned, key=lambda page: page.order):
        yield page, tuple(concerned[page])


def _concerned(changes: Changes) -> Iterator[tuple[Page, Message]]:
    for change in changes.releases:
        yield from _of_release(change)
    for entry in changes.entries:
        yield from _of_entry(entry)
    yield from changes.pages


def _of_release(change: ReleaseChange) -> Iterator[tuple[Page, Message]]:
    reason = change.reason
    for side in change.sides:
        yield from ((page, reason) for page in in_both("release", key=side.brief.target))
    for language in change.feeds:
        yield Page("feed", language), reason
    if change.is_listed_otherwise:
        yield from ((page, reason) for page in _lists_of(change))
    if QUOTATIONS in change.parts:
        yield from ((page, reason) for page in _pages_of_quoted(change))
    yield from ((page, reason) for page in _linked_of(change))
    yield from ((page, reason) for page in _register_of(change))
    yield from ((page, reason) for page in _replacements_of(change))


def _lists_of(change: ReleaseChange) -> Iterator[Page]:
    languages = {language for language in LANGUAGES if _is_shown_otherwise(change, language)}
    yield from (page for page in _in_both_languages(change) if page.language in languages)
    yield from entrances()
    before, after = (set(side.lists) if side else set() for side in (change.before, change.after))
    for facet in sorted({facet for facet, _ in before ^ after}):
        yield from in_both("facet-index", facet=facet)


def _in_both_languages(change: ReleaseChange) -> Iterator[Page]:
    for target in change.beside:
        yield from in_both("release", key=target)
    for side in change.sides:
        day = side.brief.date.day
        yield from in_both("month", year=day.year, month=day.month)
        for key in side.lists:
            yield from facet_pages(key, iter([day.year]))
        if change.is_counted_otherwise:
            yield from in_both("year", year=day.year)
    yield from in_both("news")
    yield from in_both("home")


def _is_shown_otherwise(change: ReleaseChange, language: Language) -> bool:
    """Whether the lists of a language show something else: words that changed in the other language stay unseen."""
    before, after = change.before, change.after
    if before is None or after is None or change.is_opened or before.lists != after.lists:
        return True
    one, two = (_as_shown(side.brief, language) for side in (before, after))
    return one != two


def _as_shown(brief: Brief, language: Language) -> Brief:
    shown = brief.shown_in(language)
    return structs.replace(brief, titles={shown: brief.titles[shown]}, summaries={shown: brief.summaries[shown]})


def _pages_of_quoted(change: ReleaseChange) -> Iterator[Page]:
    for side in change.sides:
        for facet, key in side.lists:
            if key in side.brief.quoted:
                yield from facet_pages((facet, key), iter([side.brief.year]))


def _linked_of(change: ReleaseChange) -> Iterator[Page]:
    before, after = (set(side.linked) if side else set() for side in (change.before, change.after))
    for facet, key in sorted(before ^ after):
        yield from in_both("facet", key=key, facet=facet)
        yield from in_both("facet-index", facet=facet)


def _register_of(change: ReleaseChange) -> Iterator[Page]:
    """The register names each release that was corrected or withdrawn, in the years in which that was done."""
    years = {amendment.day.year for side in change.sides for amendment in side.amendments}
    if years and change.is_amended_otherwise:
        yield from in_both("corrections")
        for year in sorted(years):
            yield from in_both("corrections-year", year=year)


def _replacements_of(change: ReleaseChange) -> Iterator[Page]:
    """A release names those that it replaces."""
    if change.is_replaced_otherwise:
        for side in change.sides:
            if side.replaced_by is not None:
                yield from in_both("release", key=side.replaced_by)


def _of_entry(entry: EntryChange) -> Iterator[tuple[Page, Message]]:
    for key, years in entry.lists.items():
        yield from ((page, entry.reason) for page in facet_pages(key, iter(years)))
        yield from ((page, entry.reason) for page in in_both("facet-index", facet=as_facet(key[0])))
    for target in entry.releases:
        yield from ((page, entry.reason) for page in in_both("release", key=target))
    for kind in ("feed", "contacts"):
        yield from ((page, entry.reason) for page in in_both(kind))
