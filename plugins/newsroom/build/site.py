"""Making the site: every page rendered and every file copied, into one output folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newsroom.build.feeds import Feeds
from newsroom.build.plan import Plan
from newsroom.build.progress import Bars
from newsroom.core import address
from newsroom.core.content import Content
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.release import Release
from newsroom.core.settings import Settings
from newsroom.library.archive import Archive
from newsroom.library.view.frame import Framing
from newsroom.render.page import Templates
from newsroom.render.rss import render_rss
from newsroom.store.bundles import file_in
from newsroom.store.output import Output


@dataclass(frozen=True, slots=True)
class Made:
    """What a build did."""

    pages: int
    written: int
    removed: int


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that a build needs, read once."""

    content: Content
    settings: Settings
    templates: Templates
    theme_files: dict[str, Path]
    now: datetime

    def make(self, output: Output, bars: Bars) -> Made:
        """Write what changed, in the order of need: files, pages, feeds; then remove what is left over."""
        output.begin()
        framing = Framing(self.settings, Archive.of(self.content))
        for file, source in sorted(self.theme_files.items()):
            output.copy(file, source)
        for file, source in _bundle_files(framing.archive):
            output.copy(file, source)
        pages = 0
        for page in bars.track(list(Plan(framing, self.now).pages()), "Pages"):
            output.write(address.output_file(page.address), self.templates.render_page(page.value()))
            pages += 1
        feeds = Feeds(framing, self.templates, self.now)
        for language in LANGUAGES:
            output.write(address.feed(language), render_rss(feeds.newest(language)))
        return Made(pages, output.written, output.remove_strangers())


def _bundle_files(archive: Archive) -> Iterator[tuple[str, Path]]:
    """The pictures and attachments beside each page of a release: those that its text names, and no other."""
    for release in archive.releases:
        for language in LANGUAGES:
            folder = address.release(language, release.year, release.slug)
            for name in sorted(_named_files(archive, release, release.shown_in(language))):
                yield folder + name, file_in(Path(release.folder), name)


def _named_files(archive: Archive, release: Release, shown: Language) -> set[str]:
    photos = {photo.file for photo in release.photos if photo.is_held}
    attachments = {attachment.files.phrase(shown).text for attachment in release.attachments}
    linked = {target.name for target in archive.content.body(release, shown).targets if target.scheme == "file"}
    # A draft may name what is not there, or a path that leads elsewhere.
    return (photos | attachments | linked) & release.files
