"""Typography: the cases of two documents, and what holds for any text at all."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.language import LANGUAGES, Language, Words
from newsroom.core.markdown.parser import parse_body
from newsroom.core.moment import Moment
from newsroom.core.registry import Contact, Named, Post, RegisteredPerson, Registry
from newsroom.core.release import Attachment, Person, Release, Text
from newsroom.core.typography.html import typeset_html
from newsroom.core.typography.text import typeset
from newsroom.core.typography.values import typeset_release, typeset_words

CASES = Path(__file__).parents[1] / "fixtures" / "typography"
NO_BREAK = "\N{NO-BREAK SPACE}"
LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def cases(name: str) -> Iterator[list[str]]:
    """The title and the rest of each case of a document."""
    _, *found = (CASES / name).read_text("utf-8").replace("~", NO_BREAK).split("\n--- ")
    for case in found:
        title, _, rest = case.partition("\n")
        yield [title, rest.strip("\n ")]


@pytest.mark.parametrize(("title", "case"), list(cases("words.txt")))
def test_words_are_set_as_the_document_says(title: str, case: str) -> None:
    language, typed, expected = case.split("\n")
    assert typeset(typed, of(language)) == expected
    assert typeset(expected, of(language)) == expected


@pytest.mark.parametrize(("title", "case"), list(cases("bodies.txt")))
def test_bodies_are_set_as_the_document_says(title: str, case: str) -> None:
    language, _, rest = case.partition("\n")
    typed, expected = rest.split("\n=>\n")
    assert body(typed, of(language)).strip() == expected
    assert typeset_html(expected, of(language)) == expected


def of(language: str) -> Language:
    return next(one for one in LANGUAGES if one == language)


def body(text: str, language: Language) -> str:
    parsed, problems = parse_body(text, language)
    assert problems == []
    return typeset_html(parsed.html, language)


PIECES = st.sampled_from(
    [
        *(
            "в",
            "и",
            "на",
            "т.",
            "д.",
            "г.",
            "№",
            "§",
            "В.",
            "Иванов",
            "слово",
            "года",
            "февраля",
            "млн",
            "No.",
            "Article",
        ),
        *("February", "million", "word", "'", '"', "«", "»", "„", "“", "”", "‘", "’", "-", "--", "–", "—", "(", ")"),
        *("9", "14", "732", "2018", "137795", "137 795", "10-12", "+7 495", "$", "%", "@", "://", ".", ",", "ё"),
        *(" ", "  ", "\n", NO_BREAK, "\N{NARROW NO-BREAK SPACE}"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(PIECES, max_size=16).map("".join),
    st.lists(PIECES, max_size=16).map(" ".join),
)
MARKUP = st.lists(
    st.one_of(PIECES, st.sampled_from(["*", "**", "`", "\n\n", "\n\n> ", "[a](page:b)", "{lang=ru}", "\n> — a, b"])),
    max_size=20,
).map(" ".join)


def letters_and_digits(text: str) -> list[str]:
    return LETTER_OR_DIGIT.findall(text)


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_letters_and_digits_never_change_and_twice_is_as_once(text: str, language: Language) -> None:
    once = typeset(text, language)
    assert letters_and_digits(once) == letters_and_digits(text)
    assert typeset(once, language) == once


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_no_more_than_four_words_hang_together(text: str, language: Language) -> None:
    if NO_BREAK not in text:
        for run in re.split(r"[ \n]", typeset(text, language)):
            counted = re.sub(rf"(?<=[A-ZА-ЯЁ]\.){NO_BREAK}|{NO_BREAK}(?=[0-9]{{3}}(?![0-9])|[–—])", "", run)
            assert counted.count(NO_BREAK) <= 3


@given(MARKUP, st.sampled_from(LANGUAGES))
def test_the_markup_of_a_body_never_changes(text: str, language: Language) -> None:
    html = parse_body(text, language)[0].html.replace("&nbsp;", NO_BREAK)
    once = typeset_html(html, language)
    assert re.findall("<[^>]*>", once) == re.findall("<[^>]*>", html)
    assert letters_and_digits(once) == letters_and_digits(html)
    assert typeset_html(once, language) == once


def test_what_the_check_refuses_stays_as_typed() -> None:
    assert typeset('a \x01 "b"', "en") == 'a \x01 "b"'
    assert typeset_html('<p>a \x03 "b"</p>', "en") == '<p>a \x03 "b"</p>'


def test_a_release_has_its_words_set_and_its_names_of_files_left() -> None:
    moment = Moment(date(2030, 1, 15))
    release = Release(
        key="a",
        slug="a",
        date=moment,
        texts={"en": Text('The "plan"', "It isn't it", note='The "note"', aliases=('/"old"/',))},
        reference="10-12",
        chair=Person(Words(en="J. Example", ru="И. Примеров"), posts=(Post(Words(ru='Совет "Пример"')),)),
        attachments=(Attachment(Words(en='"a" 10-12.pdf'), Words(en='"A"')),),
    )
    shown = typeset_release(release)
    assert shown.texts["en"] == Text("The “plan”", "It isn’t it", note='The "note"', aliases=('/"old"/',))
    assert shown.chair == Person(
        Words(en=f"J.{NO_BREAK}Example", ru=f"И.{NO_BREAK}Примеров"), posts=(Post(Words(ru="Совет «Пример»")),)
    )
    assert shown.attachments == (Attachment(Words(en='"a" 10-12.pdf'), Words(en="“A”")),)
    assert shown.reference == "10-12"


def test_the_registry_has_its_words_set_and_stays_the_very_same_where_nothing_changes() -> None:
    plain = RegisteredPerson("a", Words(en="Ann", ru="Анна"))
    registry = Registry(
        people={"a": plain},
        topics={"t": Named("t", Words(en='The "plan"'), Words(en="It's it"))},
        contacts={"c": Contact(Words(en="C"), Words(ru="Служба в Минске"), email="o'neil@example.org")},
    )
    shown = typeset_words(registry)
    assert shown.people["a"] is plain
    assert shown.topics["t"] == Named("t", Words(en="The “plan”"), Words(en="It’s it"))
    assert shown.contacts["c"].post == Words(ru=f"Служба в{NO_BREAK}Минске")
    assert shown.contacts["c"].email == "o'neil@example.org"
