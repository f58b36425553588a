"""Edits of what a release is: a draft, under embargo, corrected, withdrawn."""

from tests.engine.archive import Archive
from tests.engine.edits.choice import Choose, Edit, loose_release, some, some_release
from tests.engine.example import CLOCK, words


def make_a_draft(archive: Archive, choose: Choose) -> None:
    release = loose_release(archive, choose)
    release.facts["status"] = "draft"
    archive.cut_links(f"release:{release.target}")


def finish_a_draft(archive: Archive, choose: Choose) -> None:
    del some(choose, [release for release in archive.releases if release.is_draft]).facts["status"]


def note_for_the_office(archive: Archive, choose: Choose) -> None:
    """Only the preview shows it; without drafts among them, no page of the site changes."""
    some_release(archive, choose).facts["note"] = f"Not for print {archive.number()}"


def put_under_embargo(archive: Archive, choose: Choose) -> None:
    release = loose_release(archive, choose)
    release.facts["publish_at"] = choose(CLOCK)
    archive.cut_links(f"release:{release.target}")


def lift_an_embargo(archive: Archive, choose: Choose) -> None:
    del some(choose, [release for release in archive.releases if "publish_at" in release.facts]).facts["publish_at"]


def correct(archive: Archive, choose: Choose) -> None:
    correction = {"date": "2024-11-20", "note": words(f"Put right {archive.number()}")}
    only = choose(({}, {"only": "en"}, {"only": "ru"}))
    some_release(archive, choose).facts.setdefault("corrections", []).append(correction | only)


def withdraw(archive: Archive, choose: Choose) -> None:
    release = loose_release(archive, choose)
    keep = choose(("keep", "drop"))
    withdrawn = {"date": "2024-11-21", "reason": words(f"Wrong {archive.number()}"), "text": keep}
    others = [other for other in archive.releases if other is not release and other.is_open]
    if choose((True, False)):
        withdrawn["replaced_by"] = choose(others).target
    release.facts["withdrawn"] = withdrawn


def let_stand_again(archive: Archive, choose: Choose) -> None:
    del some(choose, [release for release in archive.releases if "withdrawn" in release.facts]).facts["withdrawn"]


EDITS: tuple[Edit, ...] = (
    make_a_draft,
    finish_a_draft,
    note_for_the_office,
    put_under_embargo,
    lift_an_embargo,
    correct,
    withdraw,
    let_stand_again,
)
