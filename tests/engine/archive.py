"""A small archive of an invented Example Organisation as plain values, and the files that they are written as."""

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Literal

from newsroom.core.fields.checks import AGREEMENT_CHECKS
from newsroom.core.revision import revision_of

Language = Literal["en", "ru"]
LANGUAGES: tuple[Language, ...] = ("en", "ru")
# Links name their target so in a text: `person:jane-example`, `release:2024/talks-open`.
Files = dict[str, bytes]


@dataclass
class Text:
    """One language's words; its body ends with a link to each of `links`, and with what `speaker` said.

    `attributes` stand behind the speaker; `own` are fields that this language's file alone has.
    """

    title: str
    summary: str
    body: str
    links: list[str] = field(default_factory=list)
    speaker: str | None = None
    said: str = "So it was said."
    attributes: str = ""
    aliases: list[str] = field(default_factory=list)
    own: dict[str, Any] = field(default_factory=dict)

    @property
    def written(self) -> str:
        """The whole body."""
        links = [f"[More]({link})." for link in self.links]
        quotation = [f"> {self.said}\n> — {self.speaker} {self.attributes}".rstrip()] if self.speaker else []
        return "\n\n".join([self.body, *links, *quotation])

    @property
    def revision(self) -> str:
        """What a translation that is up to date with it says."""
        return revision_of(self.title, None, self.summary, None, self.written)

    @property
    def told(self) -> tuple[object, ...]:
        """What the other text tells too, unless the difference is meant: numbers, links, whoever is quoted."""
        whole = f"{self.title} {self.summary} {self.written}"
        return re.findall(r"\d+", whole), re.findall(r"\]\(([^)]+)", whole), self.speaker

    def write(self, fields: Mapping[str, Any]) -> bytes:
        """The whole file; values are written as JSON, which YAML holds."""
        fields = {**fields, "aliases": self.aliases} if self.aliases else fields
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
        return "\n".join(["---", *lines, "---", self.written, ""]).encode()


@dataclass
class Release:
    """One release: the facts stand in one of its files, the words in each."""

    day: str
    slug: str
    texts: dict[Language, Text]
    facts: dict[str, Any] = field(default_factory=dict)
    files: Files = field(default_factory=dict)
    facts_in: Language = "en"
    # What other parts of the archive lean on, and no edit may take away.
    is_fixed: bool = False

    @property
    def target(self) -> str:
        return f"{self.day[:4]}/{self.slug}"

    @property
    def key(self) -> str:
        return str(self.facts.get("id", f"{self.day}-{self.slug}"))

    @property
    def folder(self) -> str:
        return f"content/releases/{self.day[:4]}/{self.day}-{self.slug}"

    @property
    def is_draft(self) -> bool:
        return self.facts.get("status") == "draft"

    @property
    def is_open(self) -> bool:
        """Whether everyone may read it at any time, so that every text may link to it."""
        return "publish_at" not in self.facts and not self.is_draft

    @property
    def published(self) -> str:
        """The day on which it was or will be published."""
        return str(self.facts.get("publish_at", self.day))[:10]

    @property
    def contradicts_itself(self) -> bool:
        """Whether the check would find its records impossible."""
        corrections = self.facts.get("corrections", [])
        days = [correction["date"] for correction in corrections]
        withdrawn = [self.facts["withdrawn"]["date"]] if "withdrawn" in self.facts else []
        stray = [one for one in corrections if one.get("only", next(iter(self.texts))) not in self.texts]
        return bool(stray) or days != sorted(days) or any(day < self.published for day in (*days, *withdrawn))

    @property
    def has_stray_translation(self) -> bool:
        """Whether a text follows an original that there is none of, or that is a translation itself."""
        for language, text in self.texts.items():
            others = [other for name, other in self.texts.items() if name != language]
            if "translated" in text.own and not any("translation" not in other.own for other in others):
                return True
        return False

    def written(self) -> Iterator[tuple[str, bytes]]:
        speaking = self.facts_in if self.facts_in in self.texts else next(iter(self.texts))
        for language, text in self.texts.items():
            facts = {"date": self.day, **self.facts, **self._waivers} if language == speaking else {}
            yield (
                f"index.{language}.md",
                text.write({"title": text.title, "summary": text.summary, **text.own, **facts}),
            )
        yield from self.files.items()

    @property
    def _waivers(self) -> dict[str, Any]:
        """Edits are of one text alone, so what makes it differ from the other is meant."""
        first, *others = self.texts.values()
        if all(other.told == first.told for other in others):
            return {}
        return {"waive": [{"check": check, "reason": "Meant"} for check in AGREEMENT_CHECKS]}


@dataclass
class Archive:
    """All that a site is made from. The theme's files are named from the theme's folder, such as `static/main.css`."""

    releases: list[Release]
    registry: dict[str, dict[str, Any]]
    pages: dict[str, dict[Language, Text]]
    theme: Files
    settings: dict[str, Any]
    glossary: list[dict[str, Any]] = field(default_factory=list)
    # The files of content/ledger/ by name.
    ledger: Files = field(default_factory=dict)
    # What is wrong with it for now: names of `faults.FAULTS`.
    faults: set[str] = field(default_factory=set)
    _number: int = 0

    def number(self) -> str:
        """A new number, always of the same length."""
        self._number += 1
        return f"{self._number:04}"

    def copy(self) -> "Archive":
        return deepcopy(self)

    def texts(self) -> Iterator[Text]:
        """Every text of a release or a standing page."""
        for release in self.releases:
            yield from release.texts.values()
        for page in self.pages.values():
            yield from page.values()

    def cut_links(self, link: str) -> None:
        """Take out whatever leads to something that goes away or closes."""
        for text in self.texts():
            text.links = [other for other in text.links if other != link]
        for release in self.releases:
            withdrawn = release.facts.get("withdrawn", {})
            if f"release:{withdrawn.get('replaced_by')}" == link:
                del withdrawn["replaced_by"]

    def is_taken(self, release: Release) -> bool:
        """Whether another release has its folder, or is finished too and has its address or its key."""
        others = [other for other in self.releases if other is not release]
        if release.folder in {other.folder for other in others}:
            return True
        if not release.is_draft and f"news/{release.target}/" in {
            alias[4:] for text in self.texts() for alias in text.aliases
        }:
            return True
        return not release.is_draft and any(
            not other.is_draft and (other.target == release.target or other.key == release.key) for other in others
        )

    def files(self) -> Files:
        """Every file by its path: the content, the theme and the settings."""
        files = {f"{release.folder}/{name}": data for release in self.releases for name, data in release.written()}
        for name, entries in self.registry.items():
            lines = [f"{key}: {json.dumps(entry, ensure_ascii=False)}\n" for key, entry in entries.items()]
            files[f"content/registry/{name}.yaml"] = "".join(lines).encode()
        files["content/registry/glossary.yaml"] = "".join(
            f"- {json.dumps(pair, ensure_ascii=False)}\n" for pair in self.glossary
        ).encode()
        for key, page in self.pages.items():
            for language, text in page.items():
                fields = {"title": text.title, "summary": text.summary}
                files[f"content/pages/{key}/index.{language}.md"] = text.write(fields)
        files |= {f"content/ledger/{name}": data for name, data in self.ledger.items()}
        files |= {f"theme/{name}": data for name, data in self.theme.items()}
        files["pelicanconf.py"] = "".join(f"{name} = {value!r}\n" for name, value in self.settings.items()).encode()
        return files
