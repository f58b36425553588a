"""The local web server of `make serve`: the preview's pages, each told to reload after a build."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsroom.cli.folder_server import Answer, FolderHandler, LocalServer

SCRIPT_ADDRESS = "/-/reload.js"
EVENTS_ADDRESS = "/-/events"
# A comment this often tells whether the page is still open, and keeps the connection alive.
HEARTBEAT_SECONDS = 15.0

SCRIPT = b"""\
const build = document.currentScript.dataset.build;
const events = new EventSource("/-/events?build=" + build);
events.addEventListener("reload", () => location.reload());
events.addEventListener("problems", (event) => {
  document.getElementById("newsroom-problems")?.remove();
  const box = document.body.appendChild(document.createElement("pre"));
  box.id = "newsroom-problems";
  box.textContent = JSON.parse(event.data);
  box.style.cssText = "position:fixed;inset:auto 0 0;max-block-size:50vh;overflow:auto;margin:0;padding:1rem;" +
    "background:#fff;color:#900;border-block-start:4px solid;white-space:pre-wrap;z-index:9999";
});
"""


@dataclass(frozen=True)
class Build:
    """One build of the preview: its number, counted from 1, and what was wrong with it."""

    number: int = 0
    problems: str = ""


class Builds:
    """The newest build, and a way for many open pages to wait for the next one."""

    def __init__(self) -> None:
        self.newest = Build()
        self._changed = threading.Condition()

    def announce(self, problems: str = "") -> None:
        """Say that a build has ended; with problems, the last good output is still the one shown."""
        with self._changed:
            self.newest = Build(self.newest.number + 1, problems)
            self._changed.notify_all()

    def wait_for_other_than(self, number: int, *, seconds: float) -> Build | None:
        """The newest build once it is another than `number`, or None when `seconds` pass before that."""
        with self._changed:
            is_new = self._changed.wait_for(lambda: self.newest.number != number, seconds)
            return self.newest if is_new else None

    def events(self, number: int) -> Iterator[bytes]:
        """The events for a page that shows build `number`, as text/event-stream, without end."""
        if self.newest.problems:
            number = self.newest.number - 1
        while True:
            build = self.wait_for_other_than(number, seconds=HEARTBEAT_SECONDS)
            if build is None:
                yield b": still here\n\n"
                continue
            number = build.number
            name = "problems" if build.problems else "reload"
            yield f"event: {name}\ndata: {json.dumps(build.problems)}\n\n".encode()


class PreviewHandler(FolderHandler):
    """Answers with the preview, each page of which is told to reload after a build."""

    def __init__(self, *arguments: Any, folder: Path, builds: Builds) -> None:
        self.builds = builds
        super().__init__(*arguments, folder=folder)

    def do_GET(self) -> None:
        address = urlsplit("http://host" + self.path)
        if address.path == SCRIPT_ADDRESS:
            self.send(Answer(HTTPStatus.OK, "text/javascript; charset=utf-8", SCRIPT))
        elif address.path == EVENTS_ADDRESS:
            shown = address.query.removeprefix("build=")
            self._send_events(int(shown) if shown.isascii() and shown.isdigit() else self.builds.newest.number)
        else:
            super().do_GET()

    def send(self, reply: Answer) -> None:
        if reply.type.startswith("text/html"):
            tag = f'<script src="{SCRIPT_ADDRESS}" data-build="{self.builds.newest.number}"></script>'.encode()
            before, end, after = reply.body.rpartition(b"</body>")
            body = before + tag + end + after if end else reply.body + tag
            reply = Answer(reply.status, reply.type, body)
        super().send(reply)

    def _send_events(self, number: int) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            for event in self.builds.events(number):
                self.wfile.write(event)
        except ConnectionError:
            return  # the page was closed


def preview_server(folder: Path, builds: Builds, *, port: int) -> LocalServer:
    """A server of `folder` at localhost, not yet started; OSError when the port is in use, any free one for port 0."""
    return LocalServer(("127.0.0.1", port), partial(PreviewHandler, folder=folder, builds=builds))
