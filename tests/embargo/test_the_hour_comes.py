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
