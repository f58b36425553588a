"""The release before and after each, which stock Pelican does not know."""

from itertools import pairwise
from typing import Any

from pelican import signals


def register() -> None:
    """Pelican calls this."""
    signals.article_generator_finalized.connect(_link)


def _link(generator: Any) -> None:
    for later, earlier in pairwise(generator.articles):
        later.previous_release, earlier.next_release = earlier, later
