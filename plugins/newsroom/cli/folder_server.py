"""A folder on a local web server: its pages, its own 404 page, and nothing from outside it."""

import mimetypes
import sys
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

NOTHING_HERE = b"<!doctype html><meta charset=utf-8><title>404</title><body><p>There is no page at this address.</p>"

# Python's table lacks these or differs between systems.
TYPES = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".vcf": "text/vcard",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_known_types = mimetypes.MimeTypes()


def content_type(path: Path) -> str:
    """The Content-Type of a file, by its name; whatever is text says that it is UTF-8."""
    kind = TYPES.get(path.suffix.lower()) or _known_types.guess_type(path.name)[0] or "application/octet-stream"
    is_text = kind.startswith("text/") or kind.endswith(("xml", "json", "javascript"))
    return f"{kind}; charset=utf-8" if is_text else kind


@dataclass(frozen=True)
class Answer:
    """What a web server says to one request."""

    status: HTTPStatus
    type: str = "text/plain; charset=utf-8"
    body: bytes = b""
    location: str = ""


def answer(folder: Path, address: str, *, prefix: str = "/") -> Answer:
    """The answer to a request for `address`, with the files of `folder` lying under `prefix`."""
    path = unquote(urlsplit("http://host" + address).path)
    parts = [part for part in path.removeprefix(prefix).split("/") if part]
    is_outside = not path.startswith(prefix) or any(part in {".", ".."} or {"\\", "\0"} & set(part) for part in parts)
    place = folder.joinpath(*parts) if not is_outside else folder / "404.html"
    if is_outside or not place.resolve().is_relative_to(folder.resolve()):
        return _missing(folder)
    if place.is_dir() and (place / "index.html").is_file():
        if not path.endswith("/"):
            return Answer(HTTPStatus.MOVED_PERMANENTLY, location=quote(prefix + "/".join(parts) + "/"))
        place /= "index.html"
    elif path.endswith("/") or not place.is_file():
        return _missing(folder)
    return Answer(HTTPStatus.OK, content_type(place), place.read_bytes())


def _missing(folder: Path) -> Answer:
    page = folder / "404.html"
    body = page.read_bytes() if page.is_file() else NOTHING_HERE
    return Answer(HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", body)


class FolderHandler(BaseHTTPRequestHandler):
    """Answers with the files of one folder, as a plain static host would."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, folder: Path, prefix: str = "/") -> None:
        self.folder = folder
        self.prefix = prefix
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self.send(answer(self.folder, self.path, prefix=self.prefix))

    def do_HEAD(self) -> None:
        self.do_GET()

    def send(self, reply: Answer) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.type)
        self.send_header("Content-Length", str(len(reply.body)))
        self.send_header("Cache-Control", "no-store")
        if reply.location:
            self.send_header("Location", reply.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a press officer reads the problems of the content here, not a log of requests."""


class LocalServer(ThreadingHTTPServer):
    """A web server for this machine alone, whose open event streams do not keep it from ending."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that drops a connection: that is no news."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)
