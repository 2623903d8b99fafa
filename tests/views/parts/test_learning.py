"""What a country learned."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.terms import TermView, term_view
from generator.views.site import Site
from tests.sites_support import SmallSite


def country(id: str, here: Localised) -> TermView:
    found = here.catalogue.term("countries", id)
    assert found
    return term_view("countries", found, here)


def learned(view: TermView) -> list[str]:
    told = view.learning
    rows = (*(told.results.rows if told.results else ()), *told.cooperation) if told else ()
    return [row.link.label for row in rows]


def figures(view: TermView) -> dict[str, tuple[int, str | None]]:
    return {f.label: (f.value, f.address) for f in view.figures}


def test_a_country_learned_what_its_results_say(spanish: Localised) -> None:
    view = country("DO", spanish)
    assert learned(view) == ["Una unidad de conciliación"]
    assert figures(view)["Aprendizajes y resultados que constan"] == (1, "es/paises/do.html#learning")
    assert "results-beneficiary" not in {t.id for t in view.tables}


def test_cooperation_of_which_the_sources_tell_more_counts_where_no_result_tells_it(tmp_path: Path) -> None:
    site = SmallSite.in_folder(tmp_path)
    site.edit("results/c3-do-unit.es.md", "activities: [1-1]\n", "")
    here = Localised(Catalogue(site.content()), Language.ES, Site())
    assert learned(country("DO", here)) == ["Una unidad de conciliación", "Conciliación laboral (fase 1)"]


def test_who_received_nothing_learned_nothing_that_is_told(spanish: Localised) -> None:
    view = country("AR", spanish)
    assert view.learning is None
    assert figures(view)["Aprendizajes y resultados que constan"] == (0, None)


def test_only_countries_learn(spanish: Localised) -> None:
    area = spanish.catalogue.term("areas", "T")
    assert area
    assert term_view("areas", area, spanish).learning is None


def test_who_received_cooperation_of_which_nothing_is_told_is_told_so_with_the_way_to_supply_it(
    small: SmallSite,
) -> None:
    small.write("pages/propose-a-change.es.md", "---\ntitle: Proponer\nsources: [{document: report}]\n---\n")
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    view = country("TT", here)
    assert view.learning
    assert view.learning.count == 0
    assert view.change
    assert view.change.label == "Proponer"
    assert figures(view)["Aprendizajes y resultados que constan"] == (0, "es/paises/tt.html#learning")
