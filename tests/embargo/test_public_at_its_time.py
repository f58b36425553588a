"""Whatever the releases and however the clock goes: what is public at a moment is exactly what should be."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.archive import LANGUAGES, Language, Release, Text
from tests.engine.example import START
from tests.engine.folder import contents, differences
from tests.engine.site import Site
from tests.traces import traces

BEGINNING = datetime.fromisoformat(START)
# Seconds from the beginning: few enough that a clock often stands on the very moment.
MOMENTS = st.sampled_from((-86_400, -1, 0, 1, 60, 3_600, 86_400))
OFFSETS = ("+03:00", "Z", "-11:00", "+05:30")


@dataclass(frozen=True)
class Planned:
    """A release as it is drawn: in some languages, a draft or not, with an embargo or none."""

    languages: tuple[Language, ...]
    opening: int | None
    offset: str
    is_draft: bool
    day: int

    def is_public(self, now: int) -> bool:
        return not self.is_draft and (self.opening is None or self.opening <= now)


PLANNED = st.builds(
    Planned,
    languages=st.sampled_from((LANGUAGES, ("en",), ("ru",))),
    opening=st.none() | MOMENTS,
    offset=st.sampled_from(OFFSETS),
    is_draft=st.booleans(),
    day=st.integers(1, 20),
)


def moment(seconds: int, offset: str = "+03:00") -> str:
    """A time as authors write it, in an offset of their own."""
    zone = datetime.fromisoformat(f"2024-01-01T00:00:00{offset}").tzinfo
    return (BEGINNING + timedelta(seconds=seconds)).astimezone(zone).isoformat()


def word(number: int, language: Language) -> str:
    return f"zqx{'abcdefgh'[number]}{'en' if language == 'en' else 'ru'}zqx"


def release(number: int, planned: Planned) -> Release:
    """With a person, a topic and a body that nobody else names, since those have pages too."""
    texts = {name: Text(word(number, name), word(number, name), word(number, name)) for name in planned.languages}
    key = f"zqx{'abcdefgh'[number]}key"
    facts: dict[str, object] = {"topics": [key], "chair": {"name": {"en": key, "ru": key}}}
    if planned.opening is not None:
        facts["publish_at"] = moment(planned.opening, planned.offset)
    if planned.is_draft:
        facts["status"] = "draft"
    return Release(
        f"2024-10-{planned.day:02}", f"zqx{'abcdefgh'[number]}slug", texts, facts, facts_in=planned.languages[0]
    )


def lay(root: Path, planned: Sequence[Planned]) -> Site:
    """A site of four old releases and those that were drawn."""
    site = Site(root)
    archive = site.archive
    archive.releases = [one for one in archive.releases if one.day < "2024-02" or one.is_fixed]
    for number, one in enumerate(planned):
        archive.releases.append(release(number, one))
        archive.registry["topics"][f"zqx{'abcdefgh'[number]}key"] = {"name": {"en": "Topic", "ru": "Тема"}}
    site.lay()
    return site


def expected(planned: Sequence[Planned], now: int) -> set[str]:
    """The words of what is public at a moment."""
    found: set[str] = set()
    for number, one in enumerate(planned):
        if one.is_public(now):
            found |= {word(number, language) for language in one.languages}
            found |= {f"zqx{'abcdefgh'[number]}{what}" for what in ("key", "slug")}
    return found


def all_words(planned: Sequence[Planned]) -> set[str]:
    words = {word(number, language) for number in range(len(planned)) for language in LANGUAGES}
    return words | {f"zqx{'abcdefgh'[number]}{what}" for number in range(len(planned)) for what in ("key", "slug")}


def next_opening(planned: Sequence[Planned], now: int) -> int | None:
    later = [one.opening for one in planned if not one.is_draft and one.opening is not None and one.opening > now]
    return min(later, default=None)


@settings(
    max_examples=int(os.environ.get("ARCHIVE_EXAMPLES", "3")), deadline=None, suppress_health_check=list(HealthCheck)
)
@given(planned=st.lists(PLANNED, min_size=1, max_size=5), clocks=st.lists(MOMENTS, min_size=2, max_size=4))
def test_what_is_public_at_a_moment_is_exactly_what_should_be(planned: list[Planned], clocks: list[int]) -> None:
    """The clock goes forward and back between builds of one output, and no file changes."""
    root = Path(tempfile.mkdtemp(prefix="newsroom-"))
    try:
        site = lay(root, planned)
        for now in clocks:
            site.now = moment(now)
            run = site.run("build")
            assert run.status == 0, run.said
            assert traces(site.output, all_words(planned)).keys() == expected(planned, now)
            opening = next_opening(planned, now)
            due = site.run("due").out.split()
            assert [datetime.fromisoformat(one) for one in due] == [
                datetime.fromisoformat(moment(one)) for one in [opening] if one is not None
            ]
        clean = site.elsewhere()
        assert clean.run("build").status == 0
        assert differences(contents(site.output), contents(clean.output)) == []
    finally:
        shutil.rmtree(root)
