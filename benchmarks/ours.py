"""This project: a copy of it, so that its theme can be edited and nobody's work in the original disturbs the run."""

import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import jobs
from benchmarks.archive import PROJECT
from benchmarks.bundle import Bundle, Language, load_bundle
from benchmarks.edits import add_release, change_title, middle_in_two_languages, touch_template
from benchmarks.measure import Command
from benchmarks.tool import OURS, Page, count_releases

_LEFT_OUT = shutil.ignore_patterns(
    *(".git", ".venv", ".cache", ".*_cache", ".hypothesis", "__pycache__"),
    *("content", "output", "preview", "benchmarks", "tests", "docs"),
)


@dataclass
class Ours:
    """Runs the project's own commands, `make html` and `make serve`."""

    content: Path
    folder: Path
    name: str = OURS
    jobs: frozenset[str] = jobs.ALL

    @property
    def output(self) -> Path:
        """Where the site is built to."""
        return self.folder / "output"

    @property
    def _project(self) -> Path:
        return self.folder / "project"

    @property
    def _cache(self) -> Path:
        return self.folder / "cache"

    def version(self) -> str:
        """The commit, marked where files differ from it."""
        words = ["git", "describe", "--always", "--dirty"]
        return subprocess.run(words, cwd=PROJECT, check=True, capture_output=True, text=True).stdout.strip()

    def lay(self) -> None:
        """Copy the project, compile it, and choose the release to edit."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(PROJECT, self._project, ignore=_LEFT_OUT)
        (self._project / ".venv").symlink_to(PROJECT / ".venv")
        words = [".venv/bin/python", "-m", "compileall", "-q", "plugins"]
        subprocess.run(words, cwd=self._project, check=True)
        self._edited = middle_in_two_languages(self.content)

    def forget(self) -> None:
        """Remove the output and the engine's state."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self._cache, ignore_errors=True)

    def build(self) -> Command:
        """`make html` of the sample."""
        return self._make("html", f"OUTPUT={self.output}")

    def serve(self, port: int) -> Command:
        """`make serve` of the sample, into a folder of its own."""
        return self._make("serve", f"OUTPUT={self.folder / 'preview'}", f"PORT={port}")

    def profiled(self, python: Path) -> Command:
        """The same build by another Python, which takes a profile."""
        return self._make("html", f"OUTPUT={self.output}", f"PY={python}")

    def _make(self, *words: str) -> Command:
        everything = ["make", "--no-print-directory", *words, f"CONTENT={self.content}"]
        return Command(everything, self._project, {"NEWSROOM_CACHE": str(self._cache)})

    def change_title(self, number: int) -> Page:
        """Edit a release from the middle of the archive."""
        title = change_title(self._edited, number)
        bundle = load_bundle(self._edited)
        return Page(self.address(bundle, "en"), title)

    def add_release(self, number: int) -> None:
        """Add one dated today."""
        add_release(self.content, number, date.today())  # noqa: DTZ011 - the press officer's own day

    def touch_template(self, number: int) -> None:
        """Change the footer."""
        touch_template(self._project / "theme" / "templates" / "parts" / "footer.html", number)

    def address(self, release: Bundle, language: Language) -> str:
        """Where a release is shown, from the host's root."""
        return f"/{language}/news/{release.year}/{release.slug}/"

    def release_pages(self, language: Language) -> int:
        """Pages of releases below a language's news."""
        return count_releases(self.output / language / "news")

    def feed(self, language: Language) -> Path:
        """RSS."""
        return self.output / language / "feed.xml"

    def sitemaps(self) -> list[Path]:
        """All that lie at the root or below, but for the index."""
        return [file for file in self.output.rglob("sitemap*.xml") if "<urlset" in file.read_text(encoding="utf-8")]
