"""Every address of the site, each computed here and nowhere else. An address is a path below the site's root.

`en/news/2018/02/` is a folder whose `index.html` answers; `en/feed.xml` is a file. No address begins with a slash:
`href` writes it relative to the page that it stands on, so that one build works at a host's root and under any prefix.
"""

import re
from functools import lru_cache
from typing import Literal, get_args

from newsroom.core.language import LANGUAGES, Language

Facet = Literal["topics", "people", "organisations", "operations", "countries", "types"]
FACETS: tuple[Facet, ...] = get_args(Facet)

# Addresses that the build makes itself; no standing page may take one (the contract's list, and `theme`, `news`).
RESERVED_PAGES = frozenset({"search", "contacts", "corrections", "photos", "feeds", "news", "calendar", *FACETS})

# Those of them that texts may link to as they link to standing pages: `page:corrections`.
BUILT_PAGES = ("contacts", "corrections")

# Which list a link such as `person:…` leads to.
_SCHEMES: dict[str, Facet] = {
    "person": "people",
    "topic": "topics",
    "operation": "operations",
    "organisation": "organisations",
}


def facet_of_scheme(scheme: str) -> Facet | None:
    """The kind of list that links of a scheme lead to; none for a release, a page or a file."""
    return _SCHEMES.get(scheme)


CHOICE = ""
NOT_FOUND = "404.html"


def home(language: Language) -> str:
    """The front page of a language."""
    return f"{language}/"


def all_news(language: Language) -> str:
    """The newest releases and the calendar."""
    return f"{language}/news/"


def year_of_news(language: Language, year: int) -> str:
    """A year with its months."""
    return f"{language}/news/{year:04}/"


def month_of_news(language: Language, year: int, month: int) -> str:
    """A month with all its releases."""
    return f"{language}/news/{year:04}/{month:02}/"


def release(language: Language, year: int, slug: str) -> str:
    """One release; its pictures and attachments lie beside it."""
    return f"{language}/news/{year:04}/{slug}/"


def release_by_target(language: Language, target: str) -> str:
    """The same by how links name it: `2018/nelegal-2018-plan`."""
    year, _, slug = target.partition("/")
    return release(language, int(year), slug)


def facet_index(language: Language, facet: Facet) -> str:
    """All topics, all people, and so on."""
    return f"{language}/{facet}/"


def facet(language: Language, kind: Facet, key: str) -> str:
    """The newest of one topic, person, organisation, operation, country or type."""
    return f"{language}/{kind}/{key}/"


def facet_year(language: Language, kind: Facet, key: str, year: int) -> str:
    """One year of a topic, person, organisation, operation, country or type."""
    return f"{language}/{kind}/{key}/{year:04}/"


def contacts(language: Language) -> str:
    """Whom to call today."""
    return f"{language}/contacts/"


def corrections(language: Language) -> str:
    """The register of what was corrected or withdrawn."""
    return f"{language}/corrections/"


def year_of_corrections(language: Language, year: int) -> str:
    """What was corrected or withdrawn in one year."""
    return f"{language}/corrections/{year:04}/"


def page(language: Language, key: str) -> str:
    """A standing page."""
    return f"{language}/{key}/"


def feed(language: Language) -> str:
    """The newest 20 as RSS."""
    return f"{language}/feed.xml"


# For the server: which old address leads where, and which is gone for good.
REDIRECT_MAP = "server/redirects.map"
GONE_MAP = "server/gone.map"


# What the build puts at the root of the site.
_AT_ROOT = frozenset({"", "index.html", NOT_FOUND, "sitemap.xml", "robots.txt", "favicon.ico"})
# The folders of the build's own beside those of the languages.
OWN_FOLDERS = ("theme", "data", "server", ".well-known")
_RELEASE = re.compile(r"(en|ru)/news/(\d{4})/([a-z0-9-]*[a-z][a-z0-9-]*)/")
_PAGE = re.compile(r"(en|ru)/([a-z0-9]+(?:-[a-z0-9]+)*)/")
_OF_NEWS = re.compile(r"(?:\d{4}/(?:\d{2}/)?)?")
_OF_PAGES = "page/"


def subject_of(address: str) -> str | None:
    """Whose page answers at an address, or has the file that does, as `2018/slug` or `page/about`; else `None`."""
    if found := _RELEASE.match(address):
        return f"{found[2]}/{found[3]}"
    standing = _PAGE.fullmatch(address)
    return subject_of_page(standing[2]) if standing and standing[2] not in RESERVED_PAGES else None


def subject_of_page(key: str) -> str:
    """A standing page among such subjects."""
    return f"{_OF_PAGES}{key}"


def page_of_subject(subject: str) -> str | None:
    """The standing page that a subject is; none where it is a release."""
    return subject.removeprefix(_OF_PAGES) if subject.startswith(_OF_PAGES) else None


def language_of(address: str) -> Language:
    """The language of a page by its address; English outside both."""
    return "ru" if address.startswith("ru/") else "en"


def is_of_the_build(address: str) -> bool:
    """Whether the build makes, or may make, something at an address besides releases and standing pages."""
    if "?" in address:
        return False
    first, _, rest = address.partition("/")
    if first not in LANGUAGES:
        return address in _AT_ROOT or first in OWN_FOLDERS or first.startswith(".")
    second, _, below = rest.partition("/")
    if second == "news":
        return _OF_NEWS.fullmatch(below) is not None
    is_feed = second.startswith("feed.") or second == "calendar.ics"
    return not second or is_feed or (second in RESERVED_PAGES and address.endswith("/"))


def output_file(address: str) -> str:
    """The file below the output folder that answers at an address."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def href(address: str, *, base: str) -> str:
    """An address as written on the page at `base`: relative to it, so that it holds under any prefix."""
    target, fragment_sign, fragment = address.partition("#") if "#" in address else (address, "", "")
    here = _folders(base)
    there = target.split("/")
    most = min(len(here), len(there) - 1)
    shared = 0
    while shared < most and here[shared] == there[shared]:
        shared += 1
    relative = "../" * (len(here) - shared) + "/".join(there[shared:])
    return (relative or ("" if fragment else "./")) + fragment_sign + fragment


# A page writes some dozens of addresses, all seen from the same place.
@lru_cache(maxsize=16)
def _folders(base: str) -> list[str]:
    return base.split("/")[:-1]


def absolute(site_url: str, address: str) -> str:
    """An address with its host, for feeds and canonical links; `site_url` has no slash at its end."""
    return f"{site_url}/{address}"
