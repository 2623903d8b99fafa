"""The command `rial`: 0 is clean, 1 problems, 2 could not run."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from generator.model.language import DEFAULT
from generator.words import words_of

COMMANDS = ("build", "serve", "check", "status", "fmt", "new", "rename", "retire", "schema", "verify")
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
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = int(options.run(options))
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads the output has read enough; nothing is left to be flushed at the exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except OSError as why:
        words = words_of(getattr(options, "language", DEFAULT))
        print(words.say("report.stopped", why=why), file=sys.stderr)
        return 2
    return status
