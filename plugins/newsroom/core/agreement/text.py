"""One text ready to be compared: its mentions by block, and what it offers to the other."""

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, lru_cache

from newsroom.core.agreement.hours import noons
from newsroom.core.agreement.mention import Key, Mention, offers_of
from newsroom.core.agreement.prose import Kind, Prose
from newsroom.core.agreement.reading import mentions_of
from newsroom.core.agreement.scanning import WORDS
from newsroom.core.language import Language

_WORD = re.compile(r"[a-zа-я]+")
# A day or a year as seen from the day of the release.
_NEAR: dict[Language, tuple[tuple[str, int, str], ...]] = {
    "en": (
        ("day", 0, r"\btoday\b"),
        ("day", -1, r"\byesterday\b"),
        ("day", 1, r"\btomorrow\b"),
        ("year", 0, r"\b(?:this|the current|the present) (?:year|month|\w+ of this year)|\bthis year|of the year\b"),
        ("year", -1, r"\b(?:last|the previous|the past|the preceding) year|\ba year (?:ago|earlier|before)\b"),
        ("year", 1, r"\bnext year|\bthe coming year|\bthe following year\b"),
    ),
    "ru": (
        ("day", 0, r"\bсегодня"),
        ("day", -1, r"\bвчера"),
        ("day", 1, r"\bзавтра"),
        ("year", 0, r"\b(?:эт|нынешн|текущ)[а-я]+ (?:год|месяц)|\bс\. ?г\.|\bнынче"),
        ("year", -1, r"\b(?:прошл|минувш|прошедш|предыдущ)[а-я]+ год|\bгод назад|\bгодом ранее|\bпрошлогодн"),
        ("year", 1, r"\b(?:следующ|будущ|наступающ)[а-я]+ год"),
    ),
}


@lru_cache(maxsize=64)
def _seen_from(day: date, language: Language) -> tuple[tuple[re.Pattern[str], frozenset[Key]], ...]:
    """What each way of naming a day or a year by another means on a day."""
    return tuple(
        (re.compile(words), frozenset(_keys_near(day, unit, distance))) for unit, distance, words in _NEAR[language]
    )


def _keys_near(day: date, unit: str, distance: int) -> Iterator[Key]:
    if unit == "year":
        yield Decimal(day.year + distance)
    else:
        meant = day + timedelta(days=distance)
        yield from (("day", meant.month, meant.day), ("day", meant.month, meant.day, meant.year))
        yield from (("month", meant.month), ("month", meant.month, meant.year), Decimal(meant.year))


class Text:
    """The prose of one language with its mentions, in the order of the text."""

    def __init__(self, prose: Prose, passed_over: Collection[int] = ()) -> None:
        """Blocks that are passed over have no mentions."""
        self.prose = prose
        self.language: Language = prose.language
        read = prose.without(passed_over) if passed_over else prose
        self.mentions = sorted(mentions_of(read, self.language), key=lambda mention: mention.start)
        self._loose: dict[int | None, frozenset[Key]] = {}
        self._said: dict[re.Pattern[str], bool] = {}

    @cached_property
    def blocks(self) -> list[list[Mention]]:
        """The mentions of each block."""
        blocks: list[list[Mention]] = [[] for _ in self.prose.blocks]
        for mention in self.mentions:
            blocks[self.prose.block(mention.start)].append(mention)
        return blocks

    @cached_property
    def offers(self) -> list[frozenset[Key]]:
        """What each block offers to the other text."""
        return [offers_of(block) for block in self.blocks]

    @cached_property
    def kinds(self) -> list[Kind]:
        """What each block is."""
        return [block.kind for block in self.prose.blocks]

    @cached_property
    def years(self) -> frozenset[int | None]:
        """The years of days and months."""
        return frozenset(mention.year for mention in self.mentions if mention.year)

    def loose(self, block: int | None = None) -> frozenset[Key]:
        """What all of it or one block may mean without saying it: "a decade", «вдвое», "noon"."""
        if block not in self._loose:
            plain = self.prose.plain if block is None else self.prose.words_of(block)
            words = self.prose.words if block is None else frozenset(_WORD.findall(plain))
            values = WORDS[self.language].loose
            found = {value for word in values.keys() & words for value in values[word]}
            self._loose[block] = noons(plain, self.language).union(found)
        return self._loose[block]

    def _says(self, pattern: re.Pattern[str]) -> bool:
        if pattern not in self._said:
            self._said[pattern] = pattern.search(self.prose.plain) is not None
        return self._said[pattern]

    def line(self, mention: Mention) -> int:
        """The line of the file where a mention begins."""
        return self.prose.line(mention.start)

    def written(self, mention: Mention) -> str:
        """A mention as its author typed it."""
        return " ".join(self.prose.text[mention.start : mention.end].split())

    def says_otherwise(self, mention: Mention, day: date | None, block: int | None = None) -> bool:
        """Whether it, or one block of it, may say what another text does in a way that is no mention."""
        if not self.loose(block).isdisjoint(mention.plain_needs):
            return True
        return day is not None and any(
            not keys.isdisjoint(mention.needs) and self._says(pattern)
            for pattern, keys in _seen_from(day, self.language)
        )
