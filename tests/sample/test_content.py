"""What a sample holds: both languages, one truth, and nothing that is not its own."""

import re
from collections import Counter
from pathlib import Path

import phonenumbers
import pytest

from newsroom.cli import main
from newsroom.core.fields.release import RELEASE_TYPES
from tests.sample.conftest import RELEASES, Sample

ROOT = Path(__file__).parents[2]
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def in_digits(value: str, language: str) -> str:
    """A figure as its language writes it."""
    if "." in value:
        return value.replace(".", ",") if language == "ru" else value
    grouped = f"{int(value):,}"
    return grouped.replace(",", NO_BREAK_SPACE) if language == "ru" else grouped


def test_the_check_finds_no_problem_and_warns_of_the_odd_states_alone(
    written: Sample, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The archive's own reading is the judge: ids, posts held, links, files and agreement of the languages."""
    monkeypatch.setenv("NEWSROOM_NOW", "2026-01-15T12:00:00+03:00")
    status = main(["check", "--content", str(written.folder), "--conf", str(ROOT / "pelicanconf.py")])
    printed = capsys.readouterr()
    complaints = [line for line in (printed.out + printed.err).splitlines() if ".md:" in line]
    assert status == 0
    titles, translation = complaints[:2], complaints[2]
    assert len(complaints) == 3
    assert all("state-long-title" in line and "warning: title" in line for line in titles)
    assert "state-translation-behind/index.en.md" in translation
    assert "warning: translated" in translation


def test_almost_all_releases_have_both_languages(written: Sample) -> None:
    ordinary = [bundle for bundle in written.bundles() if "-state-" not in bundle.name]
    alone = [bundle for bundle in ordinary if len(written.texts(bundle)) == 1]
    assert len(ordinary) == RELEASES
    assert 0.01 < len(alone) / RELEASES < 0.06


def test_each_language_has_a_text_in_its_own_letters(written: Sample) -> None:
    for bundle in written.bundles():
        for language, (fields, _) in written.texts(bundle).items():
            has_cyrillic = re.search("[а-яё]", fields["title"] + fields["summary"], re.IGNORECASE) is not None
            assert has_cyrillic == (language == "ru"), bundle


def test_titles_are_distinct_and_short(written: Sample) -> None:
    titles = Counter(fields["title"] for bundle in written.bundles() for fields, _ in written.texts(bundle).values())
    assert {count for _, count in titles.items()} == {1}
    assert [title[:5] for title in titles if len(title) > 95] == ["State", "Состо"]


def test_figures_stand_in_every_body_that_there_is(written: Sample) -> None:
    with_figures = 0
    for bundle in written.bundles():
        for figure in written.facts(bundle).get("figures", []):
            with_figures += 1
            for language, (_, body) in written.texts(bundle).items():
                assert in_digits(figure["value"], language) in body, (bundle, figure)
    assert with_figures > RELEASES / 2


def test_the_two_languages_give_the_same_numbers_and_links(written: Sample) -> None:
    for bundle in written.bundles():
        texts = written.texts(bundle)
        if len(texts) == 2:
            english, russian = (body for _, body in texts.values())
            meant = {waived["value"] for fields, _ in texts.values() for waived in fields.get("waive", ())}
            one, two = (
                Counter({n: k for n, k in numbers(body).items() if n not in meant}) for body in (english, russian)
            )
            assert one == two, bundle
            assert links(english) == links(russian), bundle
            assert english.count("\n\n") == russian.count("\n\n"), bundle


def numbers(body: str) -> Counter[str]:
    """The numbers of a text, without their grouping, the decimal sign a full stop."""
    english = re.sub(r"(?<=\d)[,\u00a0](?=\d{3})", "", body)
    return Counter(re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d)", ".", english)))


def links(body: str) -> Counter[str]:
    """The targets of a text's links."""
    return Counter(re.findall(r"\]\(([^)]+)\)", body))


def test_releases_are_spread_over_twenty_years(written: Sample) -> None:
    years = Counter(bundle.parent.name for bundle in written.bundles() if "-state-" not in bundle.name)
    assert sorted(years) == [str(year) for year in range(2006, 2026)]
    assert min(years.values()) > RELEASES / 20 / 2


def test_every_type_and_every_way_to_give_facts_occurs(written: Sample) -> None:
    types = {written.facts(bundle).get("type", "press-release") for bundle in written.bundles()}
    givers = {
        tuple(language for language, (fields, _) in texts.items() if "date" in fields)
        for bundle in written.bundles()
        if len(texts := written.texts(bundle)) == 2
    }
    assert types == set(RELEASE_TYPES)
    assert givers == {("en",), ("ru",), ("en", "ru")}


def test_numbers_in_the_registry_could_be_dialled(written: Sample) -> None:
    for contact in written.registry("contacts").values():
        phones = contact["phone"] if isinstance(contact["phone"], list) else [contact["phone"]]
        assert all(phonenumbers.is_valid_number(phonenumbers.parse(phone)) for phone in phones)
    assert any("until" not in contact for contact in written.registry("contacts").values())


def test_nothing_of_the_real_organisation_is_in_it(written: Sample) -> None:
    for path in written.files():
        if path.suffix in {".md", ".yaml"}:
            assert not re.search("CSTO|ОДКБ|csto", path.read_text("utf-8")), path
