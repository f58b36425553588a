"""Sixty invented people and the posts that they held through twenty years."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from newsroom.cli.sample.pair import Pair, pair
from newsroom.cli.sample.vocabulary import Named, load_vocabulary, load_words

BEGINNING = date(2006, 1, 1)
# Steps of a career, each as it stands before the name of a body.
LADDER = (
    Pair("Adviser", "Советник"),
    Pair("Chief Expert", "Главный эксперт"),
    Pair("Deputy Head", "Заместитель руководителя"),
    Pair("Head", "Руководитель"),
)
RANKS = (
    Pair("Colonel of the Rescue Service", "полковник спасательной службы"),
    Pair("Major of the Rescue Service", "майор спасательной службы"),
    Pair("Forest Inspector First Class", "лесной инспектор первого класса"),
)


@dataclass(frozen=True, slots=True)
class Post:
    """A post with the days that it was held, both inclusive; `None` is not known or not over."""

    title: Pair
    organisation: str
    start: date | None
    end: date | None

    def held_on(self, day: date) -> bool:
        """Whether it was held on this day."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """An entry of people.yaml, and the ending of a Russian verb in the past tense."""

    id: str
    name: Pair
    ending: str
    rank: Pair | None
    posts: tuple[Post, ...]

    def post_on(self, day: date) -> Post | None:
        """The first post held on this day."""
        return next((post for post in self.posts if post.held_on(day)), None)


@cache
def load_people() -> tuple[Person, ...]:
    """All people, in the order of their surnames' list."""
    words = load_words("names")
    firsts = (words["women"], words["men"])
    return tuple(
        _person(number, _full_name(firsts[number % 2][number // 2 % 15], surname))
        for number, surname in enumerate(words["surnames"])
    )


@cache
def people_on(day: date) -> tuple[Person, ...]:
    """Those who hold a post on this day."""
    return tuple(person for person in load_people() if person.post_on(day))


def _full_name(first: dict[str, str], last: dict[str, str]) -> Pair:
    return Pair(f"{first['en']} {last['en']}", f"{pair(first).ru} {pair(last).ru}")


def _person(number: int, name: Pair) -> Person:
    identity = name.en.lower().replace(" ", "-")
    rank = RANKS[number // 7 % len(RANKS)] if number % 7 == 3 else None
    return Person(identity, name, "" if number % 2 else "а", rank, _career(number, Random(f"career {identity}")))


def _career(number: int, random: Random) -> tuple[Post, ...]:
    """A third never change, most rise by steps, some come late or leave early; the newest post stands first."""
    bodies = list(load_vocabulary().organisations.values())
    body = bodies[number % len(bodies)]
    step = random.randrange(2)
    if number % 3 == 0:
        return (_post(LADDER[number // 3 % len(LADDER)], body, None, None),)
    start: date | None = BEGINNING if number % 5 else date(2011, 9, 1)
    posts: list[Post] = []
    for year in sorted(random.sample(range(2012, 2024), 2)):
        change = date(year, random.randint(1, 12), random.choice((1, 15)))
        posts.insert(0, _post(LADDER[step], body, start, change - timedelta(days=1)))
        start, step = change, step + 1
        body = random.choice(bodies) if random.random() < 0.3 else body
    posts.insert(0, _post(LADDER[step], body, start, date(2023, 12, 31) if number % 11 == 4 else None))
    if number % 13 == 5:
        posts.append(_post(Pair("Honorary Member", "Почётный член"), random.choice(bodies), BEGINNING, None))
    return tuple(posts)


def _post(step: Pair, body: Named, start: date | None, end: date | None) -> Post:
    return Post(Pair(f"{step.en} of the {body.name.en}", f"{step.ru} {body.of}"), body.id, start, end)
