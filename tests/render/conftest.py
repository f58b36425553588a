"""The theme, and the pages of the small site as values."""

from collections.abc import Callable

import pytest

from newsroom.library.view.feed import FeedView
from newsroom.library.view.moved import ServerMap
from newsroom.render.environment import LanguageEnvironment, language_environment
from newsroom.render.page import PageValue, SitePage, Templates
from newsroom.store.theme import Theme, load_theme
from tests.site import ROOT
from tests.values import site_values

# Of one language, from sources by name.
MakeEnvironment = Callable[..., LanguageEnvironment]


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load_theme(ROOT / "theme")


@pytest.fixture(scope="session")
def templates(theme: Theme) -> Templates:
    return Templates.of(theme.templates, theme.catalogues)


@pytest.fixture(scope="session")
def values(tmp_path_factory: pytest.TempPathFactory) -> list[PageValue]:
    """All of the small site and of the one with records, in both languages, as a preview and as it is published."""
    return [
        value
        for name in ("small", "records")
        for preview in (True, False)
        for _, value in site_values(ROOT / "tests/fixtures" / name, tmp_path_factory.mktemp("state"), preview=preview)
    ]


@pytest.fixture(scope="session")
def pages(values: list[PageValue]) -> list[SitePage]:
    """The pages among them."""
    return [value for value in values if not isinstance(value, FeedView | ServerMap)]


@pytest.fixture(scope="session")
def feeds(values: list[PageValue]) -> list[FeedView]:
    """The feeds among them."""
    return [value for value in values if isinstance(value, FeedView)]


@pytest.fixture(scope="session")
def russian(theme: Theme) -> MakeEnvironment:
    """Makes an environment that speaks Russian from `name=source`, where `_` in a name stands for `.`."""

    def make(**sources: str) -> LanguageEnvironment:
        named = {name.replace("_", "."): source for name, source in sources.items()}
        return language_environment("ru", named, theme.catalogues["ru"], None)

    return make
