"""A page's value and its template into HTML. Templates see the value alone: no settings, no archive, no clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Any, Self

from jinja2 import BaseLoader, Environment

from newsroom.core.language import LANGUAGES, Language
from newsroom.library.view.facet import FacetIndexPage, FacetPage, FacetYearPage
from newsroom.library.view.listing import ChoicePage, HomePage, MonthPage, NewsPage, NotFoundPage, YearPage
from newsroom.library.view.release import ReleasePage
from newsroom.library.view.standing import ContactsPage, StandingView
from newsroom.render.format import filters

PageValue = (
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
    | StandingView
    | NotFoundPage
)

# Which template shows which value.
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
    StandingView: "standing.html",
    NotFoundPage: "not-found.html",
}
FEED_ITEM = "feed-item.html"


@dataclass(frozen=True, slots=True)
class Templates:
    """The theme in each language: its templates, words and ways of writing dates and numbers."""

    environments: Mapping[Language, Environment]

    @classmethod
    def of(
        cls, loader: BaseLoader, options: Mapping[str, Any], catalogues: Mapping[Language, NullTranslations]
    ) -> Self:
        """One environment a language, from the host's loader and options; those must name the i18n extension."""
        return cls({language: _environment(loader, options, language, catalogues[language]) for language in LANGUAGES})

    def render_page(self, page: PageValue) -> bytes:
        """The whole HTML of a page."""
        template = self.environments[page.frame.language].get_template(TEMPLATES[type(page)])
        return template.render(page=page, frame=page.frame).encode()

    def render_feed_item(self, page: ReleasePage) -> str:
        """The HTML of a release as feeds carry it: its text without the site around it."""
        template = self.environments[page.frame.language].get_template(FEED_ITEM)
        return template.render(page=page, frame=page.frame).strip()


def _environment(
    loader: BaseLoader, options: Mapping[str, Any], language: Language, catalogue: NullTranslations
) -> Environment:
    # A build reads each template once: asking the disk whether it changed costs more than a third of the rendering.
    # Not an overlay of one environment: the i18n extension of an overlay installs its words into what it is laid over.
    environment: Any = Environment(loader=loader, cache_size=-1, auto_reload=False, **options)
    environment.filters.update(filters(language))
    environment.install_gettext_translations(catalogue, newstyle=True)
    return environment  # type: ignore[no-any-return]
