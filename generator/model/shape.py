"""How a value is written, and an example of one: what types and fields declare of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin


@dataclass(frozen=True, slots=True)
class Shape:
    """How the values of a type are written: `shapes.<name>` of the words says it; `example` is one of them."""

    name: str
    example: object


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """An example of what this field says, in place of that of its type.

    `usual`: the example of the group that the field is in has it, though it may be left out.
    `words`: it stands for the writer's own words; a message that says what to write has `…` in its place.
    """

    value: object
    usual: bool = False
    words: bool = False


def own_marks(annotation: Any, metadata: Any = ()) -> Iterator[Any]:
    """What a field declares of its whole value, also where that may be left out; not of the items of a list."""
    yield from metadata
    if get_origin(annotation) is Annotated:
        yield from own_marks(get_args(annotation)[0], annotation.__metadata__)
    elif get_origin(annotation) in (Union, UnionType):
        for inner in get_args(annotation):
            yield from own_marks(inner)


def item_of(annotation: Any) -> Any:
    """The type of the items of a list, or None."""
    if get_origin(annotation) is tuple:
        return get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType, Annotated):
        return next((found for inner in get_args(annotation) if (found := item_of(inner)) is not None), None)
    return None


def bare(annotation: Any) -> Any:
    """A type without what is declared of it, and without that it may be left out."""
    if get_origin(annotation) is Annotated:
        return bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return bare(next(inner for inner in get_args(annotation) if inner is not type(None)))
    return annotation
