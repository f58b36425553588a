"""One release from its seed: the cast, the text about it, and the front matter that agrees with both."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from newsroom.cli.sample.cast import Cast, draw_cast
from newsroom.cli.sample.facts import general_facts, people_facts, photo_facts, photo_not_held, record_facts
from newsroom.cli.sample.figures import Figure, draw_figures
from newsroom.cli.sample.pair import Pair
from newsroom.cli.sample.pdf import render_pdf
from newsroom.cli.sample.pictures import PALETTES, SCENES
from newsroom.cli.sample.release import Host, SampleRelease
from newsroom.cli.sample.text import Writer, links_of
from newsroom.cli.sample.vocabulary import Vocabulary
from newsroom.cli.sample.yaml_text import Value
from newsroom.core.language import LANGUAGES, Language, other_language

PROGRAMME = "programme.pdf"
PROGRAMME_TITLE = Pair("Programme (an example)", "Программа (пример)")
_SUBTITLE = Pair("A report prepared by the {body}", "Сообщение подготовлено сотрудниками {body_gen}")
_NOTE = Pair("Fictional: written by a program.", "Вымысел: написано программой.")


@dataclass(frozen=True, slots=True)
class Story:
    """A release with the cast that it was written from, for those who change it further."""

    release: SampleRelease
    cast: Cast


def write_story(words: Vocabulary, seed: str, day: date, related: tuple[str, Pair] | None = None) -> Story:
    """The release of a seed, which alone decides everything but the day and the release that it leads to."""
    random = Random(seed)
    cast = draw_cast(words, day, random)
    figures = draw_figures(words, cast, random) if cast.kind.has_figures or random.random() < 0.3 else []
    facts = {**dict(general_facts(cast, random)), **dict(people_facts(words, cast, random))}
    files: dict[str, bytes] = {}
    _add_figures(facts, figures)
    _add_photos(facts, files, words, cast, random)
    attachment = _add_attachment(facts, files, random)
    facts.update(record_facts(cast, random))
    languages: tuple[Language, ...] = LANGUAGES if random.random() >= 0.03 else (random.choice(LANGUAGES),)
    writer = Writer(words, cast, random)
    release = SampleRelease(
        day=day,
        slug=slug_of(cast),
        words=dict(_words(cast, random)),
        facts=facts,
        body=writer.body(figures, links_of(cast, random, related=related, file=attachment)),
        own=_own_fields(facts, languages, random),
        files=files,
        languages=languages,
        host=_host(random),
    )
    return Story(release, cast)


def slug_of(cast: Cast) -> str:
    """Kind, subject and town, as an address writes them."""
    text = f"{cast.kind.id} {cast.subject.en.removeprefix('the ')} {cast.city.en}".lower()
    return re.sub(r"[^a-z0-9]+", "-", text)


def _words(cast: Cast, random: Random) -> Iterator[tuple[str, Pair]]:
    yield "title", random.choice(cast.kind.titles).fill(cast.slots)
    if random.random() < 0.12:
        yield "subtitle", _SUBTITLE.fill(cast.slots)
    yield "summary", random.choice(cast.kind.summaries).fill(cast.slots)
    if random.random() < 0.3:
        yield "dateline", cast.city
    if random.random() < 0.03:
        yield "note", _NOTE


def _add_figures(facts: dict[str, Value], figures: list[Figure]) -> None:
    if figures:
        facts["figures"] = [figure.fact for figure in figures]


def _add_photos(
    facts: dict[str, Value], files: dict[str, bytes], words: Vocabulary, cast: Cast, random: Random
) -> None:
    """A picture in every tenth release, more than one in a few, and some that are known by name only."""
    entries: list[dict[str, Value]] = []
    if random.random() < 0.1:
        first = random.randrange(len(SCENES) * len(PALETTES))
        entries, pictures = photo_facts(words, cast, range(first, first + random.choice((1, 1, 1, 1, 2, 3))))
        files.update(pictures)
    if random.random() < 0.02:
        entries.append(photo_not_held(random))
    if entries:
        facts["photos"] = entries


def _add_attachment(facts: dict[str, Value], files: dict[str, bytes], random: Random) -> tuple[str, Pair] | None:
    """A programme to download; where the languages have one each, the text leads to neither."""
    if random.random() >= 0.04:
        return None
    if random.random() < 0.3:
        names: dict[str, Value] = {language: f"programme-{language}.pdf" for language in LANGUAGES}
        facts["attachments"] = [{"file": names, "title": PROGRAMME_TITLE}]
        files.update(
            {f"programme-{language}.pdf": render_pdf(f"Fictional programme, {language}") for language in LANGUAGES}
        )
        return None
    facts["attachments"] = [{"file": PROGRAMME, "title": PROGRAMME_TITLE}]
    files[PROGRAMME] = render_pdf("Fictional programme of the Example Organisation")
    return PROGRAMME, PROGRAMME_TITLE


def _own_fields(
    facts: dict[str, Value], languages: tuple[Language, ...], random: Random
) -> dict[Language, dict[str, Value]]:
    """The original's language as a fact, and in the other file what kind of translation it is."""
    if random.random() >= 0.3:
        return {}
    original = random.choice(languages)
    facts["original"] = original
    kind = random.choice(("official", "unofficial"))
    return {other_language(original): {"translation": kind}} if random.random() < 0.7 else {}


def _host(random: Random) -> Host:
    hosts: tuple[Host, ...] = ("en", "ru", "both")
    return random.choices(hosts, (50, 25, 25))[0]
