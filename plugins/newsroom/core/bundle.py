"""A bundle as it was read: the files of one release, taken apart but not yet put together."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsroom.core.fields.release import ReleaseFields
from newsroom.core.frontmatter import Lines
from newsroom.core.language import Language
from newsroom.core.markdown.body import Body
from newsroom.core.problem import Message, Place


@dataclass(frozen=True, slots=True)
class BundleFile:
    """A picture or attachment: its size in bytes, in pixels where it is a picture, and what is wrong with it.

    `name` is the disk's; `digest` tells its bytes, in hexadecimal.
    """

    name: str
    byte_size: int
    digest: str = ""
    width: int = 0
    height: int = 0
    fault: Message | None = None


@dataclass(frozen=True, slots=True)
class LanguageFile:
    """One `index.xx.md`: the fields that are right, the parsed body, and where everything stands.

    `written` is the body as its author typed it, which begins on line `body_line` of the file.
    """

    language: Language
    fields: ReleaseFields
    lines: Lines
    body: Body
    body_line: int
    written: str

    def body_place(self, line: int) -> Place:
        """A line counted from the first of the body, as a line of the file."""
        return Place(self.lines.source, self.body_line + line - 1)


@dataclass(frozen=True, slots=True)
class Bundle:
    """One folder of `content/releases/`, its name shown as the author sees it."""

    source: str
    name: str
    year_folder: str
    sides: Mapping[Language, LanguageFile]
    files: Mapping[str, BundleFile] = field(default_factory=dict)
    # Whether all of its texts could be taken apart, and whether any of them says that it is a draft.
    is_whole: bool = True
    is_draft: bool = False

    @property
    def folder(self) -> str:
        """Its path below `releases/`."""
        return f"{self.year_folder}/{self.name}"

    def says(self, *path: str | int) -> bool:
        """Whether either file gives a field."""
        return any(side.lines.has(path) for side in self.sides.values())

    def place(self, *path: str | int) -> Place:
        """Where a field stands, in whichever file gives it."""
        giving = next((side for side in self.sides.values() if side.lines.has(path)), None)
        if giving:
            return giving.lines.place(path)
        first = next(iter(self.sides.values()), None)
        return Place(first.lines.source if first else f"{self.source}/index.en.md")
