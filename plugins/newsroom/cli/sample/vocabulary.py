"""The word lists in `words/` as typed values, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from newsroom.cli.sample.pair import Pair, pair

WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of the registry: a topic, an organisation or an operation; `of` is the Russian genitive."""

    id: str
    name: Pair
    of: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with the body that answers for it and the subjects that its releases are about."""

    id: str
    name: Pair
    body: str
    subjects: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of release: its type, who stands in it, and the templates of its opening."""

    id: str
    type: str
    weight: int
    people: str
    voice: str
    has_operation: bool
    has_figures: bool
    titles: tuple[Pair, ...]
    summaries: tuple[Pair, ...]
    leads: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """Something that releases count, also the id of its series through time."""

    id: str
    label: Pair
    plural: str
    few: str
    many: str
    low: int
    high: int
    sentence: Pair


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All word lists."""

    topics: tuple[Topic, ...]
    organisations: dict[str, Named]
    operations: tuple[Named, ...]
    kinds: tuple[Kind, ...]
    counts: tuple[Count, ...]
    cities: tuple[Pair, ...]
    sentences: dict[str, tuple[Pair, ...]]


@cache
def load_vocabulary() -> Vocabulary:
    """The word lists from disk."""
    return Vocabulary(
        topics=tuple(_topic(key, entry) for key, entry in load_words("topics").items()),
        organisations={key: _named(key, entry) for key, entry in load_words("organisations").items()},
        operations=tuple(_named(key, entry) for key, entry in load_words("operations").items()),
        kinds=tuple(_kind(key, entry) for key, entry in load_words("kinds").items()),
        counts=tuple(_count(key, entry) for key, entry in load_words("figures").items()),
        cities=_pairs(load_words("names")["cities"]),
        sentences={key: _pairs(entries) for key, entries in load_words("sentences").items()},
    )


@cache
def load_words(name: str) -> dict[str, Any]:
    """One list by its file's name, every scalar as text."""
    text = (WORDS / f"{name}.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(text, Loader=yaml.CBaseLoader))  # a base loader makes no objects


def _pairs(entries: list[Mapping[str, str]]) -> tuple[Pair, ...]:
    return tuple(pair(entry) for entry in entries)


def _named(key: str, entry: Mapping[str, str]) -> Named:
    return Named(key, pair(entry), entry.get("of", ""))


def _topic(key: str, entry: Mapping[str, Any]) -> Topic:
    return Topic(key, pair(entry["name"]), entry["body"], _pairs(entry["subjects"]))


def _kind(key: str, entry: Mapping[str, Any]) -> Kind:
    return Kind(
        id=key,
        type=entry["type"],
        weight=int(entry["weight"]),
        people=entry["people"],
        voice=entry.get("voice", "report"),
        has_operation="operation" in entry,
        has_figures="figures" in entry,
        titles=_pairs(entry["titles"]),
        summaries=_pairs(entry["summaries"]),
        leads=_pairs(entry["leads"]),
    )


def _count(key: str, entry: Mapping[str, Any]) -> Count:
    low, high = entry["between"]
    unit = entry["unit"]
    return Count(
        id=key,
        label=pair(entry["label"]),
        plural=unit["en"],
        few=unit["few"],
        many=unit["many"],
        low=int(low),
        high=int(high),
        sentence=pair(entry["sentence"]),
    )
