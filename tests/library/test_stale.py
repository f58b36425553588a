"""What is out of date, asked with values alone: no disk, no archive."""

from collections.abc import Iterator
from datetime import date

from msgspec import structs

from newsroom.core.amendment import Amendment
from newsroom.core.brief import Brief
from newsroom.core.language import Words
from newsroom.core.moment import Moment
from newsroom.core.problem import Message
from newsroom.library.archive import Key
from newsroom.library.pages import Page, in_both, single_pages
from newsroom.library.stale import Changes, EntryChange, ReleaseChange, Side, stale_pages

BRIEF = Brief(
    slug="talks",
    date=Moment(date(2024, 3, 5)),
    titles={"en": "Talks", "ru": "Переговоры"},
    summaries={"en": "They met.", "ru": "Встретились."},
    type="press-release",
    is_draft=False,
    publish_at=None,
    is_withdrawn=False,
    corrected_in=(),
    roles={"jane-example": ("chair",)},
)
FIRST = Amendment(date(2024, 3, 6), 1, Words(en="One.", ru="Раз."), ("en", "ru"))
SECOND = Amendment(date(2025, 1, 2), 2, Words(en="Two.", ru="Два."), ("en", "ru"))
SIDE = Side(BRIEF, lists=(("people", "jane-example"), ("types", "press-release")))


def nothing_at_all() -> Iterator[Page]:
    raise AssertionError("nobody should have asked for all pages")


def addresses(changes: Changes) -> set[str]:
    return {page.address for page, _ in stale_pages(changes, nothing_at_all)}


def changed(**fields: object) -> Side:
    return Side(structs.replace(BRIEF, **fields), SIDE.lists)


def test_nothing_changed_and_nothing_is_stale() -> None:
    assert addresses(Changes()) == set()


def test_a_new_release_is_on_its_page_and_in_every_list_that_counts_or_shows_it() -> None:
    found = addresses(Changes(releases=(ReleaseChange(None, SIDE, beside=("2024/before",), feeds=("en",)),)))
    for expected in (
        "en/news/2024/talks/", "ru/news/2024/before/", "en/news/2024/03/", "ru/news/2024/", "en/news/", "ru/", "",
        "en/people/jane-example/", "ru/people/jane-example/2024/", "en/people/", "ru/types/", "404.html", "en/feed.xml",
    ):  # fmt: skip
        assert expected in found
    assert "ru/feed.xml" not in found


def test_a_changed_text_is_on_its_own_page_alone() -> None:
    change = ReleaseChange(SIDE, SIDE, parts=("text",), beside=("2024/before",), feeds=())
    assert addresses(Changes(releases=(change,))) == {"en/news/2024/talks/", "ru/news/2024/talks/"}


def test_a_changed_english_title_leaves_russian_lists_alone() -> None:
    after = changed(titles={"en": "The talks", "ru": "Переговоры"})
    found = addresses(Changes(releases=(ReleaseChange(SIDE, after, beside=("2024/before",), feeds=()),)))
    assert {"en/news/2024/03/", "en/people/jane-example/2024/", "en/news/2024/before/"} <= found
    assert not {"ru/news/2024/03/", "ru/people/jane-example/2024/", "ru/news/2024/before/"} & found
    assert "en/news/2024/" not in found


def test_an_english_title_is_in_russian_lists_where_there_is_no_russian_text() -> None:
    before = changed(titles={"en": "Talks"}, summaries={"en": "They met."})
    after = changed(titles={"en": "The talks"}, summaries={"en": "They met."})
    assert "ru/news/2024/03/" in addresses(Changes(releases=(ReleaseChange(before, after),)))


def test_a_release_of_another_month_is_counted_in_both() -> None:
    after = changed(date=Moment(date(2023, 12, 1)))
    found = addresses(Changes(releases=(ReleaseChange(SIDE, after),)))
    assert {"en/news/2024/03/", "en/news/2023/12/", "ru/news/2024/", "ru/news/2023/"} <= found
    assert {"en/news/2024/talks/", "en/news/2023/talks/", "en/types/press-release/2024/"} <= found


def test_a_correction_is_in_the_register_of_its_year_and_in_no_other() -> None:
    before = Side(BRIEF, SIDE.lists, amendments=(FIRST,))
    after = Side(structs.replace(BRIEF, corrected_in=("en", "ru")), SIDE.lists, amendments=(FIRST, SECOND))
    found = addresses(Changes(releases=(ReleaseChange(SIDE, after, feeds=()),)))
    assert {"en/corrections/", "ru/corrections/2024/", "en/corrections/2025/"} <= found
    found = addresses(Changes(releases=(ReleaseChange(before, before, parts=("text",), feeds=()),)))
    assert not any("corrections" in address for address in found)


def test_a_note_that_reads_otherwise_is_in_the_register_and_in_no_list() -> None:
    before = Side(BRIEF, SIDE.lists, amendments=(FIRST, SECOND))
    after = Side(BRIEF, SIDE.lists, amendments=(FIRST, structs.replace(SECOND, note=Words(en="Else.", ru="Иначе."))))
    found = addresses(Changes(releases=(ReleaseChange(before, after, parts=("corrections",), feeds=()),)))
    assert {"en/corrections/", "ru/corrections/2025/", "en/news/2024/talks/"} <= found
    assert "en/news/2024/03/" not in found


