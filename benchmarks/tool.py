"""What the comparison asks of each generator, and what it counts in their outputs."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.bundle import Bundle, Language
from benchmarks.measure import Command

OURS, HUGO, STOCK = "this project", "Hugo", "stock Pelican"


@dataclass(frozen=True, slots=True)
class Page:
    """A page that a development server shows, and the words that it must show after an edit."""

    address: str
    words: str


class Tool(Protocol):
    """A generator with its site for the sample. Edits are told by a number, so that each differs from the last."""

    @property
    def name(self) -> str:
        """As the table calls it."""

    @property
    def jobs(self) -> frozenset[str]:
        """Those of `benchmarks.jobs` that it does at all."""

    @property
    def output(self) -> Path:
        """Where the site is built to."""

    def version(self) -> str:
        """The tool's own."""

    def lay(self) -> None:
        """Write the site; not measured."""

    def forget(self) -> None:
        """Remove output and caches."""

    def build(self) -> Command:
        """The command that brings the output up to date."""

    def serve(self, port: int) -> Command:
        """The development server."""

    def change_title(self, number: int) -> Page:
        """Edit one release; where it shows."""

    def add_release(self, number: int) -> None:
        """Add one dated today."""

    def touch_template(self, number: int) -> None:
        """Change a template that every page uses."""

    def address(self, release: Bundle, language: Language) -> str:
        """Where a release is shown, from the host's root."""

    def release_pages(self, language: Language) -> int:
        """How many pages of releases the output holds."""

    def feed(self, language: Language) -> Path:
        """The full-text feed."""

    def sitemaps(self) -> list[Path]:
        """The files that list addresses, not an index of such files; none where the tool writes none."""


_SLUG = re.compile(r".*[a-z].*")


def count_releases(news: Path) -> int:
    """The folders `YEAR/SLUG/` with a page; a month's name holds digits alone."""
    return sum(bool(_SLUG.fullmatch(page.parent.name)) for page in news.glob("[0-9]*/*/index.html"))


def count_files(folder: Path) -> int:
    """All files below a folder."""
    return sum(len(files) for _, _, files in os.walk(folder))
