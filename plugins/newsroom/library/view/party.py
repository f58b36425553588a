"""Persons, bodies and contacts as pages show them."""

from dataclasses import dataclass

from newsroom.core import address
from newsroom.core.language import Language, Phrase
from newsroom.core.phone import Phone
from newsroom.core.registry import Contact, Days, Post
from newsroom.core.release import Organisation, Person
from newsroom.library.archive import Archive
from newsroom.library.view.frame import Place


@dataclass(frozen=True, slots=True)
class PostView:
    """A post, linked to its organisation where that has a page."""

    title: Phrase
    href: str | None
    days: Days


@dataclass(frozen=True, slots=True)
class PartyView:
    """A person or a body: `is_body` tells them apart; `href` is their page, where they have one."""

    name: Phrase
    href: str | None
    rank: Phrase | None = None
    posts: tuple[PostView, ...] = ()
    is_body: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number; one that is both telephone and fax is shown once."""

    readable: str
    href: str
    is_phone: bool
    is_fax: bool


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact card."""

    name: Phrase
    post: Phrase | None
    numbers: tuple[Number, ...]
    email: str | None
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Naming:
    """Names people and bodies on one page, in a language that may be the text's and not the page's."""

    archive: Archive
    place: Place
    language: Language

    def party(self, party: Person | Organisation) -> PartyView:
        """A person or body as this page names them."""
        if isinstance(party, Organisation):
            return PartyView(
                party.name.phrase(self.language), self._facet_href("organisations", party.id), is_body=True
            )
        return PartyView(
            name=party.name.phrase(self.language),
            href=self._facet_href("people", party.id),
            rank=party.rank.phrase(self.language) if party.rank else None,
            posts=tuple(self.post(post) for post in party.posts),
        )

    def post(self, post: Post) -> PostView:
        """A post as this page names it."""
        return PostView(
            post.title.phrase(self.language), self._facet_href("organisations", post.organisation), post.days
        )

    def contact(self, contact: Contact) -> ContactView:
        """A contact card on this page."""
        numbers: dict[str, Phone] = {phone.e164: phone for phone in (*contact.phones, *contact.faxes)}
        return ContactView(
            name=contact.name.phrase(self.language),
            post=contact.post.phrase(self.language) if contact.post else None,
            numbers=tuple(
                Number(phone.readable, f"tel:{phone.e164}", phone in contact.phones, phone in contact.faxes)
                for phone in numbers.values()
            ),
            email=contact.email,
            anchor=contact.id,
        )

    def _facet_href(self, kind: "address.Facet", key: str | None) -> str | None:
        if key is None or (kind, key) not in self.archive.facets:
            return None
        return self.place.href(address.facet(self.place.language, kind, key))
