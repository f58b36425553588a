"""Who and what one release is about, drawn by chance, and the gaps of its sentences filled from that."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from newsroom.cli.sample.pair import Pair, Slots, both
from newsroom.cli.sample.people import Person, people_on
from newsroom.cli.sample.quantity import countable, counted, day_in_words, period_before
from newsroom.cli.sample.russian import about, declined, in_town
from newsroom.cli.sample.vocabulary import Kind, Named, Topic, Vocabulary

# Each number that sentences use: how low and high, and its noun in English, after 2 and after 5 in Russian.
_NUMBERS = {
    "experts": (12, 96, "experts", "эксперта", "экспертов"),
    "teams": (4, 48, "teams", "группы", "групп"),
    "sites": (6, 180, "sites", "объекта", "объектов"),
    "days": (2, 9, "days", "дня", "дней"),
    "hours": (12, 96, "hours", "часа", "часов"),
    "percent": (12, 64, "per cent", "процента", "процентов"),
    "delegations": (3, 27, "delegations", "делегации", "делегаций"),
    "proposals": (4, 39, "proposals", "предложения", "предложений"),
}


@dataclass(frozen=True, slots=True)
class Cast:
    """What was drawn, and the slots made from it."""

    kind: Kind
    topic: Topic
    subject: Pair
    city: Pair
    body: Named
    partner: Named
    operation: Named
    day: date
    next_day: date
    period: Pair
    first: Person
    second: Person
    slots: Slots


def draw_cast(words: Vocabulary, day: date, random: Random) -> Cast:
    """All that a release of this day is about."""
    topic, third_topic = random.sample(words.topics, 2)
    subject, other = random.sample(topic.subjects, 2)
    city, away = random.sample(words.cities, 2)
    first, second = random.sample(people_on(day), 2)
    body = words.organisations[topic.body]
    cast = Cast(
        kind=random.choices(words.kinds, [kind.weight for kind in words.kinds])[0],
        topic=topic,
        subject=subject,
        city=city,
        body=body,
        partner=random.choice([named for named in words.organisations.values() if named is not body]),
        operation=random.choice(words.operations),
        day=day,
        next_day=day + timedelta(days=random.randint(4, 45)),
        period=period_before(day),
        first=first,
        second=second,
        slots=Slots({}, {}),
    )
    _fill(cast, {"subject": subject, "other": other, "third": random.choice(third_topic.subjects)}, away)
    _fill_numbers(cast.slots, random)
    return cast


def _fill(cast: Cast, subjects: dict[str, Pair], away: Pair) -> None:
    slots = cast.slots
    for name, subject in subjects.items():
        _fill_subject(slots, name, subject)
    for name, town in {"city": cast.city, "in_city": _place(cast.city), "away": away, "in_away": _place(away)}.items():
        slots.add(name, town)
    for name, body in {"body": cast.body, "partner": cast.partner}.items():
        slots.add(name, body.name)
        slots.add(f"{name}_gen", Pair(body.name.en, body.of))
    for name, person in {"p": cast.first, "q": cast.second}.items():
        _fill_person(slots, name, person, cast.day)
    slots.add("operation", Pair(f"“{cast.operation.name.en}”", f"«{cast.operation.name.ru}»"))
    slots.add("period", cast.period)
    slots.add("date", day_in_words(cast.day))
    slots.add("next_date", day_in_words(cast.next_day))


def _fill_subject(slots: Slots, name: str, subject: Pair) -> None:
    slots.add(name, subject)
    cases = declined(subject.ru)
    for case in ("gen", "dat", "acc"):
        slots.add(f"{name}_{case}", Pair(subject.en, cases[case]))
    if name == "subject":
        slots.add("about", Pair(subject.en, about(cases["loc"])))


def _fill_person(slots: Slots, name: str, person: Person, day: date) -> None:
    post = person.post_on(day)
    title = post.title if post else both("")
    slots.add(name, person.name)
    slots.add(f"{name}_a", both(person.ending))
    slots.add(f"{name}_post", Pair(title.en, title.ru[:1].lower() + title.ru[1:]))
    slots.add(f"{name}_link", linked(person.name, f"person:{person.id}"))


def _fill_numbers(slots: Slots, random: Random) -> None:
    for name, (low, high, plural, few, many) in _NUMBERS.items():
        slots.add(name, counted(countable(random, low, high), plural, few, many))


def _place(town: Pair) -> Pair:
    return Pair(f"in {town.en}", in_town(town.ru))


def linked(text: Pair, target: str) -> Pair:
    """A link to the same place in both languages."""
    return Pair(f"[{text.en}]({target})", f"[{text.ru}]({target})")
