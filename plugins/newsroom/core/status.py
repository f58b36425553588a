"""How a release stands with its editors: what their summary counts, and what asks for a look."""

from collections.abc import Iterator
from typing import Literal

from newsroom.core.language import LANGUAGES
from newsroom.core.release import Release

# "behind" has a translation that does not follow its original. Only a clock can tell whether an embargo is over, so
# there is none of that.
Status = Literal["draft", "withdrawn", "corrected", "untranslated", "behind"]
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
