"""What was published holds: each recorded address answers, leads on or is gone on purpose; no text changes unsaid."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol
from urllib.parse import quote

from newsroom.core import address
from newsroom.core.address import page_of_subject, subject_of
from newsroom.core.alias import claim_of
from newsroom.core.gone import Gone
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.ledger import Entry
from newsroom.core.page import StandingPage
from newsroom.core.problem import Message, Place, Report, mark
from newsroom.core.revision import is_revision
from newsroom.core.settings import Settings
from newsroom.core.sheet import OldAddress, Sheet, Version
from newsroom.library.announcement import feed_authority, feed_id
from newsroom.library.destination import GONE, Addresses, Loop, destination

Line = tuple[Entry, Place]


class Published(Addresses, Protocol):
    """What is known of releases besides."""

    def has_id(self, key: str) -> bool:
        """Whether a public release has this `id`."""

    def is_recorded(self, address: str) -> bool:
        """Whether the ledger has an address."""

    def changed_lines(self, sheet: Sheet, language: Language, published: str) -> Sequence[Place]:
        """The lines of a text that are not as they were published in a revision; none where that is not known."""


def entries_of_release(sheet: Sheet, settings: Settings) -> Iterator[Entry]:
    """What is to be recorded of a public release: both its pages, since each answers, with their files and aliases."""
    for language in LANGUAGES:
        page = address.release_by_target(language, sheet.target)
        version = sheet.versions.get(language)
        if version is None:
            yield Entry(page)
        else:
            yield Entry(
                page,
                feed_id(sheet.key, language, settings),
                version.revision,
                version.corrections,
                is_withdrawn=sheet.is_withdrawn,
            )
        yield from (Entry(page + quote(name)) for name in sheet.files.get(language, ()))
        yield from (Entry(old.address, to=page) for old in sheet.aliases if old.language == language)


def entries_of_page(page: StandingPage) -> Iterator[Entry]:
    """The same of a standing page."""
    for language in LANGUAGES:
        here = address.page(language, page.key)
        yield Entry(here)
        yield from (Entry(old.address, to=here) for old in page.aliases if old.language == language)


@dataclass(slots=True)
class Judgement:
    """What a look at one release or standing page comes to. `moved` are its addresses that are answered elsewhere, each
    with where it leads, `GONE` included; `unrecorded` is what `make record` would write.
    """

    report: Report = field(default_factory=Report)
    moved: dict[str, str] = field(default_factory=dict)
    unrecorded: list[Entry] = field(default_factory=list)
    # Whether something is lost that is reported elsewhere, and has to be looked for again.
    is_unsettled: bool = False


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares lines of the ledger with the site as it would be public now."""

    known: Published
    settings: Settings
    # The same as if every release were public.
    everything: Addresses

    def judge(
        self, lines: Sequence[Line], expected: Sequence[Entry], sheet: Sheet | None, *, is_public: bool
    ) -> Judgement:
        """One release or standing page: its lines, and what of it is public now; `sheet` is of the release that is at
        its address, public or not.
        """
        found = Judgement()
        if lines and sheet is not None and not is_public:
            _report_taken_back(lines[0][1], sheet, found.report)
            return found
        unexplained = set()
        for entry, place in lines:
            if not self._is_answered(entry, place, sheet, found):
                continue
            if entry.feed is not None and self._check_release(entry, place, sheet, found.report):
                unexplained.add(entry.address)
        recorded = {entry.address: entry for entry, _ in lines}
        found.unrecorded.extend(
            entry for entry in expected if recorded.get(entry.address) != entry and entry.address not in unexplained
        )
        return found

    def _is_answered(self, entry: Entry, place: Place, sheet: Sheet | None, found: Judgement) -> bool:
        try:
            where = destination(entry.address, self.known)
        except Loop:
            circle = mark('"/%(address)s" leads in a circle: give it in the aliases of one page, and of no other')
            found.report.add(place, "ledger", circle, address=entry.address)
            return False
        if where == entry.address or self.known.alias_target(entry.address) is not None:
            return True
        is_file = entry.to is None and not entry.address.endswith("/")
        if is_file and where is None and sheet is not None and sheet.is_withdrawn:
            # What a withdrawal takes back goes with its files.
            where = GONE
        # Nothing but the ledger may still know an old address whose page is there.
        if where is None or where == entry.to:
            found.is_unsettled = True
            if not self._is_taken_back(entry):
                self._report_lost(entry, place, found.report)
            return False
        found.moved[entry.address] = where
        return True

    def _is_taken_back(self, entry: Entry) -> bool:
        """Whether it leads to a published release that is no longer public, which is reported there."""
        where = destination(entry.address, self.everything)
        return where not in {None, GONE, entry.address, entry.to} and self.known.is_recorded(where or "")

    def _report_lost(self, entry: Entry, place: Place, report: Report) -> None:
        if entry.to is not None:
            lost = mark(
                '"/%(address)s" led to "/%(to)s" and leads nowhere now: put it back into the aliases of that page'
            )
            report.add(place, "ledger", lost, address=entry.address, to=entry.to)
        elif not entry.address.endswith("/"):
            page = entry.address.rpartition("/")[0] + "/"
            if self.known.answers(page):
                lost = mark(
                    'the file "/%(address)s" was published and is no longer there: put it back under its name, '
                    "or say in content/ledger/gone.yaml that it is gone"
                )
                report.add(place, "ledger", lost, address=entry.address)
        else:
            lost = mark(
                '"/%(address)s" was published and nothing answers there now: put it back, or give this address in the '
                "aliases of the page that takes its place, or say in content/ledger/gone.yaml that it is gone"
            )
            report.add(place, "ledger", lost, address=entry.address)

    def _check_release(self, entry: Entry, place: Place, sheet: Sheet | None, report: Report) -> bool:
        """The feed id and the text of a release in one language; whether its text changed without a word."""
        language = address.language_of(entry.address)
        if sheet is None or not self.known.answers(entry.address):
            self._check_moved(entry, place, report)
            return False
        version = sheet.versions.get(language)
        if version is None:
            gone = mark(
                'the text of "/%(address)s" was published and is missing now: put index.%(language)s.md back, '
                "or withdraw the release"
            )
            report.add(place, "ledger", gone, address=entry.address, language=language)
            return False
        self._check_feed_id(entry, place, feed_id(sheet.key, language, self.settings), report)
        if version.corrections[: len(entry.corrections)] != entry.corrections:
            other = mark(
                "a correction that was published reads otherwise, is taken out, or has another before it (%(place)s): "
                "leave them as they were, and add new ones behind"
            )
            report.add(version.place, "corrections", other, place=str(place))
        return self._is_unexplained(entry, version, sheet, language, report)

    def _check_feed_id(self, entry: Entry, place: Place, current: str, report: Report) -> None:
        if entry.feed == current or entry.feed is None:
            return
        before, now = entry.feed.partition(":")[2].partition(":")[0], feed_authority(self.settings).partition(":")[2]
        if before != now:
            changed = mark(
                'the ids in feeds began with "%(before)s" and would begin with "%(now)s", so that every reader\'s '
                "program took all releases for new: NEWSROOM_AUTHORITY and NEWSROOM_AUTHORITY_YEAR must stay"
            )
            # Said once a file: it is true of every line.
            report.add(Place(place.path), "feed", changed, before=before, now=now)
            return
        changed = mark('its id in feeds was "%(before)s": write "id: %(key)s", so that readers know it again')
        report.add(place, "feed", changed, before=entry.feed, key=_key_of(entry))

    def _check_moved(self, entry: Entry, place: Place, report: Report) -> None:
        """A release that moved takes its id along; one whose place another took that was there before need not."""
        where = destination(entry.address, self.known)
        if where is None or where == GONE:
            return
        subject = subject_of(where)
        # A standing page is in no feed.
        is_page = subject is not None and page_of_subject(subject) is not None
        if is_page or self.known.has_id(_key_of(entry)) or self.known.is_recorded(where):
            return
        moved = mark(
            '"/%(address)s" leads to "/%(where)s" now: write "id: %(key)s" there, so that feeds know the release again'
        )
        report.add(place, "feed", moved, address=entry.address, where=where, key=_key_of(entry))

    def _is_unexplained(self, entry: Entry, version: Version, sheet: Sheet, language: Language, report: Report) -> bool:
        """Report what readers saw and see otherwise now, without a word about it."""
        if len(version.corrections) > len(entry.corrections) or sheet.is_withdrawn:
            return False
        if entry.is_withdrawn:
            stands = mark("this release was withdrawn in public and stands again: say so in corrections")
            report.warn(version.place, "withdrawn", stands)
            return True
        is_minor = version.minor is not None and is_revision(version.minor, version.revision)
        if version.revision == entry.text or is_minor:
            return False
        lines = self.known.changed_lines(sheet, language, entry.text or "")
        what = CHANGED if not lines else CHANGED_IN
        numbers = ", ".join(str(line.line) for line in lines)
        message = Message.of(what, **({"lines": numbers} if lines else {}))
        report.warn(lines[0] if lines else version.place, "corrections", EXPLAIN, what=message, digest=version.revision)
        return True


