"""How a release stands with its editors: what their summary counts, and what asks for a look."""

from collections.abc import Iterator
from typing import Literal, get_args

from newsroom.core.language import LANGUAGES
from newsroom.core.release import Release

# "behind" is one with a translation that does not follow its original. Whether an embargo is over only a clock can tell, so it is none.
Status = Literal["draft", "withdrawn", "corrected", "untranslated", "behind"]
STATUSES: tuple[Status, ...] = get_args(Status)
# A correction and a withdrawal were made on purpose, and are done.
UNFINISHED: tuple[Status, ...] = ("draft", "untranslated", "behind")


def statuses_of(release: Release) -> Iterator[Status]:
    """Every way in which a release stands."""
    if release.is_draft:
        yield "draft"
    if release.withdrawal is not None:
        yield "withdrawn"
    if release.corrections:
        yield "corrected"
    if len(release.languages) < len(LANGUAGES):
        yield "untranslated"
    if any(text.is_behind for text in release.texts.values()):
        yield "behind"
