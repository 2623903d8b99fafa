"""The funnel of each call for proposals, and of all calls together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from generator.catalogue.funnel import Funnel, funnel_of, together
from generator.model.kinds.calls import Call
from generator.model.record import AnyRecord, Record
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.pictures.picture import Amount, NumberRow, NumberTable, Picture, sourced
from generator.views.pictures.strokes import Stroke, box, group, text

_STAGES = {
    "received": "received-proposals",
    "selected": "selected",
    "completed": "gives",
    "planned": "planned",
    "cancelled": "cancelled",
}
"""The stages of a funnel, each with its tone."""

_WIDTH, _BAR, _ROW = 390, 250, 30


def funnel_of_call(record: AnyRecord, here: Localised, *, file: Address = "") -> Picture | None:
    """That of one call; None of any other record, and where no number is known."""
    if not _is_call(record):
        return None
    funnel = funnel_of(here.catalogue, record)
    if not _whole(funnel):
        return None
    rows = (NumberRow(here.record_link(record), _numbers(funnel, here)),)
    return _picture(
        "pictures.funnel", [record], tuple(_steps(funnel, 0, here)), 5 * _ROW + 6, rows, None, funnel, here, file
    )


def _is_call(record: AnyRecord) -> TypeGuard[Record[Call]]:
    return isinstance(record.facts, Call)


def funnel_of_calls(here: Localised, *, file: Address = "") -> Picture | None:
    """All calls together, and below them each call; None where there are none."""
    calls: Sequence[Record[Call]] = [c for c in here.catalogue.of(Call) if _whole(funnel_of(here.catalogue, c))]
    if not calls:
        return None
    calls = sorted(calls, key=lambda call: call.facts.number)
    funnels = [funnel_of(here.catalogue, call) for call in calls]
    whole = together(funnels)
    most = max(map(_whole, funnels))
    shapes = list(_steps(whole, 0, here)) if _whole(whole) else []
    top = 5 * _ROW + 30 if shapes else 0
    for n, (call, funnel) in enumerate(zip(calls, funnels, strict=True)):
        shapes += _line(call, funnel, most, top + n * 46, here)
    rows = tuple(NumberRow(here.record_link(c), _numbers(f, here)) for c, f in zip(calls, funnels, strict=True))
    total = NumberRow(Link(here.words["pictures.sum"]), _numbers(whole, here))
    return _picture("pictures.funnels", calls, tuple(shapes), top + len(calls) * 46 + 6, rows, total, whole, here, file)


def _picture(
    key: str,
    calls: Sequence[AnyRecord],
    shapes: tuple[Stroke, ...],
    height: float,
    rows: tuple[NumberRow, ...],
    total: NumberRow | None,
    funnel: Funnel,
    here: Localised,
    file: Address,
) -> Picture:
    words = here.words
    heads = (words["kinds.calls.singular"], *(words[f"pictures.funnel.stages.{s}"] for s in _STAGES))
    rates = (words["pictures.funnel.selection"], words["pictures.funnel.completion"])
    picture = Picture(
        id="funnel",
        title=words[f"{key}.title"],
        how=words[f"{key}.how"],
        says=_says(funnel, here),
        width=_WIDTH,
        height=height,
        shapes=shapes,
        table=NumberTable((*heads, *rates), rows, total),
        file=file,
    )
    return sourced(picture, calls, here)


def _whole(funnel: Funnel) -> int:
    """The longest of its bars."""
    return max(filter(None, funnel), default=0)


def percent(part: float | None, here: Localised) -> str:
    """A part as a rate: `23 %`; empty where it is not known."""
    return "" if part is None else here.words.say("pictures.percent", n=round(part * 100))


def _numbers(funnel: Funnel, here: Localised) -> tuple[Amount, ...]:
    rates = (Amount(None, percent(rate, here)) for rate in (funnel.selection, funnel.completion))
    return (*map(Amount, funnel), *rates)


def _says(funnel: Funnel, here: Localised) -> str:
    """What is known of it, in parts: “of 388 proposals 100 were selected (26%)”."""
    words, said = here.words, []
    if funnel.selection is not None:
        rate = percent(funnel.selection, here)
        said.append(words.say("pictures.funnel.says_selected", n=funnel.received, selected=funnel.selected, rate=rate))
    if funnel.completion is not None:
        rate = percent(funnel.completion, here)
        said.append(
            words.say("pictures.funnel.says_completed", n=funnel.completed, selected=funnel.selected, rate=rate)
        )
    rest = {stage: getattr(funnel, stage) for stage in ("planned", "cancelled")}
    said += [words.say(f"pictures.funnel.says_{stage}", n=n) for stage, n in rest.items() if n]
    return " ".join(said)


def _steps(funnel: Funnel, top: float, here: Localised) -> list[Stroke]:
    """A bar for each stage, below one another, each with its number and name."""
    shapes, whole = [], _whole(funnel)
    known = [(stage, n) for stage, n in zip(_STAGES, funnel, strict=True) if n is not None]
    for at, (stage, n) in enumerate(known):
        y, width = top + at * _ROW, 210 * n / whole
        shapes.append(text(118, y + 20, here.words[f"pictures.funnel.stages.{stage}"], "", "end"))
        if n:
            shapes.append(box(126, y + 5, width, 20, _STAGES[stage]))
        rate = {"selected": funnel.selection, "completed": funnel.completion}.get(stage)
        said = f"{n} ({percent(rate, here)})" if rate is not None else str(n)
        shapes.append(text(132 + width, y + 20, said, "strong"))
    return shapes


def _line(call: Record[Call], funnel: Funnel, most: int, y: float, here: Localised) -> list[Stroke]:
    """A call in one bar: what was received, in it what was selected, and in that what became of it."""
    unit = _BAR / most
    name = text(0, y + 13, here.record_link(call).label, "")
    parts, x = [], 0.0
    if funnel.received:
        parts.append(box(0, y + 19, funnel.received * unit, 18, "received-proposals"))
    outcomes = {s: getattr(funnel, s) or 0 for s in ("completed", "planned", "cancelled")}
    for stage, n in outcomes.items():
        if n:
            parts.append(box(x, y + 19, n * unit, 18, _STAGES[stage]))
            x += n * unit
    told = " → ".join(str(n) for n in funnel[:3] if n is not None)
    end = text(_whole(funnel) * unit + 8, y + 33, told, "strong")
    return [name, group(parts, title=_says(funnel, here)), end]
