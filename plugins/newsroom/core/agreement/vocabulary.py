"""What words of a language tell when two texts are compared: numbers, ordinals, months, currencies, hours."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

import msgspec

from newsroom.core.quantity.grammar import Token
from newsroom.core.quantity.vocabulary import Vocabulary, of_words

QUARTER = Decimal("0.25")

Role = Literal["number", "ordinal", "month", "weekday", "roman", "compound"]


class Sense(msgspec.Struct, frozen=True):
    """What a word tells: its role and its value, such as the number of a month."""

    role: Role
    value: int | Decimal = 0
    token: Token | None = None
    # As a word of its own it is something else, and this only where its first letter is a capital: May, March, IV.
    is_capital: bool = False
    # Of a compound: a share, as «пятипроцентный» tells one.
    is_share: bool = False


class Words(msgspec.Struct, frozen=True):
    """The words of one language in lower case, with е for ё."""

    senses: Mapping[str, Sense]
    # What a text may say instead of a number, and the numbers that it may mean.
    loose: Mapping[str, tuple[Decimal, ...]]
    # What may follow a number and make it a share, a sum or an hour; `currencies` gives the code of each name there.
    after: re.Pattern[str]
    currencies: Mapping[str, str]


def number_senses(vocabulary: Vocabulary) -> dict[str, Sense]:
    """The cardinal numbers and scales of a language."""
    senses = {}
    for word in vocabulary.words():
        if not word.isalpha() and word not in "½¼¾":
            continue
        scale = vocabulary.scale(word)
        if scale is None:
            token = Token(vocabulary.terms[word])
        else:
            token = Token(scale, is_scale=True, is_bound=word in vocabulary.bound_scales)
        senses[word] = Sense("number", token=token)
    return senses


def rows_of(table: str) -> list[tuple[str, list[str]]]:
    """The rows of a table such as `USD: dollar usd`: what each tells, and its words."""
    rows = (line.partition(":") for line in table.strip().splitlines())
    return [(value.strip(), words.split()) for value, _, words in rows]


def senses_of(role: Role, table: str) -> dict[str, Sense]:
    """Senses from lines such as `2: february feb`."""
    return {word: Sense(role, int(value)) for word, value in of_words(table).items()}


def ordinal_senses(ordinals: Mapping[str, int]) -> dict[str, Sense]:
    """Ordinals as terms of the number that they end."""
    return {word: Sense("ordinal", token=Token(Decimal(value))) for word, value in ordinals.items()}


def roman_senses(*alike: tuple[str, str], shortest: int = 2) -> dict[str, Sense]:
    """Roman numbers to forty-nine of so many letters or more; `alike` are others that look like theirs."""
    senses = {}
    for number in range(1, 50):
        roman = "x" * (number // 10) if number < 40 else "xl"
        roman += ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]
        for one, other in (("", ""), *alike):
            spelt = roman.replace(one, other)
            if len(roman) >= shortest:
                senses[spelt] = Sense("roman", number, is_capital=True)
    return senses


def loose_values(table: str) -> dict[str, tuple[Decimal, ...]]:
    """From lines such as `0.5: half halved`, in which a word may stand more than once."""
    found: dict[str, tuple[Decimal, ...]] = {}
    for value, words in rows_of(table):
        for word in words:
            found[word] = (*found.get(word, ()), Decimal(value))
    return found
