"""The value of a language's feed from the archive: the newest, each in full as its page has it."""

from dataclasses import dataclass
from datetime import datetime

from newsroom.core import address
from newsroom.core.language import Language
from newsroom.core.release import Release
from newsroom.library.view.feed import categories, feed_id, feed_time, marks_in_words
from newsroom.library.view.frame import Framing, Place
from newsroom.library.view.release import release_page
from newsroom.render.page import Templates
from newsroom.render.rss import Feed, FeedItem


@dataclass(frozen=True, slots=True)
class Feeds:
    """Makes feeds at the build's moment; readers keep them apart from the site, so addresses name the host."""

    framing: Framing
    templates: Templates
    now: datetime

    def newest(self, language: Language) -> Feed:
        """The newest releases that have a text in this language."""
        settings, archive = self.framing.settings, self.framing.archive
        items = tuple(self._item(release, language) for release in archive.newest_in(language))
        # An empty feed is as old as its ids; the time of a build is in no output.
        beginning = datetime(settings.authority_year, 1, 1, tzinfo=settings.zone)
        return Feed(
            language=language,
            title=str(settings.name.phrase(language)),
            description=str(settings.description.phrase(language)),
            home=address.absolute(settings.site_url, address.all_news(language)),
            self_href=address.absolute(settings.site_url, address.feed(language)),
            updated=max((item.published for item in items), default=beginning),
            items=items,
        )

    def _item(self, release: Release, language: Language) -> FeedItem:
        settings = self.framing.settings
        text = release.texts[language]
        where = address.release(language, release.year, release.slug)
        place = Place(language, where, root=f"{settings.site_url}/")
        return FeedItem(
            id=feed_id(release, language, settings),
            href=address.absolute(settings.site_url, where),
            title=": ".join([*(str(mark.phrase(language)) for mark in marks_in_words(release, self.now)), text.title]),
            summary=str(release.withdrawal.reason.phrase(language)) if release.withdrawal else text.summary,
            html=self.templates.render_feed_item(release_page(self.framing, release, place, self.now)),
            published=feed_time(release, settings),
            categories=categories(self.framing.archive, release, language),
            author=str(settings.organisation.phrase(language)),
        )
