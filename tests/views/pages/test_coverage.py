"""The page of the coverage, and the slots of a ministry."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ministries import network_ministry
from generator.catalogue.uses import Use
from generator.model.kind import Kind
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.coverage import CoverageRow, coverage_view
from generator.views.pages.record import record_view
from generator.views.parts.institutions import slots_of, uses_of
from generator.views.site import Site
from tests.real import real_catalogue
from tests.sites_support import SmallSite

MANUAL = """---
title: Manual de inspección
summary: Cómo se inspecciona.
document_class: manual
creators: [ministry-ar]
{facts}sources:
  - document: report
---
"""


def rows(here: Localised) -> dict[str, CoverageRow]:
    return {row.country.label: row for row in coverage_view(here).rows}


def numbers(row: CoverageRow) -> list[int]:
    return [cell.value for cell in row.cells]


def test_a_country_s_row_counts_what_the_site_holds_and_says_what_it_lacks(spanish: Localised) -> None:
    assert [c.label for c in coverage_view(spanish).columns] == [
        "Programas",
        "Dio",
        "Recibió",
        "Acogió",
        "Clases institucionales",
    ]
    assert [c.tone for c in coverage_view(spanish).columns] == ["", "gives", "receives", "", ""]
    argentina, trinidad = rows(spanish)["Argentina"], rows(spanish)["Trinidad y Tabago"]
    assert numbers(argentina) == [1, 1, 0, 0, 0]
    assert argentina.lacks == ("las cuatro clases institucionales",)
    assert numbers(trinidad) == [0, 0, 1, 1, 0]
    assert trinidad.lacks == ("ficha del ministerio", "programas", "las cuatro clases institucionales")


def test_a_number_leads_to_the_part_of_the_country_s_page_that_proves_it_and_a_zero_nowhere(spanish: Localised) -> None:
    programs, gave, received, hosted, classes = rows(spanish)["Argentina"].cells
    assert programs.address == "es/paises/ar.html#programs-country"
    assert gave.address == "es/paises/ar.html#activities-provider"
    assert (received.address, hosted.address, classes.address) == (None, None, None)


def test_all_countries_are_there_in_the_order_of_the_language(spanish: Localised) -> None:
    labels = [row.country.label for row in coverage_view(spanish).rows]
    assert labels == [t.labels.es for t in spanish.sorted_terms("countries")]
    assert coverage_view(spanish).summary[0] == f"{len(labels)} países"


def test_the_last_change_is_the_newest_change_of_a_record_that_names_the_country(catalogue: Catalogue) -> None:
    changed = {
        "content/activities/1-1.es.md": date(2026, 1, 5),
        "content/programs/ar-seclo.en.md": date(2026, 2, 6),
        "content/library/report.es.md": date(2026, 3, 7),
    }
    here = Localised(catalogue, Language.ES, Site(changed=changed))
    argentina = rows(here)["Argentina"]
    assert (argentina.changed, argentina.changed_on) == ("6 de febrero de 2026", "2026-02-06")
    assert rows(here)["Barbados"].changed == ""


def test_a_day_that_is_that_of_everything_says_nothing(catalogue: Catalogue) -> None:
    changed = {"content/programs/ar-seclo.es.md": date(2026, 2, 6), "content/activities/1-1.es.md": date(2026, 2, 6)}
    here = Localised(catalogue, Language.ES, Site(changed=changed, changes_tell=False))
    assert not coverage_view(here).tells_changes
    assert record_view(here.catalogue.by_name["programs/ar-seclo"], here).changed is None


def test_how_records_stand_is_no_column_where_none_has_an_owner(spanish: Localised) -> None:
    assert coverage_view(spanish).reviews == ()


def with_manual(small: SmallSite, facts: str) -> Localised:
    small.write("library/manual.es.md", MANUAL.format(facts=facts))
    assert small.problems() == []
    return Localised(Catalogue(small.content()), Language.ES, Site())


def test_a_ministry_has_a_slot_for_each_class_with_what_is_there_and_what_is_not(small: SmallSite) -> None:
    here = with_manual(small, "availability: linked\naddress: https://example.org/manual\n")
    slots = slots_of(here.catalogue.by_name["institutions/ministry-ar"], here)
    assert slots is not None
    (slot,) = slots.slots
    assert slot.document_class.label == "Manual"
    assert [(link.label, said) for link, said in slot.documents] == [("Manual de inspección", "En línea")]
    assert slot.is_held
    assert rows(here)["Argentina"].cells[-1].value == 1
    assert len(rows(here)["Argentina"].lacks) == 3  # the other classes, one by one


def test_a_document_that_is_only_named_fills_no_slot(small: SmallSite) -> None:
    here = with_manual(small, "availability: not-held\n")
    slots = slots_of(here.catalogue.by_name["institutions/ministry-ar"], here)
    assert slots is not None
    assert [(len(slot.documents), slot.is_held) for slot in slots.slots] == [(1, False)]


def test_a_document_in_a_slot_is_also_in_the_list_that_the_library_leads_to(small: SmallSite) -> None:
    here = with_manual(small, "institution: ministry-ar\navailability: not-held\n")
    ministry = here.catalogue.by_name["institutions/ministry-ar"]
    uses = uses_of(ministry, here)
    assert [r.id for r in uses[Use(Kind.LIBRARY, "institution")]] == ["manual"]


def test_a_document_about_a_country_stands_in_the_slots_of_its_ministry_of_labour(small: SmallSite) -> None:
    small.write("library/manual.es.md", MANUAL.format(facts="country: AR\navailability: not-held\n"))
    small.edit("library/manual.es.md", "creators: [ministry-ar]", "creators: [oas]")
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    slots = slots_of(here.catalogue.by_name["institutions/ministry-ar"], here)
    assert slots is not None
    assert [link.label for slot in slots.slots for link, _ in slot.documents] == ["Manual de inspección"]
    assert "Documentos sobre el país" not in {t.title for t in _ministry(here).relations}


def test_a_ministry_of_labour_lists_the_documents_about_its_country_that_fill_no_slot(small: SmallSite) -> None:
    text = MANUAL.format(facts="country: AR\navailability: not-held\n")
    small.write("library/study.es.md", text.replace("manual", "report").replace("[ministry-ar]", "[oas]"))
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    tables = {t.title: [r.link.label for r in t.rows] for t in _ministry(here).relations}
    assert tables["Documentos sobre el país"] == ["Manual de inspección"]


@pytest.fixture(scope="module")
def real() -> Localised:
    return Localised(real_catalogue(), Language.ES, Site())


def test_the_slots_of_every_ministry_of_labour_are_what_the_coverage_counts(real: Localised) -> None:
    counted = {row.country.label: row for row in coverage_view(real).rows}
    for country in real.sorted_terms("countries"):
        if ministry := network_ministry(real.catalogue, country.id):
            slots = slots_of(ministry, real)
            assert slots is not None
            missing = {s.document_class.label.lower() for s in slots.slots if not s.is_held}
            row = counted[country.labels.es]
            assert row.cells[-1].value == len(slots.slots) - len(missing), country.id
            assert missing == {c.lower() for c in row.lacks} or len(missing) == len(slots.slots), country.id


def test_every_institutional_document_about_a_country_is_in_a_slot(real: Localised) -> None:
    guatemala = slots_of(real.catalogue.by_name["institutions/ministry-gt"], real)
    assert guatemala is not None
    (manual,) = [s for s in guatemala.slots if s.documents]
    assert [link.address for link, _ in manual.documents] == ["es/biblioteca/gt-employment-portal-manuals.html"]


def test_only_ministries_have_slots(spanish: Localised) -> None:
    ministry = spanish.catalogue.by_name["institutions/ministry-ar"]
    agency = replace(ministry, facts=ministry.facts.model_copy(update={"type": "agency"}))
    assert slots_of(agency, spanish) is None
    assert record_view(spanish.catalogue.by_name["programs/ar-seclo"], spanish).slots is None


def test_a_ministry_of_labour_shows_what_its_country_hosted(small: SmallSite) -> None:
    small.edit("workshops/2007-port-of-spain.es.md", "country: TT", "country: AR")
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    tables = {t.title: [r.link.label for r in t.rows] for t in _ministry(here).relations}
    assert len(tables["Talleres que acogió"]) == 1
    assert tables["Programas"] == ["Servicio de Conciliación Laboral Obligatoria (SECLO)"]


def _ministry(here: Localised):
    return record_view(here.catalogue.by_name["institutions/ministry-ar"], here)
