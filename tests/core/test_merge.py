"""Two files of a release agree on facts and stand side by side in words."""

from newsroom.core.bundle import LanguageFile
from newsroom.core.fields.base import parse_leniently
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.frontmatter import parse_document
from newsroom.core.language import Language, Words
from newsroom.core.markdown.body import Body
from newsroom.core.merge import merge_facts
from newsroom.core.problem import Report


def side(language: Language, fields: str) -> LanguageFile:
    report = Report()
    document = parse_document(f"---\n{fields}\n---\nText.\n", f"index.{language}.md", report)
    assert document is not None
    parsed = parse_leniently(ReleaseFields, document, report, language=language)
    assert report.problems == []
    return LanguageFile(language, parsed, document.lines, Body(""), document.body_line, document.body)


def merged(en: str, ru: str) -> tuple[ReleaseFields, list[str]]:
    report = Report()
    facts = merge_facts({"en": side("en", en), "ru": side("ru", ru)}, report)
    return facts, [problem.line() for problem in report.sorted()]


def test_a_fact_written_in_either_file_holds_for_both() -> None:
    facts, problems = merged("date: 2018-02-14", "topics: [migration]")
    assert str(facts.date) == "2018-02-14"
    assert facts.topics == ("migration",)
    assert problems == []


def test_a_day_in_one_file_and_a_time_in_the_other_disagree() -> None:
    _, problems = merged("date: 2018-02-14", "date: 2018-02-14T00:00:00+03:00")
    assert len(problems) == 1
    assert problems[0].startswith("index.ru.md:2: date: the two languages disagree: index.en.md:2 says")


def test_one_moment_in_two_offsets_disagrees_since_the_day_may_differ() -> None:
    _, problems = merged("date: 2018-02-14T00:30:00+03:00", "date: 2018-02-13T21:30:00Z")
    assert len(problems) == 1


def test_lists_of_ids_agree_as_sets() -> None:
    _, problems = merged("attendees: [a, b]\ntopics: [x, y]", "attendees: [b, a]\ntopics: [y, x]")
    assert problems == []


def test_an_id_and_an_id_with_what_differs_are_one_person() -> None:
    facts, problems = merged("chair: olga", "chair: {person: olga, post: {en: Chair, ru: Председатель}}")
    assert problems == []
    assert facts.chair is not None
    assert facts.chair.person == "olga"
    assert facts.chair.post == Words(en="Chair", ru="Председатель")


def test_two_files_that_name_different_people_disagree() -> None:
    for en, ru in (
        ("chair: ivan", "chair: {name: {en: Other, ru: Другой}}"),
        ("attendees: [ivan]", "attendees: [{body: {en: Delegation, ru: Делегация}}]"),
        ("spokesman: press", 'spokesman: {name: {en: Jim, ru: Джим}, phone: "+7 495 795-00-01"}'),
    ):
        _, problems = merged(en, ru)
        assert len(problems) == 1, en
        assert "the two languages disagree: index.en.md:2 says" in problems[0]


def test_phones_that_disagree_are_shown_as_people_read_them() -> None:
    _, problems = merged(
        'spokesman: {name: Jim, phone: "+7 495 795-00-01"}', 'spokesman: {name: Джим, phone: "+7 495 795-00-02"}'
    )
    assert 'says "+7 495 795-00-01", found "+7 495 795-00-02"' in problems[0]


def test_an_organisation_by_its_id_is_no_word_to_translate() -> None:
    report = Report()
    sides = {"en": side("en", "chair: {name: {en: A, ru: А}, organisation: csto}"), "ru": side("ru", "title: Х")}
    merge_facts(sides, report, organisations={"csto"})  # type: ignore[arg-type]
    assert report.problems == []


def test_plain_words_inside_a_fact_are_those_of_their_file() -> None:
    facts, problems = merged(
        "attendees: [{name: Ann, post: Envoy}, {body: Delegations}]",
        "attendees: [{name: Анна, post: Посланница}, {body: Делегации}]",
    )
    assert problems == []
    assert facts.attendees is not None
    assert facts.attendees[0].name == Words(en="Ann", ru="Анна")
    assert facts.attendees[1].body == Words(en="Delegations", ru="Делегации")


def test_words_that_a_language_lacks_are_named_with_their_place() -> None:
    _, problems = merged("event: {start: 2018-02-14, place: Minsk}", "title: Х")
    assert problems == [
        'index.en.md:2: event.place: the words in "ru" are missing: '
        "write {en: …, ru: …}, or the same field in index.ru.md"
    ]


def test_a_release_in_one_language_needs_words_in_that_language_alone() -> None:
    report = Report()
    merge_facts({"ru": side("ru", "chair: {name: Анна}")}, report)
    assert report.problems == []


def test_a_correction_of_one_language_needs_words_in_that_language_alone() -> None:
    _, problems = merged("title: X", "corrections: [{date: 2018-02-15, note: Исправлено., only: ru}]")
    assert problems == []


def test_a_part_of_a_fact_left_out_in_one_file_is_taken_from_the_other() -> None:
    facts, problems = merged("photos: [{file: a.jpg, alt: A}]", "photos: [{file: a.jpg, alt: А, held: false}]")
    assert problems == []
    assert facts.photos is not None
    assert facts.photos[0].held is False


def test_the_same_language_given_twice_must_be_the_same_words() -> None:
    _, problems = merged("chair: {name: {en: Ann, ru: Анна}}", "chair: {name: Аня}")
    assert len(problems) == 1
    assert "chair.name: the two languages disagree" in problems[0]
