"""A waiver silences what it names and nothing else, and is missed by nobody when it goes."""

import pytest

from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.fields.base import parse_leniently
from newsroom.core.fields.release import ReleaseFields
from newsroom.core.frontmatter import parse_document
from newsroom.core.language import Language
from newsroom.core.markdown.body import Body
from newsroom.core.problem import Report
from newsroom.core.waiver import Waivers


def side(language: Language, waive: str = "") -> LanguageFile:
    """One file of a release with a list `waive`."""
    front = f"waive: {waive}\n" if waive else ""
    document = parse_document(f"---\ntitle: T\n{front}---\nText.\n", f"index.{language}.md", Report())
    assert document is not None
    fields = parse_leniently(ReleaseFields, document, Report(), language=language)
    return LanguageFile(language, fields, document.lines, Body(""), document.body_line, document.body)


def waivers(en: str = "", ru: str = "") -> Waivers:
    return Waivers(Bundle("folder", "2024-01-02-x", "2024", {"en": side("en", en), "ru": side("ru", ru)}))


def said(of: Waivers, *judged: str) -> list[str]:
    report = Report()
    of.report(judged, report)
    return [problem.line() for problem in report.sorted()]


@pytest.mark.parametrize(
    ("check", "values", "is_silenced"),
    [
        ("numbers", ["9,732"], True),
        ("numbers", ["9 723", "9,732"], True),
        ("numbers", ["9,733"], False),
        ("dates", ["9,732"], False),
    ],
)
def test_a_waiver_silences_its_value_in_its_check(check: str, values: list[str], is_silenced: bool) -> None:
    assert waivers('[{check: numbers, value: "9,732", reason: Meant}]').silence(check, *values) is is_silenced


def test_blanks_of_any_kind_are_one() -> None:
    of = waivers(ru="[{check: numbers, value: 9 732, reason: Так надо}]")
    assert of.silence("numbers", "9\N{NO-BREAK SPACE}732")


def test_a_waiver_without_a_value_silences_its_whole_check() -> None:
    of = waivers("[{check: links, reason: Meant}]")
    assert of.silence("links", "person:someone")
    assert of.silence("links")
    assert not of.silence("headings")


def test_a_waiver_that_silences_nothing_is_warned_of_once_its_check_was_made() -> None:
    of = waivers('[{check: numbers, value: "5", reason: Meant}, {check: dates, reason: Meant}]')
    of.silence("dates", "14 February")
    assert said(of, "dates") == []
    assert said(of, "numbers", "dates") == [
        "index.en.md:3: warning: waive: is no longer needed, for it silences nothing: take it out"
    ]


def test_a_check_that_does_not_exist_is_a_problem() -> None:
    assert said(waivers("[{check: nubmers, reason: Meant}]")) == [
        "index.en.md:3: waive.check: expected one of the checks numbers, dates, percentages, money, phones, names, "
        "quotations, links, pictures, headings, lists, tables, footnotes, glossary, spelling, letters, digits, "
        'found "nubmers"; did you mean "numbers"?'
    ]
