"""Edits of what a release is: a draft, under embargo, corrected, withdrawn."""

from tests.engine.archive import Archive, Release
from tests.engine.edits.choice import Choose, Edit, loose_release, some, some_release
from tests.engine.example import CLOCK, words

# The days of corrections and withdrawals: of another year, of a past one, and of the first day that the clock may show.
RECORD_DAYS = ("2023-12-31", "2024-11-20", CLOCK[0][:10])


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
    release = some_release(archive, choose)
    corrections = release.facts.setdefault("corrections", [])
    correction = {"date": choose(RECORD_DAYS), "note": words(f"Put right {archive.number()}")}
    corrections.append(correction | choose(({}, {"only": "en"}, {"only": "ru"})))


def change_a_note(archive: Archive, choose: Choose) -> None:
    correction = choose(_corrected(archive, choose).facts["corrections"])
    correction["note"] = words(f"Put right {archive.number()}")


def take_back_a_correction(archive: Archive, choose: Choose) -> None:
    facts = _corrected(archive, choose).facts
    facts["corrections"].pop()
    if not facts["corrections"]:
        del facts["corrections"]


def _corrected(archive: Archive, choose: Choose) -> Release:
    return some(choose, [release for release in archive.releases if "corrections" in release.facts])


def withdraw(archive: Archive, choose: Choose) -> None:
    release = loose_release(archive, choose)
    keep = choose(("keep", "drop"))
    withdrawn = {"date": choose(RECORD_DAYS), "reason": words(f"Wrong {archive.number()}"), "text": keep}
    if choose((True, False)):
        withdrawn["replaced_by"] = _another(archive, release, choose)
    release.facts["withdrawn"] = withdrawn


def replace_by_another(archive: Archive, choose: Choose) -> None:
    """What stands in its place says so; no list shows anything else."""
    release = some(choose, [release for release in archive.releases if "withdrawn" in release.facts])
    release.facts["withdrawn"]["replaced_by"] = _another(archive, release, choose)


def _another(archive: Archive, release: Release, choose: Choose) -> str:
    return choose([other for other in archive.releases if other is not release and other.is_open]).target


def let_stand_again(archive: Archive, choose: Choose) -> None:
    del some(choose, [release for release in archive.releases if "withdrawn" in release.facts]).facts["withdrawn"]


EDITS: tuple[Edit, ...] = (
    make_a_draft,
    finish_a_draft,
    note_for_the_office,
    put_under_embargo,
    lift_an_embargo,
    correct,
    change_a_note,
    take_back_a_correction,
    withdraw,
    replace_by_another,
    let_stand_again,
)
