"""What must hold between releases, standing pages and the clock, judged by what the state knows of all."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from newsroom.build.bookkeeping import Bookkeeping
from newsroom.core.address import BUILT_PAGES
from newsroom.core.alias import claim_of
from newsroom.core.linking import TAKEN
from newsroom.core.moment import ALWAYS, NEVER
from newsroom.core.problem import Place, Problem, Report
from newsroom.core.read import UNREADABLE
from newsroom.core.settings import Settings
from newsroom.core.sheet import Sheet
from newsroom.library.consistency import check_claim, check_time
from newsroom.library.ledger import check_old_addresses
from newsroom.library.targets import LinkCheck
from newsroom.store.state.readings import Readings, moment_key
from newsroom.store.surroundings import Surroundings


@dataclass
class Judging:
    """At the build's moment; `is_of_many` looks links up in one table in memory instead of one by one."""

    readings: Readings
    surroundings: Surroundings
    books: Bookkeeping
    settings: Settings
    now: datetime
    is_of_many: bool = False

    def problems_of(self, sheet: Sheet) -> list[Problem]:
        """What is wrong with a release beside the others, and at the build's moment."""
        report = Report()
        for claim in sheet.claims:
            if self._contested is not None and (claim.field, claim.value) not in self._contested:
                continue
            claiming = self.readings.claiming(claim.field, claim.value)
            if len(claiming) > 1:
                rivals = [other for _, other in self.readings.sheets(claiming) if other.source != sheet.source]
                check_claim(claim, sheet, rivals, report)
        check_time(sheet, self.settings, self.now, report)
        self._links.check_sheet(sheet, report)
        found = Report()
        check_old_addresses(sheet.aliases, self.books.is_taken, found)
        for old in sheet.aliases if sheet.is_draft else ():
            # Of a finished release the page has to change: it is the easier to find.
            if (page := self.books.page_alias(claim_of(old.address))) is not None:
                found.add(old.place, "aliases", TAKEN, value=old.address, other=f"/{page}")
        report.extend(found.problems, as_warnings=sheet.is_draft)
        return report.problems

    def check_pages(self, report: Report) -> None:
        """The same of all standing pages."""
        surroundings = self.surroundings
        self._links.check_pages(surroundings.pages, surroundings.registry, report)
        first: dict[str, Place] = {}
        for page in surroundings.pages:
            for old in page.aliases:
                check_old_addresses([old], self.books.is_taken, report)
                claim = claim_of(old.address)
                claiming = self.readings.sheets(self.readings.claiming("aliases", claim))
                rivals = [sheet.source for _, sheet in claiming if not sheet.is_draft]
                other = rivals[0] if rivals else str(first.setdefault(claim, old.place))
                if other != str(old.place):
                    report.add(old.place, "aliases", TAKEN, value=old.address, other=other)

    @cached_property
    def _contested(self) -> frozenset[tuple[str, str]] | None:
        return self.readings.contested() if self.is_of_many else None

    @cached_property
    def _links(self) -> LinkCheck:
        targets = KnownTargets(self.readings, self.surroundings.unreadable_pages, is_for_many=self.is_of_many)
        return LinkCheck(targets, [*(page.key for page in self.surroundings.pages), *BUILT_PAGES], self.now)


@dataclass
class KnownTargets:
    """What links may name, from the state."""

    readings: Readings
    unreadable_pages: Collection[str]
    is_for_many: bool = False

    def opening(self, target: str) -> datetime | None:
        """When the release at an address opens; `None` where there is none."""
        key = self._openings.get(target) if self.is_for_many else self.readings.opening(target)
        if key is None:
            return None
        return NEVER if key == moment_key(NEVER) else datetime.fromisoformat(key) if key else ALWAYS

    def is_unreadable(self, scheme: str, name: str) -> bool:
        """Whether it is there and was reported in its own place."""
        return name in self.unreadable_pages if scheme == "page" else bool(self.readings.claiming(UNREADABLE, name))

    def names(self, scheme: str) -> Collection[str]:
        """All releases; asked for only where a link leads nowhere, to say what it may have meant."""
        assert scheme == "release"
        return self._names

    @cached_property
    def _names(self) -> list[str]:
        return self.readings.targets()

    @cached_property
    def _openings(self) -> dict[str, str]:
        return self.readings.openings()
