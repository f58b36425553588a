"""A text that may be read before what it links to is a problem, wherever the link stands."""

import re
from collections.abc import Callable, Mapping

import pytest

from tests.engine.archive import Language, Release, Text
from tests.engine.example import CLOCK, texts, words
from tests.engine.site import Site

HOUR, NEXT_DAY = CLOCK[1], CLOCK[2]
LATER = '"%s" is a draft, or under embargo for longer than this text: take it out until then'
LATER_IN_RUSSIAN = "«%s» — черновик или остаётся под эмбарго дольше, чем этот текст: уберите ссылку до тех пор"


def release(site: Site, slug: str) -> Release:
    return next(one for one in site.archive.releases if one.slug == slug)


def said(site: Site) -> list[str]:
    """The problems, without the folder of the content and without their lines, which `tests/fixtures/faults` hold."""
    site.lay()
    lines = site.run("check").err.splitlines()
    return [re.sub(r"\.md:\d+:", ".md:", line.partition("content/")[2]) for line in lines]


def link_from(both: Mapping[Language, Text], target: str, folder: str) -> list[str]:
    """Link in both languages, which must agree; where the problems are then said."""
    for text in both.values():
        text.links = [f"release:{target}"]
    return [f"{folder}/index.{language}.md: body: " for language in both]


def from_a_standing_page(site: Site, target: str) -> list[str]:
    return link_from(site.archive.pages["rules"], target, "pages/rules")


def from_a_release(site: Site, target: str) -> list[str]:
    return link_from(release(site, "news-03").texts, target, "releases/2024/2024-02-03-news-03")


def from_a_withdrawal(site: Site, target: str) -> list[str]:
    record = {"date": "2024-11-01", "reason": words("Wrong"), "text": "drop", "replaced_by": target}
    release(site, "news-03").facts["withdrawn"] = record
    return ["releases/2024/2024-02-03-news-03/index.en.md: withdrawn.replaced_by: "]


def from_an_earlier_embargo(site: Site, target: str) -> list[str]:
    early = Release("2024-11-23", "early", texts("early"), {"publish_at": "2024-11-24T12:30:00+03:00"})
    site.archive.releases.append(early)
    return link_from(early.texts, target, "releases/2024/2024-11-23-early")


FROM: list[Callable[[Site, str], list[str]]] = [
    from_a_standing_page,
    from_a_release,
    from_a_withdrawal,
    from_an_earlier_embargo,
]


@pytest.mark.parametrize("link", FROM)
@pytest.mark.parametrize("target", ["2024/embargoed", "2024/draft"])
def test_a_link_to_what_is_closed_is_a_problem(target: str, link: Callable[[Site, str], list[str]], site: Site) -> None:
    places = link(site, target)
    assert said(site) == [place + LATER % target for place in places]
    assert site.run("build").status == 1


@pytest.mark.parametrize("link", FROM)
def test_it_is_none_once_the_hour_has_come_with_no_file_changed(
    link: Callable[[Site, str], list[str]], site: Site
) -> None:
    places = link(site, "2024/embargoed")
    assert said(site) != []
    site.now = HOUR
    assert said(site) == []
    assert site.run("build").status == 0
    site.now = CLOCK[0]
    assert len(said(site)) == len(places), "set back, the clock makes it one again"


@pytest.mark.parametrize("opening", [HOUR, NEXT_DAY])
def test_what_opens_at_the_same_moment_or_later_may_link_to_it(opening: str, site: Site) -> None:
    late = Release("2024-11-23", "late", texts("late"), {"publish_at": opening})
    link_from(late.texts, "2024/embargoed", "")
    site.archive.releases.append(late)
    assert said(site) == []


def test_a_draft_may_link_to_it_since_it_is_never_public(site: Site) -> None:
    link_from(release(site, "draft").texts, "2024/embargoed", "")
    assert said(site) == []


def test_a_later_embargo_on_the_target_reaches_those_who_link_to_it(site: Site) -> None:
    """The text that links was not touched: it is judged anew for what it links to."""
    site.now = HOUR
    places = from_a_release(site, "2024/embargoed")
    assert said(site) == []
    release(site, "embargoed").facts["publish_at"] = NEXT_DAY
    assert said(site) == [place + LATER % "2024/embargoed" for place in places]
    release(site, "embargoed").facts["publish_at"] = HOUR
    assert said(site) == []


def test_the_message_is_there_in_russian(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSROOM_LANG", "ru")
    places = from_a_standing_page(site, "2024/embargoed")
    assert said(site) == [place + LATER_IN_RUSSIAN % "2024/embargoed" for place in places]
