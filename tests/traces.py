"""Where words left a trace in a folder, in whatever form: written, escaped, encoded, compressed, or in a name.

Made to prove that something is nowhere, so it looks into every format that an output may have, by what the bytes look
like and not by a file's ending. A form that is not here yet is added here, and tried in `test_traces`.
"""

import base64
import binascii
import bz2
import html
import io
import lzma
import re
import sqlite3
import tempfile
import unicodedata
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import unquote

# Parts inside of parts: a picture in a zip in a database.
_DEEPEST = 6
_PNG = b"\x89PNG\r\n\x1a\n"
# Where a zlib stream may begin: in PDFs, pictures, and behind headers of our own.
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_GZIP = re.compile(rb"\x1f\x8b\x08")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
# iCalendar and vCard break their lines so (RFC 5545, 3.1).
_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPES = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAGS = re.compile(r"<[^<>]*>")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
# What old programs write Russian in.
_CODES = ("utf-8", "utf-16-le", "utf-16-be", "cp1251")


def traces(folder: Path, words: Collection[str]) -> dict[str, list[str]]:
    """Each word that occurs in the folder's files, in what they are packed of or in their names, with the files."""
    plain = {word: _plain(word) for word in words}
    found: dict[str, list[str]] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        texts = {_plain(text) for text in (name, unquote(name))}
        if path.is_file():
            texts |= set(_searched(path.read_bytes()))
        for word, sought in plain.items():
            if any(sought in text for text in texts):
                found.setdefault(word, []).append(name)
    return found


def _plain(text: str) -> str:
    """A text as words are compared: accents put together, capitals, unseen signs and kinds of blanks left aside."""
    if not text.isascii():
        text = _UNSEEN.sub("", unicodedata.normalize("NFKC", unicodedata.normalize("NFD", text)))
    return " ".join(text.casefold().split())


def _searched(content: bytes) -> Iterator[str]:
    for part in _parts(content, _DEEPEST):
        for code in _CODES:
            if code == "utf-16-be" and len(part) > 1:
                # At an odd place, too.
                yield from _forms(part[1:].decode(code, errors="ignore"))
                yield from _forms(part[1:].decode("utf-16-le", errors="ignore"))
            yield from _forms(part.decode(code, errors="ignore"))


def _forms(text: str) -> Iterator[str]:
    """A text, and what it says once its escapes are undone, in turn and one upon another."""
    unescaped = text
    for undo in (_unfolded, html.unescape, unquote, _unescaped, html.unescape):
        unescaped = undo(unescaped)
    for form in dict.fromkeys((text, html.unescape(text), unquote(text), _unescaped(text), unescaped)):
        yield _plain(form)
    yield _plain(_TAGS.sub("", unescaped))


def _unfolded(text: str) -> str:
    return _FOLD.sub("", text)


def _unescaped(text: str) -> str:
    """JSON's and JavaScript's escapes, pairs of surrogates included."""
    shown = _ESCAPES.sub(lambda match: chr(int(match[1], 16)), text)
    return shown.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")


def _parts(content: bytes, depth: int) -> Iterator[bytes]:
    """The bytes themselves and, one by one, what is packed in them."""
    yield content
    if depth:
        for part in _packed(content):
            yield from _parts(part, depth - 1)


def _packed(content: bytes) -> Iterator[bytes]:
    yield from _streams(content)
    if content.startswith(_PNG):
        yield _inflated(b"".join(data for kind, data in _chunks(content) if kind == b"IDAT"), zlib.MAX_WBITS)
    if content.startswith(b"PK"):
        yield from _zipped(content)
    if content.startswith(b"SQLite format 3\0"):
        yield from _rows(content)
    for opening, unpack in ((b"BZh", bz2.decompress), (b"\xfd7zXZ", lzma.decompress)):
        if content.startswith(opening):
            yield unpack(content)
    for match in _BASE64.finditer(content):
        yield _decoded(match[0])


def _streams(content: bytes) -> Iterator[bytes]:
    for pattern, bits in ((_ZLIB, zlib.MAX_WBITS), (_GZIP, zlib.MAX_WBITS | 16)):
        for match in pattern.finditer(content):
            inflated = _inflated(content[match.start() :], bits)
            if len(inflated) > 1:
                yield inflated


def _inflated(content: bytes, bits: int) -> bytes:
    """What a stream holds, as far as it can be read."""
    stream, found = zlib.decompressobj(bits), b""
    try:
        # Piece by piece, so that what comes before a fault is kept.
        for start in range(0, len(content), 512):
            found += stream.decompress(content[start : start + 512])
            if stream.eof:
                break
    except zlib.error:
        pass
    return found


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at + 8 <= len(content):
        size = int.from_bytes(content[at : at + 4])
        yield content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        at += 12 + size


def _zipped(content: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist():
                yield info.filename.encode()
                yield info.comment
                yield archive.read(info)
    except (zipfile.BadZipFile, RuntimeError):
        return


def _rows(content: bytes) -> Iterator[bytes]:
    """A database in SQL, and each value of its tables by itself: a dump writes bytes as hexadecimal digits."""
    with tempfile.NamedTemporaryFile(suffix=".sqlite") as file:
        file.write(content)
        file.flush()
        database = sqlite3.connect(f"file:{file.name}?immutable=1", uri=True)
        try:
            yield "\n".join(database.iterdump()).encode()
            for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                for row in database.execute(f'SELECT * FROM "{table}"'):
                    yield from (value if isinstance(value, bytes) else str(value).encode() for value in row)
        except sqlite3.DatabaseError:
            return
        finally:
            database.close()


def _decoded(digits: bytes) -> bytes:
    plain = digits.translate(bytes.maketrans(b"-_", b"+/")).rstrip(b"=")
    try:
        return base64.b64decode(plain + b"=" * (-len(plain) % 4))
    except binascii.Error:
        return b""
