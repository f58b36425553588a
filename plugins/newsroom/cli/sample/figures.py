"""Figures of a release: the values in its front matter, and the sentences in which its body gives them."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from newsroom.cli.sample.cast import Cast
from newsroom.cli.sample.pair import Pair, Slots
from newsroom.cli.sample.quantity import countable, counted, grouped
from newsroom.cli.sample.vocabulary import Count, Vocabulary
from newsroom.cli.sample.yaml_text import Value

_ON_TIME = Pair("Tasks done on time", "Задачи, выполненные в срок")
_SHARE = Pair("On time, {amount} of the tasks were done.", "В срок выполнено {amount} задач.")
# The adverb in each language; after it Russian has the noun's genitive plural, the form after 5.
_APPROXIMATELY = {"over": Pair("over", "более"), "about": Pair("about", "около")}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as the two places give it."""

    fact: dict[str, Value]
    sentence: Pair


def draw_figures(words: Vocabulary, cast: Cast, random: Random, *, most: int = 3) -> list[Figure]:
    """Two or more figures about the release's period, no two of one series."""
    counts = random.sample(words.counts, random.randint(2, most))
    figures = [_figure(count, cast, random) for count in counts]
    return [*figures, _share(cast, random)] if random.random() < 0.25 else figures


def table(words: Vocabulary, random: Random) -> Pair:
    """Three towns with their teams and kilometres, the same rows in both languages."""
    rows = [
        Pair("| Town | Teams | Kilometres |", "| Город | Группы | Километры |"),
        Pair("| --- | --: | --: |", "| --- | --: | --: |"),
    ]
    for town in random.sample(words.cities, 3):
        teams, distance = grouped(random.randint(3, 40)), grouped(random.randint(120, 9_800))
        rows.append(Pair(f"| {town.en} | {teams.en} | {distance.en} |", f"| {town.ru} | {teams.ru} | {distance.ru} |"))
    return Pair("\n".join(row.en for row in rows), "\n".join(row.ru for row in rows))


def _figure(count: Count, cast: Cast, random: Random) -> Figure:
    number = countable(random, count.low, count.high)
    approximately = random.choice(("over", "about")) if random.random() < 0.2 else None
    if approximately:
        number = _rounded(number)
    fact = dict(_fact_fields(count, number, approximately, cast.period))
    amount = _amount(count, number, approximately)
    return Figure(fact, _sentence(count.sentence, cast, amount))


def _fact_fields(count: Count, number: int, approximately: str | None, period: Pair) -> Iterator[tuple[str, Value]]:
    unit = counted(number, count.plural, count.few, count.many)
    yield "value", str(number)
    if approximately:
        yield "approx", approximately
    yield "unit", Pair(count.plural, count.many if approximately else unit.ru.removeprefix(f"{grouped(number).ru} "))
    yield "label", count.label
    yield "period", period
    yield "id", count.id


def _amount(count: Count, number: int, approximately: str | None) -> Pair:
    if approximately is None:
        return counted(number, count.plural, count.few, count.many)
    adverb, digits = _APPROXIMATELY[approximately], grouped(number)
    return Pair(f"{adverb.en} {digits.en} {count.plural}", f"{adverb.ru} {digits.ru} {count.many}")


def _share(cast: Cast, random: Random) -> Figure:
    """A decimal, after which Russian has the genitive singular."""
    value = f"{random.randint(52, 97)}.{random.randint(1, 9)}"
    fact: dict[str, Value] = {
        "value": value,
        "unit": Pair("per cent", "процента"),
        "label": _ON_TIME,
        "period": cast.period,
        "id": "tasks-on-time",
    }
    return Figure(fact, _sentence(_SHARE, cast, Pair(f"{value} per cent", f"{value.replace('.', ',')} процента")))


def _sentence(template: Pair, cast: Cast, amount: Pair) -> Pair:
    return template.fill(Slots({**cast.slots.en, "amount": amount.en}, {**cast.slots.ru, "amount": amount.ru}))


def _rounded(number: int) -> int:
    """To its first digit, and never below ten: 9,732 gives 9,000."""
    magnitude = 10 ** max(len(str(number)) - 1, 1)
    return int(max(number // magnitude, 1) * magnitude)
