"""What one release says that can only be judged beside others: what it claims, what it links to, when it opens."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

import msgspec

from newsroom.core.frontmatter import Lines
from newsroom.core.language import Language
from newsroom.core.moment import Moment
from newsroom.core.problem import Place


class Claim(msgspec.Struct, frozen=True, array_like=True):
    """Something that one release alone may have, by the field that gives it: `folder` (its address), `id`, `reference`
    or one of its `aliases`. `is_said` where a file gives it.
    """

    field: str
    value: str
    place: Place
    is_said: bool


class Link(msgspec.Struct, frozen=True, array_like=True):
    """A link to another release or to a standing page: `scheme` and `name` as typed, and where it stands."""

    scheme: str
    name: str
    place: Place
    field: str = "body"


class DatedRecord(msgspec.Struct, frozen=True, array_like=True):
    """The day of a correction or a withdrawal, with its field and its place."""

    field: str
    day: date
    place: Place


class OldAddress(msgspec.Struct, frozen=True, array_like=True):
    """An alias of one language's page, and where it stands."""

    language: Language
    address: str
    place: Place


def old_addresses(aliases: Iterable[str], language: Language, lines: Lines) -> tuple[OldAddress, ...]:
    """The aliases of one file, each with its line."""
    return tuple(OldAddress(language, old, lines.place(("aliases", index))) for index, old in enumerate(aliases))


class Version(msgspec.Struct, frozen=True, array_like=True):
    """What a release says in one language: its revision, a digest of each correction that its readers were told of, and
    the revision that its author calls a small change. `place` is where a change of it is reported.
    """

    revision: str
    corrections: tuple[str, ...]
    minor: str | None
    place: Place


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """Small enough that the checks between releases need nothing else of them.

    `opens_place` and `status_place` are where its embargo and its status stand, or would; `files` are the names of
    those beside its page in each language.
    """

    source: str
    is_draft: bool
    date: Moment
    date_place: Place
    publish_at: datetime | None
    opens_place: Place
    status_place: Place
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    records: tuple[DatedRecord, ...] = ()
    aliases: tuple[OldAddress, ...] = ()
    versions: Mapping[Language, Version] = {}
    files: Mapping[Language, tuple[str, ...]] = {}
    is_withdrawn: bool = False
    # Whether all of its texts could be read.
    is_whole: bool = True

    @property
    def target(self) -> str:
        """How links name it: `2018/nelegal-2018-plan`."""
        return self._claimed("folder")

    @property
    def key(self) -> str:
        """Its `id`."""
        return self._claimed("id")

    def _claimed(self, field: str) -> str:
        return next(claim.value for claim in self.claims if claim.field == field)
