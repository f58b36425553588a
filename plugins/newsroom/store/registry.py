"""The files of `registry/` into the one registry."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from newsroom.core.fields.base import parse_value
from newsroom.core.fields.registry import ContactEntry, GlossaryEntry, NamedEntry, PersonEntry, Span
from newsroom.core.fields.scalars import ID_PATTERN
from newsroom.core.frontmatter import Document, Lines, parse_yaml, parse_yaml_list
from newsroom.core.language import Words
from newsroom.core.problem import Place, Report, mark, suggestion
from newsroom.core.reference import OUT_OF_USE
from newsroom.core.registry import AgreedPair, Contact, Days, Named, Post, RegisteredPerson, Registry
from newsroom.core.text import parse_text
from newsroom.core.wording.typed import Typed, typed
from newsroom.store.bundles import LEADS_OUT, ContentFolder, load_reported_bytes, visible

FILES = ("people", "organisations", "topics", "operations", "contacts", "glossary")
Entry = TypeVar("Entry", bound=BaseModel)
Value = TypeVar("Value")


def load_registry(content: ContentFolder, report: Report) -> tuple[Registry, list[Typed]]:
    """All entries that are right, and their words with their lines; the others are reported. A file that is not there
    has no entries.
    """
    loading = _Loading(content, report)
    return loading.registry(), loading.texts


@dataclass(frozen=True, slots=True)
class _Loading:
    content: ContentFolder
    report: Report
    faulty: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    texts: list[Typed] = field(default_factory=list)

    def registry(self) -> Registry:
        self._report_strangers()
        organisations, organisation_lines = self._load("organisations", NamedEntry, _named)
        people, people_lines = self._load("people", PersonEntry, _person)
        topics, _ = self._load("topics", NamedEntry, _named)
        operations, _ = self._load("operations", NamedEntry, _named)
        contacts, contact_lines = self._load("contacts", ContactEntry, _contact)
        self._check_shared_ids(people, organisations, people_lines, organisation_lines)
        self._check_posts(people, organisations, people_lines)
        self._check_numbers(contacts, contact_lines)
        return Registry(
            people,
            organisations,
            topics,
            operations,
            contacts,
            self._glossary(),
            frozenset(self.faulty),
            frozenset(self.unread),
        )

    def _report_strangers(self) -> None:
        for path in visible(self.content.path / "registry"):
            if self.content.leads_out(path):
                self.report.add(Place(self.content.shown(path)), "file", LEADS_OUT)
            elif path.stem not in FILES or path.suffix != ".yaml":
                self.report.add(
                    Place(self.content.shown(path)),
                    "file",
                    mark('expected one of %(files)s, found "%(found)s"%(suggestion)s'),
                    files=", ".join(f"{name}.yaml" for name in FILES),
                    found=path.name,
                    suggestion=suggestion(path.name, [f"{name}.yaml" for name in FILES]),
                )

    def _document(self, name: str) -> Document | None:
        path = self.content.path / "registry" / f"{name}.yaml"
        source = self.content.shown(path)
        if not path.exists():
            return Document({}, Lines(source))
        text = self._text(path, source)
        return None if text is None else parse_yaml(text, source, self.report)

    def _text(self, path: Path, source: str) -> str | None:
        raw = load_reported_bytes(path, source, self.report)
        return None if raw is None else parse_text(raw, source, self.report)

    def _load(
        self, name: str, model: type[Entry], make: Callable[[str, Entry], Value]
    ) -> tuple[dict[str, Value], Lines]:
        document = self._document(name)
        if document is None:
            self.unread.add(name)
            return {}, Lines(name)
        entries: dict[str, Value] = {}
        for key, value in document.data.items():
            if ID_PATTERN.fullmatch(key) is None:
                self.report.add(
                    document.lines.place((key,)),
                    key,
                    mark('expected an id in lower-case Latin letters, digits and hyphens, found "%(found)s"'),
                    found=key,
                )
                continue
            entry = parse_value(model, value, lines=document.lines, report=self.report, language=None, at=(key,))
            if entry is None:
                self.faulty.add(key)
            else:
                entries[key] = make(key, entry)
                self.texts.extend(typed(entry, document.lines, at=(key,)))
        return entries, document.lines

    def _check_shared_ids(self, people: Any, organisations: Any, people_lines: Lines, other_lines: Lines) -> None:
        for key in people.keys() & organisations.keys():
            self.report.add(
                people_lines.place((key,)),
                key,
                mark("the id is also an organisation's, %(other)s: ids are unique across people and organisations"),
                other=str(other_lines.place((key,))),
            )

    def _check_posts(self, people: dict[str, RegisteredPerson], organisations: dict[str, Named], lines: Lines) -> None:
        for person in people.values():
            for index, post in enumerate(person.posts):
                if post.organisation is not None and not self._is_there(post.organisation, organisations):
                    self.report.add(
                        lines.place((person.id, "posts", index, "organisation")),
                        f"{person.id}.posts.organisation",
                        mark('there is no "%(found)s" in %(where)s%(suggestion)s'),
                        found=post.organisation,
                        where="registry/organisations.yaml",
                        suggestion=suggestion(post.organisation, organisations),
                    )

    def _is_there(self, organisation: str, organisations: dict[str, Named]) -> bool:
        return organisation in organisations or organisation in self.faulty or "organisations" in self.unread

    def _check_numbers(self, contacts: dict[str, Contact], lines: Lines) -> None:
        for key, contact in contacts.items():
            for name, phones in (("phone", contact.phones), ("fax", contact.faxes)):
                for phone in phones:
                    if not phone.is_in_use:
                        self.report.warn(lines.place((key, name)), f"{key}.{name}", OUT_OF_USE, found=phone.readable)

    def _glossary(self) -> tuple[AgreedPair, ...]:
        path = self.content.path / "registry" / "glossary.yaml"
        source = self.content.shown(path)
        text = self._text(path, source) if path.exists() else None
        # A file of comments alone has no entries; YAML gives it no node.
        if text is None or not any(line.strip() and not line.lstrip().startswith("#") for line in text.split("\n")):
            return ()
        parsed = parse_yaml_list(text, source, self.report)
        if parsed is None:
            return ()
        values, lines = parsed
        pairs = []
        for index, value in enumerate(values):
            entry = parse_value(GlossaryEntry, value, lines=lines, report=self.report, language=None, at=(index,))
            if entry:
                pairs.append(AgreedPair(entry.en, entry.ru, entry.not_en, entry.not_ru))
                self.texts.extend(typed(entry, lines, at=(index,)))
        return tuple(pairs)


def _days(span: Span) -> Days:
    return Days(span.from_, span.until)


def _named(key: str, entry: NamedEntry) -> Named:
    return Named(key, entry.name, entry.about)


def _person(key: str, entry: PersonEntry) -> RegisteredPerson:
    posts = (Post(Words(en=post.en, ru=post.ru), post.organisation, _days(post)) for post in entry.posts)
    return RegisteredPerson(key, entry.name, entry.rank, tuple(posts))


def _contact(key: str, entry: ContactEntry) -> Contact:
    return Contact(entry.name, entry.post, entry.phone, entry.fax, entry.email, key, _days(entry))
