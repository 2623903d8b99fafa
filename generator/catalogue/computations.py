"""The figures that can be computed from records and terms, by the names that registers use for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from generator.catalogue.figures import participation, sides_of
from generator.catalogue.scope import Countable
from generator.model.kinds.activities import Activity
from generator.model.kinds.calls import Call
from generator.model.kinds.results import Result
from generator.model.kinds.studies import Study
from generator.model.kinds.workshops import Workshop

Computation = Callable[[Countable], Decimal | int]

_CALL = re.compile(r"call\.(\d+)\.(received|selected|completed|planned|cancelled)")
COUNTED = ("completed", "planned")
"""The figures of a call whose activities have records."""

_COUNTRY = re.compile(r"country\.([A-Z]{2})\.(gave|gave-planned|received|received-planned)")


def computed(held: Countable, name: str) -> Decimal | None:
    """The figure `name` (`calls.received`), counted in the records of `held`; None where nothing computes it."""
    if call := _CALL.fullmatch(name):
        return _of_call(held, int(call[1]), call[2])
    if country := _COUNTRY.fullmatch(name):
        return Decimal(getattr(participation(held, country[1]), country[2].replace("-", "_")))
    found = COMPUTATIONS.get(name)
    return Decimal(found(held)) if found else None


def only_repeats(name: str) -> bool:
    """Whether the figure called `name` is read off a record that has it from the source, and counts nothing."""
    call = _CALL.fullmatch(name)
    return call is not None and call[2] not in COUNTED


def _of_call(held: Countable, number: int, figure: str) -> Decimal | None:
    """A figure of a call: what was completed and planned is counted, the rest stands in the call's record."""
    if figure in COUNTED:
        activities = (r.facts for r in held.of(Activity))
        return Decimal(sum(a.call == number and a.status == figure for a in activities))
    calls = (r.facts for r in held.of(Call) if r.facts.number == number)
    return next((Decimal(getattr(c, figure) or 0) for c in calls), None)


def _activities(held: Countable, **wanted: str) -> int:
    return sum(all(getattr(r.facts, k) == v for k, v in wanted.items()) for r in held.of(Activity))


def _total(held: Countable, figure: str) -> int:
    return sum(getattr(r.facts, figure) or 0 for r in held.of(Call))


def _beneficiaries(held: Countable, *statuses: str) -> int:
    return len({r.facts.beneficiary for r in held.of(Activity) if r.facts.status in statuses})


def _mean_ministries(held: Countable) -> Decimal:
    """The mean over the workshops whose number is given exactly, to one decimal."""
    attendances = [r.facts.ministries for r in held.of(Workshop) if r.facts.ministries]
    counts = [a.count for a in attendances if not a.at_least]
    return round(Decimal(sum(counts)) / len(counts), 1) if counts else Decimal(0)


def _terms(held: Countable, scheme: str) -> int:
    return len(held.terms(scheme))


def _studies(held: Countable, type: str) -> int:
    return sum(r.facts.type == type for r in held.of(Study))


COMPUTATIONS: dict[str, Computation] = {
    "activities.completed": lambda c: _activities(c, status="completed"),
    "activities.planned": lambda c: _activities(c, status="planned"),
    "activities.total": lambda c: _activities(c),
    "activities.in-situ": lambda c: _activities(c, modality="in-situ"),
    "activities.experts": lambda c: _activities(c, modality="experts"),
    "providers": lambda c: len(sides_of(c).providers),
    "beneficiaries.completed": lambda c: _beneficiaries(c, "completed"),
    "beneficiaries.total": lambda c: _beneficiaries(c, "completed", "planned"),
    "participants": lambda c: len(sides_of(c).countries),
    "workshops": lambda c: len(c.of(Workshop)),
    "workshops.mean-ministries": _mean_ministries,
    "calls": lambda c: len(c.of(Call)),
    "calls.received": lambda c: _total(c, "received"),
    "calls.selected": lambda c: _total(c, "selected"),
    "calls.cancelled": lambda c: _total(c, "cancelled"),
    "themes": lambda c: _terms(c, "themes"),
    "areas": lambda c: _terms(c, "areas"),
    "components": lambda c: _terms(c, "components"),
    "studies": lambda c: _studies(c, "study"),
    "audits": lambda c: _studies(c, "audit"),
    "results": lambda c: len(c.of(Result)),
}
"""Each named figure; besides these there are `call.N.<figure of a call>` and `country.XX.<figure of a country>`."""
