"""A list of more than 200 records in the browser: rows, chunks and orders come when they are used."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.postings import numbers
from generator.model.kind import Kind
from generator.model.language import Language
from generator.publish.archive import write_archive
from generator.views.tables.orders import READING, orders_of
from tests.browser.conftest import Open
from tests.browser.shelf import Shelf
from tests.built import Project, served
from tests.long_list import TOTAL, write_long_list

STEP = 50
AUDITS = {"type": frozenset({"audit"})}
FEW = AUDITS | {"country": frozenset({"DO"})}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project.in_folder(tmp_path_factory.mktemp("long"))
    write_long_list(project)
    project.built()
    return project


@pytest.fixture(scope="module")
def long_places(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("copy")
    write_archive(project.site, folder / "rial.zip", {})
    with zipfile.ZipFile(folder / "rial.zip") as opened:
        opened.extractall(folder / "copia ñ")
    with served(project.folder, "site/") as address:
        yield {"http": address, "file": (folder / "copia ñ").as_uri() + "/"}


@pytest.fixture(params=["http", "file"])
def long(
    request: pytest.FixtureRequest, project: Project, open_site: Open, long_places: dict[str, str]
) -> Iterator[Shelf]:
    shelf = Shelf(open_site(long_places[request.param]), Catalogue(project.content()), Kind.STUDIES)
    yield shelf
    assert shelf.reader.complaints == []


def rows(page: Page) -> list[int]:
    return page.locator("table[data-narrowed] tbody tr").evaluate_all("rows => rows.map((r) => Number(r.dataset.n))")


def titles(page: Page) -> list[str]:
    return page.locator("table.records tbody th a").all_inner_texts()


def asked(shelf: Shelf) -> list[str]:
    """The data files that were asked for."""
    return sorted(m[1] for r in shelf.reader.requests if (m := re.search(r"/facets/studies/([^/]+)\.js$", r.url)))


def in_order(shelf: Shelf, column: str, selection: dict[str, frozenset[str]]) -> list[int]:
    members = set(numbers(shelf.postings.members(selection)))
    orders = {order.column: order.items for order in orders_of(shelf.kind, shelf.here)}
    reading = orders[READING]
    order = reading if column == READING else [reading[place] for place in orders[column]]
    return [n for n in order if n in members]


def test_a_long_list_is_narrowed_sorted_and_shown_step_by_step(long: Shelf) -> None:
    page = long.open()
    long.reader.idle()
    assert asked(long) == []
    expect(page.locator("table[data-narrowed] tbody tr")).to_have_count(200)
    pages = page.get_by_role("navigation", name="Páginas de la lista")
    expect(pages).to_be_visible()
    page.evaluate("location.hash = 'content'")
    long.reader.idle()
    expect(page.locator("table[data-narrowed] tbody tr")).to_have_count(200)

    long.click("type", "audit")
    long.expect_count(AUDITS)
    expect(page.locator("table[data-narrowed] tbody tr")).to_have_count(STEP)
    wanted = in_order(long, "reading", AUDITS)
    assert len(wanted) > STEP
    assert rows(page) == wanted[:STEP]
    assert asked(long) == ["order-es-reading", "postings"]

    page.get_by_role("button", name="Mostrar más").click()
    expect(page.locator("table[data-narrowed] tbody tr")).to_have_count(min(2 * STEP, len(wanted)))
    assert rows(page) == wanted[: 2 * STEP]
    expect(page.locator(f"tr[data-n='{wanted[STEP]}'] th a")).to_be_focused()

    expect(pages).to_be_hidden()
    long.click("country", "DO")
    long.expect_count(FEW)
    expect(page.get_by_role("button", name="Mostrar más")).to_be_hidden()
    assert rows(page) == in_order(long, "reading", FEW)
    long.expect(FEW)


def test_a_long_list_is_sorted_by_files_that_are_loaded_once(long: Shelf) -> None:
    page = long.open()
    head = page.get_by_role("columnheader", name="País", exact=True)
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("table[data-narrowed] tbody tr")).to_have_count(STEP)
    wanted = in_order(long, "country", {})
    assert rows(page) == wanted[:STEP]
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    order = next(o for o in orders_of(long.kind, long.here) if o.column == "country")
    assert order.empty > 0
    assert rows(page) == wanted[: TOTAL - order.empty][::-1][:STEP]
    assert [name for name in asked(long) if name.startswith("order")] == ["order-es-country"]
    assert "postings" not in asked(long)


def test_the_last_rows_of_a_long_list_come_in_a_chunk(long: Shelf) -> None:
    page = long.open(sort="date")
    expect(page.locator("table[data-narrowed] tbody tr")).to_have_count(STEP)
    last = in_order(long, "date", {})
    assert rows(page) == last[:STEP]
    assert "rows-es-1" in asked(long)
    shown = titles(page)
    records = long.catalogue.by_kind[long.kind]
    assert shown == [records[n].text(Language.ES).title for n in last[:STEP]]
    page.locator("table[data-narrowed] tbody th a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(shown[0])


def test_without_a_script_a_long_list_is_gone_through_page_by_page(
    project: Project, open_site: Open, long_places: dict[str, str]
) -> None:
    reader = open_site(long_places["file"], java_script_enabled=False)
    page = reader.go("en/studies/index.html")
    first = titles(page)
    page.get_by_role("navigation", name="Pages of the list").get_by_role("link", name="2").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("page 2")
    catalogue = Catalogue(project.content())
    listed = catalogue.listed(Kind.STUDIES, Language.EN)
    assert first + titles(page) == [record.text(Language.EN).title for record in listed]
