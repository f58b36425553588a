"""A release, checked and put together: one truth in two languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

import msgspec

from newsroom.core.fields.release import ReleaseType
from newsroom.core.language import LANGUAGES, Language, Words, other_language
from newsroom.core.moment import Moment
from newsroom.core.registry import Contact, Post


# Persons and bodies stand in one list and are kept as bytes, so each carries a tag that tells which it is.
class Person(msgspec.Struct, frozen=True, tag="person"):
    """A person as this release names them, with the posts held on its date."""

    name: Words
    rank: Words | None = None
    posts: tuple[Post, ...] = ()
    id: str | None = None


class Organisation(msgspec.Struct, frozen=True, tag="body"):
    """A body that took part."""

    name: Words
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture beside the page; one that is not held has no size."""

    file: str
    alt: Words | None = None
    caption: Words | None = None
    credit: Words | None = None
    is_held: bool = True
    width: int = 0
    height: int = 0
    byte_size: int = 0


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to download, in each language's own version; sizes in bytes."""

    files: Words
    title: Words
    byte_sizes: tuple[tuple[Language, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the release reports."""

    value: Decimal
    label: Words
    unit: Words | None = None
    period: Words | None = None
    approx: Literal["over", "about"] | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right after publication, in all languages or in one alone."""

    day: date
    note: Words
    only: Language | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That the release no longer stands."""

    day: date
    reason: Words
    keeps_text: bool
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """What an advisory announces."""

    start: Moment
    end: Moment | None = None
    place: Words | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """What one language's file says in words of its own; the body is kept apart, since few pages need it."""

    title: str
    summary: str
    subtitle: str | None = None
    dateline: str | None = None
    translation: Literal["official", "unofficial"] | None = None
    # The language of the text that it was translated from, where that is held, and whether that changed since.
    translation_of: Language | None = None
    is_behind: bool = False
    aliases: tuple[str, ...] = ()
    speakers: tuple[Person | Organisation, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """One release. `key` is its `id`: it stays when the folder is renamed or redated."""

    key: str
    slug: str
    date: Moment
    texts: Mapping[Language, Text]
    type: ReleaseType = "press-release"
    reference: str | None = None
    original: Language | None = None
    is_draft: bool = False
    publish_at: datetime | None = None
    event: Event | None = None
    topics: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    chair: Person | None = None
    speaker: Person | None = None
    attendees: tuple[Person | Organisation, ...] = ()
    spokesman: Contact | None = None
    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    figures: tuple[Figure, ...] = ()
    corrections: tuple[Correction, ...] = ()
    withdrawal: Withdrawal | None = None
    # The pictures and attachments that lie in its folder and may be copied beside its page, with the digests of their
    # bytes in hexadecimal: no other name is.
    files: Mapping[str, str] = field(default_factory=dict)
    # Its path below `releases/`.
    folder: str = ""

    @property
    def year(self) -> int:
        """The year of its address."""
        return self.date.day.year

    @property
    def target(self) -> str:
        """How links name it: `2018/nelegal-2018-plan`."""
        return f"{self.year:04}/{self.slug}"

    @property
    def sort_key(self) -> tuple[object, ...]:
        """By day as written in its own offset, then time, then slug: the contract's order, oldest first."""
        return (*self.date.sort_key, self.slug)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that it has a text in."""
        return tuple(language for language in LANGUAGES if language in self.texts)

    def shown_in(self, language: Language) -> Language:
        """The language whose text a page of `language` shows: its own or, where it is missing, the other."""
        return language if language in self.texts else other_language(language)

    def is_embargoed(self, now: datetime) -> bool:
        """Whether its time has not come yet."""
        return self.publish_at is not None and self.publish_at > now

    @property
    def published(self) -> Moment:
        """The published moment: the end of its embargo, or its date."""
        return Moment(self.publish_at.date(), self.publish_at) if self.publish_at else self.date

    def people(self) -> Iterator[tuple["Role", Person | Organisation]]:
        """Everyone who appears in it, with what they did; a speaker counts once for each quotation."""
        if self.chair:
            yield "chair", self.chair
        if self.speaker:
            yield "speaker", self.speaker
        for attendee in self.attendees:
            yield "attendee", attendee
        for text in self.texts.values():
            for speaker in text.speakers:
                yield "quoted", speaker


Role = Literal["chair", "speaker", "attendee", "quoted"]
