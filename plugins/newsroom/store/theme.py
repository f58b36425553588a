"""The theme as a build needs it: small, and fit to be sent to another process."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.core.language import LANGUAGES, Language
from newsroom.store.catalogue import compile_catalogue
from newsroom.store.snapshot import signature_of_files

_TEMPLATES = "templates"
_STATIC = "static"
# Where its files lie in the output.
STATIC_FOLDER = "theme"


@dataclass(frozen=True, slots=True)
class Theme:
    """The sources of all templates by name, such as `parts/card.html`, and each language's catalogue, compiled."""

    templates: Mapping[str, str]
    catalogues: Mapping[Language, bytes]


def load_theme(folder: Path) -> Theme:
    """The theme in a folder; its bytes alone decide what comes out, no clock and no order of the disk's."""
    root = folder / _TEMPLATES
    return Theme(
        {
            path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*.html"))
            if path.is_file() and not path.name.startswith(".")
        },
        {language: compile_catalogue(folder / "translations", "messages", language) for language in LANGUAGES},
    )


def theme_signature(folder: Path, now: int) -> str:
    """Changes whenever a file of the theme does; `now` is the clock in nanoseconds."""
    return signature_of_files(_files(folder), now)


def static_files(folder: Path) -> dict[str, Path]:
    """The style sheet and whatever else a page loads, by its path in the output."""
    root = folder / _STATIC
    return {
        f"{STATIC_FOLDER}/{path.relative_to(root).as_posix()}": path
        for path in _files(root)
        if path.is_file() and not path.name.startswith(".")
    }


def template_file(folder: Path, name: str) -> Path:
    """Where a template lies."""
    return folder / _TEMPLATES / name


def _files(folder: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(top, name) for name in sorted(names))
