"""Every odd state that a release can be in, each named in its folder and its title."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from newsroom.cli.sample.archive import Archive
from newsroom.cli.sample.days import CROWDED_MONTH, days_of_month
from newsroom.cli.sample.every_field import DIGEST, with_every_field
from newsroom.cli.sample.facts import event_of, photo_facts, withdrawal
from newsroom.cli.sample.pair import Pair
from newsroom.cli.sample.people import people_on
from newsroom.cli.sample.release import SampleRelease
from newsroom.cli.sample.story import Story
from newsroom.cli.sample.vocabulary import Vocabulary
from newsroom.cli.sample.yaml_text import Value

FIRST_DAY = date(2025, 11, 3)
CROWD = 200
MANY_ATTENDEES = 80
MANY_PHOTOS = 30
EMBARGO = "2099-01-01T10:00:00+03:00"
REPLACEMENT = "state-shortest"

Change = Callable[[Vocabulary, Story], SampleRelease]


def odd_states(archive: Archive) -> Iterator[SampleRelease]:
    """The states one a day, then the crowded month."""
    for number, (slug, title, change) in enumerate(_STATES):
        story = archive.write(slug, FIRST_DAY + timedelta(days=number))
        story = replace(story, release=_labelled(story.release, slug, title))
        yield archive.add(change(archive.words, story))
    days = days_of_month(*CROWDED_MONTH)
    for number in range(1, CROWD + 1):
        release = archive.write(f"crowded {number}", days[number % len(days)]).release
        yield archive.add(replace(release, slug=f"state-crowded-month-{number:03}"))


def number_of_states() -> int:
    """How many releases `odd_states` gives."""
    return len(_STATES) + CROWD


def _labelled(release: SampleRelease, slug: str, title: Pair) -> SampleRelease:
    return replace(release, slug=slug, words={**release.words, "title": title}, languages=("en", "ru"))


def _with(**facts: Value) -> Change:
    return lambda _, story: story.release.with_facts({**story.release.facts, **facts})


def _unchanged(_: Vocabulary, story: Story) -> SampleRelease:
    return story.release


def _only(*languages: str) -> Change:
    def change(_: Vocabulary, story: Story) -> SampleRelease:
        kept = [language for language in story.release.languages if language in languages]
        facts = {name: value for name, value in story.release.facts.items() if name != "original"}
        return replace(story.release, languages=kept, facts=facts, own={})

    return change


def _behind(_: Vocabulary, story: Story) -> SampleRelease:
    """The original is in another state than the one that the translation follows."""
    release = story.release.with_facts({**story.release.facts, "original": "ru"})
    return replace(release, own={"en": {"translation": "official", "translated": DIGEST}})


def _many_attendees(words: Vocabulary, story: Story) -> SampleRelease:
    everyone = [*(person.id for person in people_on(story.release.day)), *words.organisations]
    return story.release.with_facts({**story.release.facts, "attendees": everyone[:MANY_ATTENDEES]})


def _many_photos(words: Vocabulary, story: Story) -> SampleRelease:
    photos, pictures = photo_facts(words, story.cast, range(MANY_PHOTOS))
    release = story.release.with_facts({**story.release.facts, "photos": photos})
    return replace(release, files={**_attached(story.release), **pictures})


def _attached(release: SampleRelease) -> Mapping[str, bytes]:
    return {name: data for name, data in release.files.items() if not name.endswith(".jpg")}


def _kept(_: Vocabulary, story: Story) -> SampleRelease:
    record = {**withdrawal(story.cast, text="keep"), "replaced_by": f"{story.release.day.year}/{REPLACEMENT}"}
    return story.release.with_facts({**story.release.facts, "withdrawn": record})


def _dropped(_: Vocabulary, story: Story) -> SampleRelease:
    """Its text is gone from the source too, so nothing of the front matter may promise any."""
    facts = {name: value for name, value in story.release.facts.items() if name != "figures"}
    facts["withdrawn"] = withdrawal(story.cast, text="drop")
    return replace(story.release, facts=facts, body=Pair("", ""))


def _with_event(_: Vocabulary, story: Story) -> SampleRelease:
    return story.release.with_facts({**story.release.facts, "type": "advisory", "event": event_of(story.cast)})


def _shortest(_: Vocabulary, story: Story) -> SampleRelease:
    """The title, the date, the summary and one line."""
    words = {"title": story.release.title, "summary": Pair("One line of text.", "Одна строка текста.")}
    facts: dict[str, Value] = {"date": story.release.day.isoformat()}
    body = Pair("This is the whole release.", "Это всё сообщение.")
    return replace(story.release, words=words, facts=facts, body=body, own={}, files={})


_CORRECTIONS: list[Value] = [
    {"date": "2025-12-01", "note": Pair("The name of the town was put right.", "Уточнено название города.")},
    {
        "date": "2025-12-03",
        "note": Pair("The Russian text was mended.", "Русский текст исправлен."),
        "only": "ru",
    },
]
_LONG_TITLE = Pair(
    "State: a very long title that goes on and on, names the working group, the town, the season and the weather, "
    "repeats what was already said about the agenda, and ends only when two hundred signs are full",
    "Состояние: очень длинный заголовок, который всё не кончается, называет рабочую группу, город, время года и "
    "погоду, повторяет уже сказанное о повестке и завершается, лишь когда набрано двести знаков",
)
_STATES: Sequence[tuple[str, Pair, Change]] = (
    (REPLACEMENT, Pair("State: the shortest release", "Состояние: самое короткое сообщение"), _shortest),
    ("state-draft", Pair("State: a draft", "Состояние: черновик"), _with(status="draft")),
    (
        "state-embargo",
        Pair("State: under embargo until 2099", "Состояние: под эмбарго до 2099 года"),
        _with(publish_at=EMBARGO),
    ),
    ("state-long-title", _LONG_TITLE, _unchanged),
    ("state-80-attendees", Pair("State: 80 attendees", "Состояние: 80 участников"), _many_attendees),
    ("state-30-photos", Pair("State: 30 photos", "Состояние: 30 снимков"), _many_photos),
    ("state-russian-only", Pair("State: in Russian only", "Состояние: только на русском языке"), _only("ru")),
    ("state-english-only", Pair("State: in English only", "Состояние: только на английском языке"), _only("en")),
    ("state-withdrawn-kept", Pair("State: withdrawn, text kept", "Состояние: отозвано, текст сохранён"), _kept),
    ("state-withdrawn-dropped", Pair("State: withdrawn, text dropped", "Состояние: отозвано, текст снят"), _dropped),
    (
        "state-corrected",
        Pair("State: corrected twice", "Состояние: исправлено дважды"),
        _with(corrections=_CORRECTIONS),
    ),
    ("state-event", Pair("State: with an event", "Состояние: с мероприятием"), _with_event),
    ("state-every-field", Pair("State: every field in use", "Состояние: заполнены все поля"), with_every_field),
    (
        "state-translation-behind",
        Pair("State: a translation that is behind", "Состояние: перевод отстаёт от оригинала"),
        _behind,
    ),
)
