"""The values of facets as lists show them, and the page of each value."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets import YEARS, facets_of
from generator.model.kind import Kind
from generator.model.language import USUAL, Language
from generator.views.localised import Localised
from generator.views.pages.lists import ChoiceView, choice_view, list_views
from generator.views.pages.terms import term_view
from generator.views.plan import PlannedPage, plan_of
from generator.views.site import Site
from generator.views.tables.facets import FacetValue, facet_views
from generator.views.tables.table import Row, Table
from tests import by_hand
from tests.real import real_catalogue

NARROWED = [kind for kind in Kind if kind is not Kind.PAGES]
each_language = pytest.mark.parametrize("language", USUAL)


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return real_catalogue()


@pytest.fixture(scope="module")
def plan(real: Catalogue) -> tuple[PlannedPage, ...]:
    return plan_of(real, Site())


def tables_of(view: object) -> tuple[Table, ...]:
    """The tables of the page of a choice, a term, or a record that is one."""
    if isinstance(view, ChoiceView):
        return (view.table,)
    learning = getattr(view, "learning", None)
    results = (learning.results,) if learning and learning.results else ()
    return (*getattr(view, "tables", getattr(view, "relations", ())), *results)


def flat(values: tuple[FacetValue, ...]) -> list[FacetValue]:
    return [v for value in values for v in (value, *value.below)]


@each_language
@pytest.mark.parametrize("kind", NARROWED)
def test_every_value_that_a_record_has_is_offered_with_its_count_and_no_other_is(
    kind: Kind, language: Language, real: Catalogue
) -> None:
    table = by_hand.table(real, kind)
    offered = {view.name: flat(view.values) for view in facet_views(kind, Localised(real, language, Site()))}
    assert list(offered) == [name for name in by_hand.FACETS[kind] if any(has[name] for has in table)]
    counts = {
        name: {code: sum(code in has[name] for has in table) for has in table for code in has[name]} for name in offered
    }
    telling = [name for name, of in counts.items() if len(of) > 1 and set(of.values()) != {len(table)}]
    shown = [view.name for view in list_views(kind, Localised(real, language, Site()))[0].facets]
    assert shown == telling, "a facet of one value, or of values that all have, tells nothing apart"
    for name, values in offered.items():
        assert {v.code: v.count for v in values} == counts[name]
        assert len(values) == len(counts[name])


@pytest.fixture(scope="module")
def view_of(plan: tuple[PlannedPage, ...]) -> Callable[[str], object]:
    """What the page at an address shows: made when it is first asked for."""
    pages = {p.address: p for p in plan}
    return cache(lambda address: pages[address].view)


@each_language
@pytest.mark.parametrize("kind", NARROWED)
def test_every_value_leads_to_a_page_where_its_records_are(
    kind: Kind, language: Language, real: Catalogue, view_of: Callable[[str], object]
) -> None:
    here = Localised(real, language, Site())
    for facet in list_views(kind, here)[0].facets:
        for value in flat(facet.values):
            assert value.address, f"{facet.name}: {value.label} has no page"
            address, _, part = value.address.partition("#")
            found = rows_of(view_of(address), part, here.list_address(kind))
            assert found, f"{value.address} is not there"
            assert len(found) == value.count


def rows_of(view: object, part: str, list_address: str) -> list[Row]:
    """The rows of a part of a page that lead to the records of a list; what a country learned is not only results."""
    learning = getattr(view, "learning", None)
    parts = [*tables_of(view), *([learning] if learning else [])]
    folder = list_address.rpartition("/")[0]
    return [r for p in parts if p.id == part for r in p.rows if (r.link.address or "").startswith(f"{folder}/")]


def test_themes_stand_beneath_their_areas(spanish: Localised) -> None:
    themes = next(f for f in facet_views(Kind.ACTIVITIES, spanish) if f.name == "themes")
    assert [(v.code, [b.code for b in v.below]) for v in themes.values] == [("T", ["T5", "T6"])]


def test_countries_are_in_the_order_of_their_names_in_the_language(real: Catalogue) -> None:
    for language in USUAL:
        here = Localised(real, language, Site())
        country = next(f for f in facet_views(Kind.ACTIVITIES, here) if f.name == "beneficiary")
        labels = [v.label for v in country.values]
        assert labels == sorted(labels, key=language.sort_key)


def test_the_page_of_a_choice_says_its_count_and_leads_to_its_neighbours(spanish: Localised) -> None:
    facet = next(f for f in facets_of(Kind.ACTIVITIES) if f.name == "modality")
    view = choice_view(facet, "experts", spanish)
    assert view.frame.heading == "Cooperación bilateral: Visita de expertos"
    assert view.intro == view.frame.description
    assert "1 actividad" in view.intro
    assert [(k.label, k.count, k.address, k.current) for k in view.neighbours.links] == [
        ("Visita in situ", 1, "es/cooperacion/modalidad-in-situ.html", False),
        ("Visita de expertos", 1, "es/cooperacion/modalidad-experts.html", True),
    ]


def test_the_page_of_a_language_has_the_records_with_a_text_in_it(spanish: Localised) -> None:
    facet = next(f for f in facets_of(Kind.PROGRAMS) if f.name == "texts")
    view = choice_view(facet, "en", spanish)
    assert [row.link.address for row in view.table.rows] == ["es/programas/ar-seclo.html"]
    assert [k.current for k in view.neighbours.links] == [False, True]


def test_the_page_of_a_year_has_what_happened_in_it_and_leads_to_the_other_years(english: Localised) -> None:
    year = english.catalogue.term(YEARS, "2007")
    assert year
    view = term_view(YEARS, year, english)
    assert {t.id: [(r.link.address or "").rpartition("/")[2] for r in t.rows] for t in view.tables} == {
        "workshops-start": ["2007-port-of-spain.html"],
        "activities-periods": ["1-1.html"],
        "calls-opened": ["1.html"],
        "results-activities-periods": ["c3-do-unit.html"],
    }
    assert "4 records" in view.summary
    assert view.neighbours
    assert [(k.label, k.count, k.current) for k in view.neighbours.links] == [
        ("2007", 4, True),
        ("2008", 2, False),
        ("2009", 1, False),
        ("2010", 1, False),
        ("2015", 1, False),
    ]


def test_the_pages_of_values_have_titles_and_descriptions_of_their_own(plan: tuple[PlannedPage, ...]) -> None:
    frames = [p.view.frame for p in plan if p.template in ("choice.html", "term.html", "list.html", "scheme.html")]
    assert len(frames) > 200
    for said in ([f.title for f in frames], [(f.language, f.description) for f in frames]):
        assert sorted(s for s in said if said.count(s) > 1) == []
