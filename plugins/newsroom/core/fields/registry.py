"""The entries of the registry's files."""

from typing import Self

from pydantic import Field, model_validator

from newsroom.core.fields.base import Fields
from newsroom.core.fields.scalars import BothWords, Day, Email, Id, Phones, Text
from newsroom.core.problem import Fault, mark


class Span(Fields):
    """Days from and until, both inclusive, as far as known."""

    from_: Day | None = Field(default=None, alias="from", description="The first day.")
    until: Day | None = Field(default=None, description="The last day.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.from_ and self.until and self.until < self.from_:
            raise Fault(
                mark('"until" lies before "from": expected a day from %(first)s on, found "%(last)s"'),
                first=self.from_.isoformat(),
                last=self.until.isoformat(),
            )
        return self


class PostEntry(Span):
    """A post that a person held."""

    en: Text
    ru: Text
    organisation: Id | None = None


class PersonEntry(Fields):
    """An entry of people.yaml."""

    name: BothWords
    rank: BothWords | None = None
    posts: tuple[PostEntry, ...] = ()


class NamedEntry(Fields):
    """An entry of organisations.yaml, topics.yaml or operations.yaml."""

    name: BothWords
    about: BothWords | None = None


class ContactEntry(Span):
    """An entry of contacts.yaml."""

    name: BothWords
    post: BothWords | None = None
    phone: Phones = ()
    fax: Phones = ()
    email: Email | None = None


class GlossaryEntry(Fields):
    """An agreed pair, and the forms that must not be published."""

    en: Text
    ru: Text
    not_en: tuple[Text, ...] = ()
    not_ru: tuple[Text, ...] = ()
