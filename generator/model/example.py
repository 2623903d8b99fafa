"""Examples of what a field may say, read from its declaration: what messages, blank records and guides show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from generator.model.field import Coded, Field, Ref, fields_of, first_of, literals_in
from generator.model.problem import Path
from generator.model.shape import Sample, Shape, bare, item_of, own_marks
from generator.model.values import part_in

Samples = Mapping[str, str]
"""An id that there is, by vocabulary and kind: `countries` to `AR`, `library` to `rial-report-2006-2015`."""

_SAMPLES: ContextVar[Callable[[], Samples]] = ContextVar("samples", default=lambda: MappingProxyType({}))
_IN_FULL: ContextVar[bool] = ContextVar("in_full", default=False)
_FALLBACK = {"countries": "AR"}


@contextmanager
def with_samples(samples: Callable[[], Samples], in_full: bool = False) -> Iterator[None]:
    """While it holds, examples name records and terms of this content, found when the first is needed.

    `in_full`: they have words where else `…` stands for the writer's own.
    """
    tokens = _SAMPLES.set(cache(samples)), _IN_FULL.set(in_full)
    try:
        yield
    finally:
        _SAMPLES.reset(tokens[0])
        _IN_FULL.reset(tokens[1])


def example_at(model: type[BaseModel], at: Path) -> str:
    """What may stand at `at`, as YAML in one line: `[{document: report}]`; empty where nothing may."""
    for n, step in enumerate(at):
        if isinstance(step, int):
            continue
        if step not in model.model_fields:
            return ""
        info = model.model_fields[step]
        if all(isinstance(rest, int) for rest in at[n + 1 :]):
            value = _of(info.annotation, tuple(info.metadata))
            return flow(value[0] if at[n + 1 :] and isinstance(value, list) else value)
        inner = part_in(info.annotation)
        if inner is None:
            return ""
        model = inner
    return flow(_of_part(model))


def flow(value: Any) -> str:
    """A value as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {flow(v)}" for name, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _of(annotation: Any, metadata: Any = ()) -> Any:
    """What the field declares, else what its type does, else an item of its list or a value of its enumeration."""
    own = list(own_marks(annotation, metadata))
    sample = first_of(own, Sample)
    if sample and (_IN_FULL.get() or not sample.words):
        return sample.value
    if shape := first_of(own, Shape):
        return shape.example
    if item := item_of(annotation):
        return [_of(item)]
    if part := part_in(annotation):
        return _of_part(part)
    return _named(own) or _of_type(annotation)


def _named(marks: list[Any]) -> str:
    """An id of this content in place of an invented one, where the value is the id of a record or term."""
    coded, ref = first_of(marks, Coded), first_of(marks, Ref)
    if coded is None and ref is None:
        return ""
    named = coded.scheme if coded else (str(ref.kind) if ref.kind else "programs")
    id = _SAMPLES.get()().get(named) or _FALLBACK.get(named, "id")
    return f"{named}/{id}" if ref and ref.kind is None else id


def _of_type(annotation: Any) -> Any:
    if literals := list(literals_in(annotation)):
        return literals[0]
    return _SCALARS.get(bare(annotation), "…")


_SCALARS: dict[type, object] = {bool: True, int: 1}


def _of_part(part: type[BaseModel]) -> dict[str, Any]:
    """The fields that a part needs, and those that are usual; where it needs none, its first."""
    needed = [f for f in fields_of(part) if f.info.is_required() or _is_usual(f)] or fields_of(part)[:1]
    return {f.name: _of(f.info.annotation, tuple(f.info.metadata)) for f in needed}


def _is_usual(field: Field) -> bool:
    sample = first_of(list(own_marks(field.info.annotation, field.info.metadata)), Sample)
    return sample is not None and sample.usual
