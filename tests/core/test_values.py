"""Small values: moments, numbers, slugs, addresses, alphabets."""

from datetime import date
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.core import address
from newsroom.core.moment import parse_moment
from newsroom.core.phone import parse_phone
from newsroom.core.problem import Fault, Message
from newsroom.core.registry import Days
from newsroom.core.slug import SLUG, slug_of
from newsroom.library.archive import collation_key


def test_releases_sort_by_their_own_day_then_time_a_day_alone_being_midnight() -> None:
    written = [
        "2018-02-14T09:00:00+03:00",
        "2018-02-14",
        "2018-02-13T23:59:00-11:00",
        "2018-02-14T08:00:00-11:00",
    ]
    in_order = sorted(written, key=lambda text: parse_moment(text).sort_key)
    assert in_order == [
        "2018-02-13T23:59:00-11:00",
        "2018-02-14",
        "2018-02-14T08:00:00-11:00",
        "2018-02-14T09:00:00+03:00",
    ]


@pytest.mark.parametrize(
    "text", ["14.02.2018", "2018-2-14", "2018-02-30", "2018-02-14T16:30", "2018-02-14T25:00:00+03:00", "", "0018-01-01"]
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        parse_moment(text)


def test_a_number_is_dialled_in_e164_and_read_in_groups() -> None:
    phone = parse_phone("+7 (495) 795 27 10")
    assert phone.e164 == "+74957952710"
    assert phone.readable == "+7 495 795-27-10"


@pytest.mark.parametrize("text", ["795-27-10", "+7 495", "call us", "+7 495 795-27-10 ext. 5"])
def test_what_can_be_no_number_is_refused(text: str) -> None:
    with pytest.raises(Fault):
        parse_phone(text)


def test_days_include_both_ends_and_an_unknown_end_is_open() -> None:
    span = Days(date(2018, 1, 1), date(2018, 1, 31))
    assert date(2018, 1, 1) in span
    assert date(2018, 1, 31) in span
    assert date(2018, 2, 1) not in span
    assert date(1900, 1, 1) in Days()


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("План операции «Нелегал-2018»", "plan-operatsii-nelegal-2018"),
        ("Щёлково, ёлка, юный съезд", "shchyolkovo-yolka-yunyy-sezd"),
        ("Council meets in Minsk!", "council-meets-in-minsk"),
        ("2018", "release-2018"),
        ("«…»", "release"),
    ],
)
def test_a_title_gives_a_slug_as_institutions_spell_it(title: str, slug: str) -> None:
    assert slug_of(title) == slug


@given(st.text(max_size=120))
def test_any_title_gives_a_slug_that_may_be_used(title: str) -> None:
    assert SLUG.fullmatch(slug_of(title))


ADDRESSES = st.lists(st.sampled_from(["en", "ru", "news", "2018", "02", "plan"]), max_size=5).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(base=ADDRESSES, to=ADDRESSES, file=st.sampled_from(["", "feed.xml", "plan.pdf#a"]))
def test_a_relative_address_leads_where_it_should_from_anywhere(base: str, to: str, file: str) -> None:
    target = to + file
    for root in ("https://example.org/", "https://example.org/archive/"):
        assert urljoin(root + base, address.href(target, base=base)) == root + target


def test_the_alphabet_puts_yo_with_ye_and_passes_quotation_marks_over() -> None:
    assert sorted(["Жук", "Ёлкин", "Ежов", "Елкин", "«Ель»"], key=collation_key) == [
        "Ежов",
        "Елкин",
        "Ёлкин",
        "«Ель»",
        "Жук",
    ]


def test_a_message_fills_its_gaps_and_those_inside_them() -> None:
    message = Message.of(
        "found %(found)s%(more)s", found="100 %", more=Message.of("; did you mean %(nearest)s?", nearest="x")
    )
    assert message.text() == "found 100 %; did you mean x?"
    assert Message("100 %% sure").text() == "100 % sure"
