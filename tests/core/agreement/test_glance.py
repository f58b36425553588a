"""What a glance takes for the same, a thorough reading takes for the same."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.core.agreement.comparison import Difference, differences, thorough_differences
from newsroom.core.agreement.glance import agreeing_blocks
from newsroom.core.agreement.prose import Prose, prose_of
from newsroom.core.agreement.text import Text
from tests.core.agreement.compared import bundle

ENGLISH = """
5 10 18 25 100 1,500 2018 12.5 10.30 10:30 2 1 first second third one two three ten half quarter dozen hundred
thousand million billion past twenty May may June march March Monday on at of and to the a with in by from per cent
percent % hours hour years days kilometres kg g dollars euros $5 USD th s a.m. p.m. people sites plus minus below noon
XIV V ( ) , . ; : - – / + ½
"""
RUSSIAN = """
5 10 18 25 100 1,500 2018 12,5 10.30 10:30 2 1 первый второе третья первого один одной два трёх десять половина
половиной четверть сто тысяча тыс. млн миллиарда двадцать мая Мая июня марта Марта понедельник в к на с и до по от без
часть процентов % часов час утра лет дней километров кг г долларов евро руб. USD -го г. человек объектов плюс минус
мороза полдень XIV V ( ) , . ; : - – / + ½
"""


def texts(words: str) -> st.SearchStrategy[str]:
    pieces = st.tuples(st.sampled_from([*words.split(), "word слово"]), st.sampled_from([" ", " ", " ", "", "\n\n"]))
    return st.lists(pieces, min_size=1, max_size=12).map(lambda found: "".join(map("".join, found)))


def proses(en: str, ru: str) -> tuple[Prose, Prose]:
    sides = bundle(en, ru).sides
    return prose_of(sides["en"]), prose_of(sides["ru"])


def written(found: Iterable[tuple[Text, Text, Difference]]) -> list[tuple[str, str]]:
    return [
        (here.written(each.here) if each.here else "", there.written(each.there) if each.there else "")
        for here, there, each in found
    ]


@given(texts(ENGLISH), texts(RUSSIAN))
@settings(max_examples=300)
def test_a_glance_hides_nothing(en: str, ru: str) -> None:
    both = proses(en, ru)
    assert written(differences(*both)) == written(thorough_differences(*both))


@given(texts(ENGLISH), texts(ENGLISH))
@settings(max_examples=300)
def test_it_hides_nothing_of_texts_that_are_nearly_the_same(en: str, more: str) -> None:
    both = proses(f"{en} {more}", f"{more} {en}")
    assert written(differences(*both)) == written(thorough_differences(*both))


@pytest.mark.parametrize(
    ("en", "ru"),
    [
        ("They met 25 people on 18 May 2030.", "18 мая 2030 года они встретили 25 человек."),
        ("The first half of 2018; 12.5 per cent", "Первое полугодие 2018 года; 12,5 %"),
        ("One of them saw three sites.", "Кто-то увидел 3 объекта."),
        ("At first, there were 9,732 of them.", "Их было 9 732."),
        ("| 25 | 30 |", "| 25 | 30 |"),
    ],
)
def test_what_is_plainly_the_same_need_not_be_read(en: str, ru: str) -> None:
    one, other = proses(en, ru)
    assert len(agreeing_blocks(one, other)) == len(one.blocks)


@pytest.mark.parametrize(
    ("en", "ru"),
    [
        ("25 sites", "26 объектов"),
        ("on 18 May", "18 июня"),
        ("| 25 | 30 |", "| 30 | 25 |"),
        ("5 million", "5 млн"),
        ("at 10:30", "в 10:30"),
        ("25-30 people", "25-30 человек"),
        ("the first of 2 and the second of 5", "2 и второй из 5"),
        ("5 kg 300 g", "5 кг 300 г"),
        ("+44 20 7946 0018", "+44 20 7946 0018"),
    ],
)
def test_anything_else_is_read(en: str, ru: str) -> None:
    assert 3 not in agreeing_blocks(*proses(en, ru))
    assert agreeing_blocks(*proses(en, ru)) == {0, 1}
