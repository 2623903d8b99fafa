"""What a document that the site makes says of itself."""

from __future__ import annotations

from generator.model.record import AnyRecord
from generator.views.citing.sources import source_lines
from generator.views.documents.sheets import Sheet, Workbook
from generator.views.localised import Localised


def workbook(record: AnyRecord, sheets: tuple[Sheet, ...], here: Localised) -> Workbook:
    """The sheets of a document, behind one that says what they are."""
    words = here.words
    return Workbook(
        title=title_of_document(record, here),
        about=words["documents.about"],
        lines=tuple((label, text) for label, text in _lines(record, sheets, here) if text),
        sheets=sheets,
        made=here.site.edition,
    )


def title_of_document(record: AnyRecord, here: Localised) -> str:
    """The title of the record, in the language of the file."""
    return str(record.text(here.language).title)


def address_on_site(address: str, here: Localised) -> str:
    """The absolute address of a page; from the root of the site, where that of the site is not known."""
    return here.site.url + address


def _lines(record: AnyRecord, sheets: tuple[Sheet, ...], here: Localised) -> list[tuple[str, str]]:
    words = here.words
    text = record.text(here.language)
    return [
        (words["documents.what"], str(here.summary_of(text) or "")),
        *((sheet.name, words.say("documents.rows", n=len(sheet.rows))) for sheet in sheets),
        (words["record.sources"], "; ".join(_said(record, here))),
        (words["documents.site"], f"{words['citation.site']}. {here.site.edition_in(words)}"),
        (words["documents.page"], address_on_site(here.record_address(record), here)),
        (words["documents.licence"], words["site.licence"]),
    ]


def _said(record: AnyRecord, here: Localised) -> list[str]:
    found = source_lines(record.facts.sources, here)
    return [f"{line.document.label}, {line.place}" if line.place else line.document.label for line in found]
