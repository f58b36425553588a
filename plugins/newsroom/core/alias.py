"""Old addresses that lead to a page: as authors type them, and as the site keeps them."""

import re
from urllib.parse import quote, unquote

from newsroom.core import address
from newsroom.core.characters import first_control
from newsroom.core.problem import Fault, mark

# What stands in a path or a query as it is (RFC 3986, pchar without `%`).
_IN_PATH = "/:@!$&'()*+,;=~"
_IN_QUERY = _IN_PATH + "?%"
_HTML = (".html", ".htm")
# Disks allow 255 bytes, and a file is written under a longer name first.
_LONGEST_NAME = 220


def parse_alias(text: str) -> str:
    """An old address that may lead to another page, or is gone; raises `Fault`."""
    found = parse_address(text)
    if address.is_of_the_build(claim_of(found)):
        raise Fault(mark('the build makes "%(found)s" itself: it can lead nowhere else'), found=text)
    return found


def parse_address(text: str) -> str:
    """An address without its slash at the beginning, encoded as browsers ask for it; raises `Fault`."""
    if re.match(r"https?://", text):
        path = "/" + text.split("/", 3)[3] if text.count("/") > 2 else "/"
        raise Fault(
            mark('expected an address without its host, like "%(path)s", found "%(found)s"'), path=path, found=text
        )
    if not text.startswith("/") or "#" in text or "\\" in text or " " in text:
        raise Fault(
            mark('expected an address that begins with a slash, like /en/news/2018/old-name/, found "%(found)s"'),
            found=text,
        )
    path, sign, query = text[1:].partition("?")
    if not _is_sound(path):
        raise Fault(mark('expected an address that a browser could ask for, found "%(found)s"'), found=text)
    return quote(unquote(path), safe=_IN_PATH) + sign + quote(query, safe=_IN_QUERY)


def _is_sound(path: str) -> bool:
    """Whether every part of a path is a name that a file may have."""
    *folders, last = path.split("/")
    if not all(folders):
        return False
    try:
        names = [unquote(part, errors="strict") for part in (*folders, last)]
    except UnicodeDecodeError:
        return False
    return not any(
        name in {".", ".."} or "/" in name or first_control(name) or len(name.encode()) > _LONGEST_NAME
        for name in names
    )


def redirect_file(alias: str) -> str | None:
    """The file whose page leads on from an old address; `None` where no file can answer: with a query, or for a PDF."""
    *folders, name = unquote(alias).split("/")
    # What is a page for one old address can't be a folder for another.
    if "?" in alias or any(folder.lower().endswith(_HTML) for folder in folders):
        return None
    if "." not in name:
        return "/".join([*folders, *([name] if name else []), "index.html"])
    return unquote(alias) if name.lower().endswith(_HTML) else None


def page_of(alias: str) -> str:
    """The address under which the site would have the page that answers there: `a`, `a/` and `a/index.html` are one."""
    return (redirect_file(alias) or alias).removesuffix("index.html")


def claim_of(alias: str) -> str:
    """What one page alone may claim; servers compare redirected addresses whatever their case."""
    return page_of(alias).casefold()
