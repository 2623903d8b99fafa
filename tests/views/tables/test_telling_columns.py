"""A column and a filter that are shown only where they tell something."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.site import Site
from generator.views.tables.facets import facet_views
from generator.views.tables.rows import table_of
from tests.sites_support import SmallSite

NAMED = """---
title: {title}
summary: Lo que se acordó.
document_class: report
availability: {availability}
sources:
  - document: report
---
"""


def library(small: SmallSite, second: str) -> Localised:
    small.write("library/first.es.md", NAMED.format(title="Uno", availability="not-held"))
    small.write("library/second.es.md", NAMED.format(title="Dos", availability=second))
    assert small.problems() == []
    return Localised.of(Catalogue(small.content()), Language.ES, Site())


def test_what_is_the_same_in_all_rows_has_no_column_and_no_filter(small: SmallSite) -> None:
    here = library(small, "not-held")
    table = table_of(here.catalogue.by_kind[Kind.LIBRARY], "Biblioteca", here)
    names = [column.name for column in table.columns]
    assert "availability" not in names
    assert {len(row.cells) for row in table.rows} == {len(names)}
    assert "availability" not in [view.name for view in facet_views(Kind.LIBRARY, here) if view.tells_apart]


def test_what_differs_has_both(small: SmallSite) -> None:
    here = library(small, "linked\naddress: https://www.oas.org/x.pdf")
    table = table_of(here.catalogue.by_kind[Kind.LIBRARY], "Biblioteca", here)
    assert "availability" in [column.name for column in table.columns]
    assert "availability" in [view.name for view in facet_views(Kind.LIBRARY, here) if view.tells_apart]


def test_the_page_of_a_long_list_has_the_columns_of_the_whole_list(small: SmallSite) -> None:
    here = library(small, "linked\naddress: https://www.oas.org/x.pdf")
    records = here.catalogue.by_kind[Kind.LIBRARY]
    alike = [r for r in records if r.id != "second"]
    assert "availability" not in [c.name for c in table_of(alike, "Biblioteca", here).columns]
    assert "availability" in [c.name for c in table_of(alike, "Biblioteca", here, of=records).columns]
