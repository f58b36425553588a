"""Bodies in plain Markdown: links of the archive as addresses, speakers of quotations by name and post."""

import re

from benchmarks.bundle import Text
from benchmarks.registry import Registry

_LINK = re.compile(r"\]\((release|person|topic|operation|organisation|page|file):([^)\s]+)\)")
_SPEAKER = re.compile(r"^> — (\S+)$", re.MULTILINE)
_FOLDERS = {
    "release": "news/",
    "person": "people/",
    "topic": "topics/",
    "operation": "operations/",
    "organisation": "organisations/",
    "page": "",
}


def plain_body(text: Text, registry: Registry, root: str) -> str:
    """The body as any Markdown parser takes it; empty for a release that was withdrawn with its text.

    `root` is the path at which the page's language begins, with a slash at its end.
    """
    if text.is_gone():
        return ""
    return _SPEAKER.sub(lambda match: _speaker(match[1], text, registry, root), with_plain_links(text, root))


def with_plain_links(text: Text, root: str) -> str:
    """Only the links changed."""
    return _LINK.sub(lambda match: f"]({_address(match[1], match[2], root)})", text.body)


def _address(scheme: str, name: str, root: str) -> str:
    return name if scheme == "file" else f"{root}{_FOLDERS[scheme]}{name}/"


def _speaker(key: str, text: Text, registry: Registry, root: str) -> str:
    folder = "people" if registry.is_person(key) else "organisations"
    link = f"[{registry.name_of(key, text.shown)}]({root}{folder}/{key}/)"
    day = text.facts["date"][:10]
    return ">\n> — " + ", ".join([link, *registry.posts_on(key, day, text.shown)])
