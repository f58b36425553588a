"""Every build waits for what is imported at its start, so slow packages that it may not need are left for later."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site import NOW, ROOT


def loaded(code: str, *packages: str) -> list[str]:
    """Those of the packages that are loaded once the code has run, in a process of its own."""
    asked = f"import sys\n{code}\nprint(*{set(packages)!r} & sys.modules.keys())"
    done = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "plugins"), "NEWSROOM_NOW": NOW, "NEWSROOM_LANG": "en"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.splitlines()[-1].split()


@pytest.mark.parametrize(
    "package",
    [
        "charset_normalizer",
        "phonenumbers",
        "PIL",
        "slugify",
        "newsroom.core.agreement.check",
        "newsroom.library.overview",
    ],
)
def test_reading_releases_does_not_load_at_once(package: str) -> None:
    assert loaded("import newsroom.build.engine", package) == []


def test_the_command_line_loads_nothing_for_commands_that_are_not_asked_for() -> None:
    slow = ("PIL", "http.server", "watchfiles", "rich", "pydantic", "markdown", "jinja2", "yaml")
    assert loaded("import newsroom.cli", *slow) == []


def test_a_check_loads_nothing_that_only_other_commands_need() -> None:
    check = "import newsroom.cli; newsroom.cli.main(['check', '--content', 'tests/fixtures/small'])"
    # Bars are for terminals, catalogues for other languages than English.
    assert loaded(check, "feedgen", "http.server", "watchfiles", "rich.progress", "babel.messages") == []


def test_the_dictionary_of_russian_is_loaded_only_where_the_registry_is_another(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "tests/fixtures/small", content)
    check = f"import newsroom.cli; newsroom.cli.main(['check', '--content', {str(content)!r}])"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSROOM_CACHE", str(tmp_path / "cache"))
        assert loaded(check, "pymorphy3") == ["pymorphy3"]
        title = content / "releases/2024/2024-02-10-office-moves/index.en.md"
        title.write_text(title.read_text("utf-8").replace("moves", "is moving"), encoding="utf-8")
        page = content / "pages/about/index.en.md"
        page.write_text(page.read_text("utf-8").replace("invented", "made up"), encoding="utf-8")
        assert loaded(check, "pymorphy3") == []


def test_no_plugins_of_pydantic_are_looked_for() -> None:
    code = """
import importlib.metadata, os
os.environ.pop("PYDANTIC_DISABLE_PLUGINS", None)
importlib.metadata.entry_points = None
from newsroom.core.fields.release import PageFields
PageFields(title="Title", summary="Summary")
"""
    assert loaded(code) == []
