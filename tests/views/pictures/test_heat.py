"""Themes by year."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings

from generator.model.record import AnyRecord
from generator.views.pictures.heat import themes_by_year
from tests.views.pictures.drawn import drawn, selections, spanish, strokes


@given(selections)
@settings(max_examples=25)
def test_the_field_of_themes_and_years_counts_each_record(records: list[AnyRecord]) -> None:
    picture = themes_by_year(records, spanish())
    assert picture
    years = {r.name: sorted({span.start.year for span in r.facts.periods}) or [None] for r in records}
    cells = Counter((t, year) for r in records for t in r.facts.themes for year in years[r.name])
    dated = {head: int(head) if head.isdigit() else None for head in picture.table.heads[1:-1]}
    found = {
        (row.head.label, dated[head]): n.value
        for row in picture.table.rows
        for head, n in zip(picture.table.heads[1:-1], row.numbers, strict=False)
        if n.value
    }
    assert found == {(spanish().label("themes", theme), year): n for (theme, year), n in cells.items()}
    themes = Counter(theme for r in records for theme in r.facts.themes)
    assert {row.head.label: row.numbers[-1].value for row in picture.table.rows} == {
        spanish().label("themes", theme): n for theme, n in themes.items()
    }
    in_cells = Counter(s.text for s in strokes(drawn(picture)) if s.tone == "count")
    assert in_cells == Counter(str(n) for n in cells.values())
