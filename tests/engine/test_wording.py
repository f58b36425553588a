"""What the registry and the glossary say of a text is said whether the text was changed or they were."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.engine.archive import Archive, Release
from tests.engine.example import texts, words
from tests.engine.site import Site

Change = Callable[[Archive], Any]


def text(slug: str, body: str, **facts: Any) -> Release:
    release = Release("2024-04-13", slug, texts(slug), facts)
    release.texts["en"].body = body
    return release


def forbid(**forms: Any) -> Change:
    return lambda archive: archive.glossary.append({"en": "Agreed", "ru": "Согласовано", **forms})


def add_person(name: str) -> Change:
    return lambda archive: archive.registry["people"].update(named={"name": {"en": name, "ru": "Вера Нужная"}})


def add_body(name: str) -> Change:
    return lambda archive: archive.registry["organisations"].update(named={"name": words(name)})


PHOTO = {"file": "x.jpg", "held": False, "credit": words("Unwanted")}
# Each with a text that it concerns, and one line of the report that it brings.
CHANGES: list[tuple[Release, Change, str]] = [
    (text("a", "An Unwanted word."), forbid(not_en=["Unwanted"]), '"Unwanted" must not be published'),
    (text("b", "An *Unwanted\nword*."), forbid(not_en=["Unwanted word"]), '"Unwanted word" must not be published'),
    (text("c", "В.", photos=[PHOTO]), forbid(not_en=["Unwanted"]), "photos.credit"),
    (text("d", "A draft, Unwanted.", status="draft"), forbid(not_en=["Unwanted"]), "warning: body"),
    (text("e", "Gone and Unwanted.", withdrawn={"date": "2024-11-01", "reason": words("Wrong"), "text": "drop"}),
     forbid(not_en=["Unwanted"]), '"Unwanted" must not be published'),
    (text("f", "So said Vera Needfull."), add_person("Vera Needful"), '(named), found "Vera Needfull"'),
    (text("g", "The Needed Counsel met."), add_body("Needed Council"), '(named), found "Needed Counsel"'),
]  # fmt: skip


@pytest.mark.parametrize(("release", "change", "said"), CHANGES)
def test_a_change_of_the_registry_is_said_of_the_texts_that_it_concerns(
    site: Site, release: Release, change: Change, said: str
) -> None:
    site.archive.releases.append(release)
    site.lay()
    first = site.run("build")
    assert first.status == 0, first.said
    before = site.archive.copy()
    change(site.archive)
    site.lay()
    run, clean = site.run("check"), site.elsewhere().run("check")
    assert (run.status, run.err, run.out) == (clean.status, clean.err, clean.out)
    assert said in run.err
    site.archive = before
    site.lay()
    assert said not in site.run("check").err
