"""A build after which nothing, or only the clock, has changed."""

from tests.engine.example import CLOCK
from tests.engine.folder import stamps
from tests.engine.site import Site


def test_where_nothing_changed_nothing_is_written_and_pelican_is_not_loaded(built: Site) -> None:
    before = stamps(built.output)
    run = built.command("html", python=["-X", "importtime"])
    assert run.status == 0, run.said
    loaded = {line.rpartition("|")[2].strip() for line in run.err.splitlines() if line.startswith("import time:")}
    assert {name for name in loaded if name.partition(".")[0] in {"pelican", "blinker"}} == set()
    assert stamps(built.output) == before


def test_where_something_changed_pelican_builds_it(built: Site) -> None:
    built.archive.releases[3].texts["en"].title = "Quite another title"
    built.lay()
    run = built.command("html", python=["-X", "importtime"])
    assert run.status == 0
    assert any(line.endswith(" pelican") for line in run.err.splitlines())
    built.assert_equals_clean()


def test_warnings_are_said_again_though_nothing_changed(site: Site) -> None:
    site.archive.releases[2].texts["ru"].title = "Длинный заголовок " * 8
    site.lay()
    first, second = site.run("build"), site.run("build")
    assert "index.ru.md:2: warning: title: has 143 characters" in first.err
    assert second.err == first.err
    assert site.command("html").err == first.err


def test_problems_are_said_again_though_nothing_changed(built: Site) -> None:
    built.archive.faults |= {"an unknown topic", "a link to nowhere"}
    built.lay()
    before = stamps(built.output)
    first, second = built.run("build"), built.run("build")
    assert (first.status, second.status) == (1, 1)
    assert len(first.err.splitlines()) == 2
    assert second.err == first.err == built.command("html").err
    assert stamps(built.output) == before


def test_problems_come_sorted_by_file_and_line_whichever_file_changed_last(built: Site) -> None:
    built.archive.faults.add("an unknown topic")
    built.lay()
    built.run("build")
    built.archive.faults.add("an unknown person")
    built.lay()
    run = built.run("build")
    assert run.err.splitlines() == sorted(run.err.splitlines())
    assert len(run.err.splitlines()) == 2


def test_an_embargo_that_ends_publishes_though_no_file_changed(built: Site) -> None:
    page = built.output / "en/news/2024/embargoed/index.html"
    assert not page.exists()
    built.now = CLOCK[1]
    run = built.command("html")
    assert run.status == 0, run.said
    assert page.exists()
    built.assert_equals_clean()
