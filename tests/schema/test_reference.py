"""The reference of the fields tells of every field of every file, in each language."""

from __future__ import annotations

import re

import pytest
from pydantic import BaseModel, ValidationError

from generator.load.strict_yaml import tree_of
from generator.model.facts import Facts
from generator.model.field import fields_of
from generator.model.files import OTHER_FILES, is_by_language
from generator.model.kinds import FACTS
from generator.model.source import Place, Source
from generator.model.text import TextFields
from generator.model.values import group_in, part_in
from generator.schema.reference import references
from tests.built import ROOT

TEXTS = dict(references())
ROW = re.compile(r"^\| `([\w.]+)` \| (.+?) \| (.+?) \| `(.+?)` \| [^|]+ \|$", re.MULTILINE)


def tables(text: str) -> list[dict[str, tuple[str, str, str]]]:
    """What a field says, its shape and its example, by its way, of each table."""
    return [{m[1]: (m[2], m[3], m[4]) for m in ROW.finditer(part)} for part in text.split("\n## ")[1:]]


def ways_of(model: type[BaseModel], but: type[BaseModel] | None = None) -> set[str]:
    """The ways that a table should have: those of what stands in one place in each file are told once."""
    found = set()
    for field in fields_of(model):
        if but is None or field.name not in but.model_fields:
            group = group_in(field)
            inner = group if group and not is_by_language(group) and not issubclass(group, (Source, Place)) else None
            found |= {field.name, *(f"{field.name}.{way}" for way in (ways_of(inner) if inner else ()))}
    return found


SHARED = {f"sources.{way}" for way in ways_of(Source)} | {f"sources.at.{way}" for way in ways_of(Place)}
EXPECTED = [
    ways_of(TextFields) | ways_of(Facts) | SHARED,
    *(ways_of(model, but=Facts) for model in FACTS.values()),
    *(ways_of(model) for model in OTHER_FILES.values()),
]


def owner_of(name: str, model: type[BaseModel]) -> type[BaseModel]:
    """The model of the group that a field is in."""
    for step in name.split(".")[:-1]:
        model = part_in(model.model_fields[step].annotation) or model
    return model


def refused(model: type[BaseModel], name: str, example: str) -> list[str]:
    """Why a model refuses the example of a field; that other fields are missing does not count."""
    try:
        model.model_validate({name: tree_of(f"{name}: {example}\n", "").value[name]})
    except ValidationError as error:
        return [e["msg"] for e in error.errors() if e["loc"][:1] == (name,)]
    return []


@pytest.mark.parametrize("name", TEXTS)
def test_the_committed_reference_is_fresh(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_each_field_of_each_file_has_a_row(name: str) -> None:
    assert [set(table) for table in tables(TEXTS[name])] == EXPECTED


@pytest.mark.parametrize("name", TEXTS)
def test_each_example_is_what_the_field_accepts(name: str) -> None:
    every, *own = tables(TEXTS[name])
    files = [*FACTS.values(), *OTHER_FILES.values()]
    examples = [
        (Facts if way.partition(".")[0] in Facts.model_fields else TextFields, way, every[way]) for way in every
    ]
    examples += [(model, way, table[way]) for model, table in zip(files, own, strict=True) for way in table]
    for model, way, (_, _, example) in examples:
        why = refused(owner_of(way, model), way.rpartition(".")[2], example.replace("\\|", "|"))
        assert not why, f"{model.__name__}.{way}: {example}"
    assert "…" not in TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
def test_one_name_that_means_two_things_is_told_twice(name: str) -> None:
    every, *own = tables(TEXTS[name])
    page = own[list(FACTS).index("pages")]
    workshop = own[list(FACTS).index("workshops")]
    assert page["section"][0] != every["sources.at.section"][0]
    assert workshop["documents.as_printed"][0] != workshop["ministries.as_printed"][0]
