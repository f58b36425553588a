"""What every page of the site has around its own content."""

from dataclasses import dataclass, field, replace

from newsroom.core import address
from newsroom.core.address import Facet
from newsroom.core.language import LANGUAGES, OWN_NAMES, Language, Phrase, other_language
from newsroom.core.settings import Settings
from newsroom.library.archive import Archive

STYLESHEET = "theme/main.css"
SCRIPT = "theme/back.js"
ICON = "theme/icon.svg"


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose text is content, not a word of the interface."""

    href: str
    text: Phrase


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language, by its absolute address, for `hreflang`."""

    language: str
    href: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page makes known, by its absolute address."""

    language: Language
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Menu:
    """The addresses of the site's sections, as seen from one page."""

    home: str
    news: str
    topics: str
    people: str
    organisations: str
    operations: str
    countries: str
    types: str
    contacts: str
    corrections: str
    feed: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The page's language, its place and the site around it. `switch` leads to the same page in the other language.

    `is_in_other` says whether there is a text in that language, or but the frame around this one.
    """

    language: Language
    other: Language
    other_name: str
    switch: str
    is_in_other: bool
    site_name: str
    organisation: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    feeds: tuple["FeedLink", ...]
    stylesheet: str
    script: str
    icon: str
    menu: Menu
    section: str
    is_preview: bool
    is_indexed: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands: its language and its address, and so how it writes any other address."""

    language: Language
    address: str
    # What addresses are written after, instead of relative to the page: for 404, served anywhere, and for feeds.
    root: str | None = None

    def href(self, to: str) -> str:
        """An address as this page writes it."""
        if self.root is not None:
            return self.root + to
        return address.href(to, base=self.address)

    def in_other_language(self) -> str:
        """The same page's address in the other language."""
        return other_language(self.language) + self.address.removeprefix(self.language)


@dataclass(frozen=True, slots=True)
class Framing:
    """Makes the frame of each page from the site's facts."""

    settings: Settings
    archive: Archive
    _menus: dict[tuple[str, ...], Menu] = field(default_factory=dict, repr=False, compare=False)

    def frame(
        self,
        place: Place,
        *,
        section: Facet | str = "",
        languages: tuple[Language, ...] = LANGUAGES,
        is_indexed: bool = True,
    ) -> Frame:
        """The frame of a page that exists in `languages`; the first of them that is not the page's own is canonical
        where the page's own language is missing.
        """
        settings, language = self.settings, place.language
        shown = language if language in languages else other_language(language)
        own = place.address if shown == language else place.in_other_language()
        return Frame(
            language=language,
            other=other_language(language),
            other_name=OWN_NAMES[other_language(language)],
            switch=place.href(place.in_other_language()),
            is_in_other=other_language(language) in languages,
            site_name=str(settings.name.phrase(language)),
            organisation=str(settings.organisation.phrase(language)),
            description=str(settings.description.phrase(language)),
            canonical=address.absolute(settings.site_url, own),
            alternates=self._alternates(place, languages) if shown == language and is_indexed else (),
            feeds=(self.feed(language),),
            stylesheet=place.href(STYLESHEET),
            script=place.href(SCRIPT),
            icon=place.href(ICON),
            menu=self._menu(place),
            section=section,
            is_preview=settings.preview,
            is_indexed=is_indexed and not settings.preview,
        )

    def frame_without_twin(self, place: Place, *, is_indexed: bool = False) -> Frame:
        """The frame of a page that the other language does not have: its switch leads to that one's front page."""
        frame = self.frame(place, is_indexed=is_indexed)
        return replace(frame, alternates=(), switch=place.href(address.home(frame.other)))

    def feed(self, language: Language) -> FeedLink:
        """The feed of a language."""
        title = str(self.settings.name.phrase(language))
        return FeedLink(language, title, address.absolute(self.settings.site_url, address.feed(language)))

    def _alternates(self, place: Place, languages: tuple[Language, ...]) -> tuple[Alternate, ...]:
        addresses = {place.language: place.address, other_language(place.language): place.in_other_language()}
        url = self.settings.site_url
        found = [Alternate(language, address.absolute(url, addresses[language])) for language in languages]
        # Whoever asks for a third language gets English where there is one.
        return (*found, Alternate("x-default", found[0].href)) if found else ()

    def _menu(self, place: Place) -> Menu:
        """Made once for all pages that write these addresses alike. None of them is deeper than two folders, so the
        first two that a page lies in, and how deep it lies, decide it.
        """
        folders = place.address.split("/")[:-1]
        key = (place.language, place.root or "", str(len(folders)), *folders[:2])
        if key not in self._menus:
            self._menus[key] = self._menu_at(place)
        return self._menus[key]

    def _menu_at(self, place: Place) -> Menu:
        language = place.language
        pages = tuple(
            Link(
                place.href(address.page(language, page.key)),
                Phrase(page.texts[page.shown_in(language)].title, page.shown_in(language)),
            )
            for page in self.archive.pages
        )
        facets = {kind: place.href(address.facet_index(language, kind)) for kind in _MENU_FACETS}
        return Menu(
            home=place.href(address.home(language)),
            news=place.href(address.all_news(language)),
            contacts=place.href(address.contacts(language)),
            corrections=place.href(address.corrections(language)),
            feed=place.href(address.feed(language)),
            pages=pages,
            **facets,
        )


_MENU_FACETS: tuple[Facet, ...] = ("topics", "people", "organisations", "operations", "countries", "types")
