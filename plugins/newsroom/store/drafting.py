"""The two files of a new release, laid so that nothing that exists is touched."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom.core.language import LANGUAGES, Language


@dataclass(frozen=True, slots=True)
class Draft:
    """What `make new` asked."""

    title_en: str
    title_ru: str
    date: str
    type: str
    slug: str

    @property
    def folder(self) -> str:
        """The bundle's path below the content."""
        return f"releases/{self.date[:4]}/{self.date[:10]}-{self.slug}"


# The facts stand in the English file; the Russian one has its words alone. What is not needed goes.
_FACTS = """\
date: {date}
type: {type}
status: draft
topics: []
organisations: []
attendees: []
"""
# What is still to be written is empty and said in a comment: the check asks for it, and no placeholder is published.
_SUMMARY_HINTS: dict[Language, str] = {
    "en": "one or two plain sentences, for lists and feeds",
    "ru": "одно-два простых предложения, для списков и лент",
}


def write_bundle(content: Path, draft: Draft) -> Iterator[Path]:
    """Lay the folder; raises `FileExistsError` where it is there already."""
    folder = content / draft.folder
    folder.mkdir(parents=True)
    for language in LANGUAGES:
        path = folder / f"index.{language}.md"
        path.write_text(_file(draft, language), encoding="utf-8")
        yield path


def _file(draft: Draft, language: Language) -> str:
    title = draft.title_en if language == "en" else draft.title_ru
    facts = _FACTS.format(date=draft.date, type=draft.type) if language == "en" else ""
    words = f"title: {_quoted(title)}\nsummary: # {_SUMMARY_HINTS[language]}\n"
    return f"---\n{words}{facts}---\n"


def _quoted(text: str) -> str:
    """JSON's quoting is YAML's double quoting, so any title is written safely."""
    return json.dumps(text, ensure_ascii=False)
