"""The command `rial`: 0 is clean, 1 problems, 2 could not run."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from importlib import import_module

COMMANDS = ("build", "serve", "check", "status", "fmt", "new", "schema")
"""Each is a module of this package with `arguments(parser)` and `run(options) -> int`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. MkDocs is imported only by those that build."""
    parser = argparse.ArgumentParser(prog="rial", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = import_module(f"generator.cli.{name}")
        command = commands.add_parser(name, help=module.__doc__, description=module.__doc__)
        module.arguments(command)
        command.set_defaults(run=module.run)
    options = parser.parse_args(arguments)
    return int(options.run(options))
