"""Rules about relations between records."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.model_errors import nearest_field
from generator.model.facts import FACTS, Activity, Workshop
from generator.model.field import Ref
from generator.model.problem import Problem
from generator.validate.index import Index


def dangling_relations(index: Index) -> Iterator[Problem]:
    """A relation to a record that does not exist."""
    for record, (at, value, ref) in index.marked(Ref):
        name = f"{ref.kind}/{value}" if ref.kind else str(value)
        if name in index.records or name in index.unreadable:
            continue
        near = index.near(name)
        shown = near.partition("/")[2] if ref.kind else near
        yield record.problem("dangling-relation", at, value=value, near=shown)


def unknown_fields_in_ours(index: Index) -> Iterator[Problem]:
    """A field marked as inferred that the kind does not have."""
    for record in index.read:
        known = {*FACTS[record.kind].model_fields, "title", "summary", "body"}
        for n, name in enumerate(record.ours):
            if name not in known:
                near = nearest_field(name, sorted(known))
                yield record.problem("unknown-ours", ("ours", n), value=name, near=near)


def repeated_numbers(index: Index) -> Iterator[Problem]:
    """Two workshops with one number, or two activities with one number in one call."""
    seen: dict[tuple[str, int, int], str] = {}
    for record in index.content.records:
        facts = record.facts
        if not isinstance(facts, (Activity, Workshop)):
            continue
        call = facts.call if isinstance(facts, Activity) else 0
        first = seen.setdefault((record.kind, call, facts.number), record.origin.path)
        if first != record.origin.path:
            yield record.problem("repeated-number", ("number",), value=facts.number, other=first)


def activities_with_oneself(index: Index) -> Iterator[Problem]:
    """An activity in which a country is its own provider."""
    for record in index.content.records:
        facts = record.facts
        if isinstance(facts, Activity) and facts.provider == facts.beneficiary:
            yield record.problem("own-provider", ("provider",), value=facts.provider)
