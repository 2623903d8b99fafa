"""The command `rial`: 0 is clean, 1 problems, 2 could not run."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper
from itertools import pairwise
from pathlib import Path

from yaml import MarkedYAMLError

from generator.cli.leaving import is_whole_process, leave
from generator.cli.parser import Parser, speaking
from generator.cli.project import project_above
from generator.model.language import Language
from generator.words import Words, words_of
from generator.words.reasons import reason
from generator.words.spoken import misspelt_choice, spoken_language

COMMANDS = (
    *("build", "serve", "check", "status", "fmt"),
    *("new", "translate", "reviewed", "rename", "retire"),
    *(
        "diff",
        "export",
        "import",
        "take",
        "strip",
        "quote",
        "forms",
        "schema",
        "verify",
        "delta",
        "apply",
        "completion",
    ),
)
"""Each is a module of this package with `arguments(parser)` and `run(options) -> int`."""

_ENDING = ("SIGTERM", "SIGHUP")
"""The signals, besides that of Ctrl-C, by which a system or a closed window ends a command; Windows lacks one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; where a declaration or a word is missing that it needs, say all that is."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _end_in_order()
    if arguments is None:
        is_whole_process()
    try:
        return leave(_run(given))
    except KeyboardInterrupt:
        print(f"\n{words_of(_asked_for(given) or spoken_language())['cli.interrupted']}", file=sys.stderr)
        return 2
    except MarkedYAMLError as why:  # the words themselves cannot be read
        print(" ".join(str(why).split()), file=sys.stderr)
        return 2
    except Exception:
        from generator.catalogue.house import faults_of_house  # imports all declarations

        if not (faults := faults_of_house()):
            raise
        words = words_of(_asked_for(given) or spoken_language())
        print(*map(words.problem, faults), sep="\n")
        return 1


def _run(given: list[str]) -> int:
    """Run one command. MkDocs is imported only by those that build."""
    words = words_of(_asked_for(given) or spoken_language())
    _write_whatever_comes()
    with speaking(words):
        parser = parser_in(words, given[0] if given else "")
        _complete(parser)
        options = parser.parse_args(given)
        if options.command is None:
            parser.print_help()
            return 0
    if misspelt := misspelt_choice():
        print(words.say("cli.unknown_language", value=misspelt, choices=", ".join(Language)), file=sys.stderr)
    if not _placed(options, words):
        return 2
    return _ran(options, words)


def _ran(options: argparse.Namespace, words: Words) -> int:
    try:
        status = int(options.run(options))
        sys.stdout.flush()
        return status
    except BrokenPipeError:  # whoever reads the output has read enough; nothing is left to be flushed at the exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as why:
        with suppress(OSError):  # the disk may have no room for this either
            print(words.say("report.stopped", why=reason(why, words)), file=sys.stderr, flush=True)
        return 2


def parser_in(words: Words, asked: str = "") -> Parser:
    """The parser of all commands, with help in the words of a language.

    Where one of them is `asked` for, the modules of the others need not be imported.
    """
    parser = Parser(prog="rial", description=words["cli.description"], epilog=words["cli.epilog"])
    parser.words = words
    parser.add_argument(
        "--version", action="version", version=f"rial {version('rial')}", help=words["cli.argparse.version"]
    )
    commands = parser.add_subparsers(dest="command", metavar=words["cli.command"], parser_class=Parser)
    only = asked in COMMANDS and "_ARGCOMPLETE" not in os.environ
    for name in COMMANDS:
        said = words[f"commands.{name}"]
        command = commands.add_parser(
            name, help=said["does"], description=said["does"], epilog=words.say("cli.example", example=said["example"])
        )
        command.words = words
        if only and name != asked:
            continue
        module = import_module(f"generator.cli.{name}")
        module.arguments(command)
        for action in command._actions:
            told = said.get("options", {}).get(action.dest) or words.find(f"cli.options.{action.dest}")
            action.help = told or action.help
        command.set_defaults(run=module.run)
    return parser


def _asked_for(given: Sequence[str]) -> Language | None:
    """The language of `--language`, which is needed before anything is said."""
    for word, following in pairwise([*given, ""]):
        value = following if word == "--language" else word.partition("=")[2] if word.startswith("--language=") else ""
        if value in list(Language):
            return Language(value)
    return None


def _placed(options: argparse.Namespace, words: Words) -> bool:
    """Fill in where the content, the configuration and the schemas are; say so where there is no project."""
    wanted = {name for name in ("content", "config", "schemas") if getattr(options, name, "") is None}
    project = project_above(Path.cwd()) if wanted else None
    if wanted and project is None:
        print(words.say("cli.no_project", path=Path.cwd()), file=sys.stderr)
        return False
    if project:
        places = {"content": project.content, "config": project.configuration, "schemas": project.schemas}
        for name in wanted:
            setattr(options, name, places[name])
    if hasattr(options, "language"):
        options.language = words.language
    return True


def _end_in_order() -> None:
    """Let what ends a command end it as Ctrl-C does: what was begun is cleared away, and that it ended is said."""
    if threading.current_thread() is threading.main_thread():
        for name in _ENDING:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _interrupted)


def _interrupted(*_: object) -> None:
    raise KeyboardInterrupt


def _complete(parser: Parser) -> None:
    """Answer a shell that asks for completions, and end."""
    if "_ARGCOMPLETE" in os.environ:
        import argcomplete

        argcomplete.autocomplete(parser)


def _write_whatever_comes() -> None:
    """Let every sign be written, and what is said where the shell closed a stream (`rial check >&-`) be lost."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("r" if name == "stdin" else "w", encoding="utf-8")  # noqa: SIM115  # to the end
            setattr(sys, name, nowhere)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
