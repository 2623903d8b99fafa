"""The pictures of a country, a theme, a population or a year."""

from __future__ import annotations

import pytest

from generator.model.kind import Kind
from generator.views.pictures.profiles import pictures_of
from tests.views.pictures.drawn import drawn, spanish


@pytest.mark.parametrize(
    ("scheme", "id"), [("countries", "PE"), ("themes", "T6"), ("populations", "youth"), ("years", "2009")]
)
def test_a_page_of_cooperation_has_the_pictures_of_its_records(scheme: str, id: str) -> None:
    pictures = pictures_of(scheme, id, lambda here: here.term_address(scheme, id) or "", spanish())
    records = [r for r in spanish().catalogue.records_with(scheme, id) if r.kind == Kind.ACTIVITIES]
    assert pictures
    for picture in map(drawn, pictures):
        if picture.id == "years" and scheme != "countries":
            assert sum(n.value or 0 for row in picture.table.rows for n in row.numbers) >= len(records)
        elif picture.id == "themes":
            assert sum(n.value or 0 for row in picture.table.rows for n in row.numbers) == len(records)
        assert str(len(records)) in picture.source


def test_a_country_without_cooperation_has_no_pictures() -> None:
    assert pictures_of("countries", "CU", lambda here: here.term_address("countries", "CU") or "", spanish()) == ()
