"""Text files of the content: UTF-8, of a sane size, without characters that no reader can show."""

from newsroom.core.characters import first_control
from newsroom.core.fields.scalars import CONTROL_FOUND
from newsroom.core.problem import Fault, Place, Report, mark

LARGEST_TEXT = 2 * 1024 * 1024
# What Russian and Western office programs write; guessed from these alone, short texts are told apart.
_LIKELY = ["cp1251", "koi8_r", "cp866", "utf_16", "cp1252"]


class ControlCharacter(Fault):
    """A control character, with the line it stands on."""

    def __init__(self, line: int, found: str) -> None:
        self.line = line
        super().__init__(CONTROL_FOUND, found=found)


class TooLarge(Fault):
    """A file of more bytes than a text may have, which is not read."""

    def __init__(self, byte_size: int, largest: int) -> None:
        super().__init__(
            mark("is too large for a text: expected at most %(most)s MB, found %(found)s MB"),
            most=largest // 1024**2,
            found=byte_size // 1024**2,
        )


def decode_text(raw: bytes) -> str:
    """The text of a file with plain line ends; raises `Fault` where it is none."""
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
    if (found := first_control(text)) is not None:
        line = next(number for number, row in enumerate(text.split("\n"), start=1) if first_control(row))
        raise ControlCharacter(line, found)
    return text


def parse_text(raw: bytes, source: str, report: Report) -> str | None:
    """The same; `None` after reporting why there is none."""
    try:
        return decode_text(raw)
    except ControlCharacter as fault:
        report.add_fault(Place(source, fault.line), "file", fault)
    except Fault as fault:
        report.add_fault(Place(source), "file", fault)
    return None


def likely_encoding(raw: bytes) -> str | None:
    """The name of the encoding that the bytes look like, as editors call it."""
    # Imported here because it takes 7 ms at the start, and nearly every file is UTF-8.
    import charset_normalizer

    best = charset_normalizer.from_bytes(raw, cp_isolation=_LIKELY).best()
    names = {
        "cp1251": "Windows-1251",
        "koi8_r": "KOI8-R",
        "cp866": "CP866",
        "utf_16": "UTF-16",
        "cp1252": "Windows-1252",
    }
    return names.get(best.encoding, best.encoding) if best else None
