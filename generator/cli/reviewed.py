"""say that translations were held against their originals as these are now"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.ids import carry_out
from generator.cli.options import add_content, add_language, content_of
from generator.edit.changes import Changes
from generator.edit.follows import marked_as_reviewed
from generator.model.record import AnyRecord, Content, Text
from generator.words import Words, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Renew `follows` in each file; 2, and nothing is written, where one is no translation."""
    words = words_of(options.language)
    content = content_of(options.content, words)
    if content is None:
        return 2
    root = options.content.resolve().parent
    changes, amiss = Changes(root), False
    for file in options.files:
        found = _translation(file, content, root)
        if found is None:
            amiss = True
            print(words.say("edit.no_translation", path=file), file=sys.stderr)
            continue
        record, text = found
        path = root / text.origin.path
        changes.write(path, marked_as_reviewed(changes.read(path), record.texts[record.original], record.kind))
    if amiss:
        return 2
    carry_out(changes, root, words)
    return _said(len(changes.files), words)


def _translation(file: Path, content: Content, root: Path) -> tuple[AnyRecord, Text] | None:
    """The record that a translation's file belongs to, and its text."""
    for record in content.records:
        for language, text in record.texts.items():
            if language != record.original and root / text.origin.path == file.resolve():
                return record, text
    return None


def _said(n: int, words: Words) -> int:
    print(words.count("reviewed", n))
    return 0
