"""Which pages the site has, and what each is made from, found in the state."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from newsroom.build.addresses import gone_records
from newsroom.build.values import Beside, Inputs, ReleaseInputs
from newsroom.core.codec import decode
from newsroom.core.language import LANGUAGES
from newsroom.core.read import Record
from newsroom.library.archive import NEWEST
from newsroom.library.pages import Kind, Page, as_facet, facet_pages, in_both, moved_pages, single_pages
from newsroom.library.view.facet import NEWEST_QUOTATIONS
from newsroom.library.view.listing import NEWEST_AT_CHOICE, NEWEST_AT_HOME
from newsroom.library.view.register import NEWEST_IN_REGISTER
from newsroom.store.state.shown import NEWS
from newsroom.store.state.state import State


@dataclass(frozen=True, slots=True)
class Shelf:
    """Finds in the state what pages are made from; `None` is said of pages that the site does not have."""

    state: State
    standing: frozenset[str]
    facets: frozenset[tuple[str, str]]

    def all_pages(self) -> Iterator[Page]:
        """Every page of the site."""
        shown = self.state.shown
        for target in shown.targets():
            yield from in_both("release", key=target)
        for key in sorted(self.standing):
            yield from in_both("standing", key=key)
        calendar = shown.calendar()
        for year in sorted(calendar):
            for month in sorted(calendar[year]):
                yield from in_both("month", year=year, month=month)
        # A year of every list before the next year's, since lists share their releases.
        years = sorted((year, kind, key) for kind, key in self.facets for year in shown.years(kind, key))
        for year, kind, key in years:
            yield from in_both("facet-year", key=key, facet=kind, year=year)
        for year in shown.amendments.all_years():
            yield from in_both("corrections-year", year=year)
        for year in sorted(calendar):
            yield from in_both("year", year=year)
        for kind, key in sorted(self.facets):
            yield from facet_pages((as_facet(kind), key), iter(()))
        yield from single_pages()
        for source, leads in sorted(self.state.ledger.redirects().items()):
            yield from moved_pages(source, leads)

    def inputs(self, page: Page) -> Inputs | None:
        """What a page is made from, whatever its language."""
        return _FINDERS[page.kind](self, page)

    def _of_release(self, page: Page) -> Inputs | None:
        release = self._release(page.key)
        return Inputs(releases=(release,)) if release else None

    def _of_month(self, page: Page) -> Inputs | None:
        briefs = self.state.shown.list_of_year(NEWS, f"{page.month:02}", page.year)
        return Inputs(briefs=tuple(briefs)) if briefs else None

    def _of_year(self, page: Page) -> Inputs | None:
        months = self.state.shown.months(page.year)
        return Inputs(months=months) if months else None

    def _of_news(self, _: Page) -> Inputs:
        return Inputs(briefs=tuple(self.state.shown.newest(NEWEST)), calendar=self.state.shown.calendar())

    def _of_entrance(self, _: Page) -> Inputs:
        shown = self.state.shown
        newest = {name: tuple(shown.newest_in(name, NEWEST_AT_CHOICE)) for name in LANGUAGES}
        return Inputs(newest_in=newest)

    def _of_old_address(self, page: Page) -> Inputs | None:
        leads = self.state.ledger.redirect(page.key)
        if leads is None or bool(leads) != (page.kind == "redirect"):
            return None
        records = (record for record in gone_records(self.state) if page.key in record.addresses)
        return Inputs(leads=leads, gone=next(records, None))

    def _of_facet(self, page: Page) -> Inputs | None:
        if (page.facet, page.key) not in self.facets:
            return None
        shown = self.state.shown
        years = shown.years(page.facet, page.key)
        newest = shown.newest_of_list(page.facet, page.key, years, NEWEST)
        quoting = shown.newest_quoting(page.key, NEWEST_QUOTATIONS) if _speaks(page) else ()
        return Inputs(briefs=tuple(newest), years=years, quoting=tuple(quoting))

    def _of_facet_year(self, page: Page) -> Inputs | None:
        if (page.facet, page.key) not in self.facets:
            return None
        shown = self.state.shown
        briefs = shown.list_of_year(page.facet, page.key, page.year)
        quoting = shown.quoting_in_year(page.key, page.year) if _speaks(page) else ()
        return Inputs(briefs=tuple(briefs), quoting=tuple(quoting)) if briefs else None

    def _of_register(self, _: Page) -> Inputs:
        amendments = self.state.shown.amendments
        return Inputs(
            amended={name: tuple(amendments.newest(name, NEWEST_IN_REGISTER)) for name in LANGUAGES},
            amended_years={name: amendments.years(name) for name in LANGUAGES},
        )

    def _of_register_year(self, page: Page) -> Inputs | None:
        amendments = self.state.shown.amendments
        amended = {name: tuple(amendments.of_year(name, page.year)) for name in LANGUAGES}
        return Inputs(amended=amended) if any(amended.values()) else None

    def _of_feed(self, page: Page) -> Inputs:
        """Each release once, whatever is announced of it."""
        newest = self.state.shown.newest_announced(page.language, NEWEST)
        targets = list(dict.fromkeys(target for target, _ in newest))
        releases = tuple(filter(None, map(self._release, targets)))
        return Inputs(
            releases=releases,
            announced=tuple((targets.index(target), amendment) for target, amendment in newest),
        )

    def _release(self, target: str) -> ReleaseInputs | None:
        shown_releases = self.state.shown
        shown = shown_releases.by_target(target)
        if shown is None:
            return None
        record = decode(Record, shown.record)
        previous, following = shown_releases.neighbours(record.sort, target)
        replacement = shown_releases.by_target(record.replaced_by) if record.replaced_by else None
        readings = self.state.readings
        return ReleaseInputs(
            readings.release(shown.folder),
            readings.bodies(shown.folder),
            previous,
            following,
            replacement.brief if replacement else None,
            tuple(shown_releases.replaced_by(target)),
            Beside(shown.folder, record.files),
        )


def _speaks(page: Page) -> bool:
    return page.facet in {"people", "organisations"}


_FINDERS: Mapping[Kind, Callable[[Shelf, Page], Inputs | None]] = {
    "release": Shelf._of_release,
    "standing": lambda shelf, page: Inputs() if page.key in shelf.standing else None,
    "month": Shelf._of_month,
    "facet-year": Shelf._of_facet_year,
    "year": Shelf._of_year,
    "facet": Shelf._of_facet,
    "facet-index": lambda shelf, page: Inputs(totals=shelf.state.shown.totals(page.facet)),
    "contacts": lambda _shelf, _page: Inputs(),
    "corrections": Shelf._of_register,
    "corrections-year": Shelf._of_register_year,
    "news": Shelf._of_news,
    "home": lambda shelf, _: Inputs(briefs=tuple(shelf.state.shown.newest(NEWEST_AT_HOME))),
    "choice": Shelf._of_entrance,
    "not-found": Shelf._of_entrance,
    "feed": Shelf._of_feed,
    "redirect": Shelf._of_old_address,
    "gone": Shelf._of_old_address,
    "redirect-map": lambda shelf, _: Inputs(redirects=shelf.state.ledger.redirects()),
    "gone-map": lambda shelf, _: Inputs(redirects=shelf.state.ledger.redirects()),
}
