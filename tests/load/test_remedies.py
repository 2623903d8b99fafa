"""What a problem of YAML tells the writer to write can be written, and then means what was meant."""

from __future__ import annotations

import pytest

from generator.load.strict_yaml import tree_of
from generator.load.yaml_errors import quoted

MISTAKES = [
    "Programa: conciliación",
    "@Servicio",
    "`Servicio`",
    "%Servicio",
    "*Servicio* nuevo",
    "& Servicio",
    "- uno",
    "> uno",
    "|uno",
    ", uno",
    "] uno",
    "[uno] y dos",
    '"uno" y dos',
    "'uno' y 'dos'",
    "L'ús: d'un",
    "Convenio #189",
]


@pytest.mark.parametrize("meant", MISTAKES)
def test_the_line_that_a_problem_proposes_says_what_was_meant(meant: str) -> None:
    (problem,) = tree_of(f"title: {meant}\nnumber: 1\n", "x.md").problems
    written = dict(problem.values)["written"]
    line = written if written.startswith("title: ") else f"title: {written}"
    mended = tree_of(f"{line}\nnumber: 1\n", "x.md")
    assert mended.problems == ()
    assert mended.value == {"title": meant, "number": 1}


@pytest.mark.parametrize(("text", "scalar"), [("a", "'a'"), ("it's", "'it''s'"), ("'it's'", "'it''s'"), ('"a"', "'a'")])
def test_a_text_is_quoted_once(text: str, scalar: str) -> None:
    assert quoted(text) == scalar


@pytest.mark.parametrize("nested", ["  - document: a: b", "    - {es: a: b}", "  at: [x, a: b: c]"])
def test_a_remedy_for_a_nested_line_begins_with_its_own_field(nested: str) -> None:
    (problem,) = tree_of(f"sources:\n{nested}\n", "x.md").problems
    written = dict(problem.values)["written"]
    assert written in ("- document: 'a: b'", "es: 'a: b'", "a: 'b: c'")
    assert problem.line == 2
