"""The register of disagreements and the glossary as sheets."""

from __future__ import annotations

from generator.model.record import AnyRecord
from generator.views.citing.sources import place_text
from generator.views.documents.about import address_on_site, workbook
from generator.views.documents.sheets import Sheet, SheetValue, Workbook, columns
from generator.views.localised import Localised
from generator.views.registers.entries import acronyms_of, forms_of
from generator.views.registers.pages import address_of, disagreements_of_register


def disagreements_workbook(record: AnyRecord, here: Localised) -> Workbook:
    """A row a disagreement, and a row a place that takes part in one."""
    return workbook(record, (_disagreements(here), _places(here)), here)


def _disagreements(here: Localised) -> Sheet:
    words = here.words
    heads = columns(
        ("id", 24),
        (words["documents.disagreement"], 44),
        (words["registers.shown"], 60),
        (words["registers.why"], 60),
        (words["registers.records"], 44),
        (words["documents.page"], 44),
    )
    rows: list[tuple[SheetValue, ...]] = []
    for entry in disagreements_of_register(here):
        address = address_of(entry, here)
        rows.append(
            (
                entry.id,
                str(here.named(entry.title)),
                str(here.said(entry.shown)),
                str(here.said(entry.why)),
                "; ".join(here.catalogue.by_name[name].text(here.language).title for name in entry.records) or None,
                address_on_site(address, here) if address else None,
            )
        )
    return Sheet(words["documents.sheets.disagreements"], heads, tuple(rows))


def _places(here: Localised) -> Sheet:
    words = here.words
    heads = columns(
        ("id", 24),
        (words["documents.document"], 44),
        (words["documents.place"], 30),
        (words["documents.says"], 90),
    )
    rows = tuple(
        (
            entry.id,
            here.catalogue.by_name[f"library/{saying.document}"].text(here.language).title,
            place_text(saying.at, here) if saying.at else None,
            str(here.said(saying.text)),
        )
        for entry in disagreements_of_register(here)
        for saying in entry.says
    )
    return Sheet(words["documents.sheets.places"], heads, rows)


def glossary_workbook(record: AnyRecord, here: Localised) -> Workbook:
    """A row an acronym, and a row a form that the texts of the site use."""
    return workbook(record, (_acronyms(here), _forms(here)), here)


def _others(here: Localised) -> list[Localised]:
    """The catalogue in each other language of the site."""
    return [there for there in here.everywhere if there.language != here.language]


def _acronyms(here: Localised) -> Sheet:
    words = here.words
    others = _others(here)
    heads = columns(
        (words["registers.acronym"], 16),
        (words["registers.meaning"], 70),
        *((words.say("documents.acronym_in", language=words.name_of(there.language)), 18) for there in others),
        (words["documents.page"], 44),
    )
    rows = tuple(
        (
            acronym.short,
            str(acronym.label.label),
            *(next((s for s, name, _ in acronym.others if name == t.language), acronym.short) for t in others),
            address_on_site(acronym.label.address, here) if acronym.label.address else None,
        )
        for acronym in acronyms_of(here)
    )
    return Sheet(words["documents.sheets.acronyms"], heads, rows)


def _forms(here: Localised) -> Sheet:
    words = here.words
    others = _others(here)
    heads = columns(
        (words["registers.use"], 36),
        (words["registers.avoid"], 50),
        *((words.say("documents.form_in", language=words.name_of(there.language)), 36) for there in others),
        (words["registers.why"], 70),
    )
    rows = tuple(
        (
            form.use,
            "; ".join(form.avoid) or None,
            *(next((said for said, name, _ in form.others if name == t.language), None) for t in others),
            str(form.why) if form.why else None,
        )
        for form in forms_of(here)
    )
    return Sheet(words["documents.sheets.forms"], heads, rows)
