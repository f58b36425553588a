"""One text ready to be compared: its mentions by block, and what it offers to the other."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from newsroom.core.agreement.hours import noons
from newsroom.core.agreement.mention import Key, Mention
from newsroom.core.agreement.prose import Prose
from newsroom.core.agreement.reading import mentions_of
from newsroom.core.agreement.scanning import WORDS
from newsroom.core.language import Language

_WORD = re.compile(r"[a-zа-я]+")
# A day or a year as seen from the day of the release.
_NEAR: dict[Language, Mapping[re.Pattern[str], tuple[str, int]]] = {
    "en": {
        re.compile(r"\btoday\b"): ("day", 0),
        re.compile(r"\byesterday\b"): ("day", -1),
        re.compile(r"\btomorrow\b"): ("day", 1),
        re.compile(r"\b(?:this|the current|the present) (?:year|month|\w+ of this year)|\bthis year|of the year\b"): (
            "year",
            0,
        ),
        re.compile(r"\b(?:last|the previous|the past|the preceding) year|\ba year (?:ago|earlier|before)\b"): (
            "year",
            -1,
        ),
        re.compile(r"\bnext year|\bthe coming year|\bthe following year\b"): ("year", 1),
    },
    "ru": {
        re.compile(r"\bсегодня"): ("day", 0),
        re.compile(r"\bвчера"): ("day", -1),
        re.compile(r"\bзавтра"): ("day", 1),
        re.compile(r"\b(?:эт|нынешн|текущ)[а-я]+ (?:год|месяц)|\bс\. ?г\.|\bнынче"): ("year", 0),
        re.compile(r"\b(?:прошл|минувш|прошедш|предыдущ)[а-я]+ год|\bгод назад|\bгодом ранее|\bпрошлогодн"): (
            "year",
            -1,
        ),
        re.compile(r"\b(?:следующ|будущ|наступающ)[а-я]+ год"): ("year", 1),
    },
}


class Text:
    """The prose of one language with its mentions, in the order of the text."""

    def __init__(self, prose: Prose, language: Language) -> None:
        self.prose = prose
        self.language: Language = language
        self.mentions = sorted(mentions_of(prose, language), key=lambda mention: mention.start)
        self._loose: dict[int | None, frozenset[Key]] = {}
        self._near: frozenset[Key] | None = None

    @cached_property
    def blocks(self) -> list[list[Mention]]:
        """The mentions of each block."""
        blocks: list[list[Mention]] = [[] for _ in self.prose.blocks]
        for mention in self.mentions:
            blocks[self.prose.block(mention.start)].append(mention)
        return blocks

    def loose(self, block: int | None = None) -> frozenset[Key]:
        """What all of it or one block may mean without saying it: "a decade", «вдвое», "noon"."""
        if block not in self._loose:
            plain = self.prose.plain if block is None else self.prose.words_of(block)
            words = WORDS[self.language].loose
            found = {value for word in words.keys() & set(_WORD.findall(plain)) for value in words[word]}
            self._loose[block] = noons(plain, self.language).union(found)
        return self._loose[block]

    def near(self, day: date) -> frozenset[Key]:
        """Days and years that it names as seen from the day of the release: "today", «в прошлом году»."""
        if self._near is None:
            self._near = frozenset(self._named_from(day))
        return self._near

    def _named_from(self, day: date) -> Iterator[Key]:
        for pattern, (unit, distance) in _NEAR[self.language].items():
            if pattern.search(self.prose.plain) is None:
                continue
            if unit == "year":
                yield Decimal(day.year + distance)
            else:
                meant = day + timedelta(days=distance)
                yield from (("day", meant.month, meant.day), ("day", meant.month, meant.day, meant.year))
                yield from (("month", meant.month), ("month", meant.month, meant.year), Decimal(meant.year))

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
        return day is not None and not self.near(day).isdisjoint(mention.needs)
