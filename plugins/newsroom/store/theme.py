"""The theme as a build needs it: small, and fit to be sent to another process."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.core.language import LANGUAGES, Language
from newsroom.store.catalogue import compile_catalogue


@dataclass(frozen=True, slots=True)
class Theme:
    """The sources of all templates by name, such as `parts/card.html`, and each language's catalogue, compiled."""

    templates: Mapping[str, str]
    catalogues: Mapping[Language, bytes]


def load_theme(folder: Path) -> Theme:
    """The theme in a folder; its bytes alone decide what comes out, no clock and no order of the disk's."""
    root = folder / "templates"
    return Theme(
        {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*.html"))
            if path.is_file() and not path.name.startswith(".")
        },
        {language: compile_catalogue(folder / "translations", "messages", language) for language in LANGUAGES},
    )
