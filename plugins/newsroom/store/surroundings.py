"""What stands around the releases: the registry, the standing pages, and whatever else lies in the content folder."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from newsroom.core.codec import decode, encode
from newsroom.core.lexicon import Lexicon
from newsroom.core.page import StandingPage
from newsroom.core.problem import Problem
from newsroom.core.registry import Registry
from newsroom.store.bundles import ContentFolder, visible
from newsroom.store.snapshot import signature_of_files


class Surroundings(msgspec.Struct, frozen=True):
    """The registry with its words in all their forms, the standing pages, and every problem in them.

    Texts are checked with `registry`, which is as it was typed; pages show `shown_registry` and the standing pages, set
    as each language has it. `unreadable_pages` are there and were reported as wrong.
    """

    registry: Registry
    shown_registry: Registry
    pages: tuple[StandingPage, ...]
    unreadable_pages: frozenset[str]
    problems: tuple[Problem, ...]
    # Encoded, since most builds only hand it on, or not even that.
    lexicon_content: msgspec.Raw

    @property
    def lexicon(self) -> Lexicon:
        """The registry's words in all their forms."""
        return decode(Lexicon, bytes(self.lexicon_content))

    @property
    def handbook(self) -> bytes:
        """What bundles are read with, a `Handbook` encoded."""
        return encode({"registry": self.registry, "lexicon": self.lexicon_content})


def surroundings_signature(content: ContentFolder, now: int) -> str:
    """Changes whenever a file of them does, or what lies beside them."""
    return signature_of_files(_files(content.path), now)


def _files(folder: Path) -> Iterator[Path]:
    yield from visible(folder)
    for name in ("registry", "pages"):
        for top, folders, files in os.walk(folder / name):
            folders.sort()
            yield Path(top)
            yield from (Path(top) / file for file in sorted(files))
