"""Stock Pelican with i18n-subsites and its caches on, with the site in `sites/pelican`."""

import shutil
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks import jobs
from benchmarks.bundle import Bundle, Language, load_bundle
from benchmarks.edits import change_title, copied_release, middle_in_two_languages
from benchmarks.measure import Command
from benchmarks.pelican_site import ROOTS, write_pelican_release, write_pelican_site
from benchmarks.registry import Registry
from benchmarks.tool import STOCK, Page, count_releases


@dataclass
class StockPelican:
    """Its cache spares the reading of unchanged files and nothing else."""

    content: Path
    folder: Path
    name: str = STOCK
    jobs: frozenset[str] = frozenset({jobs.FIRST, jobs.NOTHING, jobs.TITLE})

    @property
    def output(self) -> Path:
        """Where the site is built to."""
        return self.folder / "output"

    @property
    def _site(self) -> Path:
        return self.folder / "site"

    def version(self) -> str:
        """Pelican's and the plugin's."""
        return f"{version('pelican')}, i18n-subsites {version('pelican-i18n-subsites')}"

    def lay(self) -> None:
        """Convert the sample, and choose the release to edit."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        write_pelican_site(self.content, self._site)
        self._registry = Registry.load(self.content)
        self._edited = copied_release(middle_in_two_languages(self.content), self.folder / "edited")

    def forget(self) -> None:
        """Remove the output and Pelican's cache."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self._site / "cache", ignore_errors=True)

    def build(self) -> Command:
        """`pelican`; what fails to be read is an error and not a gap."""
        words = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-o", str(self.output), "--fatal=errors"]
        return Command(words, self._site, {})

    def serve(self, port: int) -> Command:
        """Not measured: its server builds everything anew on each save."""
        raise NotImplementedError

    def change_title(self, number: int) -> Page:
        """Edit the same release as every tool does, and convert it anew."""
        title = change_title(self._edited, number)
        bundle = load_bundle(self._edited)
        write_pelican_release(bundle, self._site, self._registry)
        return Page(self.address(bundle, "en"), title)

    def add_release(self, number: int) -> None:
        """Not measured."""
        raise NotImplementedError

    def touch_template(self, number: int) -> None:
        """Not measured."""
        raise NotImplementedError

    def address(self, release: Bundle, language: Language) -> str:
        """Where a release is shown, from the host's root."""
        return f"{ROOTS[language]}news/{release.year}/{release.slug}/"

    def release_pages(self, language: Language) -> int:
        """Pages of releases below a language's news."""
        return count_releases(self._root(language) / "news")

    def feed(self, language: Language) -> Path:
        """RSS."""
        return self._root(language) / "feed.xml"

    def sitemaps(self) -> list[Path]:
        """One a language."""
        return [self._root("en") / "sitemap.xml", self._root("ru") / "sitemap.xml"]

    def _root(self, language: Language) -> Path:
        return self.output if language == "en" else self.output / language
