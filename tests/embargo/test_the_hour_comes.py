"""Builds find by themselves what the time has changed, with no file touched: in the site and in its preview."""

from typing import Any

import pytest

from tests.engine.archive import Release
from tests.engine.example import CLOCK
from tests.engine.site import Site

BEFORE, HOUR = CLOCK[0], CLOCK[1]


def release(site: Site, slug: str) -> Release:
    return next(one for one in site.archive.releases if one.slug == slug)


def goes_on(site: Site, **overrides: Any) -> None:
    """The next build equals one that began anew."""
    run = site.run("build", **overrides)
    assert run.status == 0, run.said
    site.assert_equals_clean(**overrides)


@pytest.mark.parametrize("is_preview", [False, True])
def test_a_draft_whose_hour_has_come_stays_a_draft(is_preview: bool, site: Site) -> None:
    """It is marked otherwise in the preview, and no page of the site tells of it."""
    release(site, "draft").facts["publish_at"] = HOUR
    site.lay()
    goes_on(site, NEWSROOM_PREVIEW=is_preview)
    site.now = HOUR
    goes_on(site, NEWSROOM_PREVIEW=is_preview)
    site.now = BEFORE
    goes_on(site, NEWSROOM_PREVIEW=is_preview)


@pytest.mark.parametrize("is_preview", [False, True])
def test_a_draft_that_is_edited_while_its_hour_comes_is_no_surprise(is_preview: bool, site: Site) -> None:
    release(site, "draft").facts["publish_at"] = HOUR
    site.lay()
    goes_on(site, NEWSROOM_PREVIEW=is_preview)
    release(site, "draft").texts["en"].title = "Another title"
    site.lay()
    site.now = HOUR
    goes_on(site, NEWSROOM_PREVIEW=is_preview)


def test_an_embargo_ends_to_the_second_whatever_the_offsets(site: Site) -> None:
    release(site, "embargoed").facts["publish_at"] = "2024-11-24T13:00:00+03:00"
    site.lay()
    page = site.output / "en/news/2024/embargoed/index.html"
    for now, is_public in (("2024-11-24T09:59:59Z", False), ("2024-11-24T05:00:00-05:00", True)):
        site.now = now
        goes_on(site)
        assert page.exists() is is_public


def test_whom_to_call_changes_at_midnight_of_the_office(site: Site) -> None:
    """The second desk answers until the 24th, the third from the 25th on; the office is in Moscow."""
    contacts = site.output / "en/contacts/index.html"
    for now, who in (
        ("2024-11-24T23:59:59+03:00", "second-desk"),
        ("2024-11-24T21:00:00Z", "third-desk"),
        ("2024-11-24T20:59:59Z", "second-desk"),
    ):
        site.now = now
        goes_on(site)
        assert who in contacts.read_text("utf-8")


def test_a_build_between_two_hours_has_nothing_to_do(site: Site) -> None:
    goes_on(site)
    site.now = "2024-11-24T12:59:59+03:00"
    run = site.run("build")
    assert "0 files written, 0 removed" in run.out
    assert f"The next embargo ends at {HOUR}" in run.out


def test_a_problem_at_the_hour_leaves_the_last_output_and_is_made_up_for_later(site: Site) -> None:
    goes_on(site)
    release(site, "news-03").texts["en"].links = ["release:2024/nothing"]
    site.lay()
    site.now = HOUR
    assert site.run("build").status == 1
    assert not (site.output / "en/news/2024/embargoed/index.html").exists()
    release(site, "news-03").texts["en"].links = []
    site.lay()
    site.now = "2024-11-24T13:10:00+03:00"
    goes_on(site)
    assert (site.output / "en/news/2024/embargoed/index.html").exists()
