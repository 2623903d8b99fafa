"""The reference of the fields tells of every field of every kind, in each language."""

from __future__ import annotations

import re

import pytest

from generator.model.facts import FACTS
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.schema.reference import references
from tests.built import ROOT

TEXTS = dict(references())


@pytest.mark.parametrize("name", TEXTS)
def test_the_committed_reference_is_fresh(name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == TEXTS[name]


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("kind", list(Kind))
def test_each_field_has_a_row_with_what_it_says_and_an_example(name: str, kind: Kind) -> None:
    part = re.split(rf"\n## [^\n]*\(`{kind}`\)\n", TEXTS[name])[1].split("\n## ")[0]
    rows = {m[1]: (m[2], m[3]) for m in re.finditer(r"^\| `([\w.]+)` \| (.+?) \| `(.+?)` \|", part, re.MULTILINE)}
    assert {field.name for field in fields_of(FACTS[kind])} <= set(rows)
    assert all(told and example for told, example in rows.values())
