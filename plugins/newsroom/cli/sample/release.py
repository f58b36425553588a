"""A release of the sample, and the files of its folder."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from newsroom.cli.sample.pair import Pair
from newsroom.cli.sample.yaml_text import Value, render_yaml
from newsroom.core.language import LANGUAGES, Language, other_language
from newsroom.core.revision import revision_of

# The file that gives the facts: one of the languages, or both files agreeing.
Host = Literal["en", "ru", "both"]


@dataclass(frozen=True, slots=True)
class SampleRelease:
    """What one folder holds. `words` serve both languages; `own` are fields that one language's file alone has."""

    day: date
    slug: str
    words: Mapping[str, Pair]
    facts: Mapping[str, Value]
    body: Pair
    own: Mapping[Language, Mapping[str, Value]] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    languages: Sequence[Language] = LANGUAGES
    host: Host = "en"

    @property
    def folder(self) -> str:
        """Its place below `releases/`."""
        return f"{self.day.year}/{self.day.isoformat()}-{self.slug}"

    @property
    def target(self) -> str:
        """How links name it."""
        return f"{self.day.year}/{self.slug}"

    @property
    def title(self) -> Pair:
        """Its headline."""
        return self.words["title"]

    def with_facts(self, facts: Mapping[str, Value]) -> "SampleRelease":
        """The same release with other facts."""
        return replace(self, facts=facts)

    def texts(self) -> Iterator[tuple[str, str]]:
        """The name of each language's file with what stands in it."""
        for language in self.languages:
            body = self.body.get(language)
            end = "\n" if body else ""
            yield f"index.{language}.md", f"---\n{self._front_matter(language)}---\n{body}{end}"

    def _own(self, language: Language) -> Mapping[str, Value]:
        """What one file alone has; a translation says which state of the original it follows."""
        fields = self.own.get(language, {})
        if "translation" not in fields or "translated" in fields or len(self.languages) == 1:
            return fields
        return {**fields, "translated": self._revision(other_language(language))}

    def _revision(self, language: Language) -> str:
        def said(name: str) -> str | None:
            return self.words[name].get(language) if name in self.words else None

        body = self.body.get(language)
        return revision_of(said("title"), said("subtitle"), said("summary"), said("dateline"), body)

    def _front_matter(self, language: Language) -> str:
        words = render_yaml(self.words, [language]) + render_yaml(self._own(language), [language])
        if len(self.languages) == 1 or self.host == "both":
            return words + render_yaml(self.facts, [language])
        return words + (render_yaml(self.facts, LANGUAGES) if self.host == language else "")
