"""What the scripts need to give what a list or a search shows as a file: rows of the table, and citations.

They are asked for when someone wants a file; see `theme/assets/facets/takeaway.js`.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.export.cited import CITATION_FORMATS
from generator.export.packed import packed
from generator.model.kind import Kind
from generator.views.citing.citations import citation_of
from generator.views.data.tables import sheet_table
from generator.views.links import Address
from generator.views.localised import Localised


def takeaway_name(kind: Kind, here: Localised) -> str:
    """The name of the data script of a kind, as others need it."""
    return f"facets/{kind}/takeaway-{here.language}"


def takeaway_files(kind: Kind, places: Sequence[Localised]) -> dict[Address, bytes]:
    """For each language: the names of the columns but that of whole texts, a row a record, and its citations."""
    return {f"{takeaway_name(kind, here)}.js": _takeaway(kind, here).encode() for here in places}


def _takeaway(kind: Kind, here: Localised) -> str:
    table = sheet_table(kind, here)
    told = {
        "columns": [column.name for column in table.columns],
        "rows": table.rows,
        "cited": [_cited(f"{kind}/{row[0]}", here) for row in table.rows],
    }
    return packed(takeaway_name(kind, here), told)


def _cited(name: str, here: Localised) -> dict[str, str]:
    """By the ending of its file, the citation in each format; none of a record that is not cited."""
    citation = citation_of(here.catalogue.by_name[name], here)
    return {ending: write(citation) for _, ending, _, write in CITATION_FORMATS} if citation else {}
