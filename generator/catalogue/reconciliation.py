"""Compares printed figures with figures computed from the records that cite the same document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.computations import COMPUTATIONS, computed, only_repeats
from generator.catalogue.house import faults_of_codes, faults_of_declarations, faults_of_words
from generator.catalogue.scope import Scope
from generator.model.problem import Origin, Problem
from generator.model.record import Content
from generator.model.register import Disagreements, FigureGroup, Figures, PrintedFigure
from generator.model.source import Source
from generator.validate.check import problems_of
from generator.validate.sound import Sound
from generator.words.nearness import by_nearness, nearest


def checked(content: Content, sound: Sound | None = None) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The catalogue of a content, and all that was found, of the house too; `sound` as for `problems_of`.

    Figures are compared once nothing else stops the build.
    """
    catalogue = Catalogue(content)
    if declared := faults_of_declarations():
        return catalogue, declared
    found = {*problems_of(content, sound), *faults_of_words()}
    if not any(p.stops for p in found):
        found |= set(unreconciled(catalogue))
    return catalogue, tuple(sorted(found.union(faults_of_codes(found))))


def unreconciled(catalogue: Catalogue) -> Iterator[Problem]:
    """Printed figures that do not agree with the computed ones as their verdict says, or cannot be compared so."""
    for register in catalogue.content.registers:
        if isinstance(register.entries, Figures):
            for n, figure in enumerate(register.entries.entries):
                yield from _amiss(figure, n, register.entries.groups, register.origin, catalogue)


def _amiss(
    figure: PrintedFigure, n: int, groups: Sequence[FigureGroup], origin: Origin, catalogue: Catalogue
) -> Iterator[Problem]:
    if figure.group is not None and figure.group not in (ids := [g.id for g in groups]):
        near = nearest(figure.group, ids)
        choices = ", ".join(by_nearness(figure.group, ids))
        yield origin.problem("unknown-group", ("entries", n, "group"), value=figure.group, near=near, choices=choices)
    if figure.computed is None:
        return
    value = computed(scope_of(figure, catalogue), figure.computed)
    if value is None:
        near = nearest(figure.computed, list(COMPUTATIONS))
        choices = ", ".join(by_nearness(figure.computed, COMPUTATIONS))
        at = ("entries", n, "computed")
        yield origin.problem("unknown-computation", at, value=figure.computed, near=near, choices=choices)
    elif not figure.agrees_with(value):
        printed = (
            figure.as_printed.text(catalogue.content.printed_in)
            if figure.wording and figure.as_printed
            else figure.printed
        )
        yield origin.problem(
            "figure-differs", ("entries", n, "printed"),
            printed=printed, value=value, computation=figure.computed, source=figure.sources[0].document,
        )  # fmt: skip
    elif figure.verdict in (("equal", "as-worded") if only_repeats(figure.computed) else ("repeats",)):
        code = "not-counted" if only_repeats(figure.computed) else "counted-after-all"
        yield origin.problem(code, ("entries", n, "verdict"), value=figure.computed)


def scope_of(figure: PrintedFigure, catalogue: Catalogue) -> Scope:
    """What a printed figure is about: what its entry says, else what cites the documents that print it."""
    whole = dict.fromkeys(source.document for source in figure.sources)
    return Scope(catalogue, figure.about or tuple(Source(document=document) for document in whole))


def figures_in(content: Content) -> Figures | None:
    """The register of figures."""
    return next((r.entries for r in content.registers if isinstance(r.entries, Figures)), None)


def disagreements_in(content: Content) -> Disagreements | None:
    """The register of disagreements."""
    return next((r.entries for r in content.registers if isinstance(r.entries, Disagreements)), None)
