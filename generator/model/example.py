"""Examples of what a field may say, read from its declaration: what messages, blank records and guides show."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.model.field import Coded, Ref, fields_of, first_of, literals_in, marks_in
from generator.model.problem import Path
from generator.model.values import part_in

Samples = Mapping[str, str]
"""An id that there is, by vocabulary and kind: `countries` to `AR`, `library` to `rial-report-2006-2015`."""

_SAMPLES: ContextVar[Callable[[], Samples]] = ContextVar("samples", default=lambda: MappingProxyType({}))
_FALLBACK = {"countries": "AR"}
_SCALARS = (
    "otro-id",
    "2007-05-29/2007-05-31",
    "2007-05-29",
    "2007",
    1,
    True,
    "…",
    "informe.pdf",
    "https://www.example.org/",
    "nota 12 de 2015",
)
"""Tried in this order; a field of text takes anything, so its example is the word for text."""


@contextmanager
def with_samples(samples: Callable[[], Samples]) -> Iterator[None]:
    """Meanwhile examples name records and terms that there are; they are looked for only if an example is asked for."""
    token = _SAMPLES.set(cache(samples))
    try:
        yield
    finally:
        _SAMPLES.reset(token)


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


def _of(annotation: Any, metadata: tuple[Any, ...]) -> Any:
    marks = list(marks_in(annotation, metadata))
    item = _item(annotation)
    if item is not None:
        return [_of(item, getattr(item, "__metadata__", ()))]
    if part := part_in(annotation):
        accepted = _accepted(annotation, metadata)
        return _of_part(part) if accepted is None else accepted
    coded, ref = first_of(marks, Coded), first_of(marks, Ref)
    if coded or ref:
        named = coded.scheme if coded else (str(ref.kind) if ref.kind else "programs")
        id = _SAMPLES.get()().get(named) or _FALLBACK.get(named, "id")
        return f"{named}/{id}" if ref and ref.kind is None else id
    literals = list(literals_in(annotation))
    return literals[0] if literals else _accepted(annotation, metadata) or "…"


def _of_part(part: type[BaseModel]) -> dict[str, Any]:
    """The fields that a part needs, with what its `EXAMPLE` says of them; where it needs none, its first."""
    said: Mapping[str, Any] = getattr(part, "EXAMPLE", {})
    needed = [f for f in fields_of(part) if f.info.is_required() or f.name in said] or fields_of(part)[:1]
    return {f.name: said.get(f.name) or _of(f.info.annotation, tuple(f.info.metadata)) for f in needed}


def _item(annotation: Any) -> Any:
    """The type of the items of a list, or None."""
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0]
    inner = (a for a in get_args(annotation) if a is not type(None))
    return next((found for a in inner if (found := _item(a)) is not None), None)


def _accepted(annotation: Any, metadata: tuple[Any, ...]) -> Any:
    """The first scalar that the field accepts, or None; text where it takes any."""
    adapter = _adapter(annotation, metadata)
    accepted = [value for value in _SCALARS if _takes(adapter, value)]
    return "…" if "…" in accepted else next(iter(accepted), None)


@cache
def _adapter(annotation: Any, metadata: tuple[Any, ...]) -> TypeAdapter[Any]:
    return TypeAdapter(Annotated[annotation, *metadata] if metadata else annotation)


def _takes(adapter: TypeAdapter[Any], value: Any) -> bool:
    try:
        adapter.validate_python(value, strict=True)
    except ValidationError:
        return False
    return True
