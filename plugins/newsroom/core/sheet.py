"""What one release says that can only be judged beside others: what it claims, what it links to, when it opens."""

from collections.abc import Mapping
from datetime import date, datetime

import msgspec

from newsroom.core.moment import Moment
from newsroom.core.problem import Place


class Claim(msgspec.Struct, frozen=True, array_like=True):
    """Something that one release alone may have: its address, id or reference; `is_said` where a file gives it."""

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


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """Small enough that the checks between releases need nothing else of them.

    `claims` are by the field that gives each: `folder`, `id`, `reference`.
    """

    source: str
    is_draft: bool
    date: Moment
    date_place: Place
    publish_at: datetime | None
    claims: Mapping[str, Claim]
    links: tuple[Link, ...] = ()
    records: tuple[DatedRecord, ...] = ()

    @property
    def target(self) -> str:
        """How links name it: `2018/nelegal-2018-plan`."""
        return self.claims["folder"].value
