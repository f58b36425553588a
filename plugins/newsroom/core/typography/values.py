"""What readers see of a release, a standing page and the registry, set by each language; nothing else is."""

from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from newsroom.core.language import Language, Words
from newsroom.core.markdown.body import Body
from newsroom.core.page import PageText, StandingPage
from newsroom.core.release import Release, Text
from newsroom.core.settings import Settings
from newsroom.core.typography.html import typeset_html
from newsroom.core.typography.text import typeset

T = TypeVar("T")

# Words too, since each language may have its own, but of no text: `Attachment.files`.
_FILE_NAMES = "files"


def typeset_release(release: Release) -> Release:
    """A release with its words set; its bodies are kept apart, and its notes are for the office."""
    release = typeset_words(release)
    return replace(release, texts={language: _text(text, language) for language, text in release.texts.items()})


def typeset_body(body: Body, language: Language) -> Body:
    """A body with its text set."""
    return msgspec.structs.replace(body, html=typeset_html(body.html, language))


def typeset_page(page: StandingPage) -> StandingPage:
    """A standing page with its texts set."""
    return replace(page, texts={language: _page_text(text, language) for language, text in page.texts.items()})


def typeset_settings(settings: Settings) -> Settings:
    """The site's facts with the words that pages show of them set."""
    shown = {name: typeset_words(getattr(settings, name)) for name in ("name", "organisation", "description")}
    return settings.model_copy(update=shown)


def typeset_words(value: T) -> T:
    """Any value with all the `Words` in it set, each form by its language; the very same where that changes nothing."""
    return cast("T", _set(value))


def _set(value: Any) -> Any:
    kind: Any = type(value)
    if kind is Words:
        return _words(value)
    if kind is tuple:
        items = tuple(map(_set, value))
        return value if all(new is old for new, old in zip(items, value, strict=True)) else items
    if kind is dict:
        return {key: _set(item) for key, item in value.items()}
    changed = {name: new for name in _names(kind) if (new := _set(old := getattr(value, name))) is not old}
    if not changed:
        return value
    return msgspec.structs.replace(value, **changed) if isinstance(value, msgspec.Struct) else replace(value, **changed)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """The fields of a value of ours; other values have none."""
    if issubclass(kind, msgspec.Struct):
        return tuple(kind.__struct_fields__)
    return tuple(field.name for field in fields(kind) if field.name != _FILE_NAMES) if is_dataclass(kind) else ()


def _words(words: Words) -> Any:
    en = words.en and typeset(words.en, "en")
    ru = words.ru and typeset(words.ru, "ru")
    return words if (en, ru) == (words.en, words.ru) else Words(en=en, ru=ru)


def _text(text: Text, language: Language) -> Text:
    return replace(
        text,
        title=typeset(text.title, language),
        summary=typeset(text.summary, language),
        subtitle=text.subtitle and typeset(text.subtitle, language),
        dateline=text.dateline and typeset(text.dateline, language),
    )


def _page_text(text: PageText, language: Language) -> PageText:
    return replace(
        text,
        title=typeset(text.title, language),
        summary=typeset(text.summary, language),
        body=typeset_body(text.body, language),
    )
