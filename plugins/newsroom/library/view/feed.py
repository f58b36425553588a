"""What feeds say of a release: its key that never changes, its moment, its categories."""

from collections.abc import Iterator
from datetime import datetime, time

from newsroom.core.language import Language, Words
from newsroom.core.release import Release
from newsroom.core.settings import Settings
from newsroom.library.archive import Archive


def feed_id(release: Release, language: Language, settings: Settings) -> str:
    """A tag URI (RFC 4151) from the release's `id` alone, so that a new date, address or title keeps it."""
    return f"tag:{settings.authority},{settings.authority_year}:{release.key}/{language}"


def feed_time(release: Release, settings: Settings) -> datetime:
    """The published moment with its zone; a day alone begins at midnight in the office's."""
    published = release.published
    return published.time or datetime.combine(published.day, time(), settings.zone)


def marks_in_words(release: Release, now: datetime) -> Iterator[Words]:
    """What a reader must know before the title; a reader of feeds may never open the page. Drafts occur in previews."""
    if release.is_draft:
        yield Words(en="Draft", ru="Черновик")
    if release.is_embargoed(now):
        yield Words(en="Under embargo", ru="Под эмбарго")
    if release.withdrawal is not None:
        yield Words(en="Withdrawn", ru="Отозвано")


def categories(archive: Archive, release: Release, language: Language) -> tuple[str, ...]:
    """The names of a release's topics and operations."""
    topics = (archive.name_of("topics", key) for key in release.topics)
    operations = (archive.name_of("operations", key) for key in release.operations)
    return tuple(str(name.phrase(language)) for name in (*topics, *operations))
