"""Chains of events."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.order import span_of
from generator.model.facts import Facts
from generator.model.kinds.pages import Step
from generator.model.record import AnyRecord
from generator.model.values import parts_of
from generator.views.links import Link
from generator.views.localised import Localised
from generator.words import dates


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a chain: when, what, and one sentence on it."""

    when: str
    link: Link
    note: str | None


def steps_of(facts: Facts, here: Localised) -> tuple[StepView, ...]:
    """The steps that a record tells, in its order."""
    steps = []
    for _, step in parts_of(facts, Step):
        record = here.catalogue.by_name[step.record] if step.record else None
        span = step.date or (span_of(record) if record else None)
        when = dates.span(here.words, span) if span else ""
        note = here.said(step.note) if step.note else None
        if record:
            link = here.record_link(record)
        else:
            assert step.title is not None
            link = Link(here.named(step.title))
        steps.append(StepView(when, link, note))
    return tuple(steps)


def chains_with(record: AnyRecord, here: Localised) -> tuple[tuple[Link, tuple[StepView, ...]], ...]:
    """The records with a chain that the record is a step of; in it, the record itself is the current step."""
    address = here.record_address(record)
    chains = []
    for teller in here.catalogue.tellers(record):
        steps = tuple(_marked(s, address) for s in steps_of(teller.facts, here))
        chains.append((here.record_link(teller), steps))
    return tuple(chains)


def _marked(step: StepView, address: str) -> StepView:
    link = step.link
    return StepView(
        step.when, Link(link.label, link.address, link.language, current=link.address == address), step.note
    )
