"""The parts of a release that have fields of their own: persons, contacts, photos, figures, records."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema, model_validator

from newsroom.core.fields.base import Fields, Reference, expand_id
from newsroom.core.fields.checks import CHECKS
from newsroom.core.fields.scalars import (
    Day,
    DayOrTime,
    Email,
    FileName,
    FileNames,
    Id,
    LocalWords,
    Number,
    Phones,
    ReleaseTarget,
    Text,
    YesOrNo,
    plain_text,
)
from newsroom.core.language import Language
from newsroom.core.problem import Fault, mark

# Which of them there are is said where the waivers are judged, so that the others are kept.
Check = Annotated[str, PlainValidator(plain_text), WithJsonSchema({"enum": list(CHECKS)})]


class PersonFields(Reference):
    """A person: an id, an id with what differs here, or written out."""

    person: Id | None = None
    name: LocalWords | None = None
    rank: LocalWords | None = None
    post: LocalWords | None = None
    organisation: LocalWords | None = None

    @model_validator(mode="after")
    def _is_named_once(self) -> Self:
        if (self.person is None) == (self.name is None):
            raise Fault(mark("expected either person (an id of the registry) or name, and not both"))
        return self


class AttendeeFields(Reference):
    """A person or a body that took part."""

    person: Id | None = None
    name: LocalWords | None = None
    rank: LocalWords | None = None
    post: LocalWords | None = None
    organisation: LocalWords | None = None
    body: LocalWords | None = None

    @model_validator(mode="after")
    def _is_named_once(self) -> Self:
        if [self.person, self.name, self.body].count(None) != 2:
            raise Fault(mark("expected one of person (an id of the registry), name and body"))
        if self.body is not None and (self.rank or self.post or self.organisation):
            raise Fault(mark("a body has no rank, post or organisation: write them in its name"))
        return self

    @property
    def is_bare_id(self) -> bool:
        """Whether nothing but an id was written, so that order carries no meaning."""
        return self.person is not None and not (self.rank or self.post or self.organisation)


class ContactFields(Reference):
    """Whom to call: an id, or written out."""

    contact: Id | None = None
    name: LocalWords | None = None
    post: LocalWords | None = None
    phone: Phones = ()
    fax: Phones = ()
    email: Email | None = None

    @model_validator(mode="after")
    def _is_named_once(self) -> Self:
        if (self.contact is None) == (self.name is None):
            raise Fault(mark("expected either contact (an id of the registry) or name, and not both"))
        if self.contact is not None and (self.post or self.phone or self.fax or self.email):
            raise Fault(mark("a contact of the registry is named by its id alone; its numbers stand in contacts.yaml"))
        return self


class PhotoFields(Fields):
    """A picture of the bundle, or one known by name only."""

    file: FileName
    alt: LocalWords | None = None
    caption: LocalWords | None = None
    credit: LocalWords | None = None
    held: YesOrNo = True


class AttachmentFields(Fields):
    """A file of the bundle to download."""

    file: FileNames
    title: LocalWords


class FigureFields(Fields):
    """A number that the release reports."""

    value: Number
    unit: LocalWords | None = None
    label: LocalWords
    period: LocalWords | None = None
    id: Id | None = None
    approx: Literal["over", "about"] | None = None


class CorrectionFields(Fields):
    """What was put right after publication."""

    date: Day
    note: LocalWords
    only: Language | None = None


class WithdrawnFields(Fields):
    """That the release no longer stands, and why."""

    date: Day
    reason: LocalWords
    replaced_by: ReleaseTarget | None = None
    text: Literal["keep", "drop"]


class EventFields(Fields):
    """What an advisory announces."""

    start: DayOrTime
    end: DayOrTime | None = None
    place: LocalWords | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.end is not None and self.end.sort_key < self.start.sort_key:
            raise Fault(
                mark('ends before it starts: expected an end not before %(start)s, found "%(end)s"'),
                start=str(self.start),
                end=str(self.end),
            )
        return self


class WaiveFields(Fields):
    """A difference between the languages that is meant."""

    check: Check
    reason: Text
    value: Text | None = None


Person = Annotated[PersonFields, BeforeValidator(lambda value: expand_id(value, PersonFields))]
Attendee = Annotated[AttendeeFields, BeforeValidator(lambda value: expand_id(value, AttendeeFields))]
Contact = Annotated[ContactFields, BeforeValidator(lambda value: expand_id(value, ContactFields))]
