"""the forms and templates of the repository, in the languages of the site"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from generator.cli.options import add_content, add_language, content_of
from generator.cli.output import write_stale
from generator.export.forms import forms
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--check", action="store_true", help="only say whether those there are fresh")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the files beside the content, or compare them with those that are there: 1 if one is stale."""
    words = words_of(options.language)
    content = content_of(options.content, words)
    if content is None:
        return 2
    root = options.content.resolve().parent
    files = [(root / name, text) for name, text in forms(content)]
    return write_stale(files, words, stale="report.form_stale", only_compared=options.check, below=root)
