"""A small site in which one release has a word of its own in every field, file name, picture and entry that it needs.

English words begin with `zqx` and Russian ones with `щюъ`, so that nothing else holds them.
"""

import json
import struct
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsroom.core.fields.release import ReleaseFields
from tests.site import ROOT
from tests.test_faults import lay_small_site

EMBARGO = "2026-12-01T18:00:00+03:00"
_RUSSIAN = str.maketrans("abcdefghijklmnopqrstuvwxyz-", "абцдефгхийклмнопярстужвьзю-")
NAME = "2024-02-20-zqxslug"
# What says so itself, by a number that only this release has.
NUMBERS = {"zimbabwe", "зимбабве", "424,242", "424\u00a0242", "795-77-11", "795-77-12"}
# The same in forms that no page has to have.
DIGITS = {"424242", "7957711", "7957712"}


def english(name: str) -> str:
    return f"zqx{name}"


def russian(name: str) -> str:
    return f"щюъ{name.translate(_RUSSIAN)}"


@dataclass
class Plants:
    """The words as they are planted: `public` once the release is, `later` those of which no page tells yet."""

    public: set[str] = field(default_factory=lambda: {"zqxslug", *NUMBERS})
    office: set[str] = field(default_factory=set)
    later: set[str] = field(default_factory=DIGITS.copy)

    def both(self, name: str) -> dict[str, str]:
        """A word of each language, both of which readers are to see."""
        self.public |= {english(name), russian(name)}
        return {"en": english(name), "ru": russian(name)}

    def one(self, name: str) -> str:
        """A word in Latin letters for both languages."""
        self.public.add(english(name))
        return english(name)

    @property
    def all(self) -> set[str]:
        return self.public | self.office | self.later


def plant(folder: Path, plants: Plants, **state: Any) -> Plants:
    """Lay the small site below a folder, with one release more; `state` are its fields of state."""
    content = lay_small_site(folder)
    _register(content / "registry", plants)
    bundle = content / "releases/2024" / NAME
    bundle.mkdir()
    (bundle / f"{plants.one('photo')}.png").write_bytes(_picture(plants))
    (bundle / f"{plants.one('inline')}.png").write_bytes(_picture(plants))
    for language in ("en", "ru"):
        (bundle / f"zqxplan-{language}.txt").write_text(plants.both("content")[language], encoding="utf-8")
        words = _words(plants, language)
        fields = words | (_facts(plants) | state if language == "en" else {})
        lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items()]
        text = "\n".join(["---", *lines, "---", _body(plants, language)])
        (bundle / f"index.{language}.md").write_text(text, encoding="utf-8")
    plants.public |= {"zqxplan-en", "zqxplan-ru"}
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    (folder / "pelicanconf.py").write_text(
        settings.replace('"theme"', repr(str(ROOT / "theme"))).replace('"plugins"', repr(str(ROOT / "plugins"))),
        "utf-8",
    )
    return plants


def planted_fields(folder: Path) -> set[str]:
    """The fields that its files give, to be sure that none is left out."""
    bundle = folder / "content/releases/2024" / NAME
    lines = [line for path in bundle.glob("*.md") for line in path.read_text("utf-8").split("\n---\n")[0].splitlines()]
    return {line.partition(":")[0] for line in lines} & ReleaseFields.model_fields.keys()


