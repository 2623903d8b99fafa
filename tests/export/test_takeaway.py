"""The rows and citations that lists give away are those of the data files and of the pages."""

from __future__ import annotations

import json

import pytest

from generator.export.csl import csl
from generator.export.takeaway import takeaway_files, takeaway_name
from generator.model.kind import Kind
from generator.model.language import USUAL
from generator.views.citing.citations import citation_of
from generator.views.data.tables import data_table
from generator.views.localised import Localised
from generator.views.site import Site
from tests.real import real_catalogue


@pytest.mark.parametrize("kind", [Kind.PROGRAMS, Kind.LIBRARY])
def test_each_record_has_its_row_without_whole_texts_and_its_citations(kind: Kind) -> None:
    places = [Localised(real_catalogue(), language, Site()) for language in USUAL]
    files = takeaway_files(kind, places)
    for here in places:
        name = takeaway_name(kind, here)
        said = files[f"{name}.js"].decode().removeprefix(f'rial.arrived("{name}",').removesuffix(");\n")
        told = json.loads(said)
        table = data_table(kind, here)
        assert told["columns"] == [c.name for c in table.columns if c.name != "body"]
        assert [row[0] for row in told["rows"]] == [row[0] for row in table.rows]
        for row, cited in zip(told["rows"], told["cited"], strict=True):
            citation = citation_of(real_catalogue().by_name[f"{kind}/{row[0]}"], here)
            assert citation
            assert cited["json"] == csl(citation)
            assert cited.keys() == {"bib", "ris", "json"}
