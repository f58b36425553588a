"""What feeds say: the newest releases and what was done to such, each with the release's text in full."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from newsroom.core import address
from newsroom.core.amendment import Amendment
from newsroom.core.language import Language, Words
from newsroom.core.release import Release
from newsroom.library.announcement import amendment_id, beginning_of, feed_id, feed_time
from newsroom.library.archive import Archive, Shelved
from newsroom.library.view.frame import Framing, Place
from newsroom.library.view.release import ReleasePage, correction_anchor, release_page


@dataclass(frozen=True, slots=True)
class Announced:
    """A release or, where one is given, what was done to it later."""

    shelved: Shelved
    amendment: Amendment | None = None


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One of a feed: addresses absolute, `page` what is shown of the release in full.

    `correction` is the number of the one that the item announces, none where it is the release or its withdrawal.
    """

    id: str
    href: str
    title: str
    summary: str
    page: ReleasePage
    published: datetime
    categories: tuple[str, ...] = ()
    author: str | None = None
    correction: int | None = None


@dataclass(frozen=True, slots=True)
class FeedView:
    """The newest of one language, newest first."""

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

    def newest(self, language: Language, announced: Iterable[Announced]) -> FeedView:
        """A language's feed, of releases that have a text in it."""
        settings = self.framing.settings
        items = tuple(self._item(one, language) for one in announced)
        # An empty feed is as old as its ids; the time of a build is in no output.
        beginning = beginning_of(date(settings.authority_year, 1, 1), settings)
        return FeedView(
            language=language,
            title=str(settings.name.phrase(language)),
            description=str(settings.description.phrase(language)),
            home=address.absolute(settings.site_url, address.all_news(language)),
            self_href=address.absolute(settings.site_url, address.feed(language)),
            updated=max((item.published for item in items), default=beginning),
            items=items,
        )

    def _item(self, announced: Announced, language: Language) -> FeedItem:
        item = self._release_item(announced.shelved, language)
        if announced.amendment is None:
            return item
        return self._amendment_item(item, announced.shelved.release, announced.amendment, language)

    def _release_item(self, shelved: Shelved, language: Language) -> FeedItem:
        settings, release = self.framing.settings, shelved.release
        text = release.texts[language]
        where = address.release(language, release.year, release.slug)
        place = Place(language, where, root=f"{settings.site_url}/")
        return FeedItem(
            id=feed_id(release.key, language, settings),
            href=address.absolute(settings.site_url, where),
            title=_title(marks_in_words(release, self.now), text.title, language),
            summary=str(release.withdrawal.reason.phrase(language)) if release.withdrawal else text.summary,
            page=release_page(self.framing, shelved, place, self.now),
            published=feed_time(release, settings),
            categories=categories(self.framing.archive, release, language),
            author=str(settings.organisation.phrase(language)),
        )

    def _amendment_item(self, item: FeedItem, release: Release, amendment: Amendment, language: Language) -> FeedItem:
        """An item of its own beside the release's, which keeps its id; the mark already says what is withdrawn."""
        settings = self.framing.settings
        own = replace(
            item,
            id=amendment_id(release, amendment, language, settings),
            published=max(beginning_of(amendment.day, settings), feed_time(release, settings)),
        )
        if amendment.is_withdrawal:
            return own
        marks = [*marks_in_words(release, self.now), Words(en="Correction", ru="Исправление")]
        return replace(
            own,
            href=f"{item.href}#{correction_anchor(amendment.number)}",
            title=_title(marks, release.texts[language].title, language),
            summary=str(amendment.note.phrase(language)),
            correction=amendment.number,
        )


def _title(marks: Iterable[Words], title: str, language: Language) -> str:
    return ": ".join([*(str(mark.phrase(language)) for mark in marks), title])


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
