"""Examples of fields: each is what its field accepts."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from generator.load.strict_yaml import tree_of
from generator.model.example import example_at, with_samples
from generator.model.facts import FACTS
from generator.model.field import fields_of
from generator.model.kind import Kind

EVERY = [(kind, field.name) for kind in Kind for field in fields_of(FACTS[kind])]


def refused(kind: Kind, data: dict[str, Any]) -> set[str]:
    """The fields that a kind refuses."""
    try:
        FACTS[kind].model_validate(data)
    except ValidationError as error:
        return {str(e["loc"][0]) for e in error.errors() if e["type"] != "missing" or len(e["loc"]) > 1}
    return set()


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_the_example_of_a_field_is_accepted_as_it_is_written(kind: Kind, name: str) -> None:
    with with_samples(lambda: {"calls": "1", "components": "C1"}):
        text = f"{name}: {example_at(FACTS[kind], (name,))}\n"
    assert name not in refused(kind, tree_of(text, "").value), text


def test_an_example_names_what_there_is() -> None:
    with with_samples(lambda: {"library": "yearbook", "themes": "V1"}):
        program = FACTS[Kind.PROGRAMS]
        assert example_at(program, ("sources",)) == "[{document: yearbook, at: {section: II}}]"
        assert example_at(program, ("sources", 0, "at")) == "{section: II}"
        assert example_at(program, ("themes",)) == "[V1]"
        assert example_at(program, ("themes", 0)) == "V1"
        assert example_at(FACTS[Kind.ACTIVITIES], ("periods",)) == "[2007-05-29/2007-05-31]"
        assert example_at(program, ("nothing",)) == ""
