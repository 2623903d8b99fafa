"""a workbook or CSV file back into the records that it was made of"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from difflib import ndiff
from itertools import groupby
from pathlib import Path

from generator.cli.ids import carry_out, sound_content
from generator.cli.named import refuse_endless
from generator.cli.new import is_id
from generator.cli.options import add_content, add_language
from generator.edit.changes import Changes
from generator.edit.given_cells import CellFault, ChangedCell, GivenRows, cell_of_problem
from generator.edit.given_rows import given_rows
from generator.edit.trial import tried
from generator.export.record_rows import ID, row_columns
from generator.load.table_file import GivenTable, table_in
from generator.load.workbook_file import UnreadableError, place_in_sheet
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.record import Content
from generator.words import Words, visible, words_of


def arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], metavar="KIND")
    parser.add_argument("--check", action="store_true")
    add_content(parser)
    add_language(parser)


def run(options: Namespace) -> int:
    """Show what changes and write it; 1 if something is wrong, 2 if the file is no table. Then nothing is written."""
    words = words_of(options.language)
    content, status = sound_content(options, words)
    if content is None:
        return status
    refuse_endless(options.file)
    try:
        table = table_in(options.file)
    except UnreadableError as why:
        print(words.say(f"sheets.unreadable.{why}", path=options.file), file=sys.stderr)
        return 2
    return _taken(_given(table, options, content, words), options, content, words)


def _given(table: GivenTable, options: Namespace, content: Content, words: Words) -> dict[str, GivenRows]:
    """What each sheet changes; of one that is of no kind it is said that it is not read."""
    found = {}
    lists = {words_of(language)["sheets.lists"] for language in Language}
    one = len([s for s in table.sheets if s.name not in lists]) == 1
    for sheet in table.sheets:
        name = options.kind if options.kind and one and sheet.name not in lists else sheet.name
        if name in list(Kind):
            columns = row_columns(Kind(name), content.languages, words)
            folder = options.content.resolve()
            found[sheet.name] = given_rows(sheet, Kind(name), columns, content, folder, table.lossy)
        elif sheet.name not in lists:
            print(words.say("sheets.no_kind", sheet=sheet.name, choices=", ".join(Kind)), file=sys.stderr)
    return found


def _taken(found: dict[str, GivenRows], options: Namespace, content: Content, words: Words) -> int:
    if not found:
        return 2
    for sheet, given in found.items():
        given.faults += _of_new_ids(sheet, given)
    faults = [fault for given in found.values() for fault in given.faults]
    files = {path: text for given in found.values() for path, text in given.files.items()}
    for line in _differences([c for g in found.values() for c in g.cells], words):
        print(visible(line))
    for fault in sorted(faults, key=lambda f: f.place):
        print(visible(_said(fault, words)))
    for sheet, given in found.items():
        for key, ids in (("older", given.older), ("left", given.left)):
            if ids and not faults:
                print(words.say(f"sheets.{key}", sheet=sheet, records=words.count("records", len(ids))))
    trial = tried(files, options.content.resolve(), content) if files and not faults else None
    problems = [*trial.problems, *trial.notices] if trial else []
    for problem in problems:
        print(_placed(problem, found, words))
    if faults or any(p.stops for p in problems):
        print(words["sheets.nothing_written"], file=sys.stderr)
        return 1
    if not files:
        print(words["sheets.nothing_new"])
    elif options.check:
        print(words.say("sheets.would_change", records=words.count("records", _records(found))))
    else:
        root = options.content.resolve().parent
        changes = Changes(root)
        for path, text in files.items():
            changes.write(options.content.resolve() / path, text)
        carry_out(changes, root, words)
    return 0


def _records(found: dict[str, GivenRows]) -> int:
    return len({path.name.rpartition(".")[0].rpartition(".")[0] for g in found.values() for path in g.files})


def _of_new_ids(sheet: str, given: GivenRows) -> Iterator[CellFault]:
    for id in given.new:
        if not is_id(id):
            place = place_in_sheet(given.rows[id], given.columns[ID])
            yield CellFault(sheet, place, "bad-id", {"id": id})


def _differences(cells: Sequence[ChangedCell], words: Words) -> Iterator[str]:
    """Each record with what changes in it, line by line."""
    for record, changed in groupby(cells, key=lambda c: c.record):
        yield f"{record}"
        for cell in changed:
            yield f"  {cell.sheet}!{cell.cell} {cell.column.label}"
            lines = ndiff(cell.before.splitlines(), cell.now.splitlines())
            yield from (f"    {line}" for line in lines if line.startswith(("- ", "+ ")))


def _said(fault: CellFault, words: Words) -> str:
    said = words[f"sheets.faults.{fault.code}"]
    values = {
        name: words.remark(value) if isinstance(value, Problem) else value for name, value in fault.values.items()
    }
    return f"{fault.sheet}!{fault.cell}: {said['what'].format(**values)}; {said['remedy'].format(**values)}"


def _placed(problem: Problem, found: dict[str, GivenRows], words: Words) -> str:
    """A problem at its cell; where it stands in no row of the sheets, at its file."""
    for sheet, given in found.items():
        in_kind = problem.path.split("/")[1:2] == [given.kind.value]
        if in_kind and (cell := cell_of_problem(problem.path, problem.field, given)):
            return f"{sheet}!{cell}: {words.remark(problem)}"
    return words.problem(problem)
