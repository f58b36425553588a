"""`make html`, `plan`, `verify`, `check` and `due`: the engine on the command line."""

import argparse
import runpy
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.store.scan import Scout

if TYPE_CHECKING:
    from newsroom.build.engine import Request


def _register(parser: argparse.ArgumentParser, *, command: str) -> None:
    """Give one of the commands its options, which are those of all."""
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.add_argument("--conf", type=Path, default=Path("pelicanconf.py"))
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--preview", action="store_true", help="with drafts and embargoed releases, marked")
    parser.set_defaults(run=partial(_run, command))


register_html = partial(_register, command="html")
register_plan = partial(_register, command="plan")
register_verify = partial(_register, command="verify")
register_record = partial(_register, command="record")
register_due = partial(_register, command="due")


def register_check(parser: argparse.ArgumentParser) -> None:
    """Give `check` its options."""
    _register(parser, command="check")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the same as a page, to be mailed or printed")


def _run(command: str, options: argparse.Namespace) -> int:
    scout = Scout(f"{options.content}/releases", ahead=True)
    # Imported here because it takes as long as the scout does, who meanwhile is on the way.
    from newsroom.build import engine

    overrides = {"NEWSROOM_PREVIEW": True} if options.preview else {}
    request = engine.Request(options.content, options.output, options.conf, overrides=overrides, scout=scout)
    match command:
        case "html":
            # Pelican is a third of a second's work, so it is started only where there is something to do.
            return engine.build_if_needed(request, lambda: _run_pelican(request))
        case "plan":
            return engine.plan(request)
        case "verify":
            return engine.verify(request)
        case "due":
            return engine.due(request)
        case "record":
            return engine.record(request)
        case _:
            return engine.check(request, options.html)


def _run_pelican(request: "Request") -> int:
    """Pelican as its own command runs. It says nothing but its errors, and an error ends it: it would skip a plugin
    that does not import, with status 0. Its --quiet is no good here: it hides errors from --fatal too.
    """
    sys.argv = ["pelican", str(request.content), "-s", str(request.conf), "-o", str(request.output)]
    sys.argv += ["--fatal=errors", "--log-handler=plain"]
    sys.argv += ["-e", "NEWSROOM_PREVIEW=true"] if request.overrides else []
    try:
        runpy.run_module("pelican", run_name="__main__", alter_sys=False)
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0
