"""The settings file and the few variables of the environment that the build heeds."""

import ast
import os
import runpy
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsroom.core.fields.base import parse_fields
from newsroom.core.frontmatter import Document, Lines
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.moment import parse_time
from newsroom.core.problem import Fault, Place, Report, mark
from newsroom.core.settings import Settings, settings_of

NOW = "NEWSROOM_NOW"
LANGUAGE = "NEWSROOM_LANG"


@dataclass(frozen=True, slots=True)
class Conf:
    """A settings file: the site's facts, and where its theme lies."""

    settings: Settings
    theme: Path


def load_conf(path: Path, report: Report, overrides: Mapping[str, Any] | None = None) -> Conf | None:
    """A settings file as Pelican reads it, and what is given besides; `None` after reporting what is wrong."""
    values = _run(path, report)
    if values is None:
        return None
    values |= overrides or {}
    settings = parse_settings(values, path, report)
    # As Pelican does, relative to the file.
    return None if settings is None else Conf(settings, path.parent / str(values.get("THEME", "theme")))


def _run(path: Path, report: Report) -> dict[str, Any] | None:
    # As Pelican does, so that `from pelicanconf import *` finds its neighbour.
    folder = str(path.parent.resolve())
    sys.path.insert(0, folder)
    loaded = set(sys.modules)
    try:
        return runpy.run_path(str(path))
    except Exception as error:  # noqa: BLE001 - a settings file is code and may raise anything
        report.add(
            Place(str(path)), "settings", mark("cannot be read: %(reason)s"), reason=f"{type(error).__name__}: {error}"
        )
        return None
    finally:
        sys.path.pop(0)
        # A neighbour that it imports is a settings file too, and may be another one by the next time.
        for name in set(sys.modules) - loaded:
            if str(Path(getattr(sys.modules[name], "__file__", None) or "").parent) == folder:
                del sys.modules[name]


def parse_settings(values: Mapping[str, Any], path: Path, report: Report) -> Settings | None:
    """Settings from Pelican's own mapping or a file's names; lines are looked up in the file."""
    ours = settings_of(values)
    return parse_fields(Settings, Document(ours, _lines_of(path)), report, language=None)


def _lines_of(path: Path) -> Lines:
    lines = Lines(path.name)
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (OSError, SyntaxError, UnicodeDecodeError):
        return lines
    for node in tree.body:
        for target in getattr(node, "targets", []):
            if isinstance(target, ast.Name):
                lines.of[(target.id,)] = node.lineno
    return lines


def clock(report: Report) -> datetime:
    """The build's moment: `NEWSROOM_NOW`, or now."""
    written = os.environ.get(NOW, "").strip()
    if written:
        try:
            return parse_time(written)
        except Fault as fault:
            report.add_fault(Place(NOW), "clock", fault)
    return datetime.now(UTC)


def message_language() -> Language:
    """The language of messages: `NEWSROOM_LANG`, else English."""
    written = os.environ.get(LANGUAGE, "").strip().lower()
    return next((language for language in LANGUAGES if written.startswith(language)), "en")


def clock_in_words() -> str:
    """Today, as `make new` offers it."""
    return clock(Report()).astimezone().date().isoformat()
