"""The state of a text as a short digest: what an author copies into `translated` and `minor`."""

import unicodedata

from newsroom.core.bundle import LanguageFile
from newsroom.core.codec import digest

_HEX_DIGITS = 12


def revision(side: LanguageFile) -> str:
    """Twelve hexadecimal digits that are others as soon as a reader would read another word or sign."""
    fields = side.fields
    return revision_of(fields.title, fields.subtitle, fields.summary, fields.dateline, side.written)


def revision_of(
    title: str | None, subtitle: str | None, summary: str | None, dateline: str | None, written: str
) -> str:
    """The same of a text that is not read from a file, its body as an author types it.

    Blanks at the ends of lines, empty lines at either end and the way in which accents are stored are no change.
    """
    lines = [line.rstrip() for line in written.strip().split("\n")]
    words = (title, subtitle, summary, dateline, "\n".join(lines))
    return digest(*(unicodedata.normalize("NFC", text or "").encode() for text in words)).hex()[:_HEX_DIGITS]


def is_revision(written: str, current: str) -> bool:
    """Whether a digest that an author gave, in full or its beginning, is that of a text as it is now."""
    return current.startswith(written)
