"""Numbers written as the other language does: 7,500 is seven and a half in Russian, and 12,5 % is no English share."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsroom.core.language import Language

# Few texts have a comma between digits.
_COMMA = re.compile(r",(?<=\d,)\d")
_CURRENCY = r"[$€£₽¥]|\b(?:USD|EUR|GBP|RUB) "
_UNIT = (
    r"%|(?:per ?cent|percentage|thousand|million|billion|trillion|bn|USD|EUR|GBP|RUB|dollars?|euros?|pounds?"
    r"|rou?bles?|rubles?|km|kg|kilomet(?:re|er)s?|met(?:re|er)s?|kilograms?|tonn?e?s?|hectares?|degrees?|times)\b"
)
_SLIP = {
    # Three places behind the comma are a decimal where it is of a million or a share, and where it begins with nought.
    "ru": re.compile(
        r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d|\s?(?:тыс|млн|млрд|трлн|миллион|миллиард|триллион|процент|%))"
    ),
    # Without what it is of, it may be two items of a list: rooms 1,2 and 3.
    "en": re.compile(
        rf"(?:(?<![\d.,])(?P<number>\d+,\d\d?)(?=(?:\s?[-–—]\s?\d+(?:[.,]\d+)?)?[\s-]?(?:{_UNIT}))"
        rf"|(?:{_CURRENCY})(?P<sum>\d+,\d\d?)(?![.,]?\d))"
    ),
}


class Slip(NamedTuple):
    """A number as found, where it begins, and as the language writes it."""

    found: str
    start: int
    right: str


def foreign_numbers(text: str, language: Language) -> Iterator[Slip]:
    """Every number that a reader of this language would misread."""
    if _COMMA.search(text) is None:
        return
    for match in _SLIP[language].finditer(text):
        found, start = match[match.lastgroup or 0], match.start(match.lastgroup or 0)
        yield Slip(found, start, found.replace(",", " " if language == "ru" else "."))
