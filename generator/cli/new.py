"""a new record, ready to fill"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from generator.catalogue.blank import EMPTY_TRANSLATION, blank_original, known_numbers
from generator.cli.options import add_content, add_language
from generator.load.content import languages_in
from generator.load.samples import samples_in
from generator.model.example import with_samples
from generator.model.kind import Kind
from generator.model.language import Language
from generator.words import Words, words_of

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Whether a record may have this id: `ar-seclo`."""
    return len(text) <= 60 and _ID.fullmatch(text) is not None


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("kind", choices=[kind.value for kind in Kind], metavar="KIND")
    parser.add_argument("id", metavar="ID")
    parser.add_argument("--original", choices=[language.value for language in Language])
    parser.add_argument("--translation", action="store_true")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the original's file, and with `--translation` the others; 2 if the id is not one, or a file is there."""
    words = words_of(options.language)
    if not is_id(options.id):
        print(words.say("report.bad_id", id=options.id), file=sys.stderr)
        return 2
    languages = languages_in(options.content)
    original = options.original or languages[0]
    if original not in languages:
        print(words.say("cli.not_a_choice", value=original, choices=", ".join(languages)), file=sys.stderr)
        return 2
    with with_samples(lambda: samples_in(options.content)):
        files = _files(options, original, languages, words)
    there = [path for path in files if path.exists()]
    for path in there:
        print(words.say("report.exists", path=path), file=sys.stderr)
    if there:
        return 2
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(words.say("report.created", path=path))
    return 0


def _files(options: Namespace, original: str, languages: Sequence[Language], words: Words) -> dict[Path, str]:
    """The files and what they say, the original's first."""
    kind = Kind(options.kind)
    folder = options.content / kind
    known = known_numbers(kind, options.id, _numbers_in(folder))
    files = {folder / f"{options.id}.{original}.md": blank_original(kind, words, known)}
    others = (language for language in languages if language != original and options.translation)
    return files | {folder / f"{options.id}.{language}.md": EMPTY_TRANSLATION for language in others}


def _numbers_in(folder: Path) -> set[int]:
    """The numbers that the records of a folder have."""
    texts = (path.read_bytes().decode("utf-8", "replace") for path in folder.glob("*.md"))
    return {int(found[1]) for text in texts if (found := re.search(r"(?m)^number: *(\d+) *$", text))}
