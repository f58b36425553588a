"""The door: what is public is decided here, once, before anything else sees a release."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from newsroom.core.content import Content
from newsroom.core.markdown.parser import Body
from newsroom.core.release import Release, Text

ALWAYS = datetime.min.replace(tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)


def opening_of(release: Release) -> datetime:
    """From when on a release may be read, as far as it says so."""
    return NEVER if release.is_draft else release.publish_at or ALWAYS


@dataclass(frozen=True, slots=True)
class Door:
    """Lets releases through at one moment; a preview lets all through, and their notes with them."""

    now: datetime
    is_preview: bool = False

    def admits(self, release: Release) -> bool:
        """Whether a release may be read."""
        return self.is_preview or opening_of(release) <= self.now

    def admit(self, content: Content) -> Content:
        """The content that may be read: what is left out here reaches no page, list, count or feed."""
        releases = tuple(self._strip(release) for release in content.releases if self.admits(release))
        folders = {release.folder for release in releases}
        dropped = {release.folder for release in releases if release.withdrawal and not release.withdrawal.keeps_text}
        bodies = {
            key: Body("") if key[0] in dropped else body for key, body in content.bodies.items() if key[0] in folders
        }
        return replace(content, releases=releases, bodies=bodies)

    def next_opening(self, content: Content) -> datetime | None:
        """When the next release under embargo becomes public."""
        return min(self._closed_until(content), default=None)

    def _closed_until(self, content: Content) -> Iterator[datetime]:
        for release in content.releases:
            if release.publish_at is not None and release.is_embargoed(self.now) and not release.is_draft:
                yield release.publish_at

    def _strip(self, release: Release) -> Release:
        """Without what is for the office only, and without what a withdrawal takes back."""
        texts = {language: self._strip_text(release, text) for language, text in release.texts.items()}
        release = replace(release, texts=texts)
        if release.withdrawal is None or release.withdrawal.keeps_text:
            return release
        return replace(release, photos=(), attachments=(), figures=())

    def _strip_text(self, release: Release, text: Text) -> Text:
        if not self.is_preview:
            text = replace(text, note=None)
        if release.withdrawal is None or release.withdrawal.keeps_text:
            return text
        return replace(text, summary="", subtitle=None, dateline=None, speakers=())
