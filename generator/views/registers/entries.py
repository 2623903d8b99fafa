"""The registers on editorial pages: printed figures beside computed ones, disagreements, acronyms, forms."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markdown.prose import Prose
from generator.model.field import Labels
from generator.model.kinds.pages import Page
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.register import Disagreement, Terms, UsedTerm
from generator.model.source import Source
from generator.model.term import Term
from generator.views.citing.sources import SourceLine, source_lines
from generator.views.links import Link
from generator.views.localised import ACRONYM_SCHEMES, Localised
from generator.views.registers.figure_tables import FigureTables, figure_tables
from generator.views.registers.pages import (
    Overview,
    address_of,
    disagreements_of_register,
    entries_on,
    figures_of_register,
    overview_of,
)
from generator.views.tables.jumps import jumps_by_letter

GLOSSARY = "glossary"
"""What a page shows that has the acronyms and forms."""


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """Places that do not agree, what the site shows, and why."""

    id: str
    title: str
    says: tuple[tuple[SourceLine, Prose], ...]
    shown: Prose
    why: Prose
    records: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym, those in other languages where they differ, and what it stands for."""

    id: str
    short: str
    others: tuple[tuple[str, Language, str], ...]
    """Each with its language, and how that is said: `en inglés`."""

    label: Link


@dataclass(frozen=True, slots=True)
class Form:
    """An entry of the register of terms: the form in use, the avoided ones, and the forms of other languages."""

    id: str
    use: str
    avoid: tuple[str, ...]
    why: Prose | None
    others: tuple[tuple[str, Language, str], ...]
    """The form of each other language, and how that is said: `en inglés`."""


@dataclass(frozen=True, slots=True)
class ShownEntry:
    """The registers below the text of an editorial page."""

    overview: Overview | None = None
    figures: FigureTables | None = None
    disagreements: tuple[DisagreementView, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    letters: tuple[Link, ...] = ()
    """To the first acronym of each letter."""

    forms: tuple[Form, ...] = ()


def shown_by(record: AnyRecord, here: Localised) -> ShownEntry | None:
    """The registers below the text of a page; None where it shows none."""
    if not isinstance(record.facts, Page):
        return None
    shows = record.facts.shows
    if shows == GLOSSARY:
        acronyms = acronyms_of(here)
        letters = jumps_by_letter([(acronym.short, acronym.id) for acronym in acronyms], here)
        return ShownEntry(acronyms=acronyms, letters=letters, forms=forms_of(here))
    shown = ShownEntry(
        overview=overview_of(record, shows, here) if shows else None,
        figures=figure_tables(entries_on(record, figures_of_register(here), here), here),
        disagreements=tuple(_disagreement(d, here) for d in entries_on(record, disagreements_of_register(here), here)),
    )
    return shown if shown != ShownEntry() else None


def disagreements_about(record: AnyRecord, here: Localised) -> tuple[Link, ...]:
    """Links to the disagreements that bear on a record."""
    return tuple(
        Link(here.named(d.title), address)
        for d in disagreements_of_register(here)
        if record.name in d.records and (address := address_of(d, here))
    )


def _disagreement(entry: Disagreement, here: Localised) -> DisagreementView:
    return DisagreementView(
        id=entry.id,
        title=here.named(entry.title),
        says=tuple(
            (source_lines([Source(document=s.document, at=s.at)], here)[0], here.said(s.text)) for s in entry.says
        ),
        shown=here.said(entry.shown),
        why=here.said(entry.why),
        records=tuple(here.record_link(here.catalogue.by_name[n]) for n in entry.records),
    )


def forms_of(here: Localised) -> tuple[Form, ...]:
    """The forms that the texts of the site use, by the alphabet."""
    registers = (r.entries for r in here.catalogue.content.registers)
    entries = (entry for register in registers if isinstance(register, Terms) for entry in register.entries)
    return tuple(sorted((_form(e, here) for e in entries), key=lambda form: here.language.sort_key(form.use)))


def _form(entry: UsedTerm, here: Localised) -> Form:
    elsewhere = (p.language for p in here.everywhere if p.language != here.language)
    return Form(
        entry.id,
        here.named(entry.use),
        entry.avoided(here.language),
        here.said(entry.why) if entry.why else None,
        tuple((entry.use.text(name), name, here.words.in_languages([name])) for name in elsewhere),
    )


def acronyms_of(here: Localised) -> tuple[Acronym, ...]:
    """The acronyms of the vocabularies, by the alphabet."""
    terms = ((scheme, term) for scheme in ACRONYM_SCHEMES for term in here.catalogue.terms(scheme))
    found = (_acronym(term, term.short, scheme, here) for scheme, term in terms if term.short)
    return tuple(sorted(found, key=lambda a: here.language.sort_key(a.short)))


def acronym_id(scheme: str, term: Term) -> str:
    """The id of the line of an acronym: `acronyms-seclo`."""
    return f"{scheme}-{term.id.lower()}"


def _acronym(term: Term, short: Labels, scheme: str, here: Localised) -> Acronym:
    shown = here.named(short)
    elsewhere = (p for p in here.everywhere if p.language in short.given and short.text(p.language) != shown)
    return Acronym(
        acronym_id(scheme, term),
        shown,
        tuple((short.text(p.language), p.language, here.words.in_languages([p.language])) for p in elsewhere),
        Link(here.named(term.labels), here.term_address(scheme, term.id)),
    )
