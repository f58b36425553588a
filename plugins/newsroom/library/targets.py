"""Where links inside the archive lead, for the check and for the pages: one truth for both."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from urllib.parse import quote

from newsroom.core import address
from newsroom.core.address import facet_of_scheme
from newsroom.core.language import Language
from newsroom.core.linking import BETWEEN_RELEASES, check_link, report_dead_link
from newsroom.core.markdown.finding import Target
from newsroom.core.page import StandingPage
from newsroom.core.problem import Place, Report, mark
from newsroom.core.registry import Registry
from newsroom.core.sheet import Link, Sheet
from newsroom.library.door import opening_of


def address_of(target: Target, language: Language, folder: str) -> str:
    """The address that a checked link leads to, seen from a page of a language whose files lie in `folder`."""
    kind = facet_of_scheme(target.scheme)
    if kind is not None:
        return address.facet(language, kind, target.name)
    match target.scheme:
        case "release":
            year, _, slug = target.name.partition("/")
            # A draft's link may be half-typed; its preview shows where it would lead.
            return address.release(language, int(year) if year.isdecimal() else 0, slug)
        case "page":
            return address.page(language, target.name)
        case _:
            return folder + quote(target.name)


class Targets(Protocol):
    """What is known of everything that was read."""

    def opening(self, target: str) -> datetime | None:
        """From when on the release at an address may be read; `None` where there is none."""

    def is_unreadable(self, scheme: str, name: str) -> bool:
        """Whether it is there and was reported as wrong in its own place."""

    def names(self, scheme: str) -> Collection[str]:
        """All that a link of a scheme may name."""


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """Looks links between releases and pages up."""

    targets: Targets
    page_keys: Collection[str]
    now: datetime

    def check_sheet(self, sheet: Sheet, report: Report) -> None:
        """Report a release's links to nothing, and to what opens later than itself."""
        found = Report()
        for link in sheet.links:
            self._check(link, max(opening_of(sheet), self.now), found)
        report.extend(found.problems, as_warnings=sheet.is_draft)

    def check_pages(self, pages: Iterable[StandingPage], registry: Registry, report: Report) -> None:
        """The same of standing pages, with their links to the registry, which no file else looks up."""
        for page in pages:
            for text in page.texts.values():
                for target in text.body.targets:
                    place = Place(text.source, text.body_line + target.line - 1)
                    if target.scheme in BETWEEN_RELEASES:
                        self._check(Link(target.scheme, target.name, place), self.now, report)
                    else:
                        check_link(target, place, None, registry, report)

    def _check(self, link: Link, readable_from: datetime, report: Report) -> None:
        if link.scheme == "page":
            if link.name not in self.page_keys:
                self._report_dead(link, self.page_keys, report)
            return
        opening = self.targets.opening(link.name)
        if opening is None:
            if not self.targets.is_unreadable("release", link.name):
                self._report_dead(link, self.targets.names("release"), report)
        elif opening > readable_from:
            report.add(
                link.place,
                link.field,
                mark('"%(name)s" is a draft, or under embargo for longer than this text: take it out until then'),
                name=link.name,
            )

    def _report_dead(self, link: Link, known: Collection[str], report: Report) -> None:
        if link.scheme != "page" or not self.targets.is_unreadable("page", link.name):
            report_dead_link(link.scheme, link.name, link.place, link.field, known, report)
