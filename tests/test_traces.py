"""A word is found in whatever form it is in: what proves an absence has to be able to find."""

import base64
import bz2
import gzip
import io
import json
import lzma
import sqlite3
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.engine.example import picture
from tests.traces import traces

WORDS = ("zqxsecret", "щюъйтайна")
BLANKS = b"some other text " * 50


def zipped(content: bytes, *, name: str = "a.txt") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return file.getvalue()


def database(value: object) -> bytes:
    """A full-text index, in which words are kept in blobs."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE kept (value)")
    connection.execute("INSERT INTO kept VALUES (?)", (value,))
    return connection.serialize()


def in_picture(word: str) -> bytes:
    """In the metadata of a PNG."""
    data = b"Comment\0" + word.encode()
    text = len(data).to_bytes(4) + b"tEXt" + data + zlib.crc32(b"tEXt" + data).to_bytes(4)
    png = picture(1)
    return png[:33] + text + png[33:]


FORMS: dict[str, Callable[[str], bytes]] = {
    "plain": str.encode,
    "in capitals": lambda word: word.upper().encode(),
    "accents apart": lambda word: unicodedata.normalize("NFD", word).encode(),
    "utf-16": lambda word: word.encode("utf-16"),
    "utf-16 at an odd place": lambda word: b"x" + word.encode("utf-16-be"),
    "references of html": lambda word: "".join(f"&#{ord(letter)};" for letter in word).encode(),
    "escaped twice": lambda word: escape("".join(f"&#x{ord(letter):x};" for letter in word)).encode(),
    "percent": lambda word: "".join(f"%{byte:02X}" for byte in word.encode()).encode(),
    "percent in html": lambda word: escape(f'<a href="{quote(word)}&x=1">').encode(),
    "json": lambda word: json.dumps({"key": word}).encode(),
    "json in html": lambda word: escape(json.dumps({"key": word})).encode(),
    "folded as calendars are": lambda word: f"{word[:4]}\r\n {word[4:]}".encode(),
    "with a soft hyphen": lambda word: f"{word[:4]}\u00ad{word[4:]}".encode(),
    "marked up inside": lambda word: f"{word[:4]}<mark>{word[4:]}</mark>".encode(),
    "gzip": lambda word: gzip.compress(BLANKS + word.encode()),
    "gzip behind a header": lambda word: b"header" + gzip.compress(word.encode()),
    "zlib in a pdf": lambda word: b"%PDF\nstream\n" + zlib.compress(BLANKS + word.encode()) + b"\nendstream",
    "zip": lambda word: zipped(word.encode()),
    "name in a zip": lambda word: zipped(b"", name=f"{word}.txt"),
    "gzip in a zip": lambda word: zipped(gzip.compress(word.encode())),
    "bzip2": lambda word: bz2.compress(word.encode()),
    "xz": lambda word: lzma.compress(word.encode()),
    "base64": lambda word: b"url(data:text/plain;base64," + base64.b64encode(b"a text " + word.encode()) + b")",
    "sqlite, text": lambda word: database(f"about {word}"),
    "sqlite, bytes": lambda word: database(zlib.compress(word.encode())),
    "png, metadata": in_picture,
    "windows-1251": lambda word: word.encode("cp1251"),
}


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("form", FORMS)
def test_a_word_is_found_in_every_form(form: str, word: str, tmp_path: Path) -> None:
    (tmp_path / "file.bin").write_bytes(FORMS[form](word))
    assert traces(tmp_path, [word, "never"]) == {word: ["file.bin"]}


def test_the_pixels_of_a_picture_are_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(picture(ord("q"), width=9))
    assert traces(tmp_path, ["q" * 9, "q" * 10]) == {"q" * 9: ["a.png"]}


@pytest.mark.parametrize("name", ["zqxsecret.txt", "ZQXsecret/a.txt", "%7Aqxsecret.txt"])
def test_a_name_is_a_trace(name: str, tmp_path: Path) -> None:
    path = tmp_path / "en" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")
    assert f"en/{name}" in traces(tmp_path, ["zqxsecret"])["zqxsecret"]


def test_an_empty_folder_of_that_name_is_a_trace(tmp_path: Path) -> None:
    (tmp_path / "zqxsecret").mkdir()
    assert traces(tmp_path, ["zqxsecret"]) == {"zqxsecret": ["zqxsecret"]}


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    for number, form in enumerate(FORMS.values()):
        (tmp_path / f"{number}.bin").write_bytes(form("harmless"))
    assert traces(tmp_path, WORDS) == {}
