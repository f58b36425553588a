"""The command line: one module a command, each with `register` and `run`; it never imports Pelican or `adapter`."""

import argparse
from collections.abc import Sequence

from newsroom.cli import new as new
from newsroom.cli import sample as sample
from newsroom.cli import schema as schema
from newsroom.cli import serve as serve
from newsroom.cli import site as site

COMMANDS = (site, new, sample, schema, serve)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 when all is well, 1 for problems of content."""
    parser = argparse.ArgumentParser(prog="newsroom", description="The press archive's tools.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.register(commands)
    options = parser.parse_args(arguments)
    return int(options.run(options))
