"""Edits of whole releases: their folders come, go and get other names."""

from tests.engine.archive import LANGUAGES, Archive, Release
from tests.engine.edits.choice import Choose, Edit, loose_release, some_release
from tests.engine.example import TOPICS, texts

# The days that a release may bear: in, before, between and after the months that there are already.
DAYS = ("2022-12-31", "2024-01-03", "2024-02-29", "2024-09-14", "2024-11-01", "2024-11-23")
# Few, so that a release comes to stand where another was.
SLUGS = ("alpha", "beta", "news-03", "news-21")


def add_release(archive: Archive, choose: Choose) -> None:
    number = archive.number()
    facts = {"topics": [topic] if (topic := choose(TOPICS)) in archive.registry["topics"] else []}
    archive.releases.append(Release(choose(DAYS), f"added-{number}", texts(f"the addition {number}"), facts))


def add_release_in_one_language(archive: Archive, choose: Choose) -> None:
    add_release(archive, choose)
    release = archive.releases[-1]
    del release.texts[choose(LANGUAGES)]


def delete_release(archive: Archive, choose: Choose) -> None:
    release = loose_release(archive, choose)
    archive.releases.remove(release)
    archive.cut_links(f"release:{release.target}")


def delete_many_releases(archive: Archive, choose: Choose) -> None:
    """Whole months and years of the calendar, and the ends of lists."""
    year, last = choose(("2022", "2023", "2024")), choose((3, 9))
    for release in [release for release in archive.releases if release.day[:4] == year and not release.is_fixed]:
        if int(release.day[5:7]) <= last:
            archive.releases.remove(release)
            archive.cut_links(f"release:{release.target}")


def rename_slug(archive: Archive, choose: Choose) -> None:
    """With the old name kept as its id, as the guide asks, or as another release altogether."""
    release = loose_release(archive, choose)
    kept = release.key if choose((True, False)) else None
    move(archive, release, release.day, choose(SLUGS) if choose((True, False)) else f"renamed-{archive.number()}")
    if kept is not None:
        release.facts["id"] = kept


def redate(archive: Archive, choose: Choose) -> None:
    release = loose_release(archive, choose)
    move(archive, release, choose(DAYS), release.slug)


def give_a_time_of_day(archive: Archive, choose: Choose) -> None:
    """The order within a day changes, and nothing that a list shows."""
    release = some_release(archive, choose)
    release.facts["date"] = f"{release.day}T{choose(('09:00', '09:00:01', '08:59:59'))}+03:00"


def give_an_id(archive: Archive, choose: Choose) -> None:
    """The id in the feeds changes, and no page."""
    loose_release(archive, choose).facts["id"] = f"id-{archive.number()}"


def lay_a_draft_at_anothers_address(archive: Archive, choose: Choose) -> None:
    """It only earns a warning, and shows in the preview once the other is gone."""
    other = loose_release(archive, choose)
    day = f"{other.day[:4]}-01-02"
    archive.releases.append(Release(day, other.slug, texts("a twin"), {"status": "draft"}))


def move(archive: Archive, release: Release, day: str, slug: str) -> None:
    """To another folder; nothing links to the old address any more."""
    archive.cut_links(f"release:{release.target}")
    release.day, release.slug = day, slug
    release.facts.pop("date", None)


EDITS: tuple[Edit, ...] = (
    add_release,
    add_release_in_one_language,
    delete_release,
    delete_many_releases,
    rename_slug,
    redate,
    give_a_time_of_day,
    give_an_id,
    lay_a_draft_at_anothers_address,
)
