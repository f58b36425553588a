"""Edits that show far from where they were made: on neighbours, lists, menus, and pages that only a link calls up."""

from collections.abc import Callable

import pytest

from tests.engine.archive import Release, Text
from tests.engine.example import CLOCK, texts, words
from tests.engine.folder import contents, differences, stamps
from tests.engine.site import Site


def release(site: Site, slug: str) -> Release:
    return next(release for release in site.archive.releases if release.slug == slug)


def text(site: Site, slug: str) -> Text:
    return release(site, slug).texts["en"]


def retitle_a_neighbour(site: Site) -> None:
    text(site, "news-10").title = "Another title"


def remove_between_two(site: Site) -> None:
    site.archive.releases.remove(release(site, "news-10"))


def insert_between_two(site: Site) -> None:
    site.archive.releases.append(Release("2024-04-13", "inserted", texts("the inserted")))


def push_the_last_off_every_list(site: Site) -> None:
    site.archive.releases.append(Release("2024-11-23", "newest", texts("the newest"), {"topics": ["talks"]}))


def call_up_a_page_by_a_link(site: Site) -> None:
    text(site, "news-01").links.append("operation:specimen")


def call_up_a_page_by_a_link_of_a_standing_page(site: Site) -> None:
    site.archive.pages["rules"]["ru"].links.append("organisation:sample-office")


def list_a_body_that_posts_name(site: Site) -> None:
    release(site, "news-01").facts["organisations"] = ["sample-office"]


def give_a_person_a_page_by_a_quotation(site: Site) -> None:
    text(site, "news-07").speaker = "olga-specimen"


def push_the_last_off_the_newest_quotations(site: Site) -> None:
    push_the_last_off_every_list(site)
    release(site, "newest").texts["ru"].speaker = "jane-example"


def take_one_of_the_newest_quotations_away(site: Site) -> None:
    text(site, "news-21").speaker = None


def let_another_say_it(site: Site) -> None:
    text(site, "news-03").speaker = "olga-specimen"


def let_someone_say_something_else(site: Site) -> None:
    """Lists show the release as before, and other pages than its own show what was said."""
    text(site, "news-03").said = "It was said otherwise."


def make_a_quotation_a_translated_one(site: Site) -> None:
    text(site, "news-03").own = {"translation": "official"}


def name_the_place_of_a_quotation(site: Site) -> None:
    text(site, "news-03").attributes = "{#agreed}"


def take_a_language_away_from_a_neighbour(site: Site) -> None:
    del release(site, "news-10").texts["en"]


def replace_a_withdrawn_one(site: Site) -> None:
    withdrawn = {"date": "2024-11-01", "reason": words("Wrong"), "replaced_by": "2024/news-20", "text": "drop"}
    release(site, "news-02").facts["withdrawn"] = withdrawn


def replace_it_by_another(site: Site) -> None:
    release(site, "news-02").facts["withdrawn"]["replaced_by"] = "2024/news-19"


def retitle_what_is_withdrawn(site: Site) -> None:
    text(site, "news-02").title = "Another title of what is withdrawn"


def correct_in_two_years(site: Site) -> None:
    notes = [{"date": "2023-12-21", "note": words("First")}, {"date": "2024-11-02", "note": words("Second")}]
    release(site, "opening").facts["corrections"] = notes


def correct_in_one_language(site: Site) -> None:
    release(site, "news-10").facts["corrections"] = [{"date": "2024-11-02", "note": words("Third"), "only": "ru"}]


def change_the_first_note(site: Site) -> None:
    release(site, "opening").facts["corrections"][0]["note"] = words("Otherwise")


def retitle_what_was_corrected(site: Site) -> None:
    text(site, "opening").title = "Another title of what was corrected"


def label_a_translation(site: Site) -> None:
    texts = release(site, "news-01").texts
    texts["en"].own = {"translation": "official", "translated": texts["ru"].revision}


def change_its_original(site: Site) -> None:
    release(site, "news-01").texts["ru"].body += "\n\nЕщё одно предложение."


def retitle_a_page_of_the_menu(site: Site) -> None:
    site.archive.pages["rules"]["ru"].title = "Другие правила"


def rename_whoever_only_a_quotation_names(site: Site) -> None:
    site.archive.registry["people"]["olga-specimen"]["name"] = words("Olga Renamed")


def move_the_boundary_of_a_post(site: Site) -> None:
    first, second = site.archive.registry["people"]["jane-example"]["posts"]
    first["until"], second["from"] = "2024-03-15", "2024-03-16"


