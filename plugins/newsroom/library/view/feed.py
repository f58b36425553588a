"""What feeds say: the newest, each in full as its page has it, by a key that never changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from newsroom.core import address
from newsroom.core.language import Language, Words
from newsroom.core.release import Release
from newsroom.core.settings import Settings
from newsroom.library.archive import Archive, Shelved
from newsroom.library.view.frame import Framing, Place
from newsroom.library.view.release import ReleasePage, release_page


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One release in a feed: addresses absolute, `page` what is shown of it in full."""

    id: str
    href: str
    title: str
    summary: str
    page: ReleasePage
    published: datetime
    categories: tuple[str, ...] = ()
    author: str | None = None


@dataclass(frozen=True, slots=True)
class FeedView:
    """The newest releases of one language, newest first."""

    language: Language
    title: str
    description: str
    home: str
    self_href: str
    updated: datetime
    items: tuple[FeedItem, ...]


@dataclass(frozen=True, slots=True)
class Feeds:
    """Makes feeds at the build's moment; readers keep them apart from the site, so addresses name the host."""

    framing: Framing
    now: datetime

    def newest(self, language: Language, releases: Sequence[Shelved]) -> FeedView:
        """A language's feed, of releases that have a text in it."""
        settings = self.framing.settings
        items = tuple(self._item(shelved, language) for shelved in releases)
        # An empty feed is as old as its ids; the time of a build is in no output.
        beginning = datetime(settings.authority_year, 1, 1, tzinfo=settings.zone)
        return FeedView(
            language=language,
            title=str(settings.name.phrase(language)),
            description=str(settings.description.phrase(language)),
            home=address.absolute(settings.site_url, address.all_news(language)),
            self_href=address.absolute(settings.site_url, address.feed(language)),
            updated=max((item.published for item in items), default=beginning),
            items=items,
        )

    def _item(self, shelved: Shelved, language: Language) -> FeedItem:
        settings, release = self.framing.settings, shelved.release
        text = release.texts[language]
        where = address.release(language, release.year, release.slug)
        place = Place(language, where, root=f"{settings.site_url}/")
        return FeedItem(
            id=feed_id(release, language, settings),
            href=address.absolute(settings.site_url, where),
            title=": ".join([*(str(mark.phrase(language)) for mark in marks_in_words(release, self.now)), text.title]),
            summary=str(release.withdrawal.reason.phrase(language)) if release.withdrawal else text.summary,
            page=release_page(self.framing, shelved, place, self.now),
            published=feed_time(release, settings),
            categories=categories(self.framing.archive, release, language),
            author=str(settings.organisation.phrase(language)),
        )


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
