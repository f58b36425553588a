"""What every page must know of the archive as a whole: the registry, the standing pages, and which lists there are."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from newsroom.core.address import Facet, facet_of_scheme
from newsroom.core.brief import Brief
from newsroom.core.language import Language, Words
from newsroom.core.markdown.body import Body
from newsroom.core.naming import TYPE_NAMES, country_name
from newsroom.core.page import StandingPage
from newsroom.core.quotation import QuotationRecord
from newsroom.core.registry import Registry
from newsroom.core.release import Organisation, Release
from newsroom.core.typography.signs import NO_BREAK

NEWEST = 20

Key = tuple[Facet, str]


@dataclass(frozen=True, slots=True)
class Archive:
    """Small whatever the number of releases, so that it can be sent to other processes."""

    registry: Registry = field(default_factory=Registry)
    pages: tuple[StandingPage, ...] = ()
    # Topics, people and so on that a release is listed under or a public text links to.
    facets: frozenset[Key] = frozenset()

    def name_of(self, kind: Facet, key: str) -> Words:
        """What a facet's entry is called."""
        match kind:
            case "types":
                return next(name for type_, name in TYPE_NAMES.items() if type_ == key)
            case "countries":
                return country_name(key)
            case "people":
                return self.registry.people[key].name
            case "topics":
                return self.registry.topics[key].name
            case "organisations":
                return self.registry.organisations[key].name
            case "operations":
                return self.registry.operations[key].name

    def about(self, kind: Facet, key: str) -> Words | None:
        """What the registry says about an entry."""
        match kind:
            case "topics":
                return self.registry.topics[key].about
            case "organisations":
                return self.registry.organisations[key].about
            case "operations":
                return self.registry.operations[key].about
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Shelved:
    """A release with what stands beside it: its texts, its neighbours in time, what replaces it, what it replaces."""

    release: Release
    bodies: Mapping[Language, Body]
    # As lists know them.
    previous: Brief | None = None
    following: Brief | None = None
    replacement: Brief | None = None
    replaced: tuple[Brief, ...] = ()


@dataclass(frozen=True, slots=True)
class Quoting:
    """A release as lists know it, with the quotations of its texts."""

    brief: Brief
    quotations: Mapping[Language, tuple[QuotationRecord, ...]]


def facets_of(release: Release) -> tuple[Key, ...]:
    """Everything that a release is listed under, each once."""
    return tuple(dict.fromkeys(_facets(release)))


def _facets(release: Release) -> Iterator[Key]:
    yield "types", release.type
    yield from (("topics", key) for key in release.topics)
    yield from (("operations", key) for key in release.operations)
    yield from (("organisations", key) for key in release.organisations)
    yield from (("countries", key) for key in release.countries)
    for _, party in release.people():
        if party.id is not None:
            yield ("organisations" if isinstance(party, Organisation) else "people"), party.id


def linked_facets(bodies: Iterable[Body]) -> tuple[Key, ...]:
    """What texts link to: it has a page, with or without releases of its own."""
    found = ((facet_of_scheme(target.scheme), target.name) for body in bodies for target in body.targets)
    return tuple(dict.fromkeys((kind, name) for kind, name in found if kind is not None))


def in_name_order(language: Language, entries: Iterable[tuple[str, Words]]) -> list[tuple[str, Words]]:
    """Entries as the language's alphabet orders them, ё with е."""
    return sorted(entries, key=lambda entry: (collation_key(str(entry[1].phrase(language))), entry[0]))


def collation_key(text: str) -> tuple[str, str]:
    """Case and ё are told apart only between words that are otherwise equal; quotation marks are passed over."""
    folded = text.casefold().replace(NO_BREAK, " ")
    return folded.replace("ё", "е").strip("«»“”\"' "), folded
