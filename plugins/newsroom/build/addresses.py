"""What is known of addresses, from the state: which are public now, and where old ones lead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from urllib.parse import unquote

from newsroom.core import address
from newsroom.core.address import page_of_subject, subject_of, subject_of_page
from newsroom.core.alias import claim_of, page_of
from newsroom.core.codec import decode
from newsroom.core.gone import Gone
from newsroom.core.language import Language
from newsroom.core.markdown.body import Body
from newsroom.core.page import StandingPage
from newsroom.core.problem import Place
from newsroom.core.sheet import Sheet
from newsroom.library.destination import GONE
from newsroom.library.difference import changed_lines
from newsroom.library.door import Door, opening_of
from newsroom.store.bundles import ContentFolder
from newsroom.store.state.state import State

# Where the state has what is gone.
GONE_RECORDS = "gone"


@dataclass
class KnownAddresses:
    """The public site at the build's moment, whether or not a preview is built."""

    state: State
    content: ContentFolder
    pages: Mapping[str, StandingPage]
    gone: frozenset[str]
    now: datetime
    # Whether drafts and releases under embargo count as public.
    is_all_public: bool = False
    page_claims: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Neighbouring questions are about the same few releases; the whole archive is never held.
        self.sheet = lru_cache(maxsize=64)(self._sheet)
        for page in self.pages.values():
            for old in page.aliases:
                self.page_claims[claim_of(old.address)] = address.page(old.language, page.key)

    def is_public(self, sheet: Sheet) -> bool:
        """Whether readers see a release now."""
        return Door(self.now, self.is_all_public).admits(opening_of(sheet))

    def answers(self, where: str) -> bool:
        """Whether a release, a standing page or a file beside a release is there."""
        subject = subject_of(where)
        if subject is None:
            return False
        if (key := page_of_subject(subject)) is not None:
            return key in self.pages
        sheet = self.sheet(subject)
        folder, _, name = where.rpartition("/")
        language = address.language_of(where)
        if sheet is None or not self.is_public(sheet) or f"{folder}/" != address.release_by_target(language, subject):
            return False
        return not name or unquote(name) in sheet.files.get(language, ())

    def alias_target(self, where: str) -> str | None:
        """The public page that gives an address as one of its aliases."""
        claim = claim_of(where)
        for sheet in self._claiming("aliases", claim):
            for old in sheet.aliases:
                if claim_of(old.address) == claim and self.is_public(sheet):
                    return address.release_by_target(old.language, sheet.target)
        return self.page_claims.get(claim)

    def is_gone(self, where: str) -> bool:
        """Whether it is said to be gone."""
        return page_of(where) in self.gone

    def recorded_target(self, where: str) -> str | None:
        """The page that it led to when it was recorded."""
        entry = self.state.ledger.recorded(where)
        return entry.to if entry else None

    def has_id(self, key: str) -> bool:
        """Whether a public release has this `id`."""
        return any(self.is_public(sheet) for sheet in self._claiming("id", key))

    def is_recorded(self, where: str) -> bool:
        """Whether the ledger has an address."""
        return self.state.ledger.recorded(where) is not None

    def changed_lines(self, sheet: Sheet, language: Language, published: str) -> Sequence[Place]:
        """The lines of a text that are not as they were published in a revision; none where the state does not know."""
        folder = sheet.source.removeprefix(f"{self.content.shown_path}/releases/")
        before = self.state.ledger.published(folder, language, published)
        path = self.content.path / "releases" / folder / f"index.{language}.md"
        if before is None or not path.is_file():
            return ()
        text = path.read_text(encoding="utf-8", errors="replace")
        source = f"{sheet.source}/index.{language}.md"
        return [Place(source, line) for line in changed_lines(decode(Body, before), text)]

    def _claiming(self, field_name: str, value: str) -> Iterator[Sheet]:
        return (sheet for _, sheet in self.state.readings.sheets(self.state.readings.claiming(field_name, value)))

    def _sheet(self, target: str) -> Sheet | None:
        """The release at an address: of several the finished one."""
        return next(self._claiming("folder", target), None)


def gone_records(state: State) -> tuple[Gone, ...]:
    """What is gone for good."""
    return state.facts.get(GONE_RECORDS, tuple[Gone, ...]) or ()


def gone_addresses(state: State) -> frozenset[str]:
    """The addresses of these."""
    return frozenset(where for record in gone_records(state) for where in record.addresses)


def redirects(state: State, pages: Iterable[StandingPage]) -> dict[str, str]:
    """Where every old address leads in what is shown; `GONE` for those that are gone.

    None hides a page: in a preview, a draft may claim the address of what it is to replace.
    """
    found = dict.fromkeys(gone_addresses(state), GONE) | dict(state.ledger.moved())
    found |= {source: address.release_by_target(name, target) for source, name, target in state.shown.aliases()}
    keys = set()
    for page in pages:
        keys.add(subject_of_page(page.key))
        found |= {old.address: address.page(old.language, page.key) for old in page.aliases}
    return {source: leads for source, leads in found.items() if not _is_shown(source, keys, state)}


def _is_shown(source: str, pages: set[str], state: State) -> bool:
    page = page_of(source)
    subject = subject_of(page) if page.endswith("/") else None
    return subject is not None and (subject in pages or state.shown.by_target(subject) is not None)
