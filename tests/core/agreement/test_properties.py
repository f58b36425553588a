"""Any numbers agree with themselves in the other language, wherever they stand, and a wrong digit is found."""

from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from newsroom.core.agreement.check import findings
from newsroom.core.lexicon import Lexicon
from tests.core.agreement.compared import bundle

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
MONTHS_RU = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
Pair = tuple[str, str]


def number(value: int) -> Pair:
    return f"There were {value:,} cases of it.", f"Было {value:,} дел.".replace(",", "\N{NO-BREAK SPACE}")


def share(tenths: int) -> Pair:
    whole, rest = divmod(tenths, 10)
    return f"It rose by {whole}.{rest} per cent.", f"Рост составил {whole},{rest} %."


def millions(value: int) -> Pair:
    return f"It cost ${value} million.", f"Это стоило {value} млн долларов."


def day(value: int) -> Pair:
    on = date(2000, 1, 1) + timedelta(days=value)
    english = f"They met on {on.day} {MONTHS[on.month - 1]} {on.year}."
    return english, f"Они встретились {on.day} {MONTHS_RU[on.month - 1]} {on.year} года."


# From 11 on a number is told by all means, and below a hundred million "in thousands" is no rounding of another.
NUMBERS = st.integers(11, 10**8).map(number)
SENTENCES = st.one_of(
    NUMBERS,
    st.integers(1, 999).map(share),
    st.integers(11, 999).map(millions),
    st.integers(0, 12_000).map(day),
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=8)


def lines(en: str, ru: str) -> list[str]:
    sides = bundle(en, ru).sides
    return [found.message.text() for found in findings(sides["en"], sides["ru"], Lexicon())]


def joined(texts: list[Pair]) -> Pair:
    return "\n\n".join(en for en, _ in texts), "\n\n".join(ru for _, ru in texts)


@given(TEXTS)
def test_a_text_agrees_with_itself_in_the_other_language(texts: list[Pair]) -> None:
    assert lines(*joined(texts)) == []


@given(TEXTS, st.randoms(use_true_random=False))
def test_paragraphs_may_stand_in_another_order(texts: list[Pair], random: Random) -> None:
    en, ru = (list(column) for column in zip(*texts, strict=True))
    random.shuffle(ru)
    assert lines("\n\n".join(en), "\n\n".join(ru)) == []


@given(TEXTS, st.integers(11, 10**8), st.data())
def test_a_wrong_digit_is_found(texts: list[Pair], value: int, data: st.DataObject) -> None:
    digits = str(value)
    at = data.draw(st.integers(0, len(digits) - 1))
    digit = data.draw(st.sampled_from([other for other in "123456789" if other != digits[at]]))
    wrong = int(digits[:at] + digit + digits[at + 1 :])
    en, ru = joined([*texts, (number(value)[0], number(wrong)[1])])
    said = lines(en, ru)
    assert len(said) <= 2
    assert any(f"{value:,}" in line or f"{wrong:,}".replace(",", " ") in line for line in said)
