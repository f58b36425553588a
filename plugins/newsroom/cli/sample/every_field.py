"""One release that uses every field of the contract, and every form that a field may take."""

from dataclasses import replace

from newsroom.cli.sample.facts import event_of, photo_facts, withdrawal
from newsroom.cli.sample.pair import Pair
from newsroom.cli.sample.pdf import render_pdf
from newsroom.cli.sample.release import SampleRelease
from newsroom.cli.sample.story import Story
from newsroom.cli.sample.vocabulary import Vocabulary
from newsroom.cli.sample.yaml_text import Value
from newsroom.core.language import LANGUAGES, Language

# Stands where an author would paste what the check prints; it is the digest of nothing.
DIGEST = "0123456789abcdef"
_SENTENCES = Pair(
    "Over 3,000 requests and 84 lessons were counted. See the [people](person:{p}), the [topic](topic:{topic}), the "
    "[operation](operation:{operation}), the [body](organisation:{body}), the [page](page:about), the "
    "[release](release:2025/state-shortest) and the [file](file:plan.pdf).",
    "Подсчитано более 3\N{NO-BREAK SPACE}000 обращений и 84 урока. Смотрите: [человек](person:{p}), "
    "[тема](topic:{topic}), [операция](operation:{operation}), [орган](organisation:{body}), [страница](page:about), "
    "[сообщение](release:2025/state-shortest) и [файл](file:plan.pdf).",
)
_STRUCTURE = Pair(
    "## Structure {#structure}\n\nThe motto is *Festina lente*{lang=la}, and the EO keeps it.[^2]\n\n| Year | Towns |\n"
    "| --- | --: |\n| 2024 | 12 |\n| 2025 | 14 |\n\n### Steps\n\n1. Count.\n2. Compare."
    "\n\n![Hills at noon, drawn](file:picture-1.jpg)"
    "\n\n> We have counted everything.\n> — Ewald Inventado, Guest of honour {#counted lang=en}"
    "\n\n[^2]: A footnote of 17 letters.\n\n*[EO]: Example Organisation",
    "## Структура {#structure}\n\nДевиз — *Festina lente*{lang=la}, и ОП его держится.[^2]\n\n| Год | Города |\n"
    "| --- | --: |\n| 2024 | 12 |\n| 2025 | 14 |\n\n### Шаги\n\n1. Сосчитать.\n2. Сравнить."
    "\n\n![Холмы в полдень, рисунок](file:picture-1.jpg)"
    "\n\n> Мы всё сосчитали.\n> — Эвальд Инвентадо, почётный гость {#counted}"
    "\n\n[^2]: Сноска.\n\n*[ОП]: Организация-Пример",
)


def with_every_field(words: Vocabulary, story: Story) -> SampleRelease:
    """The story with all fields filled, its figures and links added to the body."""
    photos, pictures = photo_facts(words, story.cast, range(2))
    photos.append({"file": "ZVF_0001.JPG", "held": "false", "caption": Pair("Not held", "Не сохранился")})
    facts = {**_plain_facts(story), **_people(story), **_parts(story), "photos": photos}
    pdfs = {name: render_pdf(f"Fictional {name}") for name in ("plan.pdf", "list-en.pdf", "list-ru.pdf")}
    return replace(
        story.release,
        words={**_words(story), "note": Pair("For the office only.", "Только для ведомства.")},
        facts=facts,
        own={language: _own(language) for language in LANGUAGES},
        body=_body(story),
        files={**pictures, **pdfs},
        host="en",
    )


def _words(story: Story) -> dict[str, Pair]:
    return {
        "title": story.release.title,
        "subtitle": Pair("A release that shows all there is", "Сообщение, которое показывает всё"),
        "summary": story.release.words["summary"],
        "dateline": story.cast.city,
    }


def _plain_facts(story: Story) -> dict[str, Value]:
    day, cast = story.release.day.isoformat(), story.cast
    return {
        "date": f"{day}T09:30:00+03:00",
        "id": "every-field-of-the-contract",
        "type": "advisory",
        "reference": "2025/E-1",
        "original": "ru",
        "status": "ready",
        "publish_at": f"{day}T12:00:00+03:00",
        "event": event_of(cast),
        "topics": [cast.topic.id],
        "operations": [cast.operation.id],
        "organisations": [cast.body.id, cast.partner.id],
        "countries": ["NO", "IS"],
    }


def _people(story: Story) -> dict[str, Value]:
    cast = story.cast
    guest: dict[str, Value] = {
        "name": Pair("Ewald Inventado", "Эвальд Инвентадо"),
        "rank": Pair("Captain of the Rescue Service", "капитан спасательной службы"),
        "post": Pair("Guest of honour", "Почётный гость"),
        "organisation": Pair("School of Invented Arts", "Школа вымышленных искусств"),
    }
    return {
        "chair": {"person": cast.first.id, "post": Pair("Chair of the meeting", "Председатель заседания")},
        "speaker": cast.second.id,
        "attendees": [cast.second.id, guest, cast.body.id, {"body": Pair("Delegation of guests", "Делегация гостей")}],
        "spokesman": {
            "name": Pair("Ulla Example", "Улла Экзампл"),
            "post": Pair("Duty officer", "Дежурный сотрудник"),
            "phone": ["+7 495 000-01-60", "+7 495 000-01-61"],
            "fax": "+7 495 000-01-69",
            "email": "duty@example.org",
        },
    }


def _parts(story: Story) -> dict[str, Value]:
    period = Pair("2024", "2024 год")
    requests = {"unit": Pair("requests", "обращений"), "label": Pair("Requests", "Обращения"), "period": period}
    lessons = {"unit": Pair("lessons", "урока"), "label": Pair("Lessons", "Уроки"), "period": period}
    return {
        "attachments": [
            {"file": "plan.pdf", "title": Pair("Plan", "План")},
            {"file": {"en": "list-en.pdf", "ru": "list-ru.pdf"}, "title": Pair("List", "Список")},
        ],
        "figures": [
            {"value": "3000", "approx": "over", **requests},
            {"value": "84", "id": "lessons", **lessons},
        ],
        "corrections": [
            {"date": "2025-12-01", "note": Pair("A number was put right.", "Уточнено число.")},
            {"date": "2025-12-02", "note": Pair("A word was put right.", "Исправлено слово."), "only": "ru"},
        ],
        "withdrawn": {**withdrawal(story.cast, text="keep"), "replaced_by": "2025/state-shortest"},
    }


def _own(language: Language) -> dict[str, Value]:
    """What each file has of its own; the English one is the translation."""
    fields: dict[str, Value] = {
        "minor": DIGEST,
        "aliases": [f"/old/{language}/news-1.html"],
        "waive": [{"check": "numbers", "reason": Pair("An example.", "Пример."), "value": "17"}],
    }
    return {"translation": "unofficial", **fields} if language == "en" else fields


def _body(story: Story) -> Pair:
    cast, body = story.cast, story.release.body
    targets = {"p": cast.first.id, "topic": cast.topic.id, "operation": cast.operation.id, "body": cast.body.id}
    sentences = Pair(_SENTENCES.en.format_map(targets), _SENTENCES.ru.format_map(targets))
    return Pair(*("\n\n".join(parts) for parts in zip(body, sentences, _STRUCTURE, strict=True)))
