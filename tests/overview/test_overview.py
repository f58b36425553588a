"""A check ends with the releases at a glance: how many stand how, then those that need a look, newest first."""

import shutil
from pathlib import Path

from tests.overview.conftest import lay
from tests.test_faults import FIXTURES, check, lay_small_site

ENGLISH = """\
8 releases read, 6 of them public: 0 problems, 2 warnings
The next embargo ends at 2026-12-01T18:00:00+03:00

ready                6
under embargo        1
drafts               1
withdrawn            1
corrected            1
translation missing  3
with warnings        2

2024-04-05  Title of warned                   warnings: 1
2024-04-04  Title of draft                    draft; no Russian text; warnings: 1
2024-04-03  Title of embargo                  under embargo until 2026-12-01 18:00+03:00
2024-02-10  The Sample Office moves           no Russian text
2023-12-01  Итоги года в Организации-Примере  no English text
"""
RUSSIAN = """\
Прочитано релизов — 8, из них открытых — 6; ошибок — 0, предупреждений — 2
Ближайшее эмбарго заканчивается: 2026-12-01T18:00:00+03:00

готовы              6
под эмбарго         1
черновики           1
отозвано            1
исправлено          1
нет перевода        3
с предупреждениями  2

2024-04-05  Заголовок warned                  предупреждений: 1
2024-04-04  Title of draft                    черновик; нет русского текста; предупреждений: 1
2024-04-03  Заголовок embargo                 под эмбарго до 2026-12-01 18:00+03:00
2024-02-10  The Sample Office moves           нет русского текста
2023-12-01  Итоги года в Организации-Примере  нет английского текста
"""


def overview(folder: Path, **environment: str) -> list[str]:
    """What a check says after its closing lines."""
    return check(folder, **environment).stdout.partition("\n\n")[2].splitlines()


def test_the_overview_is_said_in_these_very_words(folder: Path) -> None:
    assert check(folder).stdout == ENGLISH
    assert check(folder, NEWSROOM_LANG="ru").stdout == RUSSIAN


def test_once_its_time_has_come_a_release_needs_no_look(folder: Path) -> None:
    assert "embargo" in "".join(overview(folder))
    later = overview(folder, NEWSROOM_NOW="2026-12-01T15:00:00Z")
    assert later[0] == "ready                7"
    assert "embargo" not in "".join(later)


def test_an_archive_without_anything_odd_has_one_line(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    shutil.rmtree(content / "releases/2023")
    lay(content, "2024-02-09-other", "type: statement")
    (content / "releases/2024/2024-02-10-office-moves/index.ru.md").write_text(
        "---\ntitle: Бюро образцов переезжает\nsummary: Бюро переезжает.\n---\nБюро образцов переезжает.\n",
        encoding="utf-8",
    )
    assert overview(tmp_path) == ["ready  3"]


def test_problems_stand_with_their_release_and_the_lines_stay_on_standard_error(tmp_path: Path) -> None:
    lay_small_site(tmp_path, "figure-not-in-text")
    done = check(tmp_path)
    expected = (FIXTURES / "faults/figure-not-in-text/expected.txt").read_text("utf-8")
    assert done.stderr + done.stdout.partition("\n")[0] + "\n" == expected
    lines = overview(tmp_path)
    assert "with problems        1" in lines
    assert any(line.startswith("2024-03-05  Talks open") and line.endswith("  problems: 2") for line in lines)


def test_a_translation_behind_its_original_needs_a_look(tmp_path: Path) -> None:
    lay_small_site(tmp_path, "translation-behind")
    english, russian = overview(tmp_path), overview(tmp_path, NEWSROOM_LANG="ru")
    assert "translation behind its original  1" in english
    assert english[-2].endswith("The Sample Office moves           translation behind its original; warnings: 1")
    assert "перевод отстал от оригинала  1" in russian
    assert russian[-2].endswith("перевод отстал от оригинала; предупреждений: 1")


def test_a_release_of_which_too_little_can_be_read_is_called_by_its_folder(tmp_path: Path) -> None:
    lay_small_site(tmp_path, "utf-16")
    assert "            2024-02-10-office-moves           problems: 1" in overview(tmp_path)


def test_what_is_of_no_release_is_in_no_line_of_one(tmp_path: Path) -> None:
    lay_small_site(tmp_path, "reserved-page")
    lines = overview(tmp_path)
    assert not any("problems" in line for line in lines)


def test_a_long_list_ends_with_the_number_of_the_others(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    for number in range(30):
        lay(content, f"2024-05-{number + 1:02}-draft", "status: draft")
    lines = overview(tmp_path)
    listed = lines[lines.index("") + 1 :]
    assert [line[:10] for line in listed[:20]] == [f"2024-05-{30 - number:02}" for number in range(20)]
    assert listed[20:] == ["and 12 more: make check HTML=report.html shows all"]
    assert overview(tmp_path, NEWSROOM_LANG="ru")[-1] == "и ещё 12: все покажет make check HTML=report.html"


def test_what_forbids_a_build_comes_before_the_newest(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    lay(content, "2024-04-01-wrong", "chair: nobody")
    lay(content, "2024-04-02-draft", "status: draft")
    lines = check(tmp_path).stdout.splitlines()
    wrong, draft = (
        next(number for number, line in enumerate(lines) if f"of {name}" in line) for name in ("wrong", "draft")
    )
    assert wrong < draft


def test_a_long_title_is_cut_so_that_the_rest_stays_in_line(tmp_path: Path) -> None:
    lay_small_site(tmp_path, "long-title")
    (line,) = [line for line in overview(tmp_path) if line.endswith("warnings: 1")]
    title = line[12:60]
    assert title.endswith("…")
    assert line[60:62] == "  "


def test_a_changed_release_stands_otherwise_at_once(folder: Path) -> None:
    assert "drafts               1" in overview(folder)
    draft = folder / "content/releases/2024/2024-04-04-draft/index.en.md"
    draft.write_text(draft.read_text("utf-8").replace("status: draft\nchair: nobody\n", ""), encoding="utf-8")
    lines = overview(folder)
    assert lines[0] == "ready                7"
    assert not any(line.startswith("drafts") for line in lines)
    shutil.rmtree(draft.parent)
    assert overview(folder)[0] == "ready                6"
