"""Walks the values of a record's facts, with what their fields declare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import BaseModel

from generator.model.field import Coded, Field, Keeps, Ref, first_of
from generator.model.problem import Path
from generator.model.shape import Shape, item_of, own_marks

Mark = TypeVar("Mark", Coded, Keeps, Ref)


class Marked(NamedTuple):
    """A value whose field is marked, and the way to it."""

    at: Path
    value: Any
    mark: Any


def marked_values(facts: BaseModel, mark: type[Mark]) -> Iterator[Marked]:
    """Every value of `facts`, parts and lists included, whose field declares a `mark`."""
    yield from _in_model(facts, mark, ())


def _in_model(model: BaseModel, mark: Any, at: Path) -> Iterator[Marked]:
    for name, found, nested in _plan(type(model), mark):
        value = getattr(model, name)
        if nested or isinstance(value, (tuple, BaseModel)):
            yield from _in_value(value, mark, None if nested else found, (*at, name)) if value else ()
        elif value is not None:
            yield Marked((*at, name), value, found)


def _in_value(value: Any, mark: Any, found: Any, at: Path) -> Iterator[Marked]:
    if isinstance(value, tuple):
        for n, item in enumerate(value):
            if isinstance(item, (tuple, BaseModel)):
                yield from _in_value(item, mark, found, (*at, n))
            elif found is not None:
                yield Marked((*at, n), item, found)
    elif isinstance(value, BaseModel):
        yield from _in_model(value, mark, at)
    elif found is not None:
        yield Marked(at, value, found)


P = TypeVar("P", bound=BaseModel)


def parts_of(model: BaseModel, wanted: type[P], at: Path = ()) -> Iterator[tuple[Path, P]]:
    """Every part of `model` that is a `wanted`, and the way to it."""
    for name in _parted(type(model)):
        value = getattr(model, name)
        several = value if isinstance(value, tuple) else None
        for step, item in enumerate(several) if several is not None else ((None, value),):
            way = (*at, name) if step is None else (*at, name, step)
            if isinstance(item, wanted):
                yield way, item
            elif isinstance(item, BaseModel):
                yield from parts_of(item, wanted, way)


@cache
def _parted(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that hold parts."""
    return tuple(name for name, info in model.model_fields.items() if part_in(info.annotation))


def marked_in(model: type[BaseModel], data: Mapping[str, Any], mark: type[Mark]) -> Iterator[Marked]:
    """The same for data that `model` may refuse: the values of the marked fields that could be what they should."""
    yield from _in_data(model, data, mark, ())


def _in_data(model: type[BaseModel], data: Mapping[str, Any], mark: Any, at: Path) -> Iterator[Marked]:
    for name, found, nested in _plan(model, mark):
        part = part_in(model.model_fields[name].annotation) if nested else None
        yield from _in_raw(data.get(name), mark, found, part, (*at, name))


def _in_raw(value: Any, mark: Any, found: Any, part: type[BaseModel] | None, at: Path) -> Iterator[Marked]:
    if isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from _in_raw(item, mark, found, part, (*at, n))
    elif isinstance(value, Mapping) and part:
        yield from _in_data(part, value, mark, at)
    elif isinstance(value, (str, int)) and found is not None:
        yield Marked(at, value, found)


def part_in(annotation: Any) -> type[BaseModel] | None:
    """The model of the parts that a field holds, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((part for inner in get_args(annotation) if (part := part_in(inner))), None)


@cache
def group_in(field: Field) -> type[BaseModel] | None:
    """The model of the fields that are written below a field; None where it holds plain values, as a period is."""
    item = item_of(field.info.annotation)
    own = own_marks(item) if item is not None else own_marks(field.info.annotation, field.info.metadata)
    return None if first_of(list(own), Shape) else part_in(field.info.annotation)


@cache
def stands_below(field: Field) -> bool:
    """Whether the items of a list stand below one another in a file, be they as short as they may."""
    item = item_of(field.info.annotation)
    is_any = field.ref is not None and field.ref.kind is None
    return item is not None and (is_any or part_in(item) is not None)


def may_go(model: type[BaseModel], at: Path) -> bool:
    """Whether the value at `at` can be deleted: an item of a list, a member of a mapping, or a field not required."""
    *around, last = at
    for step in (step for step in around if step in model.model_fields):
        model = part_in(model.model_fields[str(step)].annotation) or model
    field = model.model_fields.get(str(last))
    return isinstance(last, int) or field is None or not field.is_required()


@cache
def _plan(model: type[BaseModel], mark: Any) -> tuple[tuple[str, Any, bool], ...]:
    """The fields that may hold marked values: name, the mark, and whether it is inside a part."""
    plan = []
    for name, info in model.model_fields.items():
        found = _mark_in(info.annotation, info.metadata, mark)
        if found is not None:
            plan.append((name, found, False))
        elif any(_plan(part, mark) for part in _parts_in(info.annotation)):
            plan.append((name, None, True))
    return tuple(plan)


def _parts_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts_in(inner)


def _mark_in(annotation: Any, metadata: Any, mark: type[Any]) -> Any:
    for m in metadata:
        if isinstance(m, mark):
            return m
    for inner in get_args(annotation):
        found = _mark_in(inner, getattr(inner, "__metadata__", ()), mark)
        if found is not None:
            return found
    return None


def lists_in(facts: BaseModel) -> Iterator[tuple[Path, tuple[Any, ...]]]:
    """Each list of facts with anything in it, those within parts included, and the way to it."""
    for name, value in vars(facts).items():
        if value is None or value == () or isinstance(value, (str, int)):
            continue
        if isinstance(value, tuple):
            yield (name,), value
        for at, part in parts_at(value, (name,)):
            yield from ((at + way, items) for way, items in lists_in(part))


def parts_at(value: object, at: Path) -> Iterator[tuple[Path, BaseModel]]:
    """The part, or the parts, that a field holds."""
    if isinstance(value, BaseModel):
        yield at, value
    elif isinstance(value, tuple):
        yield from (((*at, n), item) for n, item in enumerate(value) if isinstance(item, BaseModel))


def items_of(facts: BaseModel, name: str) -> tuple[Any, ...]:
    """The values of a field as a tuple, whether it holds one, several or none."""
    value = getattr(facts, name)
    return value if isinstance(value, tuple) else () if value is None else (value,)
