"""Fields as they are written anew: just as the records have them."""

from __future__ import annotations

import pytest

from generator.edit.fields import field_lines
from generator.load.front_matter import split_parts
from generator.load.strict_yaml import tree_of
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from tests.built import ROOT

WRITTEN_BY_COMMANDS = "follows"


@pytest.mark.parametrize("kind", Kind)
def test_every_field_of_the_real_records_is_written_as_it_is_there(kind: Kind) -> None:
    fields = {field.name: field for field in fields_of(FACTS[kind])}
    for path in sorted((ROOT / "content" / kind).glob("*.md")):
        parts, _ = split_parts(path.read_text("utf-8"), "")
        assert parts
        told = tree_of(parts.front, "").value
        lines = [line for name in told for line in field_lines(name, told[name], fields.get(name))]
        there = parts.front.splitlines()
        if WRITTEN_BY_COMMANDS in told:
            there = [line for line in there if not line.startswith(WRITTEN_BY_COMMANDS)]
            lines = lines[: len(there)]
        assert lines == there, path
