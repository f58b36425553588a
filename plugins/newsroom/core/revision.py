"""The state of a text as a short digest: what an author copies into `translated` and `minor`."""

import unicodedata

from newsroom.core.bundle import LanguageFile
from newsroom.core.codec import digest

_HEX_DIGITS = 12


def revision(side: LanguageFile) -> str:
    """Twelve hexadecimal digits that are others as soon as a reader would read another word or sign.

    Blanks at the ends of lines, empty lines at either end and the way in which accents are stored are no change.
    """
    fields = side.fields
    lines = [line.rstrip() for line in side.written.strip().split("\n")]
    words = (fields.title, fields.subtitle, fields.summary, fields.dateline, "\n".join(lines))
    return digest(*(unicodedata.normalize("NFC", text or "").encode() for text in words)).hex()[:_HEX_DIGITS]


def is_revision(written: str, current: str) -> bool:
    """Whether a digest that an author gave, in full or its beginning, is that of a text as it is now."""
    return current.startswith(written)
