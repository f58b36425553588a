"""The theme, and the pages of the small site as values."""

from collections.abc import Callable

import pytest

from newsroom.library.view.feed import FeedView
from newsroom.render.environment import LanguageEnvironment, language_environment
from newsroom.render.page import SitePage, Templates
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
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[SitePage]:
    """Every page of the small site, in both languages, as a preview and as it is published."""
    return [
        value
        for preview in (True, False)
        for _, value in site_values(ROOT / "tests/fixtures/small", tmp_path_factory.mktemp("state"), preview=preview)
        if not isinstance(value, FeedView)
    ]


@pytest.fixture(scope="session")
def russian(theme: Theme) -> MakeEnvironment:
    """Makes an environment that speaks Russian from `name=source`, where `_` in a name stands for `.`."""

    def make(**sources: str) -> LanguageEnvironment:
        named = {name.replace("_", "."): source for name, source in sources.items()}
        return language_environment("ru", named, theme.catalogues["ru"], None)

    return make
