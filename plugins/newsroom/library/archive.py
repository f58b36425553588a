"""The archive as one value, releases by calendar and by facet: every list of the site is a question to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self

from newsroom.core.address import Facet
from newsroom.core.content import Content
from newsroom.core.language import Language, Words
from newsroom.core.naming import TYPE_NAMES, country_name
from newsroom.core.release import Organisation, Release, Role

NEWEST = 20

Key = tuple[Facet, str]


@dataclass(frozen=True, slots=True)
class Archive:
    """What may be read, newest first, and found by year, month and facet."""

    content: Content
    releases: tuple[Release, ...]
    by_year: Mapping[int, Mapping[int, tuple[Release, ...]]]
    by_facet: Mapping[Key, tuple[Release, ...]]
    by_facet_year: Mapping[Key, Mapping[int, tuple[Release, ...]]]
    by_target: Mapping[str, Release]
    _position: Mapping[str, int] = field(repr=False)

    @classmethod
    def of(cls, content: Content) -> Self:
        """Order the content once; all later questions are look-ups."""
        releases = tuple(sorted(content.releases, key=lambda release: release.sort_key, reverse=True))
        by_year: dict[int, dict[int, list[Release]]] = defaultdict(lambda: defaultdict(list))
        by_facet: dict[Key, list[Release]] = defaultdict(list)
        for release in releases:
            by_year[release.year][release.date.day.month].append(release)
            for key in dict.fromkeys(facets_of(release)):
                by_facet[key].append(release)
        for key in _linked_facets(content):
            by_facet.setdefault(key, [])
        return cls(
            content,
            releases,
            {year: {month: tuple(found) for month, found in months.items()} for year, months in by_year.items()},
            {key: tuple(found) for key, found in by_facet.items()},
            {key: _by_year(found) for key, found in by_facet.items()},
            {release.target: release for release in releases},
            {release.folder: index for index, release in enumerate(releases)},
        )

    def newest(self, count: int = NEWEST) -> tuple[Release, ...]:
        """The newest releases in any language."""
        return self.releases[:count]

    def newest_in(self, language: Language, count: int = NEWEST) -> tuple[Release, ...]:
        """The newest releases that have a text in this very language, as feeds need them."""
        found: list[Release] = []
        for release in self.releases:
            if language in release.texts:
                found.append(release)
                if len(found) == count:
                    break
        return tuple(found)

    def neighbours(self, release: Release) -> tuple[Release | None, Release | None]:
        """The release before it in time, and the one after it."""
        index = self._position[release.folder]
        earlier = self.releases[index + 1] if index + 1 < len(self.releases) else None
        return earlier, self.releases[index - 1] if index else None

    def keys(self, kind: Facet) -> list[str]:
        """All topics, people and so on that have a page."""
        return [key for found, key in self.by_facet if found == kind]

    def name_of(self, kind: Facet, key: str) -> Words:
        """What a facet's entry is called."""
        registry = self.content.registry
        match kind:
            case "types":
                return next(name for type_, name in TYPE_NAMES.items() if type_ == key)
            case "countries":
                return country_name(key)
            case "people":
                return registry.people[key].name
            case "topics":
                return registry.topics[key].name
            case "organisations":
                return registry.organisations[key].name
            case "operations":
                return registry.operations[key].name

    def about(self, kind: Facet, key: str) -> Words | None:
        """What the registry says about an entry."""
        if kind not in {"topics", "organisations", "operations"}:
            return None
        entries = getattr(self.content.registry, kind)
        about: Words | None = entries[key].about
        return about


def _by_year(releases: list[Release]) -> dict[int, tuple[Release, ...]]:
    years: dict[int, list[Release]] = {}
    for release in releases:
        years.setdefault(release.year, []).append(release)
    return {year: tuple(found) for year, found in years.items()}


def facets_of(release: Release) -> Iterator[Key]:
    """Everything that a release is listed under."""
    yield "types", release.type
    for kind in ("topics", "operations", "organisations", "countries"):
        for key in getattr(release, kind):
            yield kind, key
    for _, party in release.people():
        if party.id is not None:
            yield ("organisations" if isinstance(party, Organisation) else "people"), party.id


def roles_of(release: Release, key: str) -> tuple[Role, ...]:
    """What a person or body did in a release."""
    return tuple(dict.fromkeys(role for role, party in release.people() if party.id == key))


_SCHEMES: dict[str, Facet] = {
    "person": "people",
    "topic": "topics",
    "operation": "operations",
    "organisation": "organisations",
}


def facet_of_scheme(scheme: str) -> Facet | None:
    """Which list a link such as `person:…` leads to."""
    return _SCHEMES.get(scheme)


def _linked_facets(content: Content) -> Iterator[Key]:
    """Entries that public texts link to: they have a page, with or without releases of their own."""
    bodies = [*content.bodies.values(), *(text.body for page in content.pages for text in page.texts.values())]
    for body in bodies:
        for target in body.targets:
            kind = facet_of_scheme(target.scheme)
            if kind is not None and target.name in getattr(content.registry, kind):
                yield kind, target.name


def in_name_order(language: Language, entries: Iterable[tuple[str, Words]]) -> list[tuple[str, Words]]:
    """Entries as the language's alphabet orders them, ё with е."""
    return sorted(entries, key=lambda entry: collation_key(str(entry[1].phrase(language))))


def collation_key(text: str) -> tuple[str, str]:
    """Case and ё are told apart only between words that are otherwise equal; quotation marks are passed over."""
    folded = text.casefold()
    return folded.replace("ё", "е").strip("«»“”\"' "), folded
