"""Hours of the day, in all the ways that they are told: 16:30, 4.30 p.m., half past four, половина пятого."""

import re
from collections.abc import Iterator, Mapping

from newsroom.core.agreement.mention import Key, Mention
from newsroom.core.agreement.prose import Prose
from newsroom.core.agreement.vocabulary import rows_of
from newsroom.core.language import Language

# An hour in English, in Russian, and as what of it has passed is told: «половина первого».
_TABLE = """
1: one час первого
2: two два второго
3: three три третьего
4: four четыре четвертого
5: five пять пятого
6: six шесть шестого
7: seven семь седьмого
8: eight восемь восьмого
9: nine девять девятого
10: ten десять десятого
11: eleven одиннадцать одиннадцатого
12: twelve двенадцать двенадцатого
"""
_NUMBERS = {word: int(number) for number, words in rows_of(_TABLE) for word in words}
_ENGLISH, _RUSSIAN, _NTH = ("|".join(words) for words in zip(*(words for _, words in rows_of(_TABLE)), strict=True))
_PAST: Mapping[str, int] = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "пол": 30, "чет": 15}
_BEFORE: Mapping[str, int] = {"quarter": 15, "четверти": 15, "пяти": 5, "десяти": 10, "двадцати": 20}

_SPOKEN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:(?P<past>half|quarter|five|ten|twenty) past|(?P<before>quarter) to) "
        rf"(?P<hour>{_ENGLISH}|\d\d?)\b"
    ),
    "ru": re.compile(
        rf"\b(?:(?P<past>пол|чет)(?:овин[аеуы] |верть | ?)(?P<nth>{_NTH})"
        rf"|без (?P<before>четверти|пяти|десяти|двадцати) (?P<hour>{_RUSSIAN}))\b"
    ),
}
# Without one of these words no hour is told so; to look for them is much faster.
TELLING: dict[Language, frozenset[str]] = {
    "en": frozenset({"past", "quarter"}),
    "ru": frozenset({"без", "пол", "чет", "четверть", *(f"половин{ending}" for ending in "аеуы")})
    | {part + nth for part in ("пол", "чет") for nth in _NTH.split("|")},
}
_SIGNS_OF_NOON: dict[Language, tuple[str, ...]] = {"en": ("noon", "mid"), "ru": ("полдень", "полуд", "полноч")}
HALF_DAY = re.compile(
    r" ?(?:(?P<morning>in the morning|a\.?m\b\.?|утра\b|ночи\b)"
    r"|(?P<evening>in the (?:afternoon|evening)|p\.?m\b\.?|вечера\b|дня\b))"
)
_NOON: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:12 )?(?:(?P<noon>noon|midday)|midnight)\b"),
    "ru": re.compile(r"\b(?:(?P<noon>полдень|полудн[яюе]|полуднем)|полноч[ьи]|полночью)\b"),
}


def hour_keys(hour: int, minute: int = 0, half_day: str | None = None) -> frozenset[Key]:
    """What a time of day may be; of an hour up to twelve without its half of the day, both."""
    if half_day == "evening" and hour < 12:
        hour += 12
    if half_day == "morning" and hour == 12:
        hour = 0
    times = {hour * 60 + minute}
    if half_day is None and hour <= 12:
        times.add((hour + 12) % 24 * 60 + minute)
    return frozenset(("hour", time) for time in times)


def spoken_hours(prose: Prose, language: Language) -> Iterator[Mention]:
    """Hours that are told by the quarter: half past four, без четверти шесть."""
    if TELLING[language].isdisjoint(prose.words):
        return
    plain = prose.plain
    for found in _SPOKEN[language].finditer(plain):
        groups = found.groupdict()
        word = groups.get("nth") or groups["hour"]
        hour = _NUMBERS.get(word) or int(word)
        minute = _PAST.get(groups["past"] or "", 0) - _BEFORE.get(groups["before"] or "", 0)
        # «Половина пятого» is in the fifth hour; a quarter to six is in the hour before.
        if groups.get("nth") or minute < 0:
            hour -= 1
        after = HALF_DAY.match(plain, found.end())
        keys = hour_keys(hour, minute % 60, after.lastgroup if after else None)
        yield Mention("dates", found.start(), after.end() if after else found.end(), keys, keys)


def noons(plain: str, language: Language) -> frozenset[Key]:
    """The hours that have a name: noon, полночь."""
    if not any(sign in plain for sign in _SIGNS_OF_NOON[language]):
        return frozenset()
    return frozenset(
        key for found in _NOON[language].finditer(plain) for key in hour_keys(12 if found["noon"] else 0, 0, "hour")
    )
