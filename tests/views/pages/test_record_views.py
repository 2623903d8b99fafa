"""What the page of a record shows."""

from __future__ import annotations

from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.pages.record import RecordView, record_view
from generator.views.site import Site
from tests.sites_support import SmallSite


def view(name: str, here: Localised) -> RecordView:
    return record_view(here.catalogue.by_name[name], here)


def facts(shown: RecordView) -> dict[str, list[tuple[str, str | None]]]:
    """Label, and the words and address of each value."""
    return {f.label: [(v.text, v.address) for v in f.values] for f in shown.facts}


def tables(shown: RecordView) -> dict[str, list[str]]:
    """Title of each table of relations, and what is in it."""
    return {t.title: [row.link.label for row in t.rows] for t in shown.relations}


def test_the_facts_of_an_activity_are_words_with_links_to_their_pages(spanish: Localised) -> None:
    assert facts(view("activities/1-1", spanish)) == {
        "Convocatoria": [("Primera convocatoria", "es/convocatorias/1.html")],
        "Número en la convocatoria": [("1", None)],
        "Beneficiario": [("República Dominicana", "es/paises/do.html")],
        "Proveedor": [("Argentina", "es/paises/ar.html")],
        "Modalidad": [("Visita in situ", "es/cooperacion/modalidad-in-situ.html")],
        "Estado": [("Realizada", "es/cooperacion/estado-completed.html")],
        "Fechas": [
            ("29 al 31 de mayo de 2007", None),
            ("31 de diciembre de 2007 al 2 de enero de 2008", None),
        ],
        "Temas": [("Inspección del trabajo", "es/temas/t6.html")],
    }


def test_what_this_site_inferred_is_told_from_what_the_source_says(spanish: Localised) -> None:
    ours = {f.name: f.is_ours for f in view("activities/1-1", spanish).facts}
    assert ours.pop("themes") is True
    assert not any(ours.values())


def test_a_planned_activity_says_that_it_has_no_date(english: Localised) -> None:
    shown = view("activities/1-2", english)
    assert facts(shown)["Dates"] == [("planned, no date", None)]
    assert facts(shown)["Status"] == [("Planned as of November 2015", "en/cooperation/status-planned.html")]


def test_an_activity_without_a_summary_is_told_in_one_factual_sentence(english: Localised) -> None:
    assert view("activities/1-2", english).lead == (
        "Expert visit planned as of November 2015, from the ministry of Barbados to its counterpart in "
        "Trinidad and Tobago (call 1)."
    )


def test_a_country_stands_in_a_sentence_with_its_article(english: Localised, spanish: Localised) -> None:
    assert "the Dominican Republic" in view("activities/1-1", english).frame.description
    assert "la República Dominicana" in view("activities/1-1", spanish).frame.description


def test_the_description_of_an_activity_tells_it_from_one_with_the_same_summary(spanish: Localised) -> None:
    description = view("activities/1-1", spanish).frame.description
    assert description.startswith("Una visita para conocer cómo se concilia antes del juicio. ")
    assert "29 al 31 de mayo de 2007" in description


def test_how_many_took_part_is_said_with_the_words_of_the_source(english: Localised) -> None:
    (fact,) = (f for f in view("workshops/2007-port-of-spain", english).facts if f.name == "ministries")
    (value,) = fact.values
    assert (value.text, value.quoted) == ("more than 20 ministries", "más de 20 Ministerios")
    assert value.detail_language == Language.ES


def test_a_document_that_is_held_is_a_link_and_one_that_is_only_named_is_not(english: Localised) -> None:
    assert facts(view("workshops/2007-port-of-spain", english))["Documents that the source names"] == [
        ("Conclusions", None),
        ("Report", "en/library/report.html"),
    ]


def test_the_printed_title_of_a_document_is_given_where_ours_is_a_translation(
    english: Localised, spanish: Localised
) -> None:
    def original(here: Localised) -> list[str | None]:
        shown = view("workshops/2007-port-of-spain", here)
        return [v.original_title for f in shown.facts if f.name == "documents" for v in f.values]

    assert original(english) == ["Conclusiones", None]
    assert original(spanish) == [None, None]


def test_a_relation_is_seen_from_both_ends(spanish: Localised) -> None:
    programme, workshop = view("programs/ar-seclo", spanish), view("workshops/2007-port-of-spain", spanish)
    assert tables(programme)["Actividades en que se compartió"] == ["Conciliación laboral (fase 1)"]
    title = "Servicio de Conciliación Laboral Obligatoria (SECLO)"
    assert title in {row for rows in tables(view("activities/1-1", spanish)).values() for row in rows}
    assert title in {row for rows in tables(workshop).values() for row in rows} | {
        words for words, _ in facts(workshop).get("Véase también", [])
    }


