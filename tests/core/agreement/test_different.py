"""Each difference is one line, word for word, with both places where something stands in its place."""

from collections.abc import Sequence

import pytest

from tests.core.agreement.compared import said

CASES: dict[str, tuple[str, str, Sequence[str]]] = {
    "a number of one text alone": (
        "There were 9,732 cases.",
        "Были дела.",
        ["index.en.md:6: numbers: says 9,732; index.ru.md has no such number"],
    ),
    "a number mistyped": (
        "There were 9,732 cases.",
        "Возбуждено\n9 723 дела.",
        ["index.en.md:6: numbers: says 9,732; index.ru.md:7 says 9 723"],
    ),
    "a number rounded to another": (
        "There were 9,732 cases.\n\nAll 9,732 were tried.",
        "Было 9 732 дела.\n\nРассмотрены все 9,8 тыс. дел.",
        ["index.en.md:8: numbers: says 9,732; index.ru.md:8 says 9,8 тыс"],
    ),
    "a number in words": (
        "All three sessions were held.",
        "Состоялись все четыре заседания.",
        ["index.en.md:6: numbers: says three; index.ru.md:6 says четыре"],
    ),
    "a sign": (
        "It was minus 20 degrees.",
        "Было +20 градусов.",
        ["index.en.md:6: numbers: says minus 20; index.ru.md:6 says +20"],
    ),
    "a sign in typed characters": (
        "It was -20 degrees.",
        "Было плюс 20 градусов.",
        ["index.en.md:6: numbers: says -20; index.ru.md:6 says плюс 20"],
    ),
    "frost": (
        "It was +20 degrees.",
        "Было 20 градусов мороза.",
        ["index.en.md:6: numbers: says +20; index.ru.md:6 says 20 градусов мороза"],
    ),
    "a length of time": (
        "It lasted three days.",
        "Это длилось три недели.",
        ["index.en.md:6: numbers: says three days; index.ru.md:6 says три недели"],
    ),
    "a length of way": (
        "It is 5 kilometres off.",
        "До него 5 метров.",
        ["index.en.md:6: numbers: says 5 kilometres; index.ru.md:6 says 5 метров"],
    ),
    "an ordinal": (
        "It was the twenty-third session.",
        "Это было двадцать четвёртое заседание.",
        ["index.en.md:6: numbers: says twenty-third; index.ru.md:6 says двадцать четвёртое"],
    ),
    "a number that stands elsewhere in both": (
        "Of 40 boats, 12 came.\n\nOf 12 crews, 40 men.\n\nIn all 40 boats.",
        "Из 40 лодок пришли 12.\n\nВ 12 экипажах 40 человек.\n\nВсего 12 лодок.",
        ["index.en.md:10: numbers: says 40; index.ru.md:10 says 12"],
    ),
    "numbers of a table's row in another order": (
        "| A | B |\n| --- | --- |\n| 15 | 28 |",
        "| А | Б |\n| --- | --- |\n| 28 | 15 |",
        [
            "index.en.md:8: numbers: says 15; index.ru.md:8 says 28",
            "index.en.md:8: numbers: says 28; index.ru.md:8 says 15",
        ],
    ),
    "a wrong day is no wrong number besides": (
        "They met on 14 February 2030.",
        "Они встретились 15 февраля 2030 года.",
        ["index.en.md:6: dates: says 14 February 2030; index.ru.md:6 says 15 февраля 2030"],
    ),
    "a wrong year": (
        "It was founded in 1992.",
        "Она основана в 1991 году.",
        ["index.en.md:6: dates: says 1992; index.ru.md:6 says 1991"],
    ),
    "a year that is nowhere": (
        "They met on 3 March 2031. The plan is ready.",
        "Они встретились 3 марта. План готов.",
        ["index.en.md:6: dates: says 3 March 2031; index.ru.md has no such date"],
    ),
    "years written short": (
        "It was in 2024-26.",
        "Это было в 2024/25 году.",
        ["index.en.md:6: numbers: says 26; index.ru.md:6 says 25 году"],
    ),
    "a weekday": (
        "They meet on Monday.",
        "Они встретятся во вторник.",
        ["index.en.md:6: dates: says Monday; index.ru.md:6 says вторник"],
    ),
    "an hour": (
        "It opens at 3 p.m.",
        "Открытие в 14.00.",
        ["index.en.md:6: dates: says 3 p.m.; index.ru.md:6 says 14.00"],
    ),
    "a share": (
        "It fell by 12.5 per cent.",
        "Снизилось на 15,2 %.",
        ["index.en.md:6: percentages: says 12.5 per cent; index.ru.md:6 says 15,2 %"],
    ),
    "half a per cent": (
        "It fell by 0.7 per cent.",
        "Снизилось на полпроцента.",
        ["index.en.md:6: percentages: says 0.7 per cent; index.ru.md:6 says полпроцента"],
    ),
    "a sum of another scale": (
        "It cost $84 million.",
        "Это стоило 84 млрд долларов.",
        ["index.en.md:6: money: says $84 million; index.ru.md:6 says 84 млрд долларов"],
    ),
    "a sum in another currency": (
        "It cost 84 euros.",
        "Это стоило 84 доллара.",
        ["index.en.md:6: money: says 84 euros; index.ru.md:6 says 84 доллара"],
    ),
    "a phone number": (
        "Call +44 20 7946 0018.",
        "Звоните: +44 20 7946 0019.",
        ["index.en.md:6: phones: says +44 20 7946 0018; index.ru.md:6 says +44 20 7946 0019"],
    ),
    "somebody else": (
        "Ivan Example spoke.",
        "Выступила Ольга Образцова.",
        ["index.en.md:6: warning: names: mentions Ivan Example; index.ru.md:6 mentions Ольга Образцова"],
    ),
    "nobody": (
        "[Ivan Example](person:ivan-example) spoke.",
        "Был доклад.",
        ["index.en.md:6: warning: names: mentions Ivan Example; index.ru.md nowhere does"],
    ),
    "somebody linked and only named": (
        "[Ivan Example](person:ivan-example) spoke.",
        "Выступил Иван Примеров.",
        ["index.en.md:6: links: links to person:ivan-example; index.ru.md has no such link"],
    ),
    "a link out of the archive": (
        "See [this](https://example.org/en/a).",
        "См. [это](https://example.org/ru/b).",
        [
            "index.en.md:6: links: links to https://example.org/en/a; index.ru.md has no such link",
            "index.ru.md:6: links: links to https://example.org/ru/b; index.en.md has no such link",
        ],
    ),
    "a picture": (
        "Text.\n\n![A hall](file:hall.jpg)",
        "Текст.",
        ["index.en.md:8: pictures: shows file:hall.jpg; index.ru.md has no such picture"],
    ),
    "a quotation left out": (
        "> Yes.\n> — ivan-example\n\n> No.\n> — olga-sample",
        "> Да.\n> — ivan-example\n\nОбразцова.",
        ["index.en.md:10: quotations: quotes olga-sample; index.ru.md has no such quotation"],
    ),
    "a quotation of somebody else": (
        "> Yes.\n> — ivan-example\n\nOlga Sample.",
        "> Да.\n> — olga-sample\n\nИван Примеров.",
        ["index.en.md:7: quotations: quotes ivan-example; index.ru.md:7 quotes olga-sample"],
    ),
    "headings": (
        "## One\n\nText.\n\n## Two\n\nText.",
        "## Раз\n\nТекст.",
        ["index.en.md:10: warning: headings: 2 here; index.ru.md has 1"],
    ),
    "a heading's level": (
        "## One\n\n### Two",
        "## Раз\n\n## Два",
        ["index.en.md:8: warning: headings: this heading begins with ###; the one at index.ru.md:8 begins with ##"],
    ),
    "an item": (
        "- a\n- b\n- c",
        "- а\n- б",
        ["index.en.md:6: warning: lists: this list has 3 items; the one at index.ru.md:6 has 2"],
    ),
    "a row": (
        "| A |\n| --- |\n| a |\n| b |",
        "| А |\n| --- |\n| а |",
        ["index.en.md:6: warning: tables: this table has 3 rows; the one at index.ru.md:6 has 2"],
    ),
    "a footnote": (
        "Text.[^1]\n\n[^1]: Note.",
        "Текст.",
        ["index.en.md:8: warning: footnotes: 1 here; index.ru.md has 0"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_says_of(case: str) -> None:
    en, ru, lines = CASES[case]
    assert said(en, ru) == lines


def test_the_title_and_the_summary_count_as_text() -> None:
    assert said("Forty.", "Текст.", ru_more="subtitle: Их было 40\n") == []
    assert said("Forty.", "Текст.", ru_more="subtitle: Их было 41\n") == [
        "index.en.md:6: numbers: says Forty; index.ru.md has no such number",
        "index.ru.md:5: numbers: says 41; index.en.md has no such number",
    ]


def test_the_place_is_in_the_translation() -> None:
    assert said("Forty.", "Сорок один.", en_more="original: en\n") == [
        "index.ru.md:6: numbers: says Сорок один; index.en.md:7 says Forty"
    ]


def test_a_waiver_silences_the_difference_that_it_names() -> None:
    waive = 'waive: [{check: numbers, value: "9,732", reason: Counted in another way}]\n'
    assert said("9,732 cases.", "9 723 дела.", en_more=waive) == []
    assert said("9,733 cases.", "9 723 дела.", en_more=waive) == [
        "index.en.md:5: warning: waive: is no longer needed, for it silences nothing: take it out",
        "index.en.md:7: numbers: says 9,733; index.ru.md:6 says 9 723",
    ]


@pytest.mark.parametrize(
    ("en", "ru_more"),
    [
        ("", ""),
        ("9,732", "withdrawn: {date: 2030-03-01, reason: Ошибка, text: drop}\n"),
    ],
)
def test_nothing_is_compared_where_there_are_no_two_texts(en: str, ru_more: str) -> None:
    assert said(en, "5", ru_more=ru_more) == []
