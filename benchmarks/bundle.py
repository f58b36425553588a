"""A release of the sample as other generators need it: one text a language, its facts merged and its words chosen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_args

import yaml

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# Each language has its own and never borrows the other's.
_WORDS = frozenset({"title", "summary", "subtitle", "dateline", "translation", "translated", "minor", "waive", "note"})
_QUOTED = re.compile(r"^> — (\S+)$", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}-")


@dataclass(frozen=True, slots=True)
class Text:
    """One language's page of a release; `shown` is the other language where its own text is missing."""

    language: Language
    shown: Language
    facts: dict[str, Any]
    body: str

    @property
    def has_time(self) -> bool:
        """Whether the release's moment is more than a day."""
        return "T" in self.facts["date"]

    @property
    def moment(self) -> str:
        """The release's date with a time and offset; a day begins at midnight in Moscow."""
        date: str = self.facts["date"]
        return date if self.has_time else f"{date}T00:00:00+03:00"

    @property
    def when(self) -> datetime:
        """The same as a value."""
        return datetime.fromisoformat(self.moment)

    @property
    def quoted(self) -> list[str]:
        """The ids of those that the text quotes."""
        return _QUOTED.findall(self.body)

    def is_gone(self) -> bool:
        """Whether the release was withdrawn together with its text."""
        withdrawn: dict[str, str] = self.facts.get("withdrawn", {})
        return withdrawn.get("text") == "drop"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A folder of the sample with both its pages."""

    folder: Path
    year: str
    slug: str
    texts: dict[Language, Text]

    def files(self) -> Iterator[Path]:
        """Its pictures and attachments."""
        return (path for path in sorted(self.folder.iterdir()) if path.suffix != ".md")


def load_bundles(content: Path) -> Iterator[Bundle]:
    """Every release of a sample, oldest first."""
    for folder in sorted((content / "releases").glob("*/*")):
        yield load_bundle(folder)


def load_bundle(folder: Path) -> Bundle:
    """A release with a page in each language, as the archive itself gives it."""
    slug = _DAY.sub("", folder.name, count=1)
    return Bundle(folder, folder.parent.name, slug, load_texts(folder))


def load_texts(folder: Path) -> dict[Language, Text]:
    """The files `index.en.md` and `index.ru.md` of a folder; where one is missing the other stands in for it."""
    found = {lang: _split(path) for lang in LANGUAGES if (path := folder / f"index.{lang}.md").exists()}
    facts = {key: value for front, _ in found.values() for key, value in front.items() if key not in _WORDS}
    texts = {}
    for language in LANGUAGES:
        shown = language if language in found else next(iter(found))
        front, body = found[shown]
        texts[language] = Text(language, shown, chosen({**facts, **front}, shown), body)
    return texts


def chosen(value: Any, language: Language) -> Any:
    """The same value with each `{en: …, ru: …}` in it replaced by one language's words."""
    if isinstance(value, list):
        return [chosen(item, language) for item in value]
    if not isinstance(value, dict):
        return value
    if value and value.keys() <= set(LANGUAGES):
        return value.get(language) or next(iter(value.values()))
    return {key: chosen(item, language) for key, item in value.items()}


def _split(path: Path) -> tuple[dict[str, Any], str]:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return dict(yaml.load(front, Loader=yaml.CBaseLoader)), body.lstrip("\n")  # a base loader makes no objects
