"""Nothing of what is not public yet is in any byte of the output, whatever it is packed in."""

from pathlib import Path

import pytest

from newsroom.core.fields.release import ReleaseFields
from tests.embargo.planted import EMBARGO, Plants, plant, planted_fields
from tests.engine.folder import contents, differences
from tests.engine.project import Project
from tests.traces import traces

BEFORE, AFTER = "2026-12-01T17:59:59+03:00", "2026-12-01T15:00:00Z"
# A release may be one or the other alone: what happened to it after publication contradicts an embargo.
RECORDS = {"corrections", "withdrawn", "status", "publish_at"}
# A label on a translation and the two digests hold no word of an author's.
WORDLESS = {"translation", "translated", "minor"}


def built(folder: Path, now: str, name: str = "output", **overrides: bool) -> Path:
    """The output of a build at a moment; one of the same name goes on from where the last ended."""
    project = Project(folder, now)
    project.output, project.cache = folder / name, folder / f"{name}-cache"
    run = project.run("build", **overrides)
    assert run.status == 0, run.said
    return project.output


def embargoed(folder: Path) -> Plants:
    return plant(folder, Plants(), publish_at=EMBARGO)


def draft(folder: Path) -> Plants:
    """A draft may say anything, what happens after publication included."""
    plants = Plants()
    correction = {"date": "2024-02-22", "note": plants.both("correction")}
    withdrawn = {
        "date": "2024-02-23",
        "reason": plants.both("withdrawal"),
        "text": "keep",
        "replaced_by": "2024/zqxnext",
    }
    plants.public.add("zqxnext")
    return plant(folder, plants, status="draft", corrections=[correction], withdrawn=withdrawn)


def test_a_word_is_planted_in_every_field(tmp_path: Path) -> None:
    embargoed(tmp_path)
    assert planted_fields(tmp_path) >= ReleaseFields.model_fields.keys() - RECORDS - WORDLESS


def test_before_its_time_an_embargoed_release_is_in_no_byte(tmp_path: Path) -> None:
    plants = embargoed(tmp_path)
    assert traces(built(tmp_path, BEFORE), plants.all) == {}


def test_after_its_time_all_of_it_is_public_but_what_is_for_the_office(tmp_path: Path) -> None:
    plants = embargoed(tmp_path)
    found = traces(built(tmp_path, AFTER), plants.all)
    assert plants.public - found.keys() == set()
    assert plants.office & found.keys() == set()


def test_it_is_in_both_languages_in_the_feeds_and_beside_its_neighbours(tmp_path: Path) -> None:
    plants = embargoed(tmp_path)
    found = traces(built(tmp_path, AFTER), plants.all)
    for language, title in (("en", "zqxtitle"), ("ru", "щюътитле")):
        assert f"{language}/feed.xml" in found[title]
        for neighbour in ("office-moves", "talks-open"):
            assert f"{language}/news/2024/{neighbour}/index.html" in found[title]


def test_the_build_that_goes_on_equals_one_that_began_anew_before_and_after(tmp_path: Path) -> None:
    plants = embargoed(tmp_path)
    for now in (BEFORE, AFTER, BEFORE, AFTER):
        incremental = built(tmp_path, now)
        clean = built(tmp_path, now, f"clean-{now[11:13]}")
        assert differences(contents(incremental), contents(clean)) == []
        found = traces(incremental, plants.all)
        assert (found == {}) == (now == BEFORE), found


@pytest.mark.parametrize("now", [BEFORE, AFTER])
def test_a_draft_is_in_no_byte_at_any_time(now: str, tmp_path: Path) -> None:
    plants = draft(tmp_path)
    assert traces(built(tmp_path, now), plants.all) == {}


def test_what_becomes_a_draft_again_leaves_no_byte(tmp_path: Path) -> None:
    plants = embargoed(tmp_path)
    assert traces(built(tmp_path, AFTER), plants.public) != {}
    text = next((tmp_path / "content").rglob("*zqxslug/index.en.md"))
    text.write_text(text.read_text("utf-8").replace("publish_at:", "status: draft\npublish_at:"), encoding="utf-8")
    assert traces(built(tmp_path, AFTER), plants.all) == {}


def test_the_state_of_the_build_does_not_lie_in_the_output(tmp_path: Path) -> None:
    plants = embargoed(tmp_path)
    output = built(tmp_path, BEFORE)
    # It knows all, which shows that what is in a database is found.
    assert {"zqxtitle", "щюътитле", "zqxquoted", "zqxnote"} <= traces(tmp_path / "output-cache", plants.all).keys()
    assert not (tmp_path / "output-cache").is_relative_to(output)


def test_a_preview_has_all_of_it_the_note_included(tmp_path: Path) -> None:
    plants = embargoed(tmp_path)
    found = traces(built(tmp_path, BEFORE, "preview", NEWSROOM_PREVIEW=True), plants.all)
    assert plants.public - found.keys() == set()
    assert {"zqxnote", "щюъноте"} <= found.keys()