def test_the_title_of_a_corrected_release_is_in_the_register() -> None:
    before = Side(BRIEF, SIDE.lists, amendments=(FIRST,))
    after = Side(structs.replace(BRIEF, titles={"en": "The talks", "ru": "Встреча"}), SIDE.lists, amendments=(FIRST,))
    assert "en/corrections/2024/" in addresses(Changes(releases=(ReleaseChange(before, after),)))


def test_what_replaces_a_withdrawn_release_names_it() -> None:
    before = Side(BRIEF, SIDE.lists, replaced_by="2024/one")
    after = Side(BRIEF, SIDE.lists, replaced_by="2024/two")
    found = addresses(Changes(releases=(ReleaseChange(before, after, feeds=()),)))
    assert {"en/news/2024/one/", "ru/news/2024/two/"} <= found
    retitled = Side(structs.replace(BRIEF, titles={"en": "The talks"}), SIDE.lists, replaced_by="2024/one")
    assert "en/news/2024/one/" in addresses(Changes(releases=(ReleaseChange(before, retitled),)))


def test_a_list_that_a_text_no_longer_links_to_may_lose_its_page() -> None:
    before = Side(BRIEF, SIDE.lists, linked=(("topics", "water"),))
    found = addresses(Changes(releases=(ReleaseChange(before, SIDE, parts=("text",), feeds=()),)))
    assert {"en/topics/water/", "ru/topics/"} <= found


def test_an_entry_that_reads_otherwise_is_in_all_years_of_its_lists_and_wherever_it_is_named() -> None:
    entry = EntryChange(Message("renamed"), {("topics", "water"): (2023, 2024)}, ["2024/talks"])
    found = addresses(Changes(entries=(entry,)))
    assert {"en/topics/water/", "ru/topics/water/2023/", "en/topics/", "ru/news/2024/talks/", "en/feed.xml"} <= found


def test_a_template_concerns_the_pages_of_its_kind_and_language() -> None:
    everything = [*in_both("release", key="2024/talks"), *single_pages()]
    changes = Changes(kinds={("release", "ru"): Message("release.html")})
    assert [page.address for page, _ in stale_pages(changes, lambda: everything)] == ["ru/news/2024/talks/"]


def test_every_page_comes_once_in_the_order_of_writing_with_all_its_reasons() -> None:
    change = ReleaseChange(SIDE, changed(summaries={"en": "Other.", "ru": "Другое."}), parts=("summary",))
    everything = [*in_both("release", key="2024/talks"), *single_pages()]
    changes = Changes(releases=(change,), everything=(Message("the settings changed"),))
    found = list(stale_pages(changes, lambda: everything))
    pages = [page for page, _ in found]
    assert len(pages) == len(set(pages))
    assert [message.text() for message in found[0][1]] == [
        "the settings changed",
        "release 2024/talks changed its summary",
    ]


def test_reasons_say_what_happened() -> None:
    opened = ReleaseChange(None, SIDE, is_opened=True)
    assert opened.reason.text() == "the embargo of release 2024/talks ended"
    assert ReleaseChange(SIDE, None).reason.text() == "release 2024/talks is gone"
    assert ReleaseChange(SIDE, SIDE, parts=("chair", "date")).reason.text() == (
        "release 2024/talks changed its chair, date"
    )


def test_changed_quotations_are_on_the_pages_of_whoever_said_them_before_and_after() -> None:
    lists: tuple[Key, ...] = (("people", "jane-example"), ("organisations", "example"), ("people", "ivan-sample"))
    before = Side(structs.replace(BRIEF, roles={"jane-example": ("chair", "quoted"), "example": ("attendee",)}), lists)
    after = Side(structs.replace(BRIEF, roles={"ivan-sample": ("quoted",), "example": ("quoted",)}), lists)
    change = ReleaseChange(before, after, parts=("quotations", "text"), feeds=())
    found = addresses(Changes(releases=(change,)))
    assert {
        "en/people/jane-example/", "ru/people/jane-example/2024/", "en/people/ivan-sample/2024/",
        "ru/people/ivan-sample/", "en/organisations/example/",
    } <= found  # fmt: skip


def test_a_text_that_changed_around_its_quotations_leaves_the_pages_of_its_speakers_alone() -> None:
    side = Side(structs.replace(BRIEF, roles={"jane-example": ("quoted",)}), SIDE.lists)
    found = addresses(Changes(releases=(ReleaseChange(side, side, parts=("text",), feeds=()),)))
    assert found == {"en/news/2024/talks/", "ru/news/2024/talks/"}
    found = addresses(Changes(releases=(ReleaseChange(side, side, parts=("quotations",), feeds=()),)))
    assert found - {"en/news/2024/talks/", "ru/news/2024/talks/"} == {
        f"{language}/people/jane-example/{year}" for language in ("en", "ru") for year in ("", "2024/")
    }
