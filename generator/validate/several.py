"""Several values where one is read: `R3; T1` as an item of a list, `AR, US` in a field of one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.problem import Origin, Path, Problem
from generator.model.values import lists_in
from generator.validate.index import Index


def not_parted(origin: Origin, at: Path, value: object, several: Sequence[str]) -> Problem:
    """What to write for several values that were read as one."""
    code = "values-not-parted" if isinstance(at[-1], int) else "one-value"
    return origin.problem(code, at, value=value, written=", ".join(several))


def repeated_values(index: Index) -> Iterator[Problem]:
    """An item of a list that stands in it twice: `[R3, R3]`."""
    for record in index.content.records:
        for at, items in lists_in(record.facts):
            for n, item in enumerate(items) if len(items) > 1 else ():
                if item in items[:n]:
                    first = items.index(item) + 1
                    yield record.problem("repeated-value", (*at, n), first=first)
