"""The registry: each person, body, topic, operation and contact once, so that a name is never typed again."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from newsroom.core.language import Words
from newsroom.core.phone import Phone


@dataclass(frozen=True, slots=True)
class Days:
    """Days from first to last, both inclusive; `None` where an end is not known or not yet come."""

    first: date | None = None
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Post:
    """A post, with the organisation's id where the registry knows it, and the days it was held."""

    title: Words
    organisation: str | None = None
    days: Days = field(default_factory=Days)


@dataclass(frozen=True, slots=True)
class RegisteredPerson:
    """An entry of people.yaml."""

    id: str
    name: Words
    rank: Words | None = None
    posts: tuple[Post, ...] = ()

    def posts_on(self, day: date) -> tuple[Post, ...]:
        """All posts that held on a day, in the registry's order."""
        return tuple(post for post in self.posts if day in post.days)


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation, a topic or an operation."""

    id: str
    name: Words
    about: Words | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call; written out in a release, it has no id and its days are not known."""

    name: Words
    post: Words | None = None
    phones: tuple[Phone, ...] = ()
    faxes: tuple[Phone, ...] = ()
    email: str | None = None
    id: str | None = None
    days: Days = field(default_factory=Days)


@dataclass(frozen=True, slots=True)
class AgreedPair:
    """A pair of the glossary, and the forms that must not be published."""

    en: str
    ru: str
    not_en: tuple[str, ...] = ()
    not_ru: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Registry:
    """All entries by id, in the order of their files."""

    people: Mapping[str, RegisteredPerson] = field(default_factory=dict)
    organisations: Mapping[str, Named] = field(default_factory=dict)
    topics: Mapping[str, Named] = field(default_factory=dict)
    operations: Mapping[str, Named] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    glossary: tuple[AgreedPair, ...] = ()
    # Entries that are there and were reported as wrong, and files that could not be read at all: nobody who names
    # one of these is at fault.
    faulty: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()

    def ids(self, kind: str) -> Collection[str]:
        """The ids of one file, `people` or `topics`."""
        entries: Mapping[str, object] = getattr(self, kind)
        return entries.keys()

    def knows(self, key: str, *kinds: str) -> bool:
        """Whether an id stands in any of these files, right or wrong."""
        # Looked up first, so that whoever notes what is asked for (`consulting`) hears of it.
        is_there = sum(key in self.ids(kind) for kind in kinds) > 0
        return is_there or key in self.faulty or any(kind in self.unread for kind in kinds)

    def contacts_on(self, day: date) -> Iterator[Contact]:
        """Who answers on a day, in the order of contacts.yaml."""
        return (contact for contact in self.contacts.values() if day in contact.days)


_KINDS = ("people", "organisations", "topics", "operations", "contacts")
Entry = TypeVar("Entry")


class _Noting(Mapping[str, Entry]):
    """Entries that note each id asked for, there or not."""

    def __init__(self, entries: Mapping[str, Entry], asked: set[str]) -> None:
        self._entries = entries
        self._asked = asked

    def __getitem__(self, key: str) -> Entry:
        self._asked.add(key)
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


def consulting(registry: Registry, asked: set[str]) -> Registry:
    """The same registry, which puts each id that it is asked for into `asked`."""
    return replace(
        registry,
        people=_Noting(registry.people, asked),
        organisations=_Noting(registry.organisations, asked),
        topics=_Noting(registry.topics, asked),
        operations=_Noting(registry.operations, asked),
        contacts=_Noting(registry.contacts, asked),
    )


def changed_ids(old: Registry, new: Registry) -> frozenset[str] | None:
    """The ids whose entries differ; `None` where that may be any, since a file can't be read or could not before."""
    if old.unread != new.unread:
        return None
    changed = set(old.faulty ^ new.faulty)
    for kind in _KINDS:
        before, after = getattr(old, kind), getattr(new, kind)
        changed |= {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return frozenset(changed)
