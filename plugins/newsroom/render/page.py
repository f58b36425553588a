"""A page's value and its template into HTML. Templates see the value alone: no settings, no archive, no clock."""

from collections.abc import Mapping, MutableMapping
from typing import Self

import msgspec

from newsroom.core.language import LANGUAGES, Language
from newsroom.library.view.facet import FacetIndexPage, FacetPage, FacetYearPage
from newsroom.library.view.feed import FeedItem, FeedView
from newsroom.library.view.listing import ChoicePage, HomePage, MonthPage, NewsPage, NotFoundPage, YearPage
from newsroom.library.view.moved import GonePage, RedirectPage, ServerMap
from newsroom.library.view.register import RegisterPage, RegisterYearPage
from newsroom.library.view.release import ReleasePage
from newsroom.library.view.standing import ContactsPage, StandingView
from newsroom.render.environment import LanguageEnvironment, language_environment
from newsroom.render.rss import render_rss
from newsroom.render.server_map import render_server_map

SitePage = (
    ChoicePage
    | HomePage
    | NewsPage
    | YearPage
    | MonthPage
    | ReleasePage
    | FacetIndexPage
    | FacetPage
    | FacetYearPage
    | ContactsPage
    | RegisterPage
    | RegisterYearPage
    | StandingView
    | NotFoundPage
    | RedirectPage
    | GonePage
)
PageValue = SitePage | FeedView | ServerMap

FEED_ITEM = "feed-item.html"

# Which template shows which value; a feed's shows each of its items.
TEMPLATES: dict[type, str] = {
    ChoicePage: "choice.html",
    HomePage: "home.html",
    NewsPage: "news.html",
    YearPage: "year.html",
    MonthPage: "month.html",
    ReleasePage: "release.html",
    FacetIndexPage: "facet-index.html",
    FacetPage: "facet.html",
    FacetYearPage: "facet-year.html",
    ContactsPage: "contacts.html",
    RegisterPage: "corrections.html",
    RegisterYearPage: "corrections-year.html",
    StandingView: "standing.html",
    NotFoundPage: "not-found.html",
    RedirectPage: "redirect.html",
    GonePage: "gone.html",
    FeedView: FEED_ITEM,
}


class Templates(msgspec.Struct, frozen=True):
    """The theme in each language: its templates, words and ways of writing dates and numbers."""

    environments: Mapping[Language, LanguageEnvironment]

    @classmethod
    def of(
        cls,
        sources: Mapping[str, str],
        catalogues: Mapping[Language, bytes],
        bytecode: MutableMapping[str, bytes] | None = None,
    ) -> Self:
        """From all templates by name and each language's compiled catalogue.

        What is compiled is put into `bytecode`, and taken from it; see `KeptBytecode` for how long it may be kept.
        """
        return cls(
            {
                language: language_environment(language, sources, catalogues[language], bytecode)
                for language in LANGUAGES
            }
        )

    def compile(self) -> None:
        """Compile every template now instead of when it is first needed: before a build divides its work, say."""
        for environment in self.environments.values():
            for name in environment.list_templates():
                environment.get_template(name)

    def render(self, value: PageValue) -> bytes:
        """A page, a feed or a server's table as a file."""
        if isinstance(value, ServerMap):
            return render_server_map(value)
        if isinstance(value, FeedView):
            return render_rss(value, self.render_feed_item)
        return self.render_page(value)

    def render_page(self, page: SitePage) -> bytes:
        """The whole HTML of a page."""
        template = self.environments[page.frame.language].get_template(TEMPLATES[type(page)])
        return template.render(page=page, frame=page.frame).encode()

    def render_feed_item(self, item: FeedItem) -> str:
        """The HTML of a release as feeds carry it: its text without the site around it."""
        page = item.page
        template = self.environments[page.frame.language].get_template(FEED_ITEM)
        return template.render(item=item, page=page, frame=page.frame).strip()
