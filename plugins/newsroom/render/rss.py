"""A feed's value into RSS 2.0, by feedgen."""

from collections.abc import Callable
from typing import Any

from newsroom.library.view.feed import FeedItem, FeedView


def render_rss(feed: FeedView, render_item: Callable[[FeedItem], str]) -> bytes:
    """The feed as a file, each release as HTML in full. Its time is given, or feedgen would take the clock's."""
    # Deferred, since a build may make no feed (20 ms).
    from feedgen.feed import FeedGenerator

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
        _add(generator, item, render_item(item))
    content: bytes = generator.rss_str(pretty=True)
    return content


def _add(generator: Any, item: FeedItem, html: str) -> None:
    entry = generator.add_entry(order="append")
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.link(href=item.href)
    entry.description(item.summary)
    entry.content(html, type="CDATA")
    entry.published(item.published)
    entry.updated(item.published)
    if item.author:
        entry.dc.dc_creator(item.author)
    for category in item.categories:
        entry.category(term=category)
