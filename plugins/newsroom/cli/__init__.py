"""The command line: each command's module is loaded when the command is asked for; it never imports Pelican."""

import argparse
from collections.abc import Sequence
from importlib import import_module
from typing import Any

# Each command with the function that gives its parser its options and what runs them, and with its line of help. The
# functions are named, not imported: each command would load what only the others need, like Pillow (70 ms).
COMMANDS = {
    "html": ("newsroom.cli.site:register_html", "check the content, and build the site"),
    "plan": ("newsroom.cli.site:register_plan", "print which pages the next build would write, and why"),
    "verify": ("newsroom.cli.site:register_verify", "compare the output with the build state, and mend it"),
    "due": ("newsroom.cli.site:register_due", "print when the next embargo ends, for schedulers"),
    "record": ("newsroom.cli.site:register_record", "add what is public to the ledger in the content"),
    "check": ("newsroom.cli.site:register_check", "list every problem of the content"),
    "new": ("newsroom.cli.new:register", "lay the folder of a new release"),
    "sample": ("newsroom.cli.sample:register", "write a fictional content folder to try and measure with"),
    "schema": ("newsroom.cli.schema:register", "write the editor's schemas"),
    "serve": ("newsroom.cli.serve:register", "show the preview at localhost, and reload it on save"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 when all is well, 1 for problems of content."""
    parser = argparse.ArgumentParser(prog="newsroom", description="The press archive's tools.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Command)
    for name, (register, line) in COMMANDS.items():
        commands.add_parser(name, help=line, register=register)
    options = parser.parse_args(arguments)
    return int(options.run(options))


class _Command(argparse.ArgumentParser):
    """A command's parser, which gets its options when argparse hands it the command's arguments."""

    def __init__(self, *, register: str, **settings: Any) -> None:
        super().__init__(**settings)
        self._register = register

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Called by argparse for the one command that was asked for (`argparse._SubParsersAction`)."""
        module, _, function = self._register.partition(":")
        getattr(import_module(module), function)(self)
        return super().parse_known_args(args, namespace)
