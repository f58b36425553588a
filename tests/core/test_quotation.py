"""Quotations as records: who said it, where it stands, in which language, and the words alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.language import Language, Words
from newsroom.core.markdown.finding import Quotation
from newsroom.core.markdown.parser import parse_body
from newsroom.core.moment import Moment
from newsroom.core.problem import Message
from newsroom.core.quotation import QuotationRecord, quotation_records
from newsroom.core.release import Person, Release, Text


def parsed(text: str) -> tuple[tuple[Quotation, ...], str, list[tuple[int, Message]]]:
    body, problems = parse_body(text, "en")
    return body.quotations, body.html, problems


def records(text: str, *, language: Language = "en", is_translation: bool = False) -> tuple[QuotationRecord, ...]:
    """The records of a text whose speakers are people named as they are typed."""
    body, problems = parse_body(text, language)
    assert problems == []
    speakers = tuple(Person(Words(en=quotation.speaker)) for quotation in body.quotations)
    words = Text("T", "S", translation="official" if is_translation else None, speakers=speakers)
    return quotation_records(Release("key", "slug", Moment(date(2024, 3, 5)), {language: words}), language, body)


def test_quotations_are_numbered_in_the_order_of_the_text_wherever_they_stand() -> None:
    found = records(
        "Text.[^1]\n\n1. One\n\n    > A.\n    > — ann\n\n> B.\n> — bob\n\n[^1]: Note.\n\n    > C.\n    > — eve\n"
    )
    assert [(record.number, record.anchor, record.speaker.name.en) for record in found] == [
        (1, "quotation-1", "ann"),
        (2, "quotation-2", "bob"),
        (3, "quotation-3", "eve"),
    ]
    assert [record.html for record in found] == ["<p>A.</p>", "<p>B.</p>", "<p>C.</p>"]


def test_an_author_may_name_a_quotations_anchor_and_the_others_keep_their_numbers() -> None:
    found = records("> A.\n> — ann {#agreed}\n\n> B.\n> — Bob Doe, envoy {: #plan .wide lang=de }\n\n> C.\n> — eve\n")
    assert [record.anchor for record in found] == ["agreed", "plan", "quotation-3"]
    assert [record.language for record in found] == ["en", "de", "en"]
    assert found[1].speaker.name.en == "Bob Doe, envoy"


def test_classes_and_the_language_of_a_quotation_stand_in_the_html() -> None:
    _, html, problems = parsed("> Слова.\n> — ann {.wide .x>y lang=ru}\n")
    assert problems == []
    assert html.startswith(
        '<figure class="quotation wide x&gt;y" id="quotation-1">\n<blockquote lang="ru">\n<p>Слова.</p>'
    )
    assert records("> Слова.\n> — ann {.wide .x>y lang=ru}\n")[0].html == "<p>Слова.</p>"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "## One {#quotation-1}",
            [(1, '"#quotation-1" is an anchor that the build gives to a quotation: name another')],
        ),
        ("> A.\n> — ann {#x}\n\n## X {#x}", [(2, 'the anchor "#x" stands here twice: rename one')]),
        (
            "> A.\n> — ann {title=x}",
            [(2, 'expected #id, .class or lang=ru between the braces, found "title=x"')],
        ),
    ],
)
def test_what_a_quotation_may_not_bear_is_a_problem(text: str, problems: list[tuple[int, str]]) -> None:
    _, _, found = parsed(text)
    assert [(line, message.text()) for line, message in found] == problems


def test_who_quotes_in_turn_is_still_one_speaker() -> None:
    (record,) = records("> - One\n>   > Inner.\n>   > — ann\n>\n> Outer.\n> — bob\n")
    assert record.speaker.name.en == "bob"
    assert "— ann" in record.html


def test_in_a_translation_the_words_are_translated_unless_their_language_is_given() -> None:
    text = "> A.\n> — ann\n\n> Б.\n> — bob {lang=ru}\n\n> C.\n> — eve {lang=en}\n"
    assert [record.is_translated for record in records(text, is_translation=True)] == [True, False, False]
    assert [record.language for record in records(text, is_translation=True)] == ["en", "ru", "en"]
    assert not any(record.is_translated for record in records(text))


def test_the_words_alone_bear_no_anchors_and_no_marks_of_footnotes() -> None:
    (record,) = records(
        "> One[^1] *two*{#two .x} and [three](#two).\n>\n> Five & [more](person:ann).\n> — ann\n\n[^1]: Note.\n"
    )
    assert record.html == (
        '<p>One <em class="x">two</em> and <a href="#two">three</a>.</p>\n'
        '<p>Five &amp; <a href="person:ann">more</a>.</p>'
    )


def test_braces_that_belong_to_no_name_leave_the_line_a_line() -> None:
    quotations, html, _ = parsed("> A.\n> — he said {so, they say}\n")
    assert quotations == ()
    assert "— he said {so, they say}" in html


# Texts are put together from these, so that most of them are quotations, and most of these not quite right.
PIECES = [
    *("> ", ">> ", "- ", "1. ", "    ", "— ann", "— Bob, x", "{#a}", "{.b}", "{lang=ru}", "a", "*b*", "[^1]", "[^1]: "),
    *("\n", "\n\n", "## ", "`", "<b>", "|", "\n> — ann\n", "\n> — Bob, x {.c}\n", "</blockquote>", "\n> a\n> — ann\n"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_each_quotation_of_any_text_has_its_words(text: str) -> None:
    body, _ = parse_body(text, "en")
    speakers = tuple(Person(Words(en=quotation.speaker)) for quotation in body.quotations)
    release = Release("key", "slug", Moment(date(2024, 3, 5)), {"en": Text("T", "S", speakers=speakers)})
    found = quotation_records(release, "en", body)
    assert [record.anchor for record in found] == [quotation.anchor for quotation in body.quotations]
    assert all(f'id="{record.anchor}"' in body.html for record in found)
