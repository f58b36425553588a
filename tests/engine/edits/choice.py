"""What an edit is, and how it chooses: by Hypothesis, or by random numbers."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from tests.engine.archive import LANGUAGES, Archive, Language, Release, Text

T = TypeVar("T")


class NothingToChooseError(Exception):
    """The archive has nothing that the edit could be done to."""


class Choose(Protocol):
    """Chooses one of several."""

    def __call__(self, options: Sequence[T], /) -> T: ...


Edit = Callable[[Archive, Choose], None]


def some(choose: Choose, options: Sequence[T]) -> T:
    """One of the options, if there are any."""
    if not options:
        raise NothingToChooseError
    return choose(options)


def some_release(archive: Archive, choose: Choose) -> Release:
    return choose(archive.releases)


def loose_release(archive: Archive, choose: Choose) -> Release:
    """A release on which nothing else leans."""
    return some(choose, [release for release in archive.releases if not release.is_fixed])


def some_text(archive: Archive, choose: Choose) -> Text:
    return choose(list(some_release(archive, choose).texts.values()))


def some_language(choose: Choose) -> Language:
    return choose(LANGUAGES)


def targets(archive: Archive) -> list[str]:
    """All that any text may link to."""
    kinds = {"people": "person", "organisations": "organisation", "topics": "topic", "operations": "operation"}
    entries = [f"{scheme}:{key}" for kind, scheme in kinds.items() for key in archive.registry[kind]]
    releases = [f"release:{release.target}" for release in archive.releases if release.is_open]
    return [*entries, *releases, *(f"page:{key}" for key in archive.pages)]
