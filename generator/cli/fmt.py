"""canonical front matter: fields in order, UTF-8 without BOM, LF"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from generator.cli.options import add_content, add_language, all_in_content
from generator.export.canonical import canonical
from generator.load.folders import files_below
from generator.load.places import has_records
from generator.load.text import decoded
from generator.model.kind import Kind
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only these files or folders")
    parser.add_argument("--check", action="store_true", help="only say which files are not in canonical form")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the canonical form of each record's file; with `--check`, 1 if one differs.

    A file that is not UTF-8 is left alone: `rial check` says what is wrong with it.
    """
    words = words_of(options.language)
    if not all_in_content(options.paths, options.content, words):
        return 2
    others = [path for path in options.paths if not has_records(path, options.content)]
    for path in others:
        print(words.say("report.no_record", path=path), file=sys.stderr)
    if others:
        return 2
    changed = [
        (path, form) for path, kind in _files(options.content, options.paths) if (form := _form(path, kind)) is not None
    ]
    for path, form in changed:
        if not options.check:
            path.write_bytes(form)
        print(words.say("report.would_change" if options.check else "report.changed", path=path))
    return 1 if changed and options.check else 0


def _files(content: Path, paths: list[Path]) -> Iterator[tuple[Path, Kind]]:
    wanted = [p.resolve() for p in paths]
    for kind in Kind:
        for path in files_below(content / kind, ".md"):
            if not wanted or any(path.resolve().is_relative_to(w) for w in wanted):
                yield path, kind


def _form(path: Path, kind: Kind) -> bytes | None:
    """The file's canonical form, or None where it has it already."""
    data = path.read_bytes()
    text, problems = decoded(data, str(path))
    form = data if problems else canonical(text, kind).encode()
    return form if form != data else None
