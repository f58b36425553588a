"""Each folder of `tests/fixtures/faults` is one mistake laid over the small site, with the exact lines that it gets."""

import io
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from newsroom.cli import main
from tests.site import NOW, ROOT

FIXTURES = ROOT / "tests" / "fixtures"
CASES = sorted(folder.name for folder in (FIXTURES / "faults").iterdir())
# Cases that warn, or prove that something odd is right.
HARMLESS = {
    "draft-half-typed",
    "draft-names-what-is-not-there",
    "draft-warns-only",
    "file-name-with-blanks",
    "forbidden-words-waived",
    "long-title",
    "names-nearly-right",
    "names-written-out",
    "number-out-of-use",
    "post-not-held",
    "translation-behind",
    "translation-without-a-state",
    "unused-file",
    "utf-8-with-bom-and-crlf",
}


def lay_small_site(folder: Path, case: str | None = None) -> Path:
    """The small site as `content/` below a folder, with a fault laid over it."""
    content = folder / "content"
    shutil.copytree(FIXTURES / "small", content)
    if case is not None:
        shutil.copytree(FIXTURES / "faults" / case / "content", content, dirs_exist_ok=True)
    return content


def check(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`make check` of the content below a folder, run from it, as an author would."""
    return newsroom("check", folder, **environment)


def newsroom(
    command: str, folder: Path, *flags: str, conf: str = f"{ROOT}/pelicanconf.py", **environment: str
) -> subprocess.CompletedProcess[str]:
    """The same with any command. It is run in this process, where the dictionary of Russian is loaded once."""
    arguments = [command, "--conf", conf, *flags]
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.chdir(folder)
        for name, value in ({"NEWSROOM_NOW": NOW} | environment).items():
            patch.setenv(name, value)
        status = main(arguments)
    return subprocess.CompletedProcess(arguments, status, out.getvalue(), err.getvalue())


def newsroom_itself(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "newsroom", command, "--conf", f"{ROOT}/pelicanconf.py"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT / "plugins"), "NEWSROOM_NOW": NOW} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("language", "expected"), [("en", "expected.txt"), ("ru", "expected.ru.txt")])
def test_a_fault_is_said_in_these_very_words(case: str, language: str, expected: str, tmp_path: Path) -> None:
    lay_small_site(tmp_path, case)
    done = check(tmp_path, NEWSROOM_LANG=language)
    # The overview by release, which follows after a blank line, has tests of its own (tests/overview).
    closing = done.stdout.partition("\n\n")[0] + "\n"
    assert done.stderr + closing == (FIXTURES / "faults" / case / expected).read_text("utf-8")
    assert done.returncode == (0 if case in HARMLESS else 1)


@pytest.mark.parametrize(
    ("case", "language", "expected"), [(CASES[0], "en", "expected.txt"), (CASES[-1], "ru", "expected.ru.txt")]
)
def test_the_command_itself_says_the_same(case: str, language: str, expected: str, tmp_path: Path) -> None:
    lay_small_site(tmp_path, case)
    done = newsroom_itself("check", tmp_path, NEWSROOM_LANG=language)
    here = check(tmp_path, NEWSROOM_LANG=language)
    assert (done.stderr, done.stdout, done.returncode) == (here.stderr, here.stdout, here.returncode)
    assert done.stderr + done.stdout.partition("\n\n")[0] + "\n" == (FIXTURES / "faults" / case / expected).read_text(
        "utf-8"
    )


def test_the_small_site_has_no_fault(tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    done = check(tmp_path)
    assert done.stderr == ""
    assert done.returncode == 0


def test_a_text_of_50_megabytes_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    text = content / "releases/2024/2024-02-10-office-moves/index.en.md"
    text.write_bytes(b"---\ntitle: x\n---\n" + b"x" * 50 * 1024 * 1024)
    done = check(tmp_path)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "content/releases/2024/2024-02-10-office-moves/index.en.md:1: file: is too large for a text: "
        "expected at most 2 MB, found 50 MB"
    ]


def test_an_attachment_of_more_than_50_megabytes_is_refused(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    with (content / "releases/2024/2024-03-05-talks-open/plan.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024 + 1)
    done = check(tmp_path)
    assert done.returncode == 1
    assert 'attachments.file: "plan.txt" is larger than 50 MB' in done.stderr


@pytest.mark.parametrize("link", ["registry", "registry/people.yaml", "releases", "pages"])
def test_the_contents_own_folders_lead_nowhere_else(link: str, tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    (content / link).rename(tmp_path / "elsewhere")
    (content / link).symlink_to(tmp_path / "elsewhere")
    done = check(tmp_path)
    assert done.returncode == 1
    assert f"content/{link}:1: " in done.stderr


def test_a_link_to_nothing_or_to_itself_is_a_problem(tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    bundle = content / "releases/2024/2024-02-10-office-moves"
    (bundle / "nowhere.txt").symlink_to(tmp_path / "nowhere")
    (bundle / "itself.txt").symlink_to(bundle / "itself.txt")
    done = check(tmp_path)
    assert done.returncode == 1
    assert [line.split(":")[0].rpartition("/")[2] for line in done.stderr.splitlines()] == ["itself.txt", "nowhere.txt"]


@pytest.mark.parametrize("link", ["file", "folder"])
def test_a_symbolic_link_out_of_the_content_is_a_problem(link: str, tmp_path: Path) -> None:
    content = lay_small_site(tmp_path)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret", encoding="utf-8")
    if link == "file":
        plan = content / "releases/2024/2024-03-05-talks-open/plan.txt"
        plan.unlink()
        plan.symlink_to(outside / "secret.txt")
    else:
        (content / "releases/2024/2024-06-01-linked").symlink_to(outside)
    done = check(tmp_path)
    assert done.returncode == 1
    assert "a symbolic link that leads out of the content, or nowhere: put the file itself here" in done.stderr


def test_a_missing_folder_of_content_is_said(tmp_path: Path) -> None:
    done = check(tmp_path)
    assert done.returncode == 1
    assert "content:1: folder: there is no such folder of content" in done.stderr


def test_a_wrong_clock_is_said(tmp_path: Path) -> None:
    lay_small_site(tmp_path)
    done = check(tmp_path, NEWSROOM_NOW="tomorrow")
    assert done.returncode == 1
    assert "NEWSROOM_NOW:1: clock: expected a time with its offset" in done.stderr
