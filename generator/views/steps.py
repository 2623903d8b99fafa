"""Chains of events."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.order import span_of
from generator.model.facts import Page
from generator.model.record import AnyRecord
from generator.views.localised import Localised
from generator.views.parts import Link
from generator.words import dates


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a chain: when, what, and one sentence on it."""

    when: str
    link: Link
    note: str | None


def steps_of(facts: Page, here: Localised) -> tuple[StepView, ...]:
    """The steps of a page, in the order in which it tells them."""
    steps = []
    for step in facts.steps:
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
    """The pages with a chain that the record is a step of; in it, the record itself is the current step."""
    address = here.record_address(record)
    chains = []
    for page in here.catalogue.of(Page):
        if any(step.record == record.name for step in page.facts.steps):
            steps = tuple(_marked(s, address) for s in steps_of(page.facts, here))
            chains.append((here.record_link(page), steps))
    return tuple(chains)


def _marked(step: StepView, address: str) -> StepView:
    link = step.link
    return StepView(
        step.when, Link(link.label, link.address, link.language, current=link.address == address), step.note
    )
