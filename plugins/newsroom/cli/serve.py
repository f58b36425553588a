"""`make serve`: shows the preview at localhost, builds it again on every save, and reloads the open pages."""

import argparse
import errno
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from watchfiles import DefaultFilter, watch

from newsroom.cli.builder import Builder
from newsroom.cli.preview_server import Builds, preview_server

THEME = Path("theme")
PLUGINS = Path("plugins")
CONFS = (Path("pelicanconf.py"), Path("publishconf.py"))
# The settings are single files, which editors replace and a watch would lose: they are looked at this often.
SETTINGS_MILLISECONDS = 1000
# A save is over when nothing more comes for so long; an editor's is several changes at once.
QUIET_MILLISECONDS = 20


class SourceFilter(DefaultFilter):
    """Passes what a person saves, and neither editors' spare copies nor what the build itself compiles."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, r"^\.", r"\.mo$", r"\.tmp$")


def register(parser: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--conf", type=Path, default=Path("pelicanconf.py"))
    parser.add_argument("--output", type=Path, default=Path("preview"))
    parser.add_argument("--port", type=int, default=8000)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Serve until Ctrl-C, and return 0; 1 when the port cannot be had."""
    builds = Builds()
    try:
        server = preview_server(options.output, builds, port=options.port)
    except (OSError, OverflowError) as error:
        print(_port_sentence(options.port, error), file=sys.stderr)
        return 1
    address = f"http://localhost:{server.server_port}/"
    builder = Builder(options.content, options.conf, options.output, address.rstrip("/"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        builds.announce(builder.build())
        print(f"The preview is at {address} and reloads when you save; Ctrl-C ends it.", flush=True)
        for saved in changes(options.content, THEME, PLUGINS, confs=(options.conf, *CONFS)):
            if any(path.is_relative_to(PLUGINS.resolve()) for path in saved):
                # The program itself is another: a builder keeps the code that it began with.
                builder.end()
            builds.announce(builder.build())
    except KeyboardInterrupt:
        print()
    finally:
        builder.end()
        server.shutdown()
        server.server_close()
    return 0


def changes(*folders: Path, confs: tuple[Path, ...]) -> Iterator[set[Path]]:
    """Yield the files that were saved, of all that the preview is made from; raises KeyboardInterrupt on Ctrl-C."""
    present = [folder for folder in folders if folder.exists()]
    seen = _saved(confs)
    for saved in watch(
        *present,
        watch_filter=SourceFilter(),
        step=QUIET_MILLISECONDS,
        yield_on_timeout=True,
        rust_timeout=SETTINGS_MILLISECONDS,
    ):
        now = _saved(confs)
        if saved or now != seen:
            seen = now
            yield {Path(path) for _, path in saved}


def _saved(files: tuple[Path, ...]) -> list[int]:
    return [file.stat().st_mtime_ns if file.exists() else 0 for file in files]


def _port_sentence(port: int, error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use: end the other server, or choose another with PORT={port + 1}."
    return f"Port {port} cannot be used here: choose another with PORT=8001."