def let_another_contact_answer_today(site: Site) -> None:
    site.now = CLOCK[2]


def change_a_part_of_a_part(site: Site) -> None:
    name = "templates/parts/language.html"
    right = site.archive.theme[name]
    site.archive.theme[name] = right.replace(b'lang="', b'data-new="1" lang="')
    assert site.archive.theme[name] != right


def change_the_frame_of_all(site: Site) -> None:
    name = "templates/base.html"
    site.archive.theme[name] = site.archive.theme[name].replace(b"<main ", b'<main data-new="1" ')


def put_another_release_at_the_address_of_one(site: Site) -> None:
    site.archive.releases.remove(release(site, "news-10"))
    site.archive.releases.append(Release("2024-01-02", "news-10", texts("the twin")))


def retitle_the_replacement(site: Site) -> None:
    text(site, "news-20").title = "Another title of what replaces"


def nothing(site: Site) -> None:
    """Nothing has to be there before."""


# Each after what must be there before it, so that there is something far away.
FAR: list[tuple[Callable[[Site], None], Callable[[Site], None]]] = [
    (nothing, retitle_a_neighbour),
    (nothing, remove_between_two),
    (nothing, insert_between_two),
    (nothing, push_the_last_off_every_list),
    (nothing, call_up_a_page_by_a_link),
    (nothing, call_up_a_page_by_a_link_of_a_standing_page),
    (nothing, list_a_body_that_posts_name),
    (nothing, give_a_person_a_page_by_a_quotation),
    (nothing, push_the_last_off_the_newest_quotations),
    (nothing, take_one_of_the_newest_quotations_away),
    (nothing, let_another_say_it),
    (nothing, let_someone_say_something_else),
    (nothing, make_a_quotation_a_translated_one),
    (nothing, name_the_place_of_a_quotation),
    (nothing, take_a_language_away_from_a_neighbour),
    (replace_a_withdrawn_one, retitle_the_replacement),
    (replace_a_withdrawn_one, replace_it_by_another),
    (replace_a_withdrawn_one, retitle_what_is_withdrawn),
    (nothing, correct_in_two_years),
    (nothing, correct_in_one_language),
    (correct_in_two_years, change_the_first_note),
    (correct_in_two_years, retitle_what_was_corrected),
    (label_a_translation, change_its_original),
    (nothing, retitle_a_page_of_the_menu),
    (give_a_person_a_page_by_a_quotation, rename_whoever_only_a_quotation_names),
    (nothing, move_the_boundary_of_a_post),
    (nothing, let_another_contact_answer_today),
    (take_a_language_away_from_a_neighbour, change_a_part_of_a_part),
    (nothing, change_the_frame_of_all),
    (nothing, put_another_release_at_the_address_of_one),
]


@pytest.mark.parametrize(("before", "edit"), FAR)
def test_an_edit_reaches_all_that_shows_it_and_its_undoing_too(
    site: Site, before: Callable[[Site], None], edit: Callable[[Site], None]
) -> None:
    before(site)
    site.lay()
    assert site.run("build").status == 0
    archive, now, first = site.archive.copy(), site.now, contents(site.output)
    edit(site)
    site.lay()
    run = site.run("build")
    assert run.status == 0, run.said
    assert differences(contents(site.output), first) != []
    site.assert_equals_clean()
    site.archive, site.now = archive, now
    site.lay()
    assert site.run("build").status == 0
    assert differences(contents(site.output), first) == []


def test_a_correction_leaves_past_years_of_the_register_alone(built: Site) -> None:
    correct_in_two_years(built)
    built.lay()
    assert built.run("build").status == 0
    before = stamps(built.output)
    correct_in_one_language(built)
    built.lay()
    assert built.run("build").status == 0
    touched = {name for name, stamp in stamps(built.output).items() if before.get(name) != stamp}
    assert {"ru/corrections/index.html", "ru/corrections/2024/index.html"} <= touched
    past = {f"{language}/corrections/2023/index.html" for language in ("en", "ru")}
    assert past <= before.keys()
    assert not touched & (past | {"en/corrections/index.html", "en/corrections/2024/index.html"})


def test_news_leaves_the_pages_of_past_months_and_years_alone(built: Site) -> None:
    before = stamps(built.output)
    push_the_last_off_every_list(built)
    built.lay()
    assert built.run("build").status == 0
    touched = {name for name, stamp in stamps(built.output).items() if before.get(name) != stamp}
    past = {name for name in before if "/2023/" in name or any(f"/2024/{month:02}/" in name for month in range(1, 11))}
    assert past
    assert past & touched == set()
