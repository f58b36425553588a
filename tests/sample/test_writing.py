"""The small things that the sample is put together from: quoting, grammar, numbers, files."""

import re
from datetime import date
from io import BytesIO
from itertools import pairwise
from random import Random

import pytest
import yaml
from PIL import Image

from newsroom.cli.sample.days import CROWDED_MONTH, FIRST, LAST, day_of
from newsroom.cli.sample.pair import Pair
from newsroom.cli.sample.pdf import render_pdf
from newsroom.cli.sample.people import load_people
from newsroom.cli.sample.pictures import PALETTES, SCENES, SIZE, draw_picture
from newsroom.cli.sample.quantity import countable, counted, day_in_words, grouped, period_before
from newsroom.cli.sample.russian import about, after_number, declined, in_town
from newsroom.cli.sample.yaml_text import quoted, render_yaml


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "10:30",
        "a: b # c",
        '"«—»"',
        "back\\slash",
        "two\nlines",
        "\ttab",
        "\x7f\x85\u2028\ufeff",
        "{x}",
        "",
        "ёлка",
    ],
)
@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
def test_quoted_text_reads_back_as_itself(text: str, loader: type[yaml.SafeLoader]) -> None:
    assert yaml.load(f"title: {quoted(text)}\n", Loader=loader) == {"title": text}


def test_words_are_written_for_one_language_or_for_both() -> None:
    fields = {"title": Pair("Plan", "План"), "topics": ["a", "b"]}
    assert render_yaml(fields, ["ru"]) == 'title: "План"\ntopics: [a, b]\n'
    assert render_yaml(fields, ["en", "ru"]) == 'title: {en: "Plan", ru: "План"}\ntopics: [a, b]\n'


@pytest.mark.parametrize(
    ("phrase", "genitive", "locative"),
    [
        ("уход за дамбами", "ухода за дамбами", "об уходе за дамбами"),
        ("подготовка убежищ", "подготовки убежищ", "о подготовке убежищ"),
        ("замена фонарей", "замены фонарей", "о замене фонарей"),
        ("обучение чтению", "обучения чтению", "об обучении чтению"),
        ("реставрация мостов", "реставрации мостов", "о реставрации мостов"),
    ],
)
def test_the_head_of_a_phrase_is_declined(phrase: str, genitive: str, locative: str) -> None:
    cases = declined(phrase)
    assert (cases["gen"], about(cases["loc"])) == (genitive, locative)


def test_towns_stand_in_the_locative() -> None:
    assert [in_town("Веррин"), in_town("Торнби")] == ["в Веррине", "в Торнби"]


@pytest.mark.parametrize(("number", "noun"), [(2, "дня"), (5, "дней"), (12, "дней"), (23, "дня"), (111, "дней")])
def test_a_noun_follows_its_number(number: int, noun: str) -> None:
    assert after_number(number, "дня", "дней") == noun


def test_no_count_ends_in_a_single_one() -> None:
    numbers = {countable(Random(seed), 1, 300) for seed in range(2000)}
    assert 11 in numbers
    assert not [number for number in numbers if number % 10 == 1 and number % 100 != 11]


def test_numbers_and_days_are_written_as_each_language_does() -> None:
    assert grouped(9732) == ("9,732", "9\N{NO-BREAK SPACE}732")
    assert counted(23, "teams", "группы", "групп") == ("23 teams", "23 группы")
    assert day_in_words(date(2018, 2, 14)) == ("14 February 2018", "14 февраля 2018 года")


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2018, 2, 1), "2017"),
        (date(2018, 5, 1), "the first quarter of 2018"),
        (date(2018, 9, 1), "the first half of 2018"),
    ],
)
def test_a_period_is_over_before_it_is_reported(day: date, period: str) -> None:
    assert period_before(day).en == period


def test_days_lie_in_twenty_years_and_leave_the_crowded_month_free() -> None:
    days = [day_of(number) for number in range(1, 3000)]
    assert min(days) >= FIRST
    assert max(days) <= LAST
    assert not [day for day in days if (day.year, day.month) == CROWDED_MONTH]


def test_sixty_people_have_distinct_names_and_posts_without_gaps() -> None:
    people = load_people()
    assert len({person.id for person in people}) == len(people) == 60
    assert any(person.rank for person in people)
    for person in people:
        own = [post for post in person.posts if "Honorary" not in post.title.en]
        for later, earlier in pairwise(own):
            assert later.start is not None
            assert earlier.end is not None
            assert (later.start - earlier.end).days == 1


def test_pictures_are_small_distinct_jpegs() -> None:
    pictures = [draw_picture(number) for number in range(len(SCENES) * len(PALETTES))]
    assert len({picture.data for picture in pictures}) == len({picture.alternative for picture in pictures}) == 36
    for picture in pictures:
        with Image.open(BytesIO(picture.data)) as image:
            assert (image.format, image.size) == ("JPEG", SIZE)
        assert len(picture.data) < 40_000


def test_a_pdf_has_every_object_where_its_table_says() -> None:
    document = render_pdf("A (fictional) programme")
    offsets = [int(offset) for offset in re.findall(rb"(\d{10}) 00000 n", document)]
    start = int(document.rsplit(b"startxref\n", 1)[1].split()[0])
    assert [document[offset:].split()[0] for offset in offsets] == [b"1", b"2", b"3", b"4", b"5"]
    assert document[start:].startswith(b"xref")
    assert b"(A fictional programme)" in document
