"""What is drawn, what its table says and what is taken along are the same."""

from __future__ import annotations

import csv
import io

import pytest

from generator.export.numbers import numbers_of
from generator.model.language import Language
from generator.views.pages.explorer import explorer_view
from generator.views.pictures.picture import Picture
from tests.views.pictures.drawn import drawn, spanish


@pytest.mark.parametrize("language", [Language.ES, Language.EN])
def test_every_picture_says_what_is_to_be_seen_and_where_it_is_from(language: Language) -> None:
    here = spanish().there(language)
    pictures = explorer_view(here).pictures
    assert [p.id for p in pictures] == [
        "map",
        "matrix",
        "timeline",
        "funnel",
        "heat",
        "programs",
        "results",
        "workshops",
        "chain-gender-path",
    ]
    for picture in pictures:
        drawn(picture)
        assert picture.source
        assert picture.sources
        assert picture.drawing
        assert picture.numbers
        assert csv_rows(picture) == [
            list(picture.table.heads),
            *([cell(row.head.label), *(cell(n.said) for n in row.numbers)] for row in all_rows(picture)),
        ]


def all_rows(picture: Picture) -> list:
    return [*picture.table.rows, *filter(None, [picture.table.total])]


def csv_rows(picture: Picture) -> list[list[str]]:
    return list(csv.reader(io.StringIO(numbers_of(picture.table).removeprefix("\ufeff"), newline="")))


def cell(said: str) -> str:
    """As it is written for a spreadsheet: no formula, and nothing where nothing is known."""
    return "" if said == "–" else f"'{said}" if said.startswith("+") else said
