"""Who gave to whom."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings

from generator.catalogue.flows import flows_of
from generator.model.record import AnyRecord
from generator.views.pictures.matrix import flow_matrix
from tests.views.pictures.drawn import drawn, name, selections, spanish, strokes


@given(selections)
@settings(max_examples=25)
def test_the_matrix_has_each_pair_and_both_margins(records: list[AnyRecord]) -> None:
    picture = flow_matrix(records, spanish())
    assert picture
    pairs = Counter((f.giver, f.receiver) for f in flows_of(records))
    rows = picture.table.rows
    values = [[n.value for n in row.numbers] for row in rows]
    receivers = picture.table.heads[1:-1]
    found = {
        (row.head.label, receiver): value
        for row, cells in zip(rows, values, strict=True)
        for receiver, value in zip(receivers, cells, strict=False)
        if value
    }
    assert found == {(name(giver), name(receiver)): n for (giver, receiver), n in pairs.items()}
    assert [sum(cells[:-1]) for cells in values] == [cells[-1] for cells in values]  # type: ignore[arg-type]
    assert picture.table.total
    columns = [sum(column) for column in zip(*values, strict=True)]  # type: ignore[arg-type]
    assert [n.value for n in picture.table.total.numbers] == columns
    in_cells = Counter(s.text for s in strokes(drawn(picture)) if s.tone == "count")
    assert in_cells == Counter(n.said for row in rows for n in row.numbers[:-1] if n.value)
