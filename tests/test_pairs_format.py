"""The hand-written pairs are sound texts, and each planted error can be planted; what they measure stands elsewhere."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from newsroom.core.address import facet_of_scheme
from newsroom.core.bundle import Bundle
from newsroom.core.language import Language
from newsroom.core.problem import Report
from newsroom.core.reading import parse_bundle
from newsroom.core.registry import Registry
from newsroom.core.source import BundleSource
from newsroom.store.bundles import ContentFolder
from newsroom.store.registry import load_registry

PAIRS = Path(__file__).parent / "fixtures" / "pairs"
NAMES = sorted(path.name for path in PAIRS.iterdir() if path.is_dir() and path.name != "registry")
LANGUAGES: tuple[Language, ...] = ("en", "ru")
CHECKS = {
    *("numbers", "dates", "percentages", "money", "phones", "names"),
    *("quotations", "links", "headings", "lists", "pictures"),
}


@pytest.fixture(scope="module")
def registry() -> Registry:
    """What the pairs share, without a fault in it."""
    report = Report()
    registry, _ = load_registry(ContentFolder(PAIRS), report)
    assert report.sorted() == []
    return registry


def texts(name: str) -> dict[Language, str]:
    return {language: (PAIRS / name / f"index.{language}.md").read_text("utf-8") for language in LANGUAGES}


def planted_errors(name: str) -> Any:
    return yaml.safe_load((PAIRS / name / "errors.yaml").read_text("utf-8"))


def read(name: str, pair: dict[Language, str]) -> Bundle:
    """The pair as a release, which it must be without a problem."""
    report = Report()
    raw = {language: text.encode() for language, text in pair.items()}
    bundle = parse_bundle(BundleSource(name, f"2030-01-01-{name}", "2030", raw, {}), report)
    assert [problem.line() for problem in report.sorted()] == []
    assert set(bundle.sides) == set(LANGUAGES)
    return bundle


def plant(pair: dict[Language, str], error: dict[str, Any]) -> dict[Language, str]:
    """The pair with one error in it, each edit having one place where it can be made."""
    wrong = dict(pair)
    for edit in (error, *error.get("also", [])):
        assert edit["file"] in LANGUAGES, edit
        assert pair[edit["file"]].count(edit["find"]) == 1, edit
        assert edit["find"] != edit["replace"], edit
        assert wrong[edit["file"]].count(edit["find"]) == 1, edit
        wrong[edit["file"]] = wrong[edit["file"]].replace(edit["find"], edit["replace"])
    return wrong


@pytest.mark.parametrize("name", NAMES)
def test_a_pair_is_a_release_whose_links_lead_into_the_registry(name: str, registry: Registry) -> None:
    bundle = read(name, texts(name))
    for side in bundle.sides.values():
        for target in side.body.targets:
            kind = facet_of_scheme(target.scheme)
            assert kind is None or registry.knows(target.name, kind), target
        for quotation in side.body.quotations:
            assert "," in quotation.speaker or registry.knows(quotation.speaker, "people"), quotation
    assert any(side.lines.has(("date",)) for side in bundle.sides.values())


@pytest.mark.parametrize("name", NAMES)
def test_each_error_can_be_planted_and_leaves_a_text_that_can_be_read(name: str) -> None:
    pair = texts(name)
    errors = planted_errors(name)
    assert 4 <= len(errors) <= 8
    for error in errors:
        assert error.keys() <= {"file", "find", "replace", "check", "also"}, error
        assert error["check"] in CHECKS, error
        read(name, plant(pair, error))
