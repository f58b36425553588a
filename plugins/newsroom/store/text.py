"""Text files of the content: UTF-8, of a sane size, without characters that no reader can show."""

import re
from pathlib import Path

import charset_normalizer

from newsroom.core.problem import Fault, mark

LARGEST_TEXT = 2 * 1024 * 1024
# C0 and C1 controls but tab and line ends, and the noncharacters: XML allows none of the first, readers show none.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
# What Russian and Western office programs write; guessed from these alone, short texts are told apart.
_LIKELY = ["cp1251", "koi8_r", "cp866", "utf_16", "cp1252"]


class ControlCharacter(Fault):
    """A control character, with the line it stands on."""

    def __init__(self, line: int, found: str) -> None:
        self.line = line
        super().__init__(
            mark("a control character that no reader can show, %(found)s: delete it and type the text around it again"),
            found=f"U+{ord(found):04X}",
        )


def load_text(path: Path) -> str:
    """The text of a file with plain line ends; raises `Fault` where it is none."""
    if path.stat().st_size > LARGEST_TEXT:
        raise Fault(
            mark("is too large for a text: expected at most %(most)s MB, found %(found)s MB"),
            most=LARGEST_TEXT // 1024**2,
            found=path.stat().st_size // 1024**2,
        )
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        encoding = likely_encoding(raw)
        if encoding is None:
            raise Fault(mark("is no text: put the text that belongs here into a file of plain text")) from None
        raise Fault(
            mark('is not UTF-8 (byte %(byte)s); it looks like %(encoding)s: save it again as "UTF-8"'),
            byte=error.start,
            encoding=encoding,
        ) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if (control := _CONTROL.search(text)) is not None:
        raise ControlCharacter(text.count("\n", 0, control.start()) + 1, control.group())
    return text


def likely_encoding(raw: bytes) -> str | None:
    """The name of the encoding that the bytes look like, as editors call it."""
    best = charset_normalizer.from_bytes(raw, cp_isolation=_LIKELY).best()
    names = {
        "cp1251": "Windows-1251",
        "koi8_r": "KOI8-R",
        "cp866": "CP866",
        "utf_16": "UTF-16",
        "cp1252": "Windows-1252",
    }
    return names.get(best.encoding, best.encoding) if best else None
