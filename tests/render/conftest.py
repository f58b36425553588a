"""The theme, and the pages of the small site as values."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from newsroom.build.intake import take_in
from newsroom.build.plan import Plan
from newsroom.core.problem import Report
from newsroom.library.archive import Archive
from newsroom.library.view.frame import Framing
from newsroom.render.environment import LanguageEnvironment, language_environment
from newsroom.render.page import PageValue, Templates
from newsroom.store.conf import load_settings
from newsroom.store.theme import Theme, load_theme
from tests.site import ROOT

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)

# Of one language, from sources by name.
MakeEnvironment = Callable[..., LanguageEnvironment]


@pytest.fixture(scope="session")
def theme() -> Theme:
    return load_theme(ROOT / "theme")


@pytest.fixture(scope="session")
def templates(theme: Theme) -> Templates:
    return Templates.of(theme.templates, theme.catalogues)


@pytest.fixture(scope="session")
def pages() -> list[PageValue]:
    """Every page of the small site, in both languages, as a preview and as it is published."""
    report = Report()
    settings = load_settings(ROOT / "pelicanconf.py", report)
    assert settings is not None
    found = []
    for preview in (True, False):
        shown = settings.model_copy(update={"preview": preview})
        content = take_in(ROOT / "tests/fixtures/small", shown, NOW, report).public
        found += [page.value() for page in Plan(Framing(shown, Archive.of(content)), NOW).pages()]
    assert not report.has_problems
    return found


@pytest.fixture(scope="session")
def russian(theme: Theme) -> MakeEnvironment:
    """Makes an environment that speaks Russian from `name=source`, where `_` in a name stands for `.`."""

    def make(**sources: str) -> LanguageEnvironment:
        named = {name.replace("_", "."): source for name, source in sources.items()}
        return language_environment("ru", named, theme.catalogues["ru"], None)

    return make
