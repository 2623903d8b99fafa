"""The table of a kind as a workbook, behind a sheet that says what it is and before its dictionary."""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.kind import Kind
from generator.views.data.columns import DataColumn
from generator.views.data.tables import sheet_table
from generator.views.documents.about import address_on_site
from generator.views.documents.sheets import Sheet, SheetColumn, Workbook, columns
from generator.views.localised import Localised

_NARROW, _WIDE, _WIDEST = 12, 30, 60
"""Widths of columns, in characters."""

_LONG = frozenset({"title", "summary", "sources"})


def workbook_of(kind: Kind, here: Localised) -> Workbook:
    """The workbook of a kind in a language."""
    words, table = here.words, sheet_table(kind, here)
    named = words[f"kinds.{kind}.plural"]
    heads = tuple(SheetColumn(column.label, _width(column)) for column in table.columns)
    return Workbook(
        title=f"{words['citation.site']}: {named}",
        about=words["documents.about"],
        lines=(
            (words["documents.what"], words[f"kinds.{kind}.intro"]),
            (named, words.say("documents.rows", n=len(table.rows))),
            (words["documents.site"], here.site.edition_in(words)),
            (words["documents.page"], address_on_site(here.data, here)),
            (words["documents.licence"], words["site.licence"]),
        ),
        sheets=(Sheet(named, heads, table.rows), _dictionary(table.columns, here)),
        made=here.site.edition,
    )


def _dictionary(shown: Sequence[DataColumn], here: Localised) -> Sheet:
    words = here.words
    heads = columns(*((words[f"data.columns.{name}"], width) for name, width in _WIDTHS.items()))
    return Sheet(
        words["data.fields"],
        heads,
        tuple((c.name, c.label, c.told, words[f"data.types.{c.type}"]) for c in shown),
    )


_WIDTHS = {"name": 28, "label": 36, "told": 80, "type": 24}


def _width(column: DataColumn) -> int:
    if column.type != "string":
        return _NARROW
    return _WIDEST if column.name.removesuffix("_label") in _LONG else _WIDE
