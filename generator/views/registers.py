"""What the sources print beside what is computed, where they disagree, and the acronyms."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.catalogue.computations import computed
from generator.catalogue.reconciliation import disagreements_in, figures_in
from generator.model.facts import Page
from generator.model.record import AnyRecord
from generator.model.register import Disagreement, PrintedFigure
from generator.model.source import Source
from generator.views.localised import ACRONYM_SCHEMES, Localised
from generator.views.parts import Link
from generator.views.sources import SourceLine, source_lines


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A printed figure, the computed one beside it if there is one, and the verdict."""

    id: str
    label: str
    printed: str
    quoted: str | None
    computed: str | None
    verdict: str
    verdict_label: str
    sources: tuple[SourceLine, ...]
    base: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """Places that do not agree, what the site shows, and why."""

    id: str
    title: str
    says: tuple[tuple[SourceLine, str], ...]
    shown: str
    why: str
    records: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym, the one in the other language where it differs, and what it stands for."""

    short: str
    other: str | None
    label: Link


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows below its text; all but one are empty."""

    figures: tuple[FigureLine, ...] = ()
    disagreements: tuple[DisagreementView, ...] = ()
    acronyms: tuple[Acronym, ...] = ()


def shown_by(page: Page, here: Localised) -> Shown | None:
    """What the page shows below its text, or None."""
    match page.shows:
        case "reconciled":
            return Shown(figures=_figures(here, computable=True))
        case "printed":
            return Shown(figures=_figures(here, computable=False))
        case "disagreements":
            register = disagreements_in(here.catalogue.content)
            return Shown(disagreements=tuple(_disagreement(d, here) for d in register.entries) if register else ())
        case "glossary":
            return Shown(acronyms=_acronyms(here))
    return None


def shares_of(component: str, here: Localised) -> tuple[FigureLine, ...]:
    """What the sources print of a component of the results: which part of what, not computable here."""
    number = int(component.removeprefix("C"))
    register = figures_in(here.catalogue.content)
    entries = register.entries if register else ()
    return tuple(_figure(f, here) for f in entries if _is_share(f) and number in _components(f))


def _is_share(figure: PrintedFigure) -> bool:
    return figure.computed is None and (figure.base is not None or _is_percentage(figure))


def _components(figure: PrintedFigure) -> set[int | None]:
    return {source.at.component for source in figure.sources if source.at}


def disagreements_about(record: AnyRecord, here: Localised) -> tuple[Link, ...]:
    """Links to the disagreements that bear on a record."""
    register = disagreements_in(here.catalogue.content)
    page = next((p for p in here.catalogue.of(Page) if p.facts.shows == "disagreements"), None)
    if register is None or page is None:
        return ()
    address = here.record_address(page)
    return tuple(
        Link(d.title.text(here.language), f"{address}#{d.id}") for d in register.entries if record.name in d.records
    )


def _figures(here: Localised, *, computable: bool) -> tuple[FigureLine, ...]:
    register = figures_in(here.catalogue.content)
    entries = register.entries if register else ()
    return tuple(_figure(f, here) for f in entries if (f.computed is not None) == computable)


def _figure(figure: PrintedFigure, here: Localised) -> FigureLine:
    value = computed(here.catalogue, figure.computed) if figure.computed else None
    no_base = figure.verdict == "not-computable" and _is_percentage(figure)
    return FigureLine(
        id=figure.id,
        label=figure.label.text(here.language),
        printed=_printed(figure, here),
        quoted=figure.as_printed,
        computed=_number(value, here) if value is not None else None,
        verdict=figure.verdict,
        verdict_label=here.words[f"values.verdicts.{figure.verdict}"],
        sources=source_lines(figure.sources, here),
        base=figure.base.text(here.language) if figure.base else here.words["registers.no_base"] if no_base else None,
        note=figure.note.text(here.language) if figure.note else None,
    )


def _printed(figure: PrintedFigure, here: Localised) -> str:
    if figure.printed is None:
        return ""
    number = _number(figure.printed, here)
    return here.words.say("numbers.percent", n=number) if _is_percentage(figure) else number


def _is_percentage(figure: PrintedFigure) -> bool:
    return "%" in (figure.as_printed or "")


def _number(value: Decimal, here: Localised) -> str:
    return f"{value:f}".replace(".", here.words["numbers.decimal"])


def _disagreement(entry: Disagreement, here: Localised) -> DisagreementView:
    return DisagreementView(
        id=entry.id,
        title=entry.title.text(here.language),
        says=tuple(
            (source_lines([Source(document=s.document, at=s.at)], here)[0], s.text.text(here.language))
            for s in entry.says
        ),
        shown=entry.shown.text(here.language),
        why=entry.why.text(here.language),
        records=tuple(here.record_link(here.catalogue.by_name[n]) for n in entry.records),
    )


def _acronyms(here: Localised) -> tuple[Acronym, ...]:
    found = []
    for scheme in ACRONYM_SCHEMES:
        for term in here.catalogue.schemes[scheme].terms if scheme in here.catalogue.schemes else ():
            if term.short:
                short, other = term.short.text(here.language), term.short.text(here.language.other)
                label = Link(term.labels.text(here.language), here.term_address(scheme, term.id))
                found.append(Acronym(short, other if other != short else None, label))
    return tuple(sorted(found, key=lambda a: here.language.sort_key(a.short)))
