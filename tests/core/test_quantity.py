"""Numbers that a text states are found however people write them, in either language."""

import time
from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.language import LANGUAGES, Language
from newsroom.core.quantity.english import ENGLISH
from newsroom.core.quantity.plain import plain_text
from newsroom.core.quantity.russian import RUSSIAN
from newsroom.core.quantity.text import quantities, quantities_in_digits, scale_of


def found(text: str, language: Language) -> set[str]:
    """The numbers as one would write them into a figure."""
    return {f"{number.normalize():f}" for number in quantities(text, language)}


DIGITS: list[tuple[Language, str, set[str]]] = [
    ("en", "9,732 cases and 560 more", {"9732", "560"}),
    ("en", "in 2018 300 people", {"2018", "300"}),
    ("en", "1,500 people", {"1500"}),
    ("en", "1.500 metres", {"1.5"}),
    ("en", "1,500,000.25 dollars", {"1500000.25"}),
    ("en", "84,5 per cent", {"84.5"}),
    ("en", "on 14.02.2018 at 16:30", {"14", "2", "2018", "16", "30"}),
    ("en", "Nelegal-2018, 2018-2019.", {"2018", "2019"}),
    ("en", "item 0.500", {"0.5"}),
    ("ru", "9 732 дела", {"9732"}),
    ("ru", "9\N{NO-BREAK SPACE}732 и 137\N{NARROW NO-BREAK SPACE}795", {"9732", "137795"}),
    ("ru", "12 300,5 тонны", {"12300.5"}),
    ("ru", "1,500 тонны", {"1.5", "1500"}),
    ("ru", "1.500.000 рублей", {"1500000"}),
    ("ru", "14.02.2018", {"14", "2", "2018"}),
    ("ru", "9\n732", {"9", "732"}),
]

SCALED: list[tuple[Language, str, set[str]]] = [
    ("en", "more than $84 million", {"84000000"}),
    ("en", "an 84-million-dollar fund", {"84000000"}),
    ("en", "1.5\N{NO-BREAK SPACE}million", {"1500000"}),
    ("en", "$1.5bn", {"1500000000"}),
    ("en", "$84m", {"84", "84000000"}),
    ("en", "10K", {"10", "10000"}),
    ("en", "2½ million", {"2500000"}),
    ("en", "34 thousand 500", {"34500"}),
    ("en", "84 million, 560 cases", {"84000000", "560"}),
    ("ru", "84 миллионов", {"84000000"}),
    ("ru", "84млн", {"84000000"}),
    ("ru", "1,5 миллиона", {"1500000"}),
    ("ru", "9,7 тыс.", {"9700"}),
    ("ru", "2 млрд 300 млн", {"2300000000"}),
    ("ru", "34 тысячи 500", {"34500"}),
    ("ru", "34 тыс. 500", {"34500"}),
    ("ru", "2 с половиной миллиона", {"2500000"}),
    ("ru", "15-тысячная группа", {"15000"}),
]

IN_WORDS: list[tuple[Language, str, set[str]]] = [
    ("en", "Over one million", {"1000000"}),
    ("en", "a hundred and twenty", {"120"}),
    ("en", "Twenty-one", {"21"}),
    ("en", "two and a half million", {"2500000"}),
    ("en", "a million and a half", {"1500000"}),
    ("en", "half a million", {"500000"}),
    ("en", "twelve hundred", {"1200"}),
    ("en", "a hundred and two thousand", {"102000"}),
    ("en", "between a hundred and two hundred", {"100", "200"}),
    ("en", "five, six and seven", {"5", "6", "7"}),
    ("en", "two thousand, five hundred men", {"2500", "2000", "500"}),
    ("en", "thousands of people, someone often alone", set()),
    ("ru", "более одного миллиона", {"1000000"}),
    ("ru", "трёх тысяч", {"3000"}),
    ("ru", "тре\N{COMBINING DIAERESIS}х тысяч", {"3000"}),
    ("ru", "двадцати одного", {"21"}),
    ("ru", "полутора миллионов", {"1500000"}),
    ("ru", "пятьюстами", {"500"}),
    ("ru", "более полумиллиона", {"500000"}),
    ("ru", "тысяча девятьсот", {"1900"}),
    ("ru", "один миллион тысяча двести", {"1001200"}),
    ("ru", "два с половиной миллиона", {"2500000"}),
    ("ru", "двумя миллионами тремястами сорока пятью тысячами шестьюстами семьюдесятью восемью", {"2345678"}),
    ("ru", "пять-шесть", {"5", "6"}),
    ("ru", "десятки тысяч людей, семья, столица", set()),
]


