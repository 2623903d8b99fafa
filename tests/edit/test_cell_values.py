"""What people type into cells."""

from __future__ import annotations

from typing import Any

import pytest

from generator.edit.cell_values import CellError, value_in
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS


def declared(kind: Kind, name: str) -> Field:
    return next(f for f in fields_of(FACTS[kind]) if f.name == name)


@pytest.mark.parametrize(
    ("kind", "name", "text", "value"),
    [
        ("programs", "themes", "R3; T6", ("R3", "T6")),
        ("programs", "themes", "R3, T6\nT7", ("R3", "T6", "T7")),
        ("programs", "themes", " ", None),
        ("workshops", "number", "18,0", 18),
        ("workshops", "number", "18.0", 18),
        ("workshops", "number", "dieciocho", "dieciocho"),
        ("workshops", "start", "29/05/2007", "2007-05-29"),
        ("workshops", "start", "29 de mayo de 2007", "2007-05-29"),
        ("workshops", "start", "05/06/2007", "05/06/2007"),  # two days: the rules ask which
        ("library", "issued", "2009", 2009),
        ("library", "issued", "2009-05", "2009-05"),
        ("results", "doubtful", "VERDADERO", True),
        ("results", "doubtful", "No", False),
        ("results", "doubtful", "não", False),
        ("results", "doubtful", "quizá", "quizá"),
        ("activities", "periods", "2007-05-29/2007-05-31; 2008", ("2007-05-29/2007-05-31", "2008")),
        ("programs", "sources", "document: report, at: {annex: 2}", ({"document": "report", "at": {"annex": 2}},)),
        ("programs", "sources", "[{document: report}]", ({"document": "report"},)),
        ("workshops", "ministries", "count: 20\nunit: ministries", {"count": 20, "unit": "ministries"}),
    ],
)
def test_it_is_read_as_it_is_meant(kind: str, name: str, text: str, value: Any) -> None:
    found = value_in(text, declared(Kind(kind), name))
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("text", ["document: a, at: {", "document: a, document: b", "&a document: b"])
def test_what_is_no_group_is_refused(text: str) -> None:
    with pytest.raises(CellError):
        value_in(text, declared(Kind.PROGRAMS, "sources"))
