"""Which parts of a theme make each kind of page, each part by its digest."""

from newsroom.build.theming import Parts
from newsroom.core.codec import content_digest
from newsroom.library.pages import Kind
from newsroom.library.view.facet import FacetIndexPage, FacetPage, FacetYearPage
from newsroom.library.view.feed import FeedView
from newsroom.library.view.listing import ChoicePage, HomePage, MonthPage, NewsPage, NotFoundPage, YearPage
from newsroom.library.view.moved import GonePage, RedirectPage, ServerMap
from newsroom.library.view.register import RegisterPage, RegisterYearPage
from newsroom.library.view.release import ReleasePage
from newsroom.library.view.standing import ContactsPage, StandingView
from newsroom.render.closure import page_templates
from newsroom.render.failure import reported_failures
from newsroom.store.theme import Theme

_VALUES: dict[Kind, type] = {
    "release": ReleasePage,
    "standing": StandingView,
    "month": MonthPage,
    "facet-year": FacetYearPage,
    "year": YearPage,
    "facet": FacetPage,
    "facet-index": FacetIndexPage,
    "contacts": ContactsPage,
    "corrections": RegisterPage,
    "corrections-year": RegisterYearPage,
    "news": NewsPage,
    "home": HomePage,
    "choice": ChoicePage,
    "not-found": NotFoundPage,
    "feed": FeedView,
    "redirect": RedirectPage,
    "gone": GonePage,
    "redirect-map": ServerMap,
    "gone-map": ServerMap,
}


def parts_of(theme: Theme) -> Parts:
    """The templates with all that they include, and each language's words; raises `TemplateFailure`."""
    with reported_failures(theme.templates):
        templates = page_templates(theme.templates)
    words = {f"{language}.po": content_digest(content) for language, content in theme.catalogues.items()}
    return {
        kind: {name: content_digest(theme.templates[name].encode()) for name in sorted(templates.get(value, ()))}
        | words
        for kind, value in _VALUES.items()
    }
