"""How long a development server takes from a save to the page that shows it."""

import os
import signal
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from subprocess import Popen, TimeoutExpired

from benchmarks.measure import Sample, start
from benchmarks.tool import Page, Tool

_SECONDS_TO_START = 600
_SECONDS_TO_SHOW = 300
_SECONDS_TO_END = 10
# A person reads the page, and a server that is just ready may not watch the files yet.
_SECONDS_BETWEEN_SAVES = 2
_SECONDS_BETWEEN_LOOKS = 0.005


class ServerSilent(Exception):
    """The server did not show in time what it should."""


def measure_reloads(tool: Tool, numbers: Iterator[int], runs: int) -> list[Sample]:
    """Edit a release so many times under a running server; the first edit warms it up and does not count."""
    port = free_port()
    with _running(tool, port):
        samples = []
        for _ in range(runs + 1):
            time.sleep(_SECONDS_BETWEEN_SAVES)
            began = time.perf_counter()
            page = tool.change_title(next(numbers))
            _wait(port, page, seconds=_SECONDS_TO_SHOW)
            samples.append(Sample(time.perf_counter() - began, 0.0))
    return samples[1:]


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(tool: Tool, port: int) -> Iterator[None]:
    process = start(tool.serve(port))
    is_ready = threading.Event()
    # It goes on listening to the end: a full pipe would stop the server.
    listener = threading.Thread(target=_listen, args=(process, port, is_ready), daemon=True)
    listener.start()
    try:
        if not is_ready.wait(_SECONDS_TO_START):
            raise ServerSilent(f"{tool.name} did not say in {_SECONDS_TO_START} s that it serves")
        if process.poll() is not None:
            raise ServerSilent(f"{tool.name}'s server ended by itself")
        yield
    finally:
        _end(process)
        listener.join()


def _end(process: "Popen[bytes]") -> None:
    """End a server and all that it started. Not by Ctrl-C's signal: what runs in the background may ignore that."""
    os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(_SECONDS_TO_END)
    except TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _listen(process: "Popen[bytes]", port: int, is_ready: threading.Event) -> None:
    """Both servers name their address once the first build is done."""
    for line in process.stdout or ():
        if f":{port}/".encode() in line:
            is_ready.set()
    is_ready.set()  # where it has ended, nobody has to wait for it
    if process.stdout:
        process.stdout.close()


def _wait(port: int, page: Page, *, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        if page.words in _text(f"http://127.0.0.1:{port}{page.address}"):
            return
        time.sleep(_SECONDS_BETWEEN_LOOKS)
    raise ServerSilent(f"{page.address} did not show “{page.words}” in {seconds} s")


def _text(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return unescape(answer.read().decode(errors="replace"))
    except (OSError, urllib.error.URLError):  # not up yet, or a page that is being written
        return ""
