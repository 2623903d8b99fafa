"""a record's two files, ready to fill"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace

from generator.cli.options import add_content, add_language
from generator.export.blank import blank_files
from generator.model.kind import Kind
from generator.words import words_of

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Whether a record may have this id: `ar-seclo`."""
    return len(text) <= 60 and _ID.fullmatch(text) is not None


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("kind", choices=[kind.value for kind in Kind], metavar="KIND")
    parser.add_argument("id", metavar="ID", help="lower-case letters without accents, digits and hyphens")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the files; 2 if the id is not one, or if one of them is there already."""
    words = words_of(options.language)
    if not is_id(options.id):
        print(words.say("report.bad_id", id=options.id), file=sys.stderr)
        return 2
    kind = Kind(options.kind)
    folder = options.content / kind
    files = [(folder / name, text) for name, text in blank_files(kind, options.id, words)]
    there = [path for path, _ in files if path.exists()]
    for path in there:
        print(words.say("report.exists", path=path), file=sys.stderr)
    if there:
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in files:
        path.write_text(text, "utf-8")
        print(words.say("report.created", path=path))
    return 0
