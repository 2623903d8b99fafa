"""Examples of fields: each is what its field accepts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from generator.load.strict_yaml import tree_of
from generator.model.example import example_at, with_samples
from generator.model.field import fields_of
from generator.model.files import FILES
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.values import group_in, part_in


def ways_in(model: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to each field, those of its parts included."""
    for field in fields_of(model):
        yield (*above, field.name)
        if part := group_in(field):
            yield from ways_in(part, (*above, field.name))


EVERY = [(name, way) for name, model in FILES.items() for way in ways_in(model)]


def refused(model: type[BaseModel], name: str, value: Any) -> list[str]:
    """Why a model refuses the value of a field; that other fields are missing does not count."""
    try:
        model.model_validate({name: value})
    except ValidationError as error:
        return [str(e) for e in error.errors() if e["loc"][:1] == (name,)]
    return []


@pytest.mark.parametrize("in_full", [True, False], ids=["in full", "as messages have it"])
@pytest.mark.parametrize(("name", "way"), EVERY, ids=[".".join((name, *way)) for name, way in EVERY])
def test_the_example_of_a_field_is_accepted_as_it_is_written(name: str, way: tuple[str, ...], in_full: bool) -> None:
    with with_samples(lambda: {"calls": "1", "components": "C1"}, in_full=in_full):
        example = example_at(FILES[name], way)
    model = FILES[name]
    for step in way[:-1]:
        model = part_in(model.model_fields[step].annotation) or model
    assert not refused(model, way[-1], tree_of(f"{way[-1]}: {example}\n", "").value[way[-1]]), example
    assert "…" not in example or not in_full


def test_an_example_names_what_there_is() -> None:
    with with_samples(lambda: {"library": "yearbook", "themes": "V1"}):
        program = FACTS[Kind.PROGRAMS]
        assert example_at(program, ("sources",)) == "[{document: yearbook, at: {section: II}}]"
        assert example_at(program, ("sources", 0, "at")) == "{section: II}"
        assert example_at(program, ("themes",)) == "[V1]"
        assert example_at(program, ("themes", 0)) == "V1"
        assert example_at(FACTS[Kind.ACTIVITIES], ("periods",)) == "[2007-05-29/2007-05-31]"
        assert example_at(program, ("nothing",)) == ""
