"""What is read from the declarations and the code: schemas for editors, the reference of fields, the list of words."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.options import add_language
from generator.cli.output import write_stale
from generator.schema.asked_words import list_files
from generator.schema.editor import schemas
from generator.schema.reference import references
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--to", dest="schemas", type=Path, metavar="DIR")
    parser.add_argument("--check", action="store_true", help="only say whether those there are fresh")
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the schemas, or compare them with those that are there: 1 if one is stale."""
    words = words_of(options.language)
    files = [(options.schemas / name, text) for name, text in schemas()]
    files += [(options.schemas.parent / name, text) for name, text in references()]
    files += list_files(options.schemas)
    return write_stale(files, words, stale="report.schema_stale", only_compared=options.check)
