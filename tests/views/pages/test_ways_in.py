"""Home, lists, and the pages of terms: the ways to the records."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets import facets_of
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.views.links import Group, Link
from generator.views.localised import Localised
from generator.views.pages.every_language import root_view
from generator.views.pages.home import PICTURED, home_view
from generator.views.pages.lists import choice_view, list_views
from generator.views.pages.search import search_view, ways_in
from generator.views.pages.terms import term_view
from generator.views.pages.vocabularies import scheme_view
from generator.views.parts.frames import navigation
from generator.views.site import Site
from tests.sites_support import SmallSite


def counts(group: Group) -> dict[str, int | None]:
    return {link.label: link.count for link in group.links}


def groups(kind: Kind, here: Localised) -> dict[str, dict[str, int | None]]:
    return {group.title: counts(group) for group in list_views(kind, here)[0].groups}


def term(scheme: str, id: str, here: Localised):
    found = here.catalogue.term(scheme, id)
    assert found
    return term_view(scheme, found, here)


def test_the_figures_of_the_home_page_are_counted_and_lead_to_their_evidence(english: Localised) -> None:
    figures = {f.label: (f.value, f.address, f.note) for f in home_view(english).figures}
    assert figures["bilateral cooperation activities"] == (
        2,
        "en/cooperation/index.html",
        "1 completed and 1 planned as of November 2015",
    )
    assert figures["workshops"][:2] == (2, "en/workshops/index.html")
    assert figures["countries that gave or received cooperation"] == (
        4,
        "en/countries/index.html",
        "2 providers and 2 beneficiaries",
    )


def test_the_home_page_leads_to_each_kind_that_has_records_with_their_number(spanish: Localised) -> None:
    view = home_view(spanish)
    counted = {f.address: f.value for f in view.figures} | {k.address: k.count for k in view.more}
    assert counted.pop("es/paises/index.html") == 4
    kinds = [kind for kind in Kind if kind is not Kind.PAGES]
    assert counted == {spanish.list_address(k): len(spanish.catalogue.by_kind[k]) for k in kinds}


def test_the_first_door_names_what_most_countries_asked_for_with_those_that_can_teach_it(spanish: Localised) -> None:
    asked = {k.label: (k.address, k.count) for k in home_view(spanish).asked}
    assert asked["Inspección del trabajo"] == ("es/temas/t6.html#partners", 2)


def test_a_phone_sees_on_the_home_page_the_first_of_all_countries_by_what_they_gave(english: Localised) -> None:
    home, countries = home_view(english).picture, scheme_view("countries", english).picture
    assert home
    assert home.instead
    assert countries
    assert [row.country for row in home.instead.rows] == [row.country for row in countries.rows[:PICTURED]]
    order = [(row.gave, row.received) for row in countries.rows]
    assert order == sorted(order, reverse=True)


def test_the_home_page_names_only_countries_that_have_records(spanish: Localised) -> None:
    countries = [(k.label, k.count) for k in home_view(spanish).countries]
    assert [label for label, _ in countries] == ["Argentina", "Barbados", "República Dominicana", "Trinidad y Tabago"]
    assert all(count for _, count in countries)


def test_a_list_says_how_many_records_it_has_and_by_what_they_can_be_chosen(spanish: Localised) -> None:
    view = list_views(Kind.ACTIVITIES, spanish)[0]
    assert view.count == "2 actividades"
    assert groups(Kind.ACTIVITIES, spanish) == {
        "Convocatoria": {"Primera convocatoria": 2},
        "Beneficiario": {"República Dominicana": 1, "Trinidad y Tabago": 1},
        "Proveedor": {"Argentina": 1, "Barbados": 1},
        "Modalidad": {"Visita in situ": 1, "Visita de expertos": 1},
        "Estado": {"Realizada": 1, "En planeación": 1},
        "Área y tema": {"Trabajo": 2, "Seguridad y salud en el trabajo": 1, "Inspección del trabajo": 2},
        "Año": {"2007": 1, "2008": 1},
    }


def test_a_facet_with_one_value_is_no_filter(spanish: Localised) -> None:
    shown = [facet.label for facet in list_views(Kind.ACTIVITIES, spanish)[0].facets]
    assert "Modalidad" in shown
    assert "Convocatoria" not in shown


def test_the_columns_of_a_list_are_the_fields_declared_for_rows(english: Localised) -> None:
    table = list_views(Kind.ACTIVITIES, english)[0].table
    assert table is not None
    assert [c.name for c in table.columns] == [
        f.name for f in fields_of(FACTS[Kind.ACTIVITIES]) if f.shown and f.shown.row
    ]
    assert all(len(row.cells) == len(table.columns) for row in table.rows)


def test_the_records_of_a_value_leave_out_the_column_that_would_repeat_it(english: Localised) -> None:
    status = next(f for f in facets_of(Kind.ACTIVITIES) if f.name == "status")
    view = choice_view(status, "planned", english)
    assert view.table is not None
    assert [row.link.label for row in view.table.rows] == ["Labour inspection"]
    assert "status" not in {c.name for c in view.table.columns}
    assert [(k.label, k.count, k.current) for k in view.neighbours.links] == [
        ("Completed", 1, False),
        ("Planned", 1, True),
    ]


def test_a_country_says_what_it_gave_received_and_hosted(english: Localised) -> None:
    view = term("countries", "BB", english)
    assert {f.label: (f.value, f.note) for f in view.figures} == {
        "Cooperation it gave": (1, "1 planned as of November 2015"),
        "Cooperation it received": (0, ""),
        "Workshops it hosted": (1, ""),
        "Lessons and results on record": (0, ""),
    }
    assert {t.title: [r.link.label for r in t.rows] for t in view.tables} == {
        "Workshops it hosted": ["Seminar on youth employment"],
        "Cooperation it gave": ["Labour inspection"],
    }


def test_each_figure_of_a_country_leads_to_the_table_that_proves_it(english: Localised) -> None:
    view = term("countries", "AR", english)
    assert {f.address for f in view.figures if f.value} == {f"en/countries/ar.html#{t.id}" for t in view.tables}
    assert [f.value for f in view.figures if f.address] == [len(t.rows) for t in view.tables]
    assert all(f.value == 0 for f in view.figures if f.address is None)


def test_giving_and_receiving_are_told_apart(english: Localised) -> None:
    tones = {t.title: t.tone for id in ("AR", "DO") for t in term("countries", id, english).tables}
    assert (tones["Cooperation it gave"], tones["Cooperation it received"]) == ("gives", "receives")


def test_an_area_has_what_its_themes_have_each_record_once(spanish: Localised) -> None:
    view = term("areas", "T", spanish)
    assert view.narrower is not None
    assert counts(view.narrower) == {"Seguridad y salud en el trabajo": 2, "Inspección del trabajo": 3}
    activities = next(t for t in view.tables if t.id == "activities-themes")
    assert len(activities.rows) == 2


def test_a_theme_shows_the_others_of_its_area(spanish: Localised) -> None:
    view = term("themes", "T5", spanish)
    assert view.neighbours is not None
    assert [(k.label, k.current) for k in view.neighbours.links] == [
        ("Seguridad y salud en el trabajo", True),
        ("Inspección del trabajo", False),
    ]


def test_a_vocabulary_lists_its_terms_with_those_below_them(spanish: Localised) -> None:
    branches = {b.link.label: [k.label for k in b.below] for b in scheme_view("areas", spanish).branches}
    assert branches == {
        "Trabajo": ["Seguridad y salud en el trabajo", "Inspección del trabajo"],
        "Empleo": ["Empleo de jóvenes"],
    }


def test_the_section_that_a_page_is_in_is_the_current_one(spanish: Localised) -> None:
    def current(address: str) -> list[str]:
        return [k.label for k in navigation(spanish, address) if k.current]

    assert current("es/talleres/2007-port-of-spain.html") == ["Talleres"]
    assert current("es/paises/ar.html") == ["Países"]
    assert current("es/poblaciones/index.html") == ["Poblaciones"]
    assert current("es/index.html") == []


def test_the_header_calls_a_list_by_its_shorter_name(spanish: Localised) -> None:
    labels = {k.address: k.label for k in navigation(spanish, "es/index.html")}
    assert labels["es/cooperacion/index.html"] == "Cooperación"
    assert labels["es/talleres/index.html"] == "Talleres"
    assert spanish.kind_link(Kind.ACTIVITIES).label == "Cooperación bilateral"


def test_without_a_date_the_edition_is_the_version(catalogue: Catalogue, spanish: Localised) -> None:
    assert spanish.site.edition_in(spanish.words) == "Edición del 21 de noviembre de 2026"
    bare = Localised(catalogue, spanish.language, Site(version="0.1.0"))
    assert bare.site.edition_in(bare.words) == "Edición 0.1.0"


def test_the_first_page_says_the_same_in_each_language(spanish: Localised, english: Localised) -> None:
    view = root_view((spanish, english))
    assert [(p.language, p.home) for p in view.parts] == [
        ("es", Link("Español", "es/index.html")),
        ("en", Link("English", "en/index.html")),
    ]
    assert view.frame.alternates == ()


def test_the_search_page_leads_to_everything_without_a_search(english: Localised) -> None:
    view = search_view(english)
    assert {"Workshops", "Bilateral cooperation", "Calls"} <= {link.label for link in view.lists}
    *others, (propose, _) = view.doors
    assert propose.address == "en/propose/index.html"
    doors = {link.label: line for link, line in others}
    assert [*doors] == ["Find a partner", "Areas and themes", "Populations", "Countries"]
    assert doors["Find a partner"].startswith("Say what you need:")
    assert [k.label for k in ways_in(english)] == [*doors, *(k.label for k in view.lists)]


def test_the_last_door_but_the_forms_of_the_search_page_is_the_guide_to_asking(tmp_path, place: Site) -> None:
    site = SmallSite.in_folder(tmp_path)
    text = "---\ntitle: Cómo pedir\nsummary: Quién propone.\nsources: [{document: report}]\n---\n"
    site.write("pages/call-process.es.md", text)
    for page, text_language in ((Language.ES, None), (Language.EN, Language.ES)):
        link, line = search_view(Localised(Catalogue(site.content()), page, place)).doors[-2]
        assert (link.label, link.language, line) == ("Cómo pedir", text_language, "Quién propone.")


def test_an_empty_page_says_what_is_missing_and_leads_to_the_way_to_supply_it(tmp_path, place: Site) -> None:
    site = SmallSite.in_folder(tmp_path)
    site.write(
        "pages/propose-a-change.es.md", "---\ntitle: Cómo proponer un cambio\nsources: [{document: report}]\n---\n"
    )
    here = Localised(Catalogue(site.content()), Language.ES, place)
    for name, label in (("countries", "Haití"), ("themes", "Teletrabajo")):
        vocabulary = site.read(f"vocabularies/{name}.yml")
        broader = "\n    broader: T" if name == "themes" else ""
        site.write(
            f"vocabularies/{name}.yml", f"{vocabulary}  - id: XX{broader}\n    labels: {{es: {label}, en: {label}}}\n"
        )
    here = Localised(Catalogue(site.content()), Language.ES, place)
    country, theme = (term(scheme, "XX", here) for scheme in ("countries", "themes"))
    assert country.empty.startswith("Ninguna ficha nombra a Haití.")
    assert theme.empty.startswith("Ninguna ficha trata de «Teletrabajo».")
    assert {view.change.address for view in (country, theme)} == {"es/acerca/propose-a-change.html"}
    assert term("countries", "AR", here).change is None


def test_the_foot_leads_to_those_pages_about_the_site_that_there_are(tmp_path, place: Site) -> None:
    site = SmallSite.in_folder(tmp_path)
    made = home_view(Localised(Catalogue(site.content()), Language.ES, place)).frame.foot
    assert [k.address for k in made] == ["es/datos.html", "es/traducciones.html", "es/proponer/index.html"]
    for id in ("privacy", "accessibility"):
        site.write(f"pages/{id}.es.md", f"---\ntitle: Sobre {id}\nsources: [{{document: report}}]\n---\n")
    frame = home_view(Localised(Catalogue(site.content()), Language.ES, place)).frame
    assert [k.address for k in frame.foot if k not in made] == [
        "es/acerca/accessibility.html",
        "es/acerca/privacy.html",
    ]
