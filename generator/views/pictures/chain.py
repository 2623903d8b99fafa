"""A chain of events as a picture: what led to what, one below the other."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from generator.model.kinds.pages import Step
from generator.model.record import AnyRecord
from generator.model.values import parts_of
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.parts.steps import StepView, steps_of
from generator.views.pictures.picture import Amount, NumberRow, NumberTable, Picture
from generator.views.pictures.strokes import Stroke, box, group, path, text

_WIDTH, _LINE, _LETTERS = 390, 18, 46


def chains(here: Localised) -> Iterator[tuple[AnyRecord, tuple[StepView, ...]]]:
    """The records that tell a chain of events, with its steps."""
    for record in here.catalogue.records:
        if any(parts_of(record.facts, Step)):
            yield record, steps_of(record.facts, here)


def chain_picture(record: AnyRecord, steps: Sequence[StepView], here: Localised, *, file: Address) -> Picture:
    """The steps of a chain, each a box with its date and name, and an arrow to the next."""
    words = here.words
    shapes, y = [], 0.0
    for n, step in enumerate(steps):
        shape, height = _step(step, y)
        shapes.append(shape)
        y += height
        if n + 1 < len(steps):
            shapes.append(path(f"M30,{y:g}v14m-5,-6l5,6l5,-6", "arrow"))
            y += 16
    return Picture(
        id=f"chain-{record.id}",
        title=record.text(here.language).title,
        how=words["pictures.chain.how"],
        says=words.say("pictures.chain.says", n=len(steps), first=steps[0].when, last=steps[-1].when),
        width=_WIDTH,
        height=y + 2,
        shapes=tuple(shapes),
        table=_table(steps, here),
        sources=(here.record_link(record),),
        source=words["pictures.chain.source"],
        file=file,
    )


def _step(step: StepView, y: float) -> tuple[Stroke, float]:
    lines = textwrap.wrap(step.link.label, _LETTERS)
    height = _LINE * (len(lines) + 1) + 12
    told = [text(12, y + 18, step.when, "muted")]
    told += [text(12, y + 18 + _LINE * n, said, "strong") for n, said in enumerate(lines, 1)]
    return group((box(1, y + 1, _WIDTH - 2, height - 2, "step"), *told)), height


def _table(steps: Sequence[StepView], here: Localised) -> NumberTable:
    words = here.words
    rows = (
        NumberRow(Link(step.link.label, step.link.address, step.link.language), (Amount(None, step.when or "–"),))
        for step in steps
    )
    return NumberTable((words["pictures.heads.step"], words["pictures.heads.when"]), tuple(rows))
