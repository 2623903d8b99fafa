"""the records of a kind as a workbook, to be changed and given back"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from generator.cli.ids import sound_content
from generator.cli.options import add_content, add_language
from generator.export.record_rows import ID, row_columns, rows_of
from generator.export.record_sheet import MOST_IN_A_CELL, record_sheet
from generator.model.kind import Kind
from generator.words import words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("form", choices=["xlsx"], metavar="xlsx")
    parser.add_argument("kind", choices=[kind.value for kind in Kind], metavar="KIND")
    parser.add_argument("--to", dest="file", type=Path, metavar="FILE")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Write the workbook; 1 if the content has problems, 2 if a text is too long for a cell."""
    words = words_of(options.language)
    content, status = sound_content(options, words)
    if content is None:
        return status
    kind = Kind(options.kind)
    rows = list(rows_of(kind, content, options.content.resolve().parent))
    for row in rows:
        for key, text in row.items():
            if len(text) > MOST_IN_A_CELL:
                print(words.say("sheets.too_long", name=f"{kind}/{row[ID]}", column=key, n=len(text)), file=sys.stderr)
                return 2
    file = options.file or Path(f"{kind}.xlsx")
    file.write_bytes(record_sheet(kind, row_columns(kind, content.languages, words), rows, content, words))
    print(words.say("sheets.made", path=file, records=words.count("records", len(rows))))
    return 0