def test_a_ministry_shows_what_names_it_and_what_its_country_did(spanish: Localised) -> None:
    assert tables(view("institutions/ministry-ar", spanish)) == {
        "Programas": ["Servicio de Conciliación Laboral Obligatoria (SECLO)"],
        "Cooperación que dio": ["Conciliación laboral (fase 1)"],
        "Resultados de la cooperación que dio": ["Una unidad de conciliación"],
    }


def test_a_step_of_a_chain_shows_the_chain_and_where_it_stands_in_it(spanish: Localised) -> None:
    ((page, steps),) = view("workshops/2007-port-of-spain", spanish).chains
    assert page.label == "Qué es la red"
    assert [(s.when, s.link.current) for s in steps] == [
        ("12 y 13 de septiembre de 2007", True),
        ("2008", False),
        ("diciembre de 2009", False),
    ]


def test_a_step_of_a_chain_is_not_listed_once_more_below_it(tmp_path: Path) -> None:
    site = SmallSite.in_folder(tmp_path)
    assert "related" not in site.read("studies/gender.es.md")
    site.edit("studies/gender.es.md", "sources:", "related: [pages/rial]\nsources:")
    site.edit("activities/1-1.es.md", "sources:", "related: [pages/rial]\nsources:")
    here = Localised(Catalogue(site.content()), Language.ES, Site())
    shown = view("pages/rial", here)
    assert "es/estudios/gender.html" in {s.link.address for s in shown.steps}
    assert set(tables(shown)) >= {"Actividades relacionadas"}
    assert "Estudios relacionados" not in tables(shown)


def test_the_source_is_named_with_the_place_in_it(english: Localised) -> None:
    (source,) = view("activities/1-1", english).sources
    assert (source.document.label, source.place) == ("Report of the network", "Annex 2, row 1-1")


def test_the_day_of_the_last_change_is_said_where_it_is_known(spanish: Localised, english: Localised) -> None:
    assert view("studies/gender", spanish).changed == "1 de marzo de 2026"
    assert view("studies/gender", english).changed is None


def test_the_search_index_keeps_kind_countries_and_date(english: Localised) -> None:
    meta = dict(view("activities/1-1", english).meta)
    assert {name: meta[name] for name in ("kind", "country", "date")} == {
        "kind": "Cooperation activity",
        "country": "Argentina, Dominican Republic",
        "date": "29–31 May 2007, 31 December 2007 – 2 January 2008",
    }


def test_the_search_index_keeps_the_words_of_the_other_language_that_name_the_same(english: Localised) -> None:
    meta = dict(view("activities/1-1", english).meta)
    assert {"República", "Dominicana"} <= set(meta["words"].split())


def test_an_institution_is_found_by_each_of_its_names(english: Localised) -> None:
    names = dict(view("institutions/ministry-ar", english).meta)["names"]
    assert {"Ministerio", "Trabajo"} <= set(names.split())


def test_a_link_in_a_body_leads_to_the_page_in_the_same_language(english: Localised) -> None:
    body = view("activities/1-1", english).body
    assert body is not None
    assert body.targets == {"../programs/ar-seclo.en.md#como-funciona": "../../en/programs/ar-seclo.html#como-funciona"}


def test_a_record_without_a_translation_is_shown_in_the_original(english: Localised) -> None:
    shown = view("pages/method", english)
    assert shown.text_language == Language.ES
    assert shown.notice is not None
    assert (shown.notice.kind, shown.searchable) == ("missing", False)
    assert shown.frame.canonical == "https://rial.example.org/es/acerca/method.html"


def test_a_translation_that_is_behind_has_a_notice_and_the_original_has_none(
    english: Localised, spanish: Localised
) -> None:
    behind = view("workshops/2007-port-of-spain", english)
    assert behind.notice is not None
    assert (behind.notice.kind, behind.searchable) == ("outdated", True)
    assert view("workshops/2007-port-of-spain", spanish).notice is None


def test_a_translation_into_spanish_is_one_too(spanish: Localised, english: Localised) -> None:
    assert view("workshops/2010-bridgetown", spanish).notice is None
    assert view("workshops/2010-bridgetown", english).notice is None
    assert view("workshops/2010-bridgetown", english).text_language == Language.EN


