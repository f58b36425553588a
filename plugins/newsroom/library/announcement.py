"""What feeds announce, a release or what was done to one later: ids that never change, and the moment of each."""

from datetime import date, datetime, time

from newsroom.core.amendment import Amendment
from newsroom.core.language import Language
from newsroom.core.release import Release
from newsroom.core.settings import Settings


def feed_id(key: str, language: Language, settings: Settings) -> str:
    """A tag URI (RFC 4151) from a release's `id` alone, so that a new date, address or title keeps it."""
    return f"{feed_authority(settings)}:{key}/{language}"


def feed_authority(settings: Settings) -> str:
    """What every such id begins with."""
    return f"tag:{settings.authority},{settings.authority_year}"


def amendment_id(release: Release, amendment: Amendment, language: Language, settings: Settings) -> str:
    """Likewise of a correction, by its number, or of the withdrawal."""
    name = "withdrawn" if amendment.is_withdrawal else f"correction-{amendment.number}"
    return f"{feed_id(release.key, language, settings)}/{name}"


def feed_time(release: Release, settings: Settings) -> datetime:
    """The published moment with its zone; a day alone begins at midnight in the office's."""
    published = release.published
    return published.time or beginning_of(published.day, settings)


def beginning_of(day: date, settings: Settings) -> datetime:
    """The first moment of a day in the office's time zone."""
    return datetime.combine(day, time(), settings.zone)
