"""A release as lists know it: all that a page which is not its own may show of it."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from newsroom.core.fields.release import ReleaseType
from newsroom.core.language import LANGUAGES, Language, other_language
from newsroom.core.moment import Moment
from newsroom.core.release import Release, Role


class Brief(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One line of a list. Lists of a thousand are made of these, so it is kept small and quick to decode.

    `roles` tells of each person and body by its id what they did in the release.
    """

    slug: str
    date: Moment
    titles: Mapping[Language, str]
    summaries: Mapping[Language, str]
    type: ReleaseType
    is_draft: bool
    publish_at: datetime | None
    is_withdrawn: bool
    corrected_in: tuple[Language, ...]
    roles: Mapping[str, tuple[Role, ...]]

    @property
    def year(self) -> int:
        """The year of its address."""
        return self.date.day.year

    @property
    def target(self) -> str:
        """How links name it: `2018/nelegal-2018-plan`."""
        return f"{self.year:04}/{self.slug}"

    @property
    def quoted(self) -> tuple[str, ...]:
        """The ids of the people and bodies whose words it has."""
        return tuple(key for key, roles in self.roles.items() if "quoted" in roles)

    def shown_in(self, language: Language) -> Language:
        """The language whose text a page of `language` shows: its own or, where it is missing, the other."""
        return language if language in self.titles else other_language(language)

    def is_embargoed(self, now: datetime) -> bool:
        """Whether its time has not come yet."""
        return self.publish_at is not None and self.publish_at > now


def brief_of(release: Release) -> Brief:
    """What lists show of a release that was let through the door."""
    roles: dict[str, dict[Role, None]] = {}
    for role, party in release.people():
        if party.id is not None:
            roles.setdefault(party.id, {})[role] = None
    return Brief(
        slug=release.slug,
        date=release.date,
        titles={language: text.title for language, text in release.texts.items()},
        summaries={language: text.summary for language, text in release.texts.items()},
        type=release.type,
        is_draft=release.is_draft,
        publish_at=release.publish_at,
        is_withdrawn=release.withdrawal is not None,
        corrected_in=tuple(
            language for language in LANGUAGES if any(note.only in {None, language} for note in release.corrections)
        ),
        roles={key: tuple(found) for key, found in roles.items()},
    )
