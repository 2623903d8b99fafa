"""What can be asked for by name."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets_of_all import every_record
from generator.export.terms import gaps, ids_file, terms_file
from generator.model.language import USUAL, Language
from generator.model.vocabulary import VOCABULARIES
from generator.views.localised import Localised
from generator.views.site import Site
from tests.real import real_catalogue
from tests.search.asked import pages_that_answer


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


def entries(catalogue: Catalogue, language: Language) -> dict[str, dict[str, Any]]:
    address, text = terms_file(Localised(catalogue, language, Site()))
    start = f'rial.arrived("{address.removesuffix(".js")}",'
    found = json.loads(text.removeprefix(start).removesuffix(");\n"))
    assert len({entry["name"] for entry in found}) == len(found)
    return {entry["name"]: entry for entry in found}


def records_of(entry: dict[str, Any], catalogue: Catalogue) -> set[str]:
    at, names = -1, []
    for gap in entry["gaps"]:
        at += gap + 1
        names.append(every_record(catalogue)[at].name)
    return set(names)


def test_a_list_of_records_is_asked_for_by_what_the_network_calls_it(catalogue: Catalogue) -> None:
    for language in USUAL:
        names = entries(catalogue, language)["kinds/studies"]["names"]
        assert {"Estudios de género", "Gender studies"} <= set(names)


@pytest.mark.parametrize("language", USUAL)
def test_every_term_that_has_a_page_is_there_with_its_address_and_its_records(
    language: Language, catalogue: Catalogue
) -> None:
    found, here = entries(catalogue, language), Localised(catalogue, language, Site())
    assert {name for name in pages_that_answer(catalogue) if name.partition("/")[0] in VOCABULARIES} <= found.keys()
    for scheme in VOCABULARIES:
        for term in catalogue.terms(scheme):
            own = catalogue.record_of(scheme, term.id)
            entry = found[own.name if own else f"{scheme}/{term.id}"]
            assert records_of(entry, catalogue) == {r.name for r in catalogue.records_with(scheme, term.id)}
            assert entry.get("address", here.term_address(scheme, term.id)) == here.term_address(scheme, term.id)
            assert ("record" in entry) == (own is not None)


def test_a_term_says_what_it_holds_in_the_language_of_the_page_and_has_its_names_in_all(catalogue: Catalogue) -> None:
    spanish, english = (entries(catalogue, language)["themes/T6"] for language in USUAL)
    assert (spanish["title"], english["title"]) == ("Inspección del trabajo", "Labour inspection")
    assert english["holds"] == ["27 records", "7 ministries gave it"]
    assert english["parts"] == [{"title": "Who can teach it", "address": "en/themes/t6.html#partners"}]
    assert spanish["names"] == english["names"]
    assert {"Inspección del trabajo", "Labour inspection", "Fiscalización laboral", "Inspectors"} <= {*spanish["names"]}


def test_a_country_has_its_demonyms_and_its_ministry(catalogue: Catalogue) -> None:
    honduras = entries(catalogue, Language.EN)["countries/HN"]
    assert {"Honduras", "hondureño", "Honduran"} <= {*honduras["names"]}
    assert every_record(catalogue)[honduras["speaks"]].name == "institutions/ministry-hn"


def test_every_country_theme_and_population_can_be_asked_for_by_words_besides_its_names(catalogue: Catalogue) -> None:
    asked = {scheme: catalogue.terms(scheme) for scheme in ("countries", "populations")}
    assert [term.id for terms in asked.values() for term in terms if not term.asked_as] == []


def test_a_list_is_asked_for_by_the_name_of_its_kind(catalogue: Catalogue) -> None:
    workshops = entries(catalogue, Language.ES)["kinds/workshops"]
    assert {"Taller", "Seminarios", "Workshop"} <= {*workshops["names"]}
    assert len(records_of(workshops, catalogue)) == len(workshops["gaps"]) == 20


def test_a_list_says_which_record_is_the_newest_and_a_kind_without_dates_has_none(catalogue: Catalogue) -> None:
    found, records = entries(catalogue, Language.EN), every_record(catalogue)
    last = {name: records[entry["newest"]].id for name, entry in found.items() if "newest" in entry}
    assert (last["kinds/calls"], last["kinds/workshops"]) == ("8", "2014-mexico")
    assert last.keys().isdisjoint({"kinds/programs", "kinds/library"})


def test_ids_are_in_the_order_of_the_records_with_the_number_that_a_series_gives_them(catalogue: Catalogue) -> None:
    _, text = ids_file(catalogue)
    lines = json.loads(text.partition(",")[2].removesuffix(");\n"))
    assert [line.partition(" ")[0] for line in lines] == [record.name for record in every_record(catalogue)]
    assert "workshops/2008-rio-de-janeiro 7" in lines
    assert "calls/4 4" in lines
    assert "activities/1-1" in lines


def test_records_are_told_as_gaps() -> None:
    assert gaps([5, 0, 1]) == [0, 0, 3]
    assert gaps([]) == []


def test_the_page_that_finds_partners_is_asked_for_by_the_question_of_the_home_page(catalogue: Catalogue) -> None:
    partners = entries(catalogue, Language.EN)["partners/all"]
    assert partners["address"] == "en/find-a-partner/index.html"
    tagline = "Which ministry has solved this, and can teach it"
    assert {tagline, "Find a partner", "Encuentre un socio"} <= {*partners["names"]}


def test_the_explorer_is_asked_for_by_what_it_shows(catalogue: Catalogue) -> None:
    explorer = entries(catalogue, Language.ES)["explorer/all"]
    assert explorer["address"] == "es/explorador/index.html"
    assert {"mapa", "charts", "Cooperation explorer"} <= {*explorer["names"]}


def test_the_list_of_areas_is_asked_for_as_that_of_their_themes_too(catalogue: Catalogue) -> None:
    found = entries(catalogue, Language.ES)
    assert {"Áreas y temas", "Tema", "Areas and themes", "Themes"} <= {*found["lists/areas"]["names"]}
    assert found["lists/areas"]["address"] == "es/areas/index.html"
    assert "lists/themes" not in found


def test_a_term_of_which_there_is_no_record_names_the_nearest_that_has_some(catalogue: Catalogue) -> None:
    found = entries(catalogue, Language.EN)
    assert (found["themes/E7"]["near"], found["countries/HT"]["near"]) == (["themes/E1"], ["countries/DO"])
    assert [name for name, entry in found.items() if "near" in entry and entry["gaps"]] == []
    assert [near for entry in found.values() for near in entry.get("near", ()) if not found[near]["gaps"]] == []
    themes = (entry for name, entry in found.items() if name.startswith("themes/"))
    assert [entry["title"] for entry in themes if not entry["gaps"] and "near" not in entry] == []
