"""a text of which nothing is known, as Markdown in which no sign means anything"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.options import add_language
from generator.cli.output import give
from generator.export.as_code import LONGEST_COMMENT, as_code
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("texts", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--to", dest="file", type=Path, metavar="FILE")
    add_language(parser)


def run(options: Namespace) -> int:
    """Print the texts, or write them into a file; 2 where one is no file. Of each no more is read than can be said."""
    words = words_of(options.language)
    if missing := [path for path in options.texts if path.is_symlink() or not path.is_file()]:
        print(*(words.say("report.no_such_path", path=path) for path in missing), sep="\n", file=sys.stderr)
        return 2
    text = as_code([_read(path) for path in options.texts])
    give(text, words, file=options.file)
    return 0


def _read(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(4 * LONGEST_COMMENT).decode("utf-8", "replace")
