"""Options that several commands share."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path

from generator.load.content import read_content
from generator.model.language import DEFAULT, Language
from generator.model.record import Content
from generator.words import Words


def add_content(parser: ArgumentParser) -> None:
    """`--content DIR`."""
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="content/ by default")


def add_language(parser: ArgumentParser) -> None:
    """`--language es|en`, the language of messages."""
    parser.add_argument("--language", type=Language, choices=list(Language), default=DEFAULT)


def content_of(folder: Path, words: Words) -> Content | None:
    """The content of a folder; None, and a sentence, where there is none."""
    if not folder.is_dir():
        print(words.say("report.no_content", path=folder), file=sys.stderr)
        return None
    return read_content(folder.resolve())
