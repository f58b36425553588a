"""What the pages as a whole were made from: kept with them, and compared with what they would be made from now."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

import msgspec

from newsroom.build.theming import concerns
from newsroom.core.codec import encode
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.page import StandingPage
from newsroom.core.problem import Message, mark
from newsroom.core.registry import Days, Registry
from newsroom.library.archive import Archive, Key
from newsroom.library.pages import Kind, Page, in_both


class Context(msgspec.Struct, frozen=True):
    """`settings` are a digest; `parts` are the digests of the templates and words of each kind of page, by name;
    `static` those of the files that pages load.
    """

    now: datetime
    today: date
    settings: bytes
    registry: Registry
    pages: tuple[StandingPage, ...]
    facets: frozenset[Key]
    parts: Mapping[Kind, Mapping[str, bytes]]
    static: Mapping[str, str]

    @property
    def archive(self) -> Archive:
        """What every page knows of the archive."""
        return Archive(self.registry, self.pages, self.facets)


def reasons_for_all(old: Context, new: Context) -> Iterator[Message]:
    """Why each page may differ."""
    if old.settings != new.settings:
        yield Message.of(mark("the settings changed"))
    if _menu(old) != _menu(new):
        yield Message.of(mark("the menu of standing pages changed"))


def changed_pages(old: Context, new: Context) -> Iterator[tuple[Page, Message]]:
    """The standing pages that read otherwise, came or went."""
    before, after = ({page.key: page for page in context.pages} for context in (old, new))
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            reason = Message.of(mark("standing page %(page)s changed"), page=key)
            yield from ((page, reason) for page in in_both("standing", key=key))


def changed_kinds(old: Context, new: Context) -> dict[tuple[Kind, Language], Message]:
    """The kinds of page whose templates or words changed."""
    found: dict[tuple[Kind, Language], Message] = {}
    for kind, parts in new.parts.items():
        before = old.parts.get(kind, {})
        for language in LANGUAGES:
            names = [
                name
                for name in sorted(parts.keys() | before.keys())
                if parts.get(name) != before.get(name) and concerns(name, language)
            ]
            if names:
                found[kind, language] = Message.of(mark("changed: %(names)s"), names=", ".join(names))
    return found


def answering(context: Context) -> tuple[bytes, ...]:
    """Who answers on the day, as far as pages of releases may tell."""
    return tuple(encode(contact) for contact in context.registry.contacts_on(context.today))


def people_of_another_day(old: Context, new: Context) -> list[str]:
    """Whose posts begin or end between two days."""
    first, last = sorted((old.today, new.today))
    return [
        person.id
        for person in new.registry.people.values()
        if any(_begins_or_ends(post.days, first, last) for post in person.posts)
    ]


def _begins_or_ends(days: Days, first: date, last: date) -> bool:
    """Whether something is held on the one day and not on the other, or is yet to come on the first alone."""
    begins = days.first is not None and first < days.first <= last
    ends = days.last is not None and first <= days.last < last
    return begins or ends


def aliases_of_pages(context: Context) -> list[object]:
    """The old addresses that standing pages give."""
    return [(page.key, page.aliases) for page in context.pages]


def _menu(context: Context) -> list[object]:
    return [(page.key, {language: text.title for language, text in page.texts.items()}) for page in context.pages]
