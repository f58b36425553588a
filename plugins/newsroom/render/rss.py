"""A feed's value into RSS 2.0, by feedgen."""

from dataclasses import dataclass
from datetime import datetime

from feedgen.feed import FeedGenerator

from newsroom.core.language import Language


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One release in a feed: addresses absolute, `html` in full."""

    id: str
    href: str
    title: str
    summary: str
    html: str
    published: datetime
    categories: tuple[str, ...] = ()
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest releases of one language, newest first."""

    language: Language
    title: str
    description: str
    home: str
    self_href: str
    updated: datetime
    items: tuple[FeedItem, ...]


def render_rss(feed: Feed) -> bytes:
    """The feed as a file. Its time is given, or feedgen would take the clock's."""
    generator = FeedGenerator()
    generator.load_extension("dc")
    generator.title(feed.title)
    generator.description(feed.description or feed.title)
    generator.language(feed.language)
    # The last link given becomes the channel's own.
    generator.link(href=feed.self_href, rel="self", type="application/rss+xml")
    generator.link(href=feed.home, rel="alternate")
    generator.generator("")
    generator.updated(feed.updated)
    generator.lastBuildDate(feed.updated)
    for item in feed.items:
        _add(generator, item)
    content: bytes = generator.rss_str(pretty=True)
    return content


def _add(generator: FeedGenerator, item: FeedItem) -> None:
    entry = generator.add_entry(order="append")
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.link(href=item.href)
    entry.description(item.summary)
    entry.content(item.html, type="CDATA")
    entry.published(item.published)
    entry.updated(item.published)
    if item.author:
        entry.dc.dc_creator(item.author)
    for category in item.categories:
        entry.category(term=category)
