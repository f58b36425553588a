"""The archive that every example begins with: just over what one list shows, so that the last of it falls off."""

import struct
import zlib
from functools import cache
from pathlib import Path
from typing import Any

from tests.engine.archive import Archive, Files, Release, Text
from tests.site import ROOT

# The clock of a build, and where it may be put: an hour on, the second contact's day, another year, another post.
START = "2024-11-24T12:00:00+03:00"
CLOCK = (START, "2024-11-24T13:00:00+03:00", "2024-11-25T12:00:00+03:00", "2025-02-01T00:00:00+03:00")
TOPICS = ("talks", "borders", "training")
PEOPLE = ("jane-example", "ivan-sample", "olga-specimen")
ORGANISATIONS = ("example", "sample-office")


def words(name: str) -> dict[str, str]:
    return {"en": name, "ru": f"{name} по-русски"}


def texts(name: str) -> dict[Any, Text]:
    return {
        "en": Text(f"Title of {name}", f"Summary of {name}.", f"The text of {name}."),
        "ru": Text(f"Заголовок {name}", f"Коротко о {name}.", f"Текст {name}."),
    }


def picture(shade: int, width: int = 4) -> bytes:
    """A grey PNG; pictures of one width are of one size, whatever their shade."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, 4, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([shade]) * width) * 4
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")


def example_archive() -> Archive:
    """Nine months of news, one release a fortnight; the first of them is leant on and stays."""
    archive = Archive(
        releases=[_fixed_release(), *(_release(number) for number in range(22)), _embargoed(), _draft()],
        registry=_registry(),
        pages={"about": texts("about"), "rules": texts("rules")},
        theme=dict(_theme()),
        settings=_settings(),
    )
    archive.pages["about"]["en"].links = ["release:2023/opening", "person:jane-example", "topic:talks", "page:rules"]
    return archive


def _fixed_release() -> Release:
    facts = {
        "reference": "2024/1",
        "topics": ["talks"],
        "chair": "jane-example",
        "spokesman": "first-desk",
        "photos": [{"file": "hall.png", "alt": words("A hall"), "credit": words("Example Organisation")}],
        "attachments": [{"file": "plan.txt", "title": words("Plan")}],
    }
    files = {"hall.png": picture(1), "plan.txt": b"plan 0000"}
    return Release("2023-12-20", "opening", texts("opening"), facts, files, is_fixed=True)


def _release(number: int) -> Release:
    day = f"2024-{number // 3 + 1:02}-{number % 3 * 9 + 3:02}"
    facts: dict[str, Any] = {"topics": ["talks"], "chair": PEOPLE[number % 2], "spokesman": "second-desk"}
    if number % 5 == 0:
        facts |= {"attendees": ["example", {"name": words("Guest"), "post": words("Envoy")}], "countries": ["AM"]}
    release = Release(day, f"news-{number:02}", texts(f"news {number:02}"), facts)
    for text in release.texts.values():
        # More often than a page collects quotations.
        text.speaker = "jane-example" if number % 2 else None
    return release


def _embargoed() -> Release:
    facts = {"publish_at": CLOCK[1], "topics": ["borders"], "chair": "olga-specimen"}
    return Release("2024-11-24", "embargoed", texts("embargoed"), facts)


def _draft() -> Release:
    return Release("2024-11-20", "draft", texts("draft"), {"status": "draft", "topics": ["training"]})


def _registry() -> dict[str, dict[str, Any]]:
    posts = {
        "jane-example": [
            {**words("Deputy Director"), "organisation": "example", "until": "2024-05-31"},
            {**words("Director"), "organisation": "example", "from": "2024-06-01"},
        ],
        "ivan-sample": [
            {**words("Head of the Sample Office"), "organisation": "sample-office", "until": "2024-11-24"},
            {**words("Adviser"), "from": "2024-11-25"},
        ],
        "olga-specimen": [],
    }
    phone = ("+7 495 795-00-01", "+7 495 795-00-02", "+7 495 795-00-03")
    days = ({"until": "2024-02-29"}, {"from": "2024-03-01", "until": "2024-11-24"}, {"from": "2024-11-25"})
    desks = ("first-desk", "second-desk", "third-desk")
    return {
        "people": {key: {"name": words(key), "posts": posts[key]} for key in PEOPLE},
        "organisations": {key: {"name": words(key)} for key in ORGANISATIONS},
        "topics": {key: {"name": words(key)} for key in TOPICS},
        "operations": {"specimen": {"name": words("Specimen")}},
        "contacts": {desks[i]: {"name": words(desks[i]), "phone": phone[i], **days[i]} for i in range(3)},
    }


@cache
def _theme() -> Files:
    """The real theme, read once so that one run sees one theme."""
    root = ROOT / "theme"
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def _settings() -> dict[str, Any]:
    return {
        "SITENAME": "Example archive",
        "SITEURL": "https://example.org/archive",
        "TIMEZONE": "Europe/Moscow",
        "DEFAULT_LANG": "en",
        # Pelican reads these from the folder of the settings file.
        "PATH": "content",
        "THEME": "theme",
        "PLUGIN_PATHS": [str(Path(ROOT, "plugins"))],
        "PLUGINS": ["newsroom"],
        "NEWSROOM_NAME": words("Example archive"),
        "NEWSROOM_ORGANISATION": words("Example Organisation"),
        "NEWSROOM_DESCRIPTION": words("News of the Example Organisation"),
        "NEWSROOM_AUTHORITY": "example.org",
        "NEWSROOM_AUTHORITY_YEAR": 2020,
    }
