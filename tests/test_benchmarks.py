"""The comparison with other generators: that it compares like with like and says what it found, never how fast."""

import subprocess
import sys
from pathlib import Path

import feedparser
import pytest

from benchmarks import jobs
from benchmarks.archive import PROJECT, write_archive
from benchmarks.body import plain_body
from benchmarks.bundle import LANGUAGES, Bundle, Language, load_bundle, load_bundles
from benchmarks.comparison import TOOLS
from benchmarks.edits import add_release, change_title, middle_in_two_languages
from benchmarks.measure import Command, CommandFailed, measure
from benchmarks.registry import Registry
from benchmarks.results import render_section, render_table, write_section
from benchmarks.runs import Figure
from benchmarks.targets import growth_verdicts, verdicts
from benchmarks.tool import HUGO, OURS

RELEASES = 200


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("benchmarks") / "content"
    write_archive(folder, RELEASES)
    return folder


@pytest.mark.parametrize("name", TOOLS)
def test_each_tool_makes_every_release_in_both_languages(name: str, content: Path, tmp_path: Path) -> None:
    """The counts are equal, the feeds hold 20 items, and the sitemaps list each text once, in its own language."""
    tool = TOOLS[name](content, tmp_path / name)
    tool.lay()
    measure(tool.build())
    releases = list(load_bundles(content))
    for language in LANGUAGES:
        assert tool.release_pages(language) == RELEASES
        assert len(feedparser.parse(tool.feed(language).read_bytes()).entries) == 20
    # This project has no sitemap yet; once it writes one, it is held to the same.
    if listed := "".join(file.read_text(encoding="utf-8") for file in tool.sitemaps()):
        for release in releases:
            for language in LANGUAGES:
                count = listed.count(f"<loc>http://localhost:8000{tool.address(release, language)}</loc>")
                assert count == is_listed(release, language), tool.address(release, language)
    else:
        assert name == "ours"


def is_listed(release: Bundle, language: Language) -> bool:
    return release.texts[language].shown == language


def test_the_facts_of_a_release_are_merged_and_its_words_chosen(content: Path) -> None:
    """What one file alone writes holds for both pages, in the page's language where it is in two."""
    release = load_bundle(next((content / "releases").glob("2018/*training-inspection-of-school-buses*")))
    english, russian = release.texts["en"].facts, release.texts["ru"].facts
    assert russian["chair"] == english["chair"] == "irma-galden"
    assert english["photos"][0]["credit"] == "Drawn by a program"
    assert russian["photos"][0]["credit"] == "Нарисовано программой"
    assert "translation" not in russian


def test_links_and_speakers_are_written_out_for_other_generators(content: Path) -> None:
    """No scheme of the archive is left in a body."""
    registry = Registry.load(content)
    bodies = [
        plain_body(text, registry, f"/{language}/")
        for release in load_bundles(content)
        for language, text in release.texts.items()
    ]
    assert not [body for body in bodies if "](person:" in body or "](release:" in body or "](file:" in body]
    assert any("> — [Rosa Wolmer](/en/people/rosa-wolmer/), Head of" in body for body in bodies)


def test_an_edit_changes_one_release_and_an_addition_adds_one(content: Path, tmp_path: Path) -> None:
    release = middle_in_two_languages(content)
    before = (release / "index.en.md").read_text(encoding="utf-8")
    title = change_title(release, 7)
    assert load_bundle(release).texts["en"].facts["title"] == title
    (release / "index.en.md").write_text(before, encoding="utf-8")
    added = add_release(tmp_path, 1, load_bundle(release).texts["en"].when.date())
    assert [path.name for path in load_bundle(added).folder.iterdir()] != []


def test_memory_counts_every_process_of_a_command() -> None:
    """A shell around a Python that holds 64 MB takes at least that; a failure tells what the command said."""
    script = "import time; held = b'x' * (64 << 20); time.sleep(0.4)"
    command = Command(["sh", "-c", f'"{sys.executable}" -c "{script}"; true'], Path("/"), {})
    assert measure(command, with_memory=True).peak > 64 << 20
    with pytest.raises(CommandFailed, match="no such thing"):
        measure(Command(["sh", "-c", "echo no such thing; exit 3"], Path("/"), {}))


def figure(tool: str, job: str, wall: float, peak: int = 0) -> Figure:
    return Figure(job, tool, 3, wall, wall, peak, 10)


def test_a_table_gives_the_ratio_of_each_tool_to_this_project() -> None:
    rows = render_table([figure(OURS, jobs.TITLE, 0.5), figure(HUGO, jobs.TITLE, 30.0)]).splitlines()
    assert rows[2] == "| one title changed | this project | 3 | 0.50 | 0.50 | 1.0 |  | 10 |"
    assert rows[3] == "| one title changed | Hugo | 3 | 30.00 | 30.00 | 60.0 |  | 10 |"


def test_targets_are_judged_by_seconds_and_by_shares_of_hugo() -> None:
    figures = [figure(OURS, jobs.TITLE, 0.9), figure(HUGO, jobs.TITLE, 30.0)]
    assert [(found.asked, found.is_reached) for found in verdicts(figures)] == [
        ("at most 1 s", True),
        ("at most 1/40 of Hugo's one title changed (s)", False),
    ]


def test_growth_is_judged_by_the_change_and_the_memory() -> None:
    small = [figure(OURS, jobs.FIRST, 30.0, 200 * 10**6), figure(OURS, jobs.TITLE, 0.5)]
    large = [figure(OURS, jobs.FIRST, 160.0, 700 * 10**6), figure(OURS, jobs.TITLE, 1.4)]
    assert [found.is_reached for found in growth_verdicts(small, large)] == [True, False]


def test_a_new_run_takes_the_place_of_the_last_one_of_its_size(tmp_path: Path) -> None:
    file = tmp_path / "RESULTS.md"
    for heading, line in (("200 releases", "first"), ("2,000 releases", "other"), ("200 releases", "second")):
        write_section(file, render_section(heading, [line], [], []))
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# Results\n")
    assert "- first" not in text
    assert text.count("## 200 releases\n") == 1
    assert "- other" in text
    assert "- second" in text


def test_an_unknown_tool_is_refused_with_the_names_of_the_known() -> None:
    words = [sys.executable, "-m", "benchmarks", "--tools", "jekyll"]
    said = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert "jekyll: expected some of ours, hugo, pelican" in said.stderr