def _register(registry: Path, plants: Plants) -> None:
    """Entries that nobody but the release names."""
    about = {"about": plants.both("about")}
    organisation = plants.one("organisation-id")
    post = {**plants.both("registry-post"), "organisation": organisation}
    people: dict[str, dict[str, Any]] = {
        plants.one("chair-id"): {"name": plants.both("chair"), "rank": plants.both("rank"), "posts": [post]},
        plants.one("quoted-id"): {"name": plants.both("quoted"), "posts": []},
    }
    # Nobody's today: else the page of contacts would name them.
    contact = {"name": plants.both("contact"), "post": plants.both("contact-post"), "until": "2024-12-31"}
    contact |= {"phone": "+7 495 795-77-11", "fax": "+7 495 795-77-12", "email": f"{plants.one('mail')}@example.org"}
    entries: dict[str, dict[str, dict[str, Any]]] = {
        "people": people,
        "organisations": {organisation: {"name": plants.both("organisation"), **about}},
        "topics": {plants.one("topic-id"): {"name": plants.both("topic"), **about}},
        "operations": {plants.one("operation-id"): {"name": plants.both("operation"), **about}},
        "contacts": {english("contact-id"): contact},
    }
    plants.later.add(english("contact-id"))
    for name, found in entries.items():
        with (registry / f"{name}.yaml").open("a", encoding="utf-8") as file:
            for key, value in found.items():
                file.write(f"{key}: {json.dumps(value, ensure_ascii=False)}\n")


def _facts(plants: Plants) -> dict[str, Any]:
    plants.later.add(english("series"))
    guest = {"name": plants.both("guest"), "rank": plants.both("guest-rank"), "post": plants.both("guest-post")}
    return {
        "date": NAME[:10],
        "id": plants.one("key"),
        "type": "advisory",
        "reference": plants.one("reference"),
        "original": "en",
        "event": {"start": "2024-02-21", "place": plants.both("place")},
        "topics": [english("topic-id")],
        "operations": [english("operation-id")],
        "organisations": [english("organisation-id")],
        "countries": ["ZW"],
        "chair": english("chair-id"),
        "speaker": {**guest, "organisation": plants.both("guest-organisation")},
        "attendees": [{"person": "ivan-sample", "post": plants.both("other-post")}, {"body": plants.both("body")}],
        "spokesman": english("contact-id"),
        "photos": [
            {
                "file": f"{english('photo')}.png",
                "alt": plants.both("alt"),
                "caption": plants.both("caption"),
                "credit": plants.both("credit"),
            },
            {"file": f"{plants.one('lost')}.jpg", "held": False},
        ],
        "attachments": [{"file": {"en": "zqxplan-en.txt", "ru": "zqxplan-ru.txt"}, "title": plants.both("attachment")}],
        "figures": [
            {
                "value": "424242",
                "id": english("series"),
                "unit": plants.both("unit"),
                "label": plants.both("label"),
                "period": plants.both("period"),
            }
        ],
    }


def _words(plants: Plants, language: str) -> dict[str, Any]:
    def word(name: str) -> str:
        return plants.both(name)[language]

    def office(name: str) -> str:
        plants.office |= {english(name), russian(name)}
        return {"en": english(name), "ru": russian(name)}[language]

    plants.public.add(f"zqxalias-{language}")
    return {
        "title": word("title"),
        "summary": word("summary"),
        "subtitle": word("subtitle"),
        "dateline": word("dateline"),
        "aliases": [f"/zqxalias-{language}/"],
        "note": office("note"),
        "waive": [{"check": "headings", "value": office("waived"), "reason": office("reason")}],
    }


def _body(plants: Plants, language: str) -> str:
    word = {
        name: plants.both(name)[language] for name in ("text", "heading", "said", "post", "shown", "source", "long")
    }
    number = {"en": "424,242", "ru": "424\u00a0242"}[language]
    return f"""{word["text"]} {number} [{word["text"]}](https://{plants.one("link")}.example.org/).

## {word["heading"]}

![{word["shown"]}](file:{english("inline")}.png)

> {word["said"]}
> — {english("quoted-id")}

> {word["said"]}
> — {plants.both("stranger")[language]}, {word["post"]}

ABC[^a]

[^a]: {word["source"]}

*[ABC]: {word["long"]}
"""


def _picture(plants: Plants) -> bytes:
    """A PNG with a word in its metadata, and one in its very pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    row = plants.one("pixels").encode()
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", len(row), 4, 8, 0, 0, 0, 0))
    text = chunk(b"tEXt", b"Comment\0" + plants.one("metadata").encode())
    rows = chunk(b"IDAT", zlib.compress((b"\0" + row) * 4))
    return b"\x89PNG\r\n\x1a\n" + header + text + rows + chunk(b"IEND", b"")
