"""`plan` says which pages the next build would write, and why, in words; it writes nothing."""

import shutil
from collections.abc import Callable

import pytest

from tests.engine.example import CLOCK
from tests.engine.folder import contents, stamps
from tests.engine.site import Site, address_of, planned

RELEASE = "release 2024/news-03"


def change_a_chair(site: Site) -> None:
    release = next(release for release in site.archive.releases if release.slug == "news-03")
    release.facts["chair"] = "olga-specimen"


def change_a_title(site: Site) -> None:
    release = next(release for release in site.archive.releases if release.slug == "news-03")
    release.texts["en"].title = "Another title"


def change_a_body(site: Site) -> None:
    release = next(release for release in site.archive.releases if release.slug == "news-03")
    release.texts["en"].body = "Another text."


def change_a_template(site: Site) -> None:
    name = "templates/month.html"
    site.archive.theme[name] = site.archive.theme[name].replace(b'class="', b'data-new="1" class="', 1)


def rename_a_person(site: Site) -> None:
    site.archive.registry["people"]["olga-specimen"]["name"] = {"en": "Olga Renamed", "ru": "Ольга Новая"}


def end_an_embargo(site: Site) -> None:
    site.now = CLOCK[1]


def remove_a_release(site: Site) -> None:
    site.archive.releases = [release for release in site.archive.releases if release.slug != "news-03"]


def change_styles(site: Site) -> None:
    site.archive.theme["static/main.css"] += b"/* new */"


def change_a_setting(site: Site) -> None:
    site.archive.settings["SITEURL"] = "https://example.net"


# What is done, a page that it concerns, and words of the reason that is given there.
REASONS: list[tuple[Callable[[Site], None], str, list[str]]] = [
    (change_a_chair, "/en/people/olga-specimen/", [RELEASE, "chair"]),
    (change_a_title, "/en/news/2024/02/", [RELEASE, "title"]),
    (change_a_body, "/en/news/2024/news-03/", [RELEASE]),
    (change_a_template, "/ru/news/2024/02/", ["month.html"]),
    (end_an_embargo, "/en/news/2024/embargoed/", ["release 2024/embargoed", "embargo"]),
    (end_an_embargo, "/en/topics/borders/", ["release 2024/embargoed"]),
    (remove_a_release, "/en/news/2024/02/", [RELEASE, "is gone"]),
    (change_a_setting, "/en/", ["settings changed"]),
]


@pytest.mark.parametrize(("change", "address", "words"), REASONS)
def test_the_reason_is_given_in_words(
    built: Site, change: Callable[[Site], None], address: str, words: list[str]
) -> None:
    change(built)
    built.lay()
    before = stamps(built.root)
    run = built.command("plan")
    assert run.status == 0, run.said
    assert "Traceback" not in run.said
    reason = planned(run)[address]
    assert all(word in reason for word in words), reason
    assert {name: stamp for name, stamp in stamps(built.root).items() if "cache/" not in name} == {
        name: stamp for name, stamp in before.items() if "cache/" not in name
    }


def test_a_person_that_was_renamed_is_the_reason_on_each_page_that_names_them(built: Site) -> None:
    built.archive.releases[5].facts["chair"] = "olga-specimen"
    built.lay()
    assert built.run("build").status == 0
    rename_a_person(built)
    built.lay()
    plan = planned(built.run("plan"))
    release = built.archive.releases[5]
    for address in ("/en/people/olga-specimen/", "/ru/people/", f"/en/news/{release.target}/"):
        assert "olga-specimen" in plan[address]
    assert "/en/news/2024/01/" not in plan


def test_nothing_to_do_is_said(built: Site) -> None:
    run = built.command("plan")
    assert run.status == 0
    assert planned(run) == {}
    assert len(run.out.splitlines()) == 1


@pytest.mark.parametrize("change", [change_a_chair, change_a_title, change_a_body, change_a_template, end_an_embargo])
def test_no_page_is_announced_that_stays_as_it_is(built: Site, change: Callable[[Site], None]) -> None:
    before = contents(built.output)
    change(built)
    built.lay()
    plan = planned(built.run("plan"))
    assert built.run("build").status == 0
    written = {address_of(name) for name, data in contents(built.output).items() if before.get(name) != data}
    assert {address for address in plan if not address.endswith(".css")} == written


def test_a_style_sheet_alone_makes_no_page_stale(built: Site) -> None:
    change_styles(built)
    built.lay()
    run = built.run("plan")
    assert [address for address in planned(run) if address.endswith("/")] == []
    assert "main.css" in run.out


def test_with_a_problem_the_plan_says_it_instead(built: Site) -> None:
    built.archive.faults.add("an unknown topic")
    built.lay()
    run = built.run("plan")
    assert (run.status, run.out) == (1, "")
    assert 'there is no "nothing" in registry/topics.yaml' in run.err


def test_before_the_first_build_every_page_is_announced(site: Site) -> None:
    plan = planned(site.run("plan"))
    assert site.run("build").status == 0
    pages = {address_of(name) for name in contents(site.output) if name.endswith((".html", ".xml"))}
    assert pages <= plan.keys()


def test_a_plan_without_a_state_names_only_what_differs(built: Site) -> None:
    shutil.rmtree(built.cache)
    (built.output / "en/index.html").write_bytes(b"other")
    assert planned(built.run("plan")).keys() == {"/en/"}
