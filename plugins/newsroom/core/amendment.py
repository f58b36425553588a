"""What was done to a published release, as the register and the feeds know it: its corrections and its withdrawal."""

from collections.abc import Iterator
from datetime import date

import msgspec

from newsroom.core.language import LANGUAGES, Language, Words
from newsroom.core.release import Release

_WITHDRAWAL = 0


class Amendment(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One of them. `note` says what was wrong, or why it was withdrawn; `languages` are those that it concerns.

    `number` counts a release's corrections from 1 in the order of writing, so that what is added leaves it alone.
    """

    day: date
    number: int
    note: Words
    languages: tuple[Language, ...]

    @property
    def is_withdrawal(self) -> bool:
        """Whether it took the release back; there is no more than one."""
        return self.number == _WITHDRAWAL


def amendments_of(release: Release) -> Iterator[Amendment]:
    """All of a release, the withdrawal last."""
    for number, correction in enumerate(release.corrections, start=1):
        languages = tuple(language for language in LANGUAGES if correction.only in {None, language})
        yield Amendment(correction.day, number, correction.note, languages)
    if release.withdrawal is not None:
        yield Amendment(release.withdrawal.day, _WITHDRAWAL, release.withdrawal.reason, LANGUAGES)
