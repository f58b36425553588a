"""The ledger beside the site: read where its files changed, compared with what is public, and written on demand."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from newsroom.build.addresses import GONE_RECORDS, KnownAddresses, gone_addresses, gone_records
from newsroom.core.address import language_of, page_of_subject, release_by_target, subject_of, subject_of_page
from newsroom.core.ledger import Entry
from newsroom.core.problem import Place, Problem, Report, mark
from newsroom.core.read import UNREADABLE, Reading
from newsroom.core.settings import Settings
from newsroom.library.announcement import feed_authority
from newsroom.library.ledger import Judge, Judgement, check_gone, entries_of_page, entries_of_release
from newsroom.store.bundles import ContentFolder
from newsroom.store.ledger import GONE, LedgerFolder
from newsroom.store.snapshot import is_same
from newsroom.store.state.state import State
from newsroom.store.surroundings import Surroundings

# What the state knows of the ledger as a whole.
_SIGNATURES = "ledger-signatures"
_PROBLEMS = "ledger-problems"
_AUTHORITY = "ledger-authority"
# Problems that are of no single file.
_REPEATED = ""
_PAGE_ALIASES = "ledger-page-aliases"
# There until what old addresses lead to is shown as it is now.
ADDRESSES_STALE = "addresses-stale"


@dataclass
class Bookkeeping:
    """The ledger of a content folder at the build's moment."""

    content: ContentFolder
    settings: Settings
    now: datetime
    state: State
    surroundings: Surroundings
    _subjects: set[str] = field(default_factory=set)

    def take_in(self, began: int, changing: Callable[[], AbstractContextManager[None]]) -> None:
        """Read what changed of its files since; `changing` is a transaction after which all is judged, at the latest by
        the next build.
        """
        folder, facts = LedgerFolder(self.content), self.state.facts
        before = facts.get(_SIGNATURES, dict[str, str]) or {}
        now = folder.signatures(began)
        changed = [name for name in now.keys() | before.keys() if not is_same(now.get(name, ""), before.get(name, ""))]
        if not changed:
            return
        problems = facts.get(_PROBLEMS, dict[str, tuple[Problem, ...]]) or {}
        with changing():
            for name in sorted(changed):
                report = Report()
                self._take_file(folder, name, report, is_there=name in now)
                problems[name] = tuple(report.problems)
            problems[_REPEATED] = self._repeated(folder)
            facts.put(_SIGNATURES, now)
            facts.put(_PROBLEMS, {name: found for name, found in problems.items() if found})

    def _repeated(self, folder: LedgerFolder) -> tuple[Problem, ...]:
        report = Report()
        for (address, part, line), *others in self.state.ledger.repeated():
            for _, other, number in others:
                twice = mark('"/%(address)s" stands in %(other)s too: keep one')
                where = str(Place(folder.source(part), line))
                report.add(Place(folder.source(other), number), "ledger", twice, address=address, other=where)
        return tuple(report.problems)

    def _take_file(self, folder: LedgerFolder, name: str, report: Report, *, is_there: bool) -> None:
        facts, ledger = self.state.facts, self.state.ledger
        if name == GONE:
            facts.put(GONE_RECORDS, folder.load_gone(report))
            facts.put(ADDRESSES_STALE, True)
            facts.remove(_AUTHORITY)
        elif folder.is_part(name):
            was_empty = ledger.is_empty()
            entries = folder.load_part(name, report) if is_there else {}
            self._subjects |= ledger.put_part(Path(name).stem, entries)
            if was_empty:
                # Nothing was compared with it before.
                facts.remove(_AUTHORITY)
        elif is_there:
            folder.report_stranger(name, report)

    def note_reading(self, reading: Reading) -> None:
        """A bundle was read, or is gone: it is looked at again, with whatever old addresses it gives."""
        self._subjects.add(reading.target)
        for name, value in reading.claims:
            if name == "aliases" and (subject := subject_of(value)) is not None:
                self._subjects.add(subject)

    def note_published(self, folder: str) -> None:
        """Before a bundle is read anew: keep its texts if they are what was published, to tell what changes in them."""
        for _, sheet in self.state.readings.sheets([folder]):
            for entry, _, _ in self.state.ledger.lines(sheet.target):
                for language, version in sheet.versions.items():
                    if entry.text == version.revision and entry.feed and entry.feed.endswith(f"/{language}"):
                        body = self.state.readings.bodies(folder)[language]
                        self.state.ledger.keep_published(folder, language, version.revision, body)

    def judge(self, since: datetime | None) -> None:
        """Compare what may be another thing since then with what is public, inside a transaction of the caller's."""
        facts, ledger = self.state.facts, self.state.ledger
        authority = feed_authority(self.settings)
        is_all = since is None or self.now < since or facts.get(_AUTHORITY, str) != authority
        is_inert = ledger.is_empty() and not gone_addresses(self.state)
        if is_inert or is_all:
            if ledger.moved():
                facts.put(ADDRESSES_STALE, True)
            ledger.forget_judged()
        if is_inert:
            return
        for subject in sorted(self._all() if is_all else self._concerned(since)):
            self._keep(subject, self.judgement(subject))
        facts.put(_AUTHORITY, authority)
        facts.put(_PAGE_ALIASES, sorted(self._known.page_claims))

    def _all(self) -> set[str]:
        return {*self.state.ledger.subjects(), *self.state.readings.targets(), *self._pages()}

    def _pages(self) -> set[str]:
        return {subject_of_page(key) for key in self._known.pages}

    def _concerned(self, since: datetime | None) -> set[str]:
        readings = self.state.readings
        if since is not None:
            for folder in readings.embargoes_between(since, self.now, with_drafts=False):
                if (reading := readings.reading(folder)) is not None:
                    self.note_reading(reading)
        # What standing pages give, or gave, as old addresses; and whatever leads on, since it may lead further now.
        given = {*self._known.page_claims, *(self.state.facts.get(_PAGE_ALIASES, list[str]) or ())}
        claimed = {subject for claim in given if (subject := subject_of(claim)) is not None}
        return {*self._subjects, *self.state.ledger.judged(), *self._pages(), *claimed}

    def judgement(self, subject: str) -> Judgement:
        """What a look at one release or standing page comes to."""
        source = LedgerFolder(self.content).source
        lines = [(entry, Place(source(part), line)) for entry, part, line in self.state.ledger.lines(subject)]
        judge = Judge(self._known, self.settings, self._everything)
        if (key := page_of_subject(subject)) is not None:
            page = self._known.pages.get(key)
            if page is None and key in self.surroundings.unreadable_pages:
                return Judgement()
            return judge.judge(lines, tuple(entries_of_page(page)) if page else (), None, is_public=page is not None)
        sheet = self._known.sheet(subject)
        is_unreadable = sheet is None and bool(self.state.readings.claiming(UNREADABLE, subject))
        if is_unreadable or (sheet is not None and not sheet.is_whole):
            # What is wrong with it is said in its own place.
            return Judgement(is_unsettled=True)
        is_public = sheet is not None and self._known.is_public(sheet)
        expected = tuple(entries_of_release(sheet, self.settings)) if sheet and is_public else ()
        return judge.judge(lines, expected, sheet, is_public=is_public)

    def _keep(self, subject: str, judgement: Judgement) -> None:
        is_other = self.state.ledger.put_judged(
            subject,
            judgement.report.problems,
            judgement.moved,
            unrecorded=len(judgement.unrecorded),
            is_unsettled=judgement.is_unsettled,
        )
        if is_other:
            self.state.facts.put(ADDRESSES_STALE, True)

    def record(self) -> dict[Path, int]:
        """Write what is public and not in the ledger into its files; how many lines of each file are new or changed.

        A text that changed without a word stays as it was recorded, so that the check goes on asking.
        """
        ledger = self.state.ledger
        subjects = self._all() if ledger.is_empty() else ledger.unrecorded()
        added: dict[str, list[Entry]] = {}
        for subject in sorted(subjects):
            for entry in self.judgement(subject).unrecorded:
                added.setdefault(entry.part, []).append(entry)
                before = ledger.recorded(entry.address)
                if before is not None:
                    # An old address that leads elsewhere now may stand in another year's file.
                    added.setdefault(before.part, [])
        new = {entry.address for entries in added.values() for entry in entries}
        folder = LedgerFolder(self.content)
        written = {}
        for part, entries in sorted(added.items()):
            kept = [entry for entry in ledger.part(part) if entry.address not in new]
            written[folder.write_part(part, [*kept, *entries])] = len(entries)
        return written

    def is_taken(self, claim: str) -> bool:
        """Whether a standing page, a finished release or a file beside one is at an address, public or not."""
        subject = subject_of(claim)
        if subject is None:
            return False
        if (key := page_of_subject(subject)) is not None:
            return key in self._known.pages
        sheet = self._known.sheet(subject)
        if sheet is None or sheet.is_draft:
            return False
        language = language_of(claim)
        name = unquote(claim.removeprefix(release_by_target(language, subject)))
        return not name or name in {file.casefold() for file in sheet.files.get(language, ())}

    def page_alias(self, claim: str) -> str | None:
        """The standing page that gives an old address."""
        return self._known.page_claims.get(claim)

    def problems(self) -> Iterator[Problem]:
        """Everything that is wrong with the ledger, or that it finds wrong."""
        for found in (self.state.facts.get(_PROBLEMS, dict[str, tuple[Problem, ...]]) or {}).values():
            yield from found
        yield from self.state.ledger.problems()
        report = Report()
        today = self.settings.day_of(self.now)
        check_gone(gone_records(self.state), self._known, self.is_taken, today, report)
        yield from report.problems

    @cached_property
    def _everything(self) -> KnownAddresses:
        return replace(self._known, is_all_public=True)

    @cached_property
    def _known(self) -> KnownAddresses:
        gone = gone_addresses(self.state)
        pages = {page.key: page for page in self.surroundings.pages}
        return KnownAddresses(self.state, self.content, pages, gone, self.now)
