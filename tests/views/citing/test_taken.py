"""What the site takes from a document that it works with."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.citing.taken import taken_from
from generator.views.localised import Localised
from generator.views.site import Site
from tests.sites_support import SmallSite


def parts(small: SmallSite, document: str = "report") -> dict[str, dict[str, list[str]]]:
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    found = taken_from(here.catalogue.by_name[f"library/{document}"], here)
    return {part.place: {g.title: [link.label for link in g.links] for g in part.groups} for part in found}


def test_every_record_stands_under_the_part_of_the_document_that_it_cites(small: SmallSite) -> None:
    assert parts(small)["Anexo 2"]["Cooperación bilateral"] == [
        "Conciliación laboral (fase 1)",
        "Inspección del trabajo",
    ]
    assert "library/report" not in str(parts(small))


def test_parts_come_in_the_order_of_the_document(small: SmallSite) -> None:
    for n, place in enumerate(
        ("{annex: 1}", "{section: III, item: j}", "{section: II, component: 2}", "{section: III}")
    ):
        small.write(
            f"pages/x{n}.es.md",
            f"---\ntitle: Página {n}\nsummary: Una página que se basa en una parte del informe.\n"
            f"sources: [{{document: report, at: {place}}}]\n---\n",
        )
    found = [place for place, kinds in parts(small).items() if any("Página" in str(k) for k in kinds.values())]
    assert found == ["sección II, componente 2", "sección III", "sección III, literal j", "Anexo 1"]


def test_a_part_about_a_component_says_which(small: SmallSite) -> None:
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    found = {part.place: part.about for part in taken_from(here.catalogue.by_name["library/report"], here)}
    assert found["sección II, componente 3"] == "Estructura"
    assert {label for place, label in found.items() if place != "sección II, componente 3"} == {""}


def test_a_document_that_is_only_named_has_none(small: SmallSite) -> None:
    small.write(
        "library/manual.es.md",
        "---\ntitle: Manual\nsummary: Un manual que el informe nombra y el sitio no tiene.\ndocument_class: report\n"
        "availability: not-held\nsources: [{document: report, at: {section: II}}]\n---\n",
    )
    assert parts(small, "manual") == {}


def test_many_records_of_a_kind_are_a_count_that_leads_to_their_list(small: SmallSite) -> None:
    for n in range(30, 51):
        small.write(
            f"pages/x{n}.es.md",
            f"---\ntitle: Página {n}\nsummary: Una página que se basa en una parte del informe.\n"
            "sources: [{document: report, at: {annex: 1}}]\n---\n",
        )
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    (part,) = (p for p in taken_from(here.catalogue.by_name["library/report"], here) if p.place == "Anexo 1")
    (pages,) = (g for g in part.groups if g.all)
    assert (pages.links, pages.all and pages.all.count, pages.all and pages.all.address) == (
        (),
        21,
        "es/acerca/index.html",
    )
