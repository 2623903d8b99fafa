"""How the page of a ministry of labour opens: what its country gave, received, hosted and learned."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.record import RecordView, record_view
from generator.views.pages.terms import term_view
from generator.views.site import Site
from tests.sites_support import SmallSite


def page(name: str, here: Localised) -> RecordView:
    return record_view(here.catalogue.by_name[name], here)


def site_of(small: SmallSite) -> Localised:
    return Localised(Catalogue(small.content()), Language.ES, Site())


def test_a_ministry_opens_with_what_its_country_gave_received_hosted_and_learned(spanish: Localised) -> None:
    cooperation = page("institutions/ministry-ar", spanish).cooperation
    assert cooperation is not None
    assert [(f.value, f.label) for f in cooperation.figures] == [
        (1, "Cooperación que dio"),
        (0, "Cooperación que recibió"),
        (0, "Talleres que acogió"),
        (0, "Aprendizajes y resultados que constan"),
        (1, "Resultados de la cooperación que dio"),
    ]
    assert cooperation.figures[0].address == "es/instituciones/ministry-ar.html#activities-provider"
    assert cooperation.exchange is not None
    assert [link.label for side in cooperation.exchange.sides for link in side.links] == ["República Dominicana"]


def test_what_it_learned_is_told_there_and_not_once_more_in_a_table(small: SmallSite) -> None:
    small.edit("results/c3-do-unit.es.md", "beneficiary: DO", "beneficiary: AR")
    small.edit("results/c3-do-unit.es.md", "providers: [AR]", "providers: [DO]")
    small.edit("results/c3-do-unit.es.md", "activities: [1-1]\n", "")
    shown = page("institutions/ministry-ar", site_of(small))
    assert shown.cooperation is not None
    assert shown.cooperation.learning is not None
    assert shown.cooperation.learning.results is not None
    assert [row.link.label for row in shown.cooperation.learning.results.rows] == ["Una unidad de conciliación"]
    assert "results-beneficiary" not in {table.id for table in shown.relations}


def test_the_results_of_its_cooperation_come_before_the_cooperation_itself(spanish: Localised) -> None:
    tables = [table.id for table in page("institutions/ministry-ar", spanish).relations]
    assert tables.index("results-providers") < tables.index("activities-provider")


def test_no_other_record_opens_so(spanish: Localised) -> None:
    assert page("programs/ar-seclo", spanish).cooperation is None


def test_a_name_that_no_source_prints_says_so_on_the_page_of_the_institution(small: SmallSite) -> None:
    assert page("institutions/ministry-ar", site_of(small)).name_note is None
    small.edit(
        "vocabularies/organizations.yml",
        "  - id: ministry-ar\n",
        "  - id: ministry-ar\n    note: {es: Solo se imprime la sigla., en: Only the acronym is printed.}\n",
    )
    assert page("institutions/ministry-ar", site_of(small)).name_note == "Solo se imprime la sigla."


def test_a_component_opens_with_what_the_source_judges_of_it_and_where(small: SmallSite) -> None:
    before = site_of(small)
    component = before.catalogue.term("components", "C3")
    assert component is not None
    assert term_view("components", component, before).sources == ()
    small.edit(
        "vocabularies/components.yml",
        "  - id: C3\n",
        "  - id: C3\n    note: {es: Donde menos influyó., en: Where it had least influence.}\n"
        "    sources: [{document: report, at: {section: II, component: 3}}]\n",
    )
    here = site_of(small)
    judged = here.catalogue.term("components", "C3")
    assert judged is not None
    view = term_view("components", judged, here)
    assert (view.summary, view.note) == ("Donde menos influyó.", None)
    assert [line.place for line in view.sources] == ["sección II, componente 3"]