def test_an_activity_among_facts_says_from_whom_to_whom_because_its_title_is_but_a_topic(spanish: Localised) -> None:
    (activities,) = (f for f in view("results/c3-do-unit", spanish).facts if f.name == "activities")
    assert [value.told for value in activities.values] == [
        "de Argentina a la República Dominicana · 29–31 may. 2007 y 31 dic. 2007 – 2 ene. 2008"
    ]


def test_a_guess_says_that_it_is_one_on_its_page_and_where_the_activity_lists_it(spanish: Localised) -> None:
    doubt = "El vínculo con las actividades lo supone este sitio, y es dudoso."
    assert view("results/c3-do-unit", spanish).doubt == doubt
    facts = {f.name: (f.is_ours, f.is_doubtful) for f in view("results/c3-do-unit", spanish).facts}
    assert facts["activities"] == (True, True)
    assert not any(is_doubtful for name, (_, is_doubtful) in facts.items() if name != "activities")
    assert view("activities/1-1", spanish).doubt is None
    (listed,) = (t for t in view("activities/1-1", spanish).relations if t.id == "results-activities")
    assert [row.mark for row in listed.rows] == ["Vínculo dudoso, de este sitio"]
    (of_ministry,) = (t for t in view("institutions/ministry-ar", spanish).relations if t.id == "results-providers")
    assert [row.mark for row in of_ministry.rows] == [""]


def test_two_printed_names_that_are_one_in_a_language_are_said_once(small: SmallSite) -> None:
    first = "  - name: {es: Ministerio de Trabajo, en: Ministry of Labour}\n"
    second = "  - name: {es: Ministerio del Trabajo, en: Ministry of Labour}\n"
    small.edit("institutions/ministry-ar.es.md", "    used: 2002/2018-09\n", f"{second}    acronym: MT\n")
    assert first in small.read("institutions/ministry-ar.es.md")
    catalogue = Catalogue(small.content())
    spanish, english = (Localised(catalogue, language, Site()) for language in (Language.ES, Language.EN))
    assert len(facts(view("institutions/ministry-ar", spanish))["Nombres"]) == 2
    assert facts(view("institutions/ministry-ar", english))["Names"] == [("Ministry of Labour (MT)", None)]


def test_a_result_is_shown_on_the_page_of_its_programme(small: SmallSite) -> None:
    small.edit("results/c3-do-unit.es.md", "doubtful: true", "programs: [ar-seclo]")
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    assert small.problems() == []
    assert tables(view("programs/ar-seclo", here))["Resultados documentados"] == ["Una unidad de conciliación"]
    assert facts(view("results/c3-do-unit", here))["Programas"] == [
        ("Servicio de Conciliación Laboral Obligatoria (SECLO)", "es/programas/ar-seclo.html")
    ]


def test_a_name_says_of_when_the_events_are_that_a_source_tells_with_it(spanish: Localised) -> None:
    assert facts(view("institutions/ministry-ar", spanish))["Nombres"] == [
        ("Ministerio de Trabajo (MT), al contar hechos de 2002 y de septiembre de 2018", None)
    ]


def test_an_activity_leads_to_the_ministries_that_gave_and_received_where_they_have_a_record(
    spanish: Localised,
) -> None:
    ministries = {f.name: v.ministry for f in view("activities/1-1", spanish).facts for v in f.values if v.tone}
    assert ministries["provider"] == Link("Ministerio de Trabajo de Argentina", "es/instituciones/ministry-ar.html")
    assert ministries["beneficiary"] is None


def test_a_ministry_related_to_an_activity_stands_for_its_country_in_place_of_the_ministry_of_labour(
    small: SmallSite,
) -> None:
    small.write(
        "institutions/ar-mendoza.es.md",
        "---\ntitle: Ministerio de Mendoza\nsummary: Dio la visita.\ntype: ministry\ncountry: AR\n"
        "related: [activities/1-1]\nsources: [{document: report}]\n---\n",
    )
    here = Localised(Catalogue(small.content()), Language.ES, Site())
    shown = view("activities/1-1", here)
    (provider,) = (v.ministry for f in shown.facts if f.name == "provider" for v in f.values)
    assert provider == Link("Ministerio de Mendoza", "es/instituciones/ar-mendoza.html")
    assert "Visita in situ de la República Dominicana a Argentina (Ministerio de Mendoza; " in shown.frame.description
    of_labour = view("institutions/ministry-ar", here).relations
    assert "activities-provider" not in [t.id for t in of_labour]
