"""Compiled templates are kept for as long as their source and their language's words are the same."""

from typing import Any

import pytest

from newsroom.core.language import Language
from newsroom.render.environment import LanguageEnvironment, language_environment
from newsroom.store.theme import Theme

SOURCES = {
    "page.html": "{% from 'parts.html' import say %}{{ say() }}",
    "parts.html": "{% macro say() %}{{ _('All news') }}{% endmacro %}",
}


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the templates compiled since the test began."""
    names: list[str] = []
    generate = LanguageEnvironment._generate

    def noted(self: LanguageEnvironment, source: Any, name: str, *rest: Any, **options: Any) -> str:
        names.append(name)
        return generate(self, source, name, *rest, **options)

    monkeypatch.setattr(LanguageEnvironment, "_generate", noted)
    return names


def shown(kept: dict[str, bytes], catalogue: bytes, language: Language = "ru", **changed: str) -> str:
    sources = SOURCES | {f"{name}.html": source for name, source in changed.items()}
    return language_environment(language, sources, catalogue, kept).get_template("page.html").render()


def test_what_was_compiled_is_not_compiled_again(theme: Theme, compiled: list[str]) -> None:
    kept: dict[str, bytes] = {}
    assert shown(kept, theme.catalogues["ru"]) == shown(kept, theme.catalogues["ru"]) == "Все новости"
    assert compiled == ["page.html", "parts.html"]
    assert sorted(kept) == ["ru/page.html", "ru/parts.html"]


def test_a_changed_source_is_compiled_again_and_it_alone(theme: Theme, compiled: list[str]) -> None:
    kept: dict[str, bytes] = {}
    shown(kept, theme.catalogues["ru"])
    assert shown(kept, theme.catalogues["ru"], parts="{% macro say() %}{{ _('Topics') }}{% endmacro %}") == "Темы"
    assert compiled == ["page.html", "parts.html", "parts.html"]
    assert len(kept) == 2


def test_changed_words_are_compiled_again(theme: Theme) -> None:
    kept: dict[str, bytes] = {}
    shown(kept, theme.catalogues["ru"])
    assert shown(kept, b"") == "All news"


def test_languages_never_share_what_is_compiled(theme: Theme) -> None:
    kept: dict[str, bytes] = {}
    for _ in range(2):
        assert shown(kept, theme.catalogues["ru"], "ru") == "Все новости"
        assert shown(kept, theme.catalogues["en"], "en") == "All news"
    assert sorted(kept) == ["en/page.html", "en/parts.html", "ru/page.html", "ru/parts.html"]
