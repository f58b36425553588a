"""A template that fails is said with its file and line; the output stays, and mending it makes the next build right."""

import sqlite3
from contextlib import closing
from typing import NamedTuple

import pytest

from tests.engine.folder import contents, differences, stamps
from tests.engine.site import Site


class Mistake(NamedTuple):
    """`new` typed in the place of `old`; the message names the line in which `at` stands last, and the word `named`."""

    template: str
    old: str
    new: str
    at: str
    named: str = ""


MISTAKES = {
    "a syntax error": Mistake("month.html", "{% block main %}", "{% block main %}\n{% if %}", "{% if %}"),
    "a block that is not closed": Mistake(
        "month.html", "{% block title %}", "{% block title %}{% block x %}", "{% endblock %}"
    ),
    "an unknown name": Mistake(
        "month.html", "{{ page.month|month_and_year }}", "{{ nothing }}", "{{ nothing", "nothing"
    ),
    "a misspelt attribute": Mistake("month.html", "page.cards", "page.crads", "page.crads", "crads"),
    "an unknown filter": Mistake(
        "month.html", "|month_and_year }}</h1>", "|month_or_year }}</h1>", "month_or", "month_or_year"
    ),
    "an unknown template": Mistake("month.html", "parts/card.html", "parts/crad.html", "crad.html", "parts/crad.html"),
    "an unknown macro": Mistake("month.html", "import cards %}", "import crads as cards %}", "cards(", "crads"),
    "a misspelt attribute in a macro": Mistake(
        "parts/card.html", "card.date|long_date", "card.dtae", "card.dtae", "dtae"
    ),
    "a misspelt attribute in an included part": Mistake(
        "parts/footer.html", "<footer", "{{ frame.nmae }}<footer", "nmae", "nmae"
    ),
    "a division by nothing": Mistake("year.html", "{% block main %}", "{% block main %}{{ 1 // 0 }}", "1 // 0"),
    "a misspelt attribute in feeds": Mistake(
        "feed-item.html", "{% set here", "{{ page.nothing }}{% set here", "page.nothing", "nothing"
    ),
}
BY_WORKERS = ["a syntax error", "a misspelt attribute", "an unknown filter"]


@pytest.mark.parametrize(
    ("executor", "mistake"), [("here", name) for name in MISTAKES] + [("processes:2", name) for name in BY_WORKERS]
)
def test_a_mistake_in_a_template_is_said_with_its_line_and_nothing_is_written(
    built: Site, executor: str, mistake: str
) -> None:
    template, old, new, at, named = MISTAKES[mistake]
    clean, before = contents(built.output), stamps(built.output)
    right = built.archive.theme[f"templates/{template}"].decode()
    assert old in right
    wrong = right.replace(old, new, 1)
    built.archive.theme[f"templates/{template}"] = wrong.encode()
    built.lay()
    built.executor = executor
    run = built.run("build")
    line = max(number for number, text in enumerate(wrong.split("\n"), start=1) if at in text)
    assert run.status == 1
    assert f"theme/templates/{template}:{line}: " in run.err, run.err
    assert named in run.err
    assert len(run.err.splitlines()) == 1
    assert stamps(built.output) == before
    built.archive.theme[f"templates/{template}"] = right.encode()
    built.lay()
    assert built.run("build").status == 0
    assert differences(contents(built.output), clean) == []


def test_a_template_that_is_gone_is_said_by_its_name(built: Site) -> None:
    before = stamps(built.output)
    del built.archive.theme["templates/month.html"]
    built.lay()
    run = built.run("build")
    assert (run.status, len(run.err.splitlines())) == (1, 1), run.said
    assert "month.html" in run.err
    assert stamps(built.output) == before


def test_the_command_says_it_in_one_line_too(site: Site) -> None:
    site.archive.theme["templates/month.html"] += b"{% if %}"
    site.lay()
    run = site.command("html")
    assert (run.status, len(run.err.splitlines())) == (1, 1), run.said
    assert "theme/templates/month.html:" in run.err
    assert "Traceback" not in run.said
    assert not site.output.exists() or not contents(site.output)


def test_a_mistake_after_a_build_that_was_broken_off_leaves_the_output_in_doubt(built: Site) -> None:
    clean = contents(built.output)
    with closing(sqlite3.connect(next(built.cache.glob("*/state.sqlite")), isolation_level=None)) as state:
        state.execute("INSERT INTO facts VALUES ('unfinished', 'true')")
    (built.output / "en/index.html").write_bytes(b"half")
    right = built.archive.theme["templates/month.html"]
    built.archive.theme["templates/month.html"] = right.replace(b"page.cards", b"page.crads")
    built.lay()
    assert built.run("build").status == 1
    built.archive.theme["templates/month.html"] = right
    built.lay()
    assert built.run("build").status == 0
    assert differences(contents(built.output), clean) == []
