"""Compares what the sources print with what the records say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.computations import COMPUTATIONS, computed
from generator.load.model_errors import nearest
from generator.model.problem import Problem
from generator.model.record import Content
from generator.model.register import Disagreements, Figures
from generator.validate.check import problems_of


def checked(content: Content) -> tuple[Catalogue, tuple[Problem, ...]]:
    """The catalogue of a content, and every problem; figures are compared once nothing else is wrong."""
    catalogue = Catalogue(content)
    return catalogue, problems_of(content) or tuple(sorted(unreconciled(catalogue)))


def unreconciled(catalogue: Catalogue) -> Iterator[Problem]:
    """A figure declared to agree with a computed one that does not, and a computation that there is not."""
    for register in catalogue.content.registers:
        if not isinstance(register.entries, Figures):
            continue
        for n, figure in enumerate(register.entries.entries):
            value = computed(catalogue, figure.computed) if figure.computed else None
            at = ("entries", n, "computed")
            if figure.computed and value is None:
                near = nearest(figure.computed, list(COMPUTATIONS))
                yield register.origin.problem("unknown-computation", at, value=figure.computed, near=near)
            elif value is not None and not figure.agrees_with(value):
                printed = figure.as_printed if figure.wording else figure.printed
                yield register.origin.problem(
                    "figure-differs", ("entries", n, "printed"),
                    printed=printed, value=value, computation=figure.computed, source=figure.sources[0].document,
                )  # fmt: skip


def figures_in(content: Content) -> Figures | None:
    """The register of figures."""
    return next((r.entries for r in content.registers if isinstance(r.entries, Figures)), None)


def disagreements_in(content: Content) -> Disagreements | None:
    """The register of disagreements."""
    return next((r.entries for r in content.registers if isinstance(r.entries, Disagreements)), None)
