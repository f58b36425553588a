"""The sample's people, organisations, topics, operations and contacts, by id."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import yaml

from benchmarks.bundle import Language, chosen

_FILES = ("people", "organisations", "topics", "operations", "contacts")


@dataclass(frozen=True, slots=True)
class Registry:
    """The entries of each file, every scalar as text."""

    entries: dict[str, dict[str, Any]]

    @classmethod
    def load(cls, content: Path) -> Self:
        """Read `registry/*.yaml`."""
        return cls({name: _load(content / "registry" / f"{name}.yaml") for name in _FILES})

    def name_of(self, key: str, language: Language) -> str:
        """What a person or body is called."""
        entry = self.entries["people"].get(key) or self.entries["organisations"][key]
        return str(chosen(entry["name"], language))

    def is_person(self, key: str) -> bool:
        """Whether an id is a person's; the others are bodies'."""
        return key in self.entries["people"]

    def posts_on(self, key: str, day: str, language: Language) -> list[str]:
        """The posts that a person held on a day; none for a body."""
        posts = self.entries["people"].get(key, {}).get("posts", [])
        return [post[language] for post in posts if post.get("from", "") <= day <= post.get("until", "9999")]


def _load(path: Path) -> dict[str, Any]:
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))
