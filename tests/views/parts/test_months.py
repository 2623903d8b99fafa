"""A source that tells only the month, or the year, of an activity or of a workshop."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets import facet_values, facets_of
from generator.catalogue.order import reading_order, span_of
from generator.export.bibtex import bibtex
from generator.export.data import json_of
from generator.model.field import fields_of
from generator.model.language import Language
from generator.views.citing.citations import citation_of
from generator.views.data.published import published_of
from generator.views.localised import Localised
from generator.views.parts.sentences import composed_sentence
from generator.views.site import Site
from generator.views.tables.facts import fact_values
from tests.sites_support import SmallSite

ACTIVITY = "activities/1-1"
WORKSHOP = "workshops/2007-port-of-spain"


@pytest.fixture
def here(tmp_path: Path) -> Localised:
    site = SmallSite.in_folder(tmp_path)
    site.edit(f"{ACTIVITY}.es.md", "  - 2007-05-29/2007-05-31\n  - 2007-12-31/2008-01-02\n", "  - 2007-05\n")
    site.edit(f"{WORKSHOP}.es.md", "start: 2007-09-12\nend: 2007-09-13", "start: 2007-09\nend: 2007-09")
    assert site.problems() == []
    return Localised(Catalogue(site.content()), Language.ES, Site())


def test_the_page_says_the_month(here: Localised) -> None:
    for name, field, month in ((ACTIVITY, "periods", "mayo de 2007"), (WORKSHOP, "start", "septiembre de 2007")):
        record = here.catalogue.by_name[name]
        (shown,) = (f for f in fields_of(type(record.facts)) if f.name == field)
        assert [value.text for value in fact_values(record, shown, here)] == [month]


def test_sentence_order_and_citation_invent_no_day(here: Localised) -> None:
    record = here.catalogue.by_name[ACTIVITY]
    citation = citation_of(record, here)
    assert "mayo de 2007; convocatoria 1)" in str(composed_sentence(record, here))
    assert span_of(record) == "2007-05"
    assert reading_order(record, Language.ES)[1:3] == (False, -20070500), (
        "after every day of May, as lists open with the newest"
    )
    assert citation is not None
    assert "mayo de 2007" in bibtex(citation)


def test_the_year_narrows_a_list_and_the_data_have_the_month(here: Localised) -> None:
    for name, month in ((ACTIVITY, "2007-05"), (WORKSHOP, "2007-09")):
        record = here.catalogue.by_name[name]
        by_year = [f for f in facets_of(record.kind) if f.declared.by_year]
        assert [facet_values(record, f, here.catalogue.by_name) for f in by_year] == [("2007",)]
        data = json_of(published_of(record.kind, here))
        assert f'"{month}"' in data
        assert f"{month}-01" not in data
