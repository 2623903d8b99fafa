from __future__ import annotations

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.site import Site
from generator.views.tables.rows import tables_by_use
from tests.catalogue.small import activity, file, page, written


def rows(catalogue: Catalogue, language: Language, scheme: str, id: str) -> list[str]:
    """The titles in the one table of what carries a term."""
    here = Localised(catalogue, language, Site())
    (table,) = tables_by_use(catalogue.uses(scheme, id).items(), here)
    return [row.link.label for row in table.rows]


def test_what_carries_a_broader_term_is_in_reading_order_not_grouped_by_the_narrower_ones(tmp_path):
    calls = "number: 1", "opened: 2007-01", *(f"{n}: 1" for n in ("received", "selected", "completed", "planned"))
    period = "2007-{0:02}-01/2007-{0:02}-02".format
    catalogue = Catalogue(
        written(
            tmp_path,
            {
                "calls/1.es.md": page("Primera convocatoria", *calls, "cancelled: 0"),
                "activities/1-1.es.md": activity(1, 1, "PE", "AR", "themes: [T6]", period=period(1)),
                "activities/1-2.es.md": activity(1, 2, "PE", "AR", "themes: [T5]", period=period(2)),
                "activities/1-3.es.md": activity(1, 3, "PE", "AR", "themes: [T6]", period=period(3)),
            },
        )
    )
    assert rows(catalogue, Language.ES, "areas", "T") == ["Actividad 1-3", "Actividad 1-2", "Actividad 1-1"]


@pytest.mark.parametrize(
    ("language", "titles"), [(Language.ES, ["Ñandú", "Zapatos"]), (Language.EN, ["Shoes", "Turkey"])]
)
def test_rows_that_are_read_by_title_follow_the_alphabet_of_the_page(language, titles, tmp_path):
    files = {
        "pages/a.es.md": page("Ñandú", "themes: [T5]"),
        "pages/a.en.md": file("title: Turkey"),
        "pages/b.es.md": page("Zapatos", "themes: [T5]"),
        "pages/b.en.md": file("title: Shoes"),
    }
    assert rows(Catalogue(written(tmp_path, files)), language, "themes", "T5") == titles
