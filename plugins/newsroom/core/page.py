"""A standing page, such as About."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.core.language import LANGUAGES, Language, other_language
from newsroom.core.markdown.body import Body
from newsroom.core.sheet import OldAddress


@dataclass(frozen=True, slots=True)
class PageText:
    """One language of a standing page."""

    title: str
    summary: str
    body: Body
    source: str
    body_line: int
    aliases: tuple[OldAddress, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingPage:
    """A page that stands outside the calendar, by its folder's name."""

    key: str
    texts: Mapping[Language, PageText]

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that it has a text in."""
        return tuple(language for language in LANGUAGES if language in self.texts)

    @property
    def aliases(self) -> tuple[OldAddress, ...]:
        """The old addresses of its pages in all languages."""
        return tuple(old for text in self.texts.values() for old in text.aliases)

    def shown_in(self, language: Language) -> Language:
        """The language whose text a page of `language` shows."""
        return language if language in self.texts else other_language(language)
