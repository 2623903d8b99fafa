"""the script by which a shell completes commands, kinds and options"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.options import add_language

COMMAND_SHELLS = ("bash", "zsh", "fish")


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("shell", choices=COMMAND_SHELLS)
    add_language(parser)


def run(options: Namespace) -> int:
    """Print the script."""
    from argcomplete import shellcode  # type: ignore[attr-defined]

    print(shellcode(["rial"], shell=options.shell))
    return 0