CHANGED = mark("what was published here changed, its text or its facts")
CHANGED_IN = mark("the published text changed (lines: %(lines)s)")
EXPLAIN = mark('%(what)s: say in corrections what was corrected, or mark this change as minor: "minor: %(digest)s"')


def _key_of(entry: Entry) -> str:
    """The release's `id` that a feed's id was made of."""
    return (entry.feed or "").rpartition(":")[2].rpartition("/")[0]


def _report_taken_back(recorded: Place, sheet: Sheet, report: Report) -> None:
    """A published release is made a draft, or put under embargo: it would vanish without a word."""
    if sheet.is_draft:
        draft = mark("this release was published (%(recorded)s), so it can't be a draft: withdraw it instead")
        report.add(sheet.status_place, "status", draft, recorded=str(recorded))
    else:
        embargo = mark(
            "this release was published (%(recorded)s), so it can't be put under embargo: take this out, or withdraw it"
        )
        report.add(sheet.opens_place, "publish_at", embargo, recorded=str(recorded))


def check_old_addresses(aliases: Iterable[OldAddress], is_taken: Callable[[str], bool], report: Report) -> None:
    """Report old addresses that a release or a standing page has for itself."""
    for old in aliases:
        if is_taken(claim_of(old.address)):
            taken = mark('a page of the site answers at "/%(address)s" itself, so this address can lead nowhere else')
            report.add(old.place, "aliases", taken, address=old.address)


def check_gone(
    records: Iterable[Gone], known: Addresses, is_taken: Callable[[str], bool], today: date, report: Report
) -> None:
    """Report what is said to be gone and is not, or is said twice, or of a day that has not come."""
    first: dict[str, Place] = {}
    for record in records:
        if record.day > today:
            future = mark('lies in the future, "%(found)s": give the day on which it was taken out')
            report.add(record.place, "date", future, found=record.day.isoformat())
        for where in record.addresses:
            if known.answers(where) or known.alias_target(where) is not None or is_taken(claim_of(where)):
                there = mark('"/%(address)s" is said to be gone, and a page answers there: take one of the two out')
                report.add(record.place, "addresses", there, address=where)
            if first.setdefault(claim_of(where), record.place) != record.place or record.addresses.count(where) > 1:
                twice = mark('"/%(address)s" is said to be gone twice: the other is %(other)s; keep one')
                report.add(record.place, "addresses", twice, address=where, other=str(first[claim_of(where)]))
