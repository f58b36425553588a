"""Each odd state is there, labelled, and what it says it is."""

from newsroom.core.fields.release import ReleaseFields
from tests.sample.conftest import Sample


def test_two_hundred_releases_have_one_month_to_themselves(written: Sample) -> None:
    month = [bundle.name for bundle in written.bundles() if bundle.name.startswith("2025-07-")]
    assert len(month) == 200
    assert all("-state-crowded-month-" in name for name in month)


def test_a_draft_and_an_embargo_say_so(written: Sample) -> None:
    assert written.facts(written.state("draft"))["status"] == "draft"
    assert written.facts(written.state("embargo"))["publish_at"] == "2099-01-01T10:00:00+03:00"


def test_one_title_is_about_two_hundred_characters_long(written: Sample) -> None:
    titles = [fields["title"] for fields, _ in written.texts(written.state("long-title")).values()]
    assert all(190 <= len(title) <= 210 for title in titles)


def test_many_attendees_and_many_photos_are_all_different(written: Sample) -> None:
    photos = [photo["file"] for photo in written.facts(written.state("30-photos"))["photos"]]
    bundle = written.state("30-photos")
    assert len(set(written.facts(written.state("80-attendees"))["attendees"])) == 80
    assert len({(bundle / name).read_bytes() for name in photos}) == 30


def test_one_language_alone_is_the_only_file(written: Sample) -> None:
    assert list(written.texts(written.state("russian-only"))) == ["ru"]
    assert list(written.texts(written.state("english-only"))) == ["en"]


def test_withdrawn_texts_are_kept_or_gone(written: Sample) -> None:
    kept, dropped = written.state("withdrawn-kept"), written.state("withdrawn-dropped")
    assert written.facts(kept)["withdrawn"]["text"] == "keep"
    assert written.facts(dropped)["withdrawn"]["text"] == "drop"
    assert all(body for _, body in written.texts(kept).values())
    assert not any(body for _, body in written.texts(dropped).values())


def test_a_correction_may_be_of_one_language_only(written: Sample) -> None:
    corrections = written.facts(written.state("corrected"))["corrections"]
    assert [correction.get("only") for correction in corrections] == [None, "ru"]


def test_one_translation_is_behind_its_original(written: Sample) -> None:
    texts = written.texts(written.state("translation-behind"))
    assert texts["ru"][0]["original"] == "ru"
    assert texts["en"][0]["translation"] == "official"


def test_an_event_has_a_start_an_end_and_a_place(written: Sample) -> None:
    assert set(written.facts(written.state("event"))["event"]) == {"start", "end", "place"}


def test_every_field_of_the_contract_is_in_use_once(written: Sample) -> None:
    assert set(written.facts(written.state("every-field"))) == set(ReleaseFields.model_fields)


def test_the_shortest_release_has_nothing_to_spare(written: Sample) -> None:
    bundle = written.state("shortest")
    assert set(written.facts(bundle)) == {"title", "date", "summary"}
    assert all(body.count("\n") == 1 for _, body in written.texts(bundle).values())
