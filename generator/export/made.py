"""The documents that the site makes itself: what each shows, and how that becomes a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.export.pdf.leaflet import pdf_of
from generator.export.xlsx import xlsx_of
from generator.model.kinds.library import Document
from generator.model.record import AnyRecord
from generator.views.documents.data import data_workbook
from generator.views.documents.dossier import dossier
from generator.views.documents.registers import disagreements_workbook, glossary_workbook
from generator.views.localised import Localised

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Maker:
    """How a document is made: what it shows in a language, the ending of its file, and how it is written."""

    ending: str
    shows: Callable[[AnyRecord, Localised], Any]
    """Frozen data: where it is the same, so is the file."""

    write: Callable[[Any], bytes]
    library: str
    """The package that writes it."""

    def digest(self, shown: object) -> str:
        """What a file depends on: all that it shows, our own writers, and the version of their library."""
        of = sha256(repr(shown).encode())
        for module in sorted(_HERE.rglob("*.py")):
            of.update(module.read_bytes())
        of.update(version(self.library).encode())
        return of.hexdigest()


MAKERS: dict[str, Maker] = {
    "workbook": Maker("xlsx", data_workbook, xlsx_of, "xlsxwriter"),
    "disagreements": Maker("xlsx", disagreements_workbook, xlsx_of, "xlsxwriter"),
    "glossary": Maker("xlsx", glossary_workbook, xlsx_of, "xlsxwriter"),
    "dossier": Maker("pdf", dossier, pdf_of, "pydyf"),
}
"""By what the field `made` of a document says."""


def maker_of(record: AnyRecord) -> Maker | None:
    """How the file of a record is made; None where the site does not make it."""
    made = record.facts.made if isinstance(record.facts, Document) else None
    return MAKERS[made] if made else None
