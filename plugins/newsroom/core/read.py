"""What reading one bundle comes to: small, and kept until the bundle changes."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from newsroom.core.amendment import Amendment
from newsroom.core.language import Language
from newsroom.core.problem import Problem
from newsroom.core.status import Status


class Record(msgspec.Struct, frozen=True, array_like=True):
    """What the build must know of a release that it shows, besides what lists show of it.

    `facets` are the lists that it stands in, `linked` those that its texts link to, each as (kind, key). `parts` has
    a checksum of each field that says something, so that what changed can be named. `files` are the digests of the
    files beside its page, by language and name; `aliases` the old addresses of each language's page. `published` orders
    releases by their published moment as `sort` does by their date.
    """

    sort: str
    published: str
    facets: tuple[tuple[str, str], ...]
    linked: tuple[tuple[str, str], ...]
    parts: Mapping[str, int]
    files: Mapping[Language, Mapping[str, str]]
    replaced_by: str | None = None
    amendments: tuple[Amendment, ...] = ()
    aliases: tuple[tuple[Language, str], ...] = ()


class Reading(msgspec.Struct, frozen=True, array_like=True):
    """One bundle read. `release`, `bodies`, `brief` and `record` are values encoded; none where too little was right.

    `target` is how links name it, even where it could not be put together; `consulted` are the registry's ids that it
    asked for, there or not; `statuses` is how it stands with its editors.
    """

    folder: str
    target: str
    consulted: tuple[str, ...]
    claims: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    is_draft: bool = False
    opening: datetime | None = None
    statuses: tuple[Status, ...] = ()


# A claim of this field is an address whose release could not be put together.
UNREADABLE = "unreadable"


class Read(msgspec.Struct, frozen=True, array_like=True):
    """A reading with its contents, encoded, as it comes from whoever parsed it; `digest` tells its contents.

    `quotations` are the records of each language that quotes someone; none where none does.
    """

    reading: Reading
    problems: tuple[Problem, ...]
    digest: bytes = b""
    release: bytes = b""
    brief: bytes = b""
    record: bytes = b""
    sheet: bytes = b""
    bodies: Mapping[Language, bytes] = {}
    quotations: bytes = b""
