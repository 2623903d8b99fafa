"""Options that several commands share."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from generator.load.content import read_content
from generator.load.places import PathPlace, place_of
from generator.model.language import Language
from generator.model.record import Content
from generator.words import Words


def add_content(parser: ArgumentParser) -> None:
    """`--content DIR`."""
    parser.add_argument("--content", type=Path, metavar="DIR", help="content/ of the project by default")


def add_language(parser: ArgumentParser) -> None:
    """`--language es|en`, the language of messages."""
    parser.add_argument("--language", choices=[language.value for language in Language])


def content_of(folder: Path, words: Words) -> Content | None:
    """The content of a folder; None, and a sentence, where there is none."""
    if not folder.is_dir():
        print(words.say("report.no_content", path=folder), file=sys.stderr)
        return None
    return read_content(folder.resolve())


def all_in_content(paths: Sequence[Path], folder: Path, words: Words) -> bool:
    """Whether something is read, or at least named, at each of the paths; a sentence for each where it is not so."""
    places = [(path, place_of(path, folder)) for path in paths]
    for path, place in places:
        if place == PathPlace.MISSING:
            print(words.say("report.no_such_path", path=path), file=sys.stderr)
        elif place == PathPlace.OUTSIDE:
            print(words.say("report.outside", path=path, content=folder), file=sys.stderr)
        elif place == PathPlace.UNREAD:
            print(words.say("report.unread", path=path), file=sys.stderr)
    return all(place in (PathPlace.READ, PathPlace.NAMED) for _, place in places)
