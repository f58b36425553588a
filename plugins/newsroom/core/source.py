"""What lies in a bundle's folder, before any of it is understood: bytes and facts, small enough for other processes."""

from collections.abc import Mapping
from dataclasses import dataclass

from newsroom.core.bundle import BundleFile
from newsroom.core.language import Language
from newsroom.core.problem import Problem


@dataclass(frozen=True, slots=True)
class BundleSource:
    """One folder of `content/releases/`; `source` is the folder as the author sees it.

    `texts` holds those of its texts that could be read; `is_whole` says whether that is all of them.
    """

    source: str
    name: str
    year_folder: str
    texts: Mapping[Language, bytes]
    files: Mapping[str, BundleFile]
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True

    @property
    def folder(self) -> str:
        """Its path below `releases/`, which tells it from every other: `2018/2018-02-14-nelegal-2018-plan`."""
        return f"{self.year_folder}/{self.name}"

    def text_source(self, language: Language) -> str:
        """A text's file as the author sees it."""
        return f"{self.source}/index.{language}.md"
