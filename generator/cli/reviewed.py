"""mark translations as checked against their originals, or records as confirmed by their owners on a day"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.catalogue.reconciliation import checked
from generator.cli.ids import carry_out
from generator.cli.options import add_content, add_language, content_of
from generator.edit.changes import Changes
from generator.edit.fields import with_fields
from generator.edit.follows import marked_as_reviewed
from generator.model.record import AnyRecord, Content, Text
from generator.words import Words, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("files", nargs="+", metavar="KIND/ID", help="programs/ar-seclo, or its file")
    parser.add_argument("--on", dest="day", metavar="DAY", default="")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Renew `follows`; 1 if a file or its original has problems, 2 if one of the files is no translation.

    With a day, write it into the originals as `reviewed`; 2 if one of the files is no original.
    """
    words = words_of(options.language)
    if options.day and not _is_day(options.day):
        print(words.say("edit.not_a_day", value=options.day), file=sys.stderr)
        return 2
    content = content_of(options.content, words)
    if content is None:
        return 2
    root = options.content.resolve().parent
    named = {_record_at(name, options.content.resolve()) for name in options.files}
    stops = [p for p in checked(content)[1] if p.stops and p.path.partition(".")[0] in named]
    for problem in stops:
        print(words.problem(problem))
    if stops:
        print(words["edit.mend_before_review"], file=sys.stderr)
        return 1
    if options.day:
        return _confirmed(content, root, options, words)
    found = [_translations(name, content, root) for name in options.files]
    for name, texts in zip(options.files, found, strict=True):
        if not texts:
            said = "edit.is_original" if _is_original(name, content, root) else "edit.no_translation"
            print(words.say(said, path=name), file=sys.stderr)
    if not all(found):
        return 2
    chosen = {text.origin.path: (text, record) for texts in found for record, text in texts}
    carry_out(_renewed(chosen, root), root, words)
    print(words.count("reviewed", len(chosen)))
    return 0


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _confirmed(content: Content, root: Path, options: Namespace, words: Words) -> int:
    """Write the day into the originals that were named."""
    found = {name: _original(name, content, root) for name in options.files}
    for name, record in found.items():
        if record is None:
            said = "edit.is_translation" if _translations(name, content, root) else "edit.no_record"
            print(words.say(said, path=name, name=name), file=sys.stderr)
    changes = Changes(root)
    for record in found.values():
        if record is None:
            return 2
        file = root / record.origin.path
        changes.write(file, with_fields(changes.read(file), record.kind, {"reviewed": date.fromisoformat(options.day)}))
    carry_out(changes, root, words)
    return 0


def _original(name: str, content: Content, root: Path) -> AnyRecord | None:
    """The record `<kind>/<id>`, or that whose original is in a file."""
    there = Path(name).resolve()
    return next((r for r in content.records if name == r.name or root / r.origin.path == there), None)


def _record_at(name: str, folder: Path) -> str:
    """The path of a record's files up to their language: `content/programs/ar-seclo`."""
    file = Path(name).resolve()
    inside = file.relative_to(folder).as_posix() if file.is_relative_to(folder) and file.exists() else name
    return f"{folder.name}/{inside}".partition(".")[0]


def _renewed(chosen: Mapping[str, tuple[Text, AnyRecord]], root: Path) -> Changes:
    changes = Changes(root)
    for path, (_, record) in chosen.items():
        file = root / path
        changes.write(file, marked_as_reviewed(changes.read(file), record.texts[record.original], record.kind))
    return changes


def _translations(name: str, content: Content, root: Path) -> list[tuple[AnyRecord, Text]]:
    """The translation in a file, or all those of the record `<kind>/<id>`."""
    there = Path(name).resolve()
    return [
        (record, text)
        for record, text in _texts(content)
        if text.language != record.original and (record.name == name or root / text.origin.path == there)
    ]


def _is_original(name: str, content: Content, root: Path) -> bool:
    return _original(name, content, root) is not None


def _texts(content: Content) -> Iterator[tuple[AnyRecord, Text]]:
    for record in content.records:
        for text in record.texts.values():
            yield record, text
