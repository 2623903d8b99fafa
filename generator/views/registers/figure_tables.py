"""Printed figures, each with the computed one beside it if there is one, in a table a subject."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import get_args

from generator.catalogue.computations import computed
from generator.catalogue.reconciliation import figures_in, scope_of
from generator.catalogue.scope import Witness, reach_of
from generator.markdown.prose import Prose
from generator.model.language import Language
from generator.model.register import FigureGroup, PrintedFigure, Verdict
from generator.views.citing.sources import SourceLine, source_lines
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.reach import both_dates

MANY_LINES = 12
"""A page with more lines than these begins with a list of its tables."""

VERDICTS: tuple[str, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A printed figure, the computed one beside it if there is one, and the verdict."""

    id: str
    label: Prose
    printed: str
    """The figure as people read it: “almost 60%”."""

    number: str
    """The bare number, by which lines are sorted."""

    quoted: str
    """The source's own words, where they say more than `printed`."""

    quoted_language: Language
    translated: str
    """Our translation of them, on pages in another language."""

    computed: str | None
    today: str
    """Until when the computed figure goes and what all records give, where they give something else."""

    verdict: str
    verdict_label: str
    sources: tuple[SourceLine, ...]
    base: Prose | None
    note: Prose | None


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The lines of one subject; the figures of no group have no title. `with_base`: some line says its base."""

    id: str
    title: str
    lines: tuple[FigureLine, ...]
    with_base: bool


@dataclass(frozen=True, slots=True)
class FigureTables:
    """The figures of a page."""

    tables: tuple[FigureTable, ...]
    contents: tuple[Link, ...]
    """The titles, where the page is long; their addresses are fragments of the page."""

    verdicts: tuple[tuple[str, str, int], ...]
    """Each verdict that is given, with its label and how many figures have it; empty where nothing is computed."""


def figure_tables(figures: Sequence[PrintedFigure], here: Localised) -> FigureTables | None:
    """The figures of a page under the headings of their groups; None where there are none."""
    if not figures:
        return None
    register = figures_in(here.catalogue.content)
    groups = register.groups if register else ()
    tables = tuple(
        _table(group, inside, here)
        for group in (None, *groups)
        if (inside := [f for f in figures if f.group == (group.id if group else None)])
    )
    is_long = len(figures) > MANY_LINES
    return FigureTables(
        tables,
        tuple(Link(t.title, f"#{t.id}", count=len(t.lines)) for t in tables if t.title) if is_long else (),
        _verdicts(figures, here) if any(f.computed for f in figures) else (),
    )


def shares_of(component: str, here: Localised) -> FigureTables | None:
    """What the sources print of a component of the results: which part of what, not computable here.

    The lines have no id: their anchors are on the pages of the register.
    """
    number = int(component.removeprefix("C"))
    register = figures_in(here.catalogue.content)
    found = [f for f in (register.entries if register else ()) if _is_share(f) and number in _components(f)]
    table = _table(None, found, here)
    lines = tuple(replace(line, id="") for line in table.lines)
    return FigureTables((replace(table, lines=lines),), (), ()) if lines else None


def _is_share(figure: PrintedFigure) -> bool:
    return figure.computed is None and (figure.base is not None or _is_percentage(figure))


def _is_percentage(figure: PrintedFigure) -> bool:
    return figure.as_printed is not None and any("%" in said for said in figure.as_printed.all)


def _components(figure: PrintedFigure) -> set[int | None]:
    return {source.at.component for source in figure.sources if source.at}


def _table(group: FigureGroup | None, figures: Sequence[PrintedFigure], here: Localised) -> FigureTable:
    lines = tuple(_line(f, here) for f in figures)
    id, title = (f"g-{group.id}", here.named(group.title)) if group else ("", "")
    return FigureTable(id, title, lines, any(line.base for line in lines))


def _verdicts(figures: Sequence[PrintedFigure], here: Localised) -> tuple[tuple[str, str, int], ...]:
    found = Counter[str](f.verdict for f in figures)
    return tuple((v, here.words[f"values.verdicts.{v}"], found[v]) for v in VERDICTS if found[v])


def _line(figure: PrintedFigure, here: Localised) -> FigureLine:
    counted = figure.computed if figure.verdict != "repeats" else None
    scope = scope_of(figure, here.catalogue)
    value = computed(scope, counted) if counted else None
    reads = reading_of(figure, here)
    quoted = figure.as_printed.text(here.printed_in) if figure.as_printed else ""
    translated = here.named(figure.as_printed) if figure.as_printed else ""
    says_more = quoted.strip("«»") != reads
    return FigureLine(
        id=figure.id,
        label=here.said(figure.label),
        printed=reads,
        number=f"{figure.printed:f}" if figure.printed is not None else "",
        quoted=quoted if says_more else "",
        quoted_language=figure.as_printed.language(here.printed_in) if figure.as_printed else here.printed_in,
        translated=translated if says_more and translated != quoted else "",
        computed=_number(value, here) if value is not None else None,
        today=_today(counted, value, scope.until, here) if counted and value is not None else "",
        verdict=figure.verdict,
        verdict_label=here.words[f"values.verdicts.{figure.verdict}"],
        sources=source_lines(figure.sources, here),
        base=_base(figure, here),
        note=here.said(figure.note) if figure.note else None,
    )


def _today(name: str, value: Decimal, until: str | None, here: Localised) -> str:
    """What all records give, beside what a document tells: “to April 2015; 88 today, with records to May 2016”."""
    held = Witness(here.catalogue)
    whole = computed(held, name)
    if whole is None or whole == value:
        return ""
    return both_dates(until, _number(whole, here), reach_of(here.catalogue, held.counted.values()), here)


def reading_of(figure: PrintedFigure, here: Localised) -> str:
    """What people read of a printed figure: “almost 60%”, “142”."""
    if figure.reads:
        return here.named(figure.reads)
    return _number(figure.printed, here) if figure.printed is not None else ""


def _base(figure: PrintedFigure, here: Localised) -> Prose | None:
    if figure.base:
        return here.said(figure.base)
    is_share = figure.verdict == "not-computable" and _is_percentage(figure)
    return here.prose(here.words["registers.no_base"]) if is_share else None


def _number(value: Decimal, here: Localised) -> str:
    return f"{value:f}".replace(".", here.words["numbers.decimal"])
