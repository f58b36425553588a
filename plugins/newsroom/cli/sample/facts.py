"""The facts in a release's front matter, drawn with the odds of a busy press office."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from newsroom.cli.sample.cast import Cast
from newsroom.cli.sample.days import not_after_last
from newsroom.cli.sample.pair import Pair
from newsroom.cli.sample.people import people_on
from newsroom.cli.sample.pictures import CREDIT, draw_picture
from newsroom.cli.sample.vocabulary import Vocabulary, load_words
from newsroom.cli.sample.yaml_text import Value

# Real codes, since the archive takes no others; NO is the one that YAML 1.1 reads as false.
COUNTRIES = ("IS", "NO", "IE", "PT", "MT", "UY", "NZ", "CL", "BW", "FJ", "EE", "SG")
_OFFSETS = ("+03:00", "+03:00", "+03:00", "+00:00", "+05:00")
_GUESTS = (
    Pair("Delegation of guests", "Делегация гостей"),
    Pair("Students of the rescue school", "Учащиеся школы спасателей"),
    Pair("Observers of the press", "Наблюдатели от прессы"),
)
_GUEST = {"name": Pair("Ewald Inventado", "Эвальд Инвентадо"), "post": Pair("Guest of honour", "Почётный гость")}
_ACTING = Pair("Acting head of the delegation", "Исполняющий обязанности главы делегации")
_WITHDRAWAL = Pair("The invented facts could not be confirmed.", "Вымышленные факты не подтвердились.")
_CORRECTION_NOTES = (
    Pair("The name of the host town was put right.", "Уточнено название принимающего города."),
    Pair("A slip in the second paragraph was put right.", "Исправлена опечатка во втором абзаце."),
    Pair("The list of participants was completed.", "Дополнен список участников."),
)
_HELD_CAPTION = Pair("A picture known by its name only", "Снимок, от которого известно только имя")


def general_facts(cast: Cast, random: Random) -> Iterator[tuple[str, Value]]:
    """The date, the type and what the release belongs to."""
    day = cast.day.isoformat()
    timed = f"{day}T{random.randint(9, 19):02}:{random.choice((0, 5, 15, 30, 45)):02}:00{random.choice(_OFFSETS)}"
    if random.random() < 0.4:
        yield "date", timed
    elif random.random() < 0.02:
        yield "date", day
        # An embargo that has ended: from then on it was public.
        yield "publish_at", f"{day}T20:00:00+03:00"
    else:
        yield "date", day
    if cast.kind.type != "press-release" or random.random() < 0.3:
        yield "type", cast.kind.type
    yield "topics", [cast.topic.id]
    if cast.kind.has_operation:
        yield "operations", [cast.operation.id]
    if random.random() < 0.7:
        yield "organisations", [cast.body.id, cast.partner.id][: random.randint(1, 2)]
    if random.random() < 0.6:
        yield "countries", random.sample(COUNTRIES, random.randint(1, 3))


def people_facts(words: Vocabulary, cast: Cast, random: Random) -> Iterator[tuple[str, Value]]:
    """Who chaired or spoke, who took part, and whom to call."""
    if cast.kind.people != "none":
        yield cast.kind.people, cast.first.id
    if cast.kind.people == "chair" and random.random() < 0.6:
        yield "attendees", list(_attendees(words, cast, random))
    if random.random() < 0.7:
        yield "spokesman", spokesman_on(cast.day.isoformat())
    if cast.kind.type == "advisory":
        yield "event", event_of(cast)


def record_facts(cast: Cast, random: Random) -> Iterator[tuple[str, Value]]:
    """What happened to the release after it was published."""
    later = not_after_last(cast.day + timedelta(days=random.randint(1, 20))).isoformat()
    if random.random() < 0.02:
        note = random.choice(_CORRECTION_NOTES)
        record: dict[str, Value] = {"date": later, "note": note}
        yield "corrections", [{**record, "only": random.choice(("en", "ru"))} if random.random() < 0.25 else record]


def withdrawal(cast: Cast, *, text: str) -> dict[str, Value]:
    """The record of a withdrawn release; `text` is kept or dropped."""
    day = not_after_last(cast.day + timedelta(days=30))
    return {"date": day.isoformat(), "reason": _WITHDRAWAL, "text": text}


def event_of(cast: Cast) -> dict[str, Value]:
    """What an advisory announces."""
    day = cast.next_day.isoformat()
    return {"start": f"{day}T10:00:00+03:00", "end": f"{day}T13:30:00+03:00", "place": cast.city}


def photo_facts(words: Vocabulary, cast: Cast, numbers: range) -> tuple[list[dict[str, Value]], dict[str, bytes]]:
    """Photos by the numbers of their pictures: what the front matter says of them, and their files."""
    entries: list[dict[str, Value]] = []
    files: dict[str, bytes] = {}
    captions = words.sentences["captions"]
    for position, number in enumerate(numbers, start=1):
        picture, name = draw_picture(number), f"picture-{position}.jpg"
        caption = captions[number % len(captions)].fill(cast.slots)
        entries.append({"file": name, "alt": picture.alternative, "caption": caption, "credit": CREDIT})
        files[name] = picture.data
    return entries, files


def photo_not_held(random: Random) -> dict[str, Value]:
    """A picture known by its name only."""
    return {"file": f"ZVF_{random.randint(1000, 9999)}.JPG", "held": "false", "caption": _HELD_CAPTION}


def spokesman_on(day: str) -> str:
    """The first contact that answered on a day, in ISO form."""
    return next(
        key
        for key, entry in load_words("contacts").items()
        if entry.get("from", "") <= day <= entry.get("until", "9999")
    )


def _attendees(words: Vocabulary, cast: Cast, random: Random) -> Iterator[Value]:
    """Mostly ids, the second person of the cast first; a guest written out now and then."""
    yield cast.second.id
    others = [person.id for person in people_on(cast.day) if person not in (cast.first, cast.second)]
    chosen = random.sample(others, random.randint(1, 5))
    yield from chosen[1:]
    yield {"person": chosen[0], "post": _ACTING} if random.random() < 0.1 else chosen[0]
    yield from random.sample(list(words.organisations), random.randint(0, 3))
    if random.random() < 0.15:
        yield {"body": random.choice(_GUESTS)}
    if random.random() < 0.05:
        yield _GUEST
