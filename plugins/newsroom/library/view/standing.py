"""Standing pages, and the page of contacts."""

from dataclasses import dataclass
from datetime import datetime

from newsroom.core.language import Language, Phrase
from newsroom.core.page import StandingPage
from newsroom.library.view.frame import Frame, Framing, Place
from newsroom.library.view.linking import Linking
from newsroom.library.view.party import ContactView, Naming
from newsroom.library.view.text import Part, parts_of


@dataclass(frozen=True, slots=True)
class StandingView:
    """A standing page; `only_in` is its text's language where the page's own is missing."""

    frame: Frame
    shown: Language
    only_in: Language | None
    title: Phrase
    summary: Phrase
    body: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ContactsPage:
    """Who answers today."""

    frame: Frame
    contacts: tuple[ContactView, ...]


def standing_page(framing: Framing, page: StandingPage, place: Place) -> StandingView:
    """A standing page at its place."""
    shown = page.shown_in(place.language)
    text = page.texts[shown]
    return StandingView(
        frame=framing.frame(place, section=page.key, languages=page.languages),
        shown=shown,
        only_in=None if shown == place.language else shown,
        title=Phrase(text.title, shown),
        summary=Phrase(text.summary, shown),
        body=parts_of(Linking(place, place.address).html(text.body.html)),
    )


def contacts_page(framing: Framing, place: Place, now: datetime) -> ContactsPage:
    """The contacts that answer on the build's day, in the registry's order."""
    naming = Naming(framing.archive, place, place.language)
    today = framing.settings.day_of(now)
    contacts = framing.archive.registry.contacts_on(today)
    return ContactsPage(
        framing.frame(place, section="contacts"), tuple(naming.contact(contact) for contact in contacts)
    )
