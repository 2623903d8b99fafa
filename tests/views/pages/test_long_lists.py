"""A list of more than 200 records: its pages, its orders, its chunks of rows."""

from __future__ import annotations

import unicodedata
from itertools import groupby

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.kind import Kind
from generator.model.language import USUAL, Language
from generator.views.localised import Localised
from generator.views.pages.lists import ROWS_A_PAGE, list_views, row_chunks
from generator.views.plan import plan_of
from generator.views.site import Site
from generator.views.tables.orders import READING, Order, orders_of
from tests.long_list import TOTAL, write_long_list
from tests.sites_support import SmallSite

each_language = pytest.mark.parametrize("language", USUAL)


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    small = SmallSite.in_folder(tmp_path_factory.mktemp("long"))
    write_long_list(small)
    assert small.problems() == []
    return small


@pytest.fixture(scope="module")
def places(long_site: SmallSite) -> dict[Language, Localised]:
    catalogue = Catalogue(long_site.content())
    return {language: Localised(catalogue, language, Site()) for language in USUAL}


def letters(text: str, language: Language) -> str:
    """A text as an alphabet sorts it: case, accents and opening marks aside, in Spanish ñ between n and o."""
    text = text.lstrip("«“¿").casefold()
    if language is Language.ES:
        text = text.replace("ñ", "n~")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def by_hand(column: str, here: Localised) -> Order:
    """Places in reading order by what is in the column, filled before empty, equal ones in reading order."""
    records = here.catalogue.listed(Kind.STUDIES, here.language)
    said = {
        "title": lambda r: r.text(here.language).title,
        "date": lambda r: r.facts.date,
        "country": lambda r: here.label("countries", r.facts.country) if r.facts.country else "",
        "type": lambda r: here.words[f"values.studies.type.{r.facts.type}"],
    }[column]
    ordered = sorted(records, key=lambda r: (not said(r), letters(said(r), here.language)))
    return Order(column, tuple(map(records.index, ordered)), sum(not said(r) for r in records))


@each_language
def test_a_long_list_comes_in_pages_of_200_rows_each_record_once(
    language: Language, places: dict[Language, Localised]
) -> None:
    here = places[language]
    first, second = list_views(Kind.STUDIES, here)
    assert first.table
    assert second.table
    assert (len(first.table.rows), len(second.table.rows)) == (ROWS_A_PAGE, TOTAL - ROWS_A_PAGE)
    shown = [row.number for view in (first, second) for row in view.table.rows]
    assert shown == [here.catalogue.number(r) for r in here.catalogue.listed(Kind.STUDIES, language)]
    assert len(set(shown)) == TOTAL == first.total
    assert first.count == second.count == here.words.count("studies", TOTAL)


def test_the_pages_of_a_list_lead_to_each_other_and_say_which_one_they_are(
    places: dict[Language, Localised],
) -> None:
    first, second = list_views(Kind.STUDIES, places[Language.ES])
    addresses = ["es/estudios/index.html", "es/estudios/pagina-2.html"]
    assert [view.frame.address for view in (first, second)] == addresses
    assert [[(k.label, k.address, k.current) for k in view.pages] for view in (first, second)] == [
        [("1", addresses[0], True), ("2", addresses[1], False)],
        [("1", addresses[0], False), ("2", addresses[1], True)],
    ]
    assert [a.address for a in second.frame.others] == ["en/studies/page-2.html"]
    assert second.frame.breadcrumbs[-2].address == addresses[0]
    assert first.facets
    assert second.facets == ()


def test_a_short_list_has_one_page_no_chunks_and_no_pages_to_go_to(places: dict[Language, Localised]) -> None:
    (view,) = list_views(Kind.WORKSHOPS, places[Language.ES])
    assert view.pages == ()
    assert list(row_chunks(Kind.WORKSHOPS, places[Language.ES])) == []


def test_every_page_of_the_site_has_its_own_title_and_description(places: dict[Language, Localised]) -> None:
    frames = [p.view.frame for p in plan_of(places[Language.ES].catalogue, Site()) if p.template == "list.html"]
    for said in ([f.title for f in frames], [(f.language, f.description) for f in frames]):
        assert sorted(said) == sorted(set(said))
    assert "Estudios de género, página 2" in {f.heading for f in frames}


@each_language
def test_the_chunks_of_a_list_are_the_rows_of_its_pages(language: Language, places: dict[Language, Localised]) -> None:
    chunks = list(row_chunks(Kind.STUDIES, places[language]))
    assert [len(chunk.rows) for chunk in chunks] == [ROWS_A_PAGE, TOTAL - ROWS_A_PAGE]
    pages = [v.table.rows for v in list_views(Kind.STUDIES, places[language]) if v.table]
    assert [chunk.rows for chunk in chunks] == pages


@each_language
@pytest.mark.parametrize("column", ["title", "date", "country", "type"])
def test_an_order_is_that_of_what_its_column_says(
    column: str, language: Language, places: dict[Language, Localised]
) -> None:
    here = places[language]
    order = next(o for o in orders_of(Kind.STUDIES, here) if o.column == column)
    assert order == by_hand(column, here)
    assert sorted(order.items) == list(range(TOTAL))
    assert (order.empty > 0) == (column == "country")


@each_language
def test_the_first_order_is_that_in_which_the_list_is_read(
    language: Language, places: dict[Language, Localised]
) -> None:
    here = places[language]
    names = [order.column for order in orders_of(Kind.STUDIES, here)]
    assert names == [READING, "title", "type", "date", "country"]
    reading = next(orders_of(Kind.STUDIES, here))
    records = [here.catalogue.by_kind[Kind.STUDIES][n] for n in reading.items]
    dates = [r.facts.date.partition("/")[0] for r in records]
    assert dates == sorted(dates, reverse=True)
    for _, same in groupby(records, key=lambda r: r.facts.date.partition("/")[0]):
        titles = [unicodedata.normalize("NFC", r.text(language).title) for r in same]
        assert titles == sorted(titles, key=language.sort_key)
