"""The door: what is public is decided here, once, before anything else sees a release."""

from dataclasses import dataclass, replace
from datetime import datetime

from newsroom.core.markdown.body import Body
from newsroom.core.moment import ALWAYS, NEVER
from newsroom.core.release import Release, Text
from newsroom.core.sheet import Sheet


def opening_of(release: Release | Sheet) -> datetime:
    """From when on a release may be read, as far as it says so."""
    return NEVER if release.is_draft else release.publish_at or ALWAYS


@dataclass(frozen=True, slots=True)
class Door:
    """Lets releases through at one moment; a preview lets all through, and their notes with them."""

    now: datetime
    is_preview: bool = False

    def admits(self, opening: datetime) -> bool:
        """Whether a release that opens then may be read: what is left out here reaches no page, list, count or feed."""
        return self.is_preview or opening <= self.now

    def release(self, release: Release) -> Release:
        """A release without what is for the office only."""
        if self.is_preview or all(text.note is None for text in release.texts.values()):
            return release
        return replace(release, texts={language: replace(text, note=None) for language, text in release.texts.items()})


def drops_text(release: Release) -> bool:
    """Whether a withdrawal takes the text back."""
    return release.withdrawal is not None and not release.withdrawal.keeps_text


def as_withdrawn(release: Release) -> Release:
    """A release without what its withdrawal takes back."""
    if not drops_text(release):
        return release
    texts = {language: _title_alone(text) for language, text in release.texts.items()}
    return replace(
        release,
        texts=texts,
        # Who chaired a session that did not take place is no fact any more.
        chair=None,
        speaker=None,
        attendees=(),
        event=None,
        photos=(),
        attachments=(),
        figures=(),
    )


def body_as_withdrawn(release: Release, body: Body) -> Body:
    """Likewise its body in one language."""
    return Body("") if drops_text(release) else body


def _title_alone(text: Text) -> Text:
    return replace(text, summary="", subtitle=None, dateline=None, speakers=(), is_behind=False)
