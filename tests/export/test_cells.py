"""Values in cells, and values as YAML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.cells import cell_text, inline, written
from generator.load.strict_yaml import tree_of

TEXTS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=30)
CITED = "document: report, at: {annex: 2, row: 1-1}"
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers(-(10**17), 10**17),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_a_value_in_one_line_is_read_as_it_is(value: object) -> None:
    tree = tree_of(f"k: {inline(value)}\n", "")
    assert (tree.value, tree.problems) == ({"k": value}, ())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (("1-1", "7-6"), "1-1; 7-6"),
        (("uno; dos", "tres"), "[uno; dos, tres]"),
        (
            ({"document": "report", "at": {"annex": 2, "row": "1-1"}},) * 2,
            "\n".join(["document: report, at: {annex: 2, row: 1-1}"] * 2),
        ),
        ({"section": "II", "item": "j"}, "section: II, item: j"),
        (True, "true"),
        (None, ""),
        ((), ""),
    ],
)
def test_a_cell_says_it_as_people_write_it(value: object, text: str) -> None:
    assert cell_text(value) == text


@pytest.mark.parametrize(
    ("text", "form"), [("Servicio", "Servicio"), ("2030", "'2030'"), ("a: b", "'a: b'"), ("a\nb", '"a\\nb"')]
)
def test_a_text_has_quotation_marks_only_where_it_needs_them(text: str, form: str) -> None:
    assert written(text) == form