@pytest.mark.parametrize(("language", "text", "numbers"), [*DIGITS, *SCALED])
def test_numbers_in_digits_are_found_without_looking_for_words(
    language: Language, text: str, numbers: set[str]
) -> None:
    assert found(text, language) == numbers
    assert quantities_in_digits(text, language) == quantities(text, language)


@pytest.mark.parametrize(("language", "text", "numbers"), IN_WORDS)
def test_numbers_in_words_are_found(language: Language, text: str, numbers: set[str]) -> None:
    assert found(text, language) == numbers
    assert not quantities_in_digits(text, language)


@given(st.decimals(min_value=0, max_value=10**12, places=2) | st.integers(0, 10**15).map(Decimal))
def test_a_number_grouped_by_its_language_is_found(number: Decimal) -> None:
    for language in LANGUAGES:
        written = format_decimal(number, locale=language)
        assert number in quantities(f"({written}).", language), written


def in_english(number: int, joint: str) -> str:
    """A cardinal; `joint` stands between the hundreds and the rest."""
    word_of = {value: word for word, value in ENGLISH.terms.items() if word.isalpha() and word != "half"}
    for name, size in (("million", 10**6), ("thousand", 1000), ("hundred", 100)):
        if number >= size:
            head, rest = divmod(number, size)
            between = joint if size == 100 or rest < 100 else " "
            return f"{in_english(head, joint)} {name}" + (between + in_english(rest, joint) if rest else "")
    if Decimal(number) in word_of:
        return word_of[Decimal(number)]
    return f"{word_of[Decimal(number // 10 * 10)]}-{word_of[Decimal(number % 10)]}"


@given(st.integers(0, 999_999_999), st.sampled_from([" ", " and "]))
def test_every_english_cardinal_is_one_number(number: int, joint: str) -> None:
    assert quantities(f"Over {in_english(number, joint)} were found.", "en") == {Decimal(number)}


ONES, TEENS, TENS, HUNDREDS = (
    words.split()
    for words in (
        "ноля одного двух трёх четырёх пяти шести семи восьми девяти",
        "десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати "
        "девятнадцати",
        "двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста",
        "ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот",
    )
)


def in_russian(number: int) -> str:
    """A cardinal in the genitive."""
    if number < 20:
        return (ONES + TEENS)[number]
    for size, one, many in ((10**6, "миллиона", "миллионов"), (1000, "тысячи", "тысяч")):
        if number >= size:
            head, rest = divmod(number, size)
            name = one if head % 10 == 1 and head % 100 != 11 else many
            return f"{in_russian(head)} {name}" + (f" {in_russian(rest)}" if rest else "")
    size, words = (100, HUNDREDS) if number >= 100 else (10, ["", *TENS])
    head, rest = divmod(number, size)
    return words[head - 1] + (f" {in_russian(rest)}" if rest else "")


@given(st.integers(0, 999_999_999))
def test_every_russian_cardinal_is_one_number(number: int) -> None:
    assert quantities(f"Около {in_russian(number)} человек.", "ru") == {Decimal(number)}


PIECES = st.sampled_from(
    [*ENGLISH.words(), *RUSSIAN.words(), *" ,.-\n0159½k", " and ", "1 000", "9" * 30, "слово", "word", "٣", "²"]
)


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(LANGUAGES))
def test_any_text_at_all_is_read(text: str, language: Language) -> None:
    assert all(number >= 0 for number in quantities(text, language))


@pytest.mark.parametrize("piece", ["one ", "9 ", "1 000 ", "1,", "million ", "hundred and ", "two thousand, "])
def test_a_long_text_takes_no_more_than_its_share_of_time(piece: str) -> None:
    start = time.perf_counter()
    quantities(piece * 20_000, "en")
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("language", "unit", "scale"),
    [
        ("en", "million dollars", 10**6),
        ("en", "dollars", 1),
        ("en", "onlookers", 1),
        ("en", "", 1),
        ("ru", "млн долларов", 10**6),
        ("ru", "тыс. тонн", 1000),
        ("ru", "тоннам", 1),
    ],
)
def test_a_unit_may_name_a_scale(language: Language, unit: str, scale: int) -> None:
    assert scale_of(unit, language) == scale


def test_tags_vanish_within_a_line_and_blocks_divide_numbers() -> None:
    html = (
        '<p>9&nbsp;<strong>732</strong><sup id="fnref:1"><a href="#fn:1" title="a > b">1</a></sup> of\n<em>one</em></p>'
        '<table><tr><th scope="col">2</th><td>500</td></tr></table><p>5 &lt; 6<br>7</p>'
    )
    assert plain_text(html).split("\n") == [
        "", "9\N{NO-BREAK SPACE}732 of one", "", "", "", "2", "", "500", "", "", "", "5 < 6", "7", "",
    ]  # fmt: skip
