"""Pelican's signals: its own articles and pages are emptied, and our generator takes their place."""

from typing import Any

from pelican import Pelican, signals
from pelican.log import console

from newsroom.adapter.generator import NewsroomGenerator

# All that Pelican would make by itself. Its generators can't be removed, only left without anything to do.
_EMPTIED: dict[str, Any] = {
    "ARTICLE_PATHS": [],
    "PAGE_PATHS": [],
    "STATIC_PATHS": [],
    "THEME_STATIC_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "DELETE_OUTPUT_DIRECTORY": False,
    **{
        f"{name}FEED_{suffix}": None
        for name in ("", "CATEGORY_", "AUTHOR_", "TAG_", "TRANSLATION_")
        for suffix in ("ATOM", "RSS", "ALL_ATOM", "ALL_RSS")
    },
}


def connect() -> None:
    """Connect everything; Pelican holds receivers weakly, so each is a function of a module."""
    signals.initialized.connect(prepare_settings)
    signals.get_generators.connect(own_generator)
    signals.finalized.connect(silence_closing_line)


def prepare_settings(pelican: Pelican) -> None:
    """Empty Pelican's own work; its Jinja environment renders nothing here."""
    pelican.settings.update(_EMPTIED)


def own_generator(pelican: Pelican) -> type[NewsroomGenerator]:  # noqa: ARG001 - the signal's signature
    """Our generator beside Pelican's."""
    return NewsroomGenerator


def silence_closing_line(pelican: Pelican) -> None:  # noqa: ARG001 - the signal's signature
    """Pelican ends with "Processed 0 articles", which is true of its own and would frighten a press officer."""
    console.quiet = True
