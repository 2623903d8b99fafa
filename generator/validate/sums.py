"""Rules about numbers of one record that belong together."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.kinds.calls import Call
from generator.model.problem import Problem
from generator.validate.index import Index

_BECAME = ("completed", "planned", "cancelled")
"""What becomes of a proposal that was selected."""


def calls_that_do_not_add_up(index: Index) -> Iterator[Problem]:
    """A call of which more was selected than received, or whose activities are not as many as were selected."""
    for record in index.content.records:
        facts = record.facts
        if not isinstance(facts, Call) or facts.selected is None:
            continue
        if facts.received is not None and facts.selected > facts.received:
            yield record.problem("more-than-received", ("selected",), value=facts.selected, other=facts.received)
        parts = {name: getattr(facts, name) for name in _BECAME}
        if all(n is not None for n in parts.values()) and sum(parts.values()) != facts.selected:
            sums = " + ".join(f"{name} {n}" for name, n in parts.items())
            yield record.problem(
                "does-not-add-up", ("selected",), value=facts.selected, sums=sums, other=sum(parts.values())
            )
