"""The front matter of one file of a release."""

from typing import Any, Literal, cast, get_args

from pydantic import Field

from newsroom.core.fields.base import Fields
from newsroom.core.fields.parts import (
    AttachmentFields,
    Attendee,
    Contact,
    CorrectionFields,
    EventFields,
    FigureFields,
    Person,
    PhotoFields,
    WaiveFields,
    WithdrawnFields,
)
from newsroom.core.fields.scalars import Alias, Country, DayOrTime, Digest, Id, Text, Time
from newsroom.core.language import Language

ReleaseType = Literal["press-release", "statement", "speech", "transcript", "readout", "advisory", "backgrounder"]
RELEASE_TYPES: tuple[ReleaseType, ...] = get_args(ReleaseType)

# A fact is one truth for both languages; words are each language's own; "fact + words" is a fact with words inside.
Kind = Literal["fact", "words", "fact + words"]


def _field(kind: Kind, description: str, *, required: bool = False, default: Any = None) -> Any:
    extra: Any = {"kind": kind, "required_in_release": required}
    return Field(default=default, description=description, json_schema_extra=extra)


class ReleaseFields(Fields):
    """What one file says; a fact that it leaves out may stand in the other."""

    title: Text | None = _field("words", "The headline, plain text; up to 95 characters read well.", required=True)
    summary: Text | None = _field(
        "words", "One or two plain sentences for lists, feeds and share cards.", required=True
    )
    subtitle: Text | None = _field("words", "A second line under the headline.")
    dateline: Text | None = _field("words", "The place the news comes from, as printed before the text.")
    date: DayOrTime | None = _field(
        "fact", "The day, 2018-02-14, or a time with its offset, 2018-02-14T16:30:00+03:00.", required=True
    )
    id: Id | None = _field("fact", "The release's key in feeds and data; give it when the folder is renamed.")
    type: ReleaseType | None = _field("fact", "What kind of text it is; press-release unless given.")
    reference: Text | None = _field("fact", "The office's own number, unique, like 2018/14.")
    original: Language | None = _field("fact", "The language it was written in.")
    translation: Literal["official", "unofficial"] | None = _field("words", "In the file that is the translation.")
    translated: Digest | None = _field("words", "The digest of the original that this translation is up to date with.")
    status: Literal["ready", "draft"] | None = _field("fact", "A draft is published nowhere; ready unless given.")
    publish_at: Time | None = _field("fact", "Under embargo until this time with its offset.")
    event: EventFields | None = _field("fact + words", "Start, end and place of what an advisory announces.")
    topics: tuple[Id, ...] | None = _field("fact", "Ids from topics.yaml.")
    operations: tuple[Id, ...] | None = _field("fact", "Ids from operations.yaml.")
    organisations: tuple[Id, ...] | None = _field("fact", "Ids from organisations.yaml.")
    countries: tuple[Country, ...] | None = _field("fact", "Two-letter codes of ISO 3166-1, like RU.")
    chair: Person | None = _field("fact", "Who chaired.")
    speaker: Person | None = _field("fact", "Whose speech or statement it is.")
    attendees: tuple[Attendee, ...] | None = _field("fact", "The persons and bodies that took part.")
    spokesman: Contact | None = _field("fact", "Whom journalists call.")
    photos: tuple[PhotoFields, ...] | None = _field("fact + words", "Pictures of the folder.")
    attachments: tuple[AttachmentFields, ...] | None = _field("fact + words", "Files of the folder to download.")
    figures: tuple[FigureFields, ...] | None = _field("fact + words", "The numbers that the text reports.")
    corrections: tuple[CorrectionFields, ...] | None = _field("fact + words", "What was put right, newest last.")
    minor: Digest | None = _field("words", "This change of a published text needs no correction.")
    withdrawn: WithdrawnFields | None = _field("fact + words", "That the release no longer stands, and why.")
    waive: tuple[WaiveFields, ...] | None = _field("words", "Differences between the languages that are meant.")
    aliases: tuple[Alias, ...] | None = _field("words", "Old addresses that lead to this language's page.")
    note: Text | None = _field("words", "For the office only: published nowhere.")


def kind_of_field(name: str) -> Kind:
    """Whether a field is a fact or words."""
    extra = ReleaseFields.model_fields[name].json_schema_extra
    assert isinstance(extra, dict)
    return cast("Kind", extra["kind"])


FACTS = tuple(name for name in ReleaseFields.model_fields if "fact" in kind_of_field(name))


def is_required(name: str) -> bool:
    """Whether every release needs the field."""
    extra = ReleaseFields.model_fields[name].json_schema_extra
    return isinstance(extra, dict) and bool(extra["required_in_release"])


class PageFields(Fields):
    """The front matter of one file of a standing page."""

    title: Text = Field(description="The heading of the page.")
    summary: Text = Field(description="One plain sentence for search engines.")
    aliases: tuple[Alias, ...] = Field(default=(), description="Old addresses that lead to this language's page.")
    note: Text | None = Field(default=None, description="For the office only: published nowhere.")
