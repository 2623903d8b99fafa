"""What is chosen, the order and the view are in the address of a list; over http and from a double-clicked copy."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from generator.catalogue.postings import numbers
from generator.model.kind import Kind
from generator.model.language import Language
from tests.browser.conftest import Open, both_places
from tests.browser.shelf import Shelf, query

ONE = {"provider": frozenset({"AR"})}
TWO = ONE | {"themes": frozenset({"T", "R3"})}


def order(page: Page) -> list[str]:
    return page.locator("table[data-narrowed] tbody th a").all_inner_texts()


def head(page: Page, name: str) -> tuple[Locator, Locator]:
    found = page.get_by_role("columnheader", name=name, exact=True)
    return found, found.get_by_role("button")


@both_places
def test_each_choice_is_a_step_back_and_forward(shelf: Shelf) -> None:
    page = shelf.open()
    start = page.url
    shelf.click("provider", "AR")
    shelf.expect(ONE)
    shelf.click("themes", "T")
    shelf.click("themes", "R3")
    shelf.expect(TWO)
    page.go_back()
    page.go_back()
    shelf.expect(ONE)
    page.go_back()
    shelf.expect({})
    assert page.url == start
    for _ in range(3):
        page.go_forward()
    shelf.expect(TWO)


@both_places
def test_a_list_can_be_reloaded_left_and_come_back_to(shelf: Shelf) -> None:
    page = shelf.open(TWO)
    page.reload()
    shelf.expect(TWO)
    page.locator("table[data-narrowed] tbody th a").first.click()
    expect(page.locator("table[data-narrowed]")).to_have_count(0)
    page.go_back()
    shelf.expect(TWO)


@both_places
def test_an_address_can_be_shared(shelf: Shelf, open_site: Open) -> None:
    page = shelf.open()
    shelf.click("provider", "AR")
    shelf.click("themes", "T")
    shelf.click("themes", "R3")
    shelf.expect(TWO)
    head(page, "Beneficiario")[1].click()
    expect(head(page, "Beneficiario")[0]).to_have_attribute("aria-sort", "ascending")
    friend = Shelf(open_site(shelf.reader.at), shelf.catalogue, shelf.kind)
    friend.page.goto(page.url)
    friend.expect_count(TWO)
    expect(head(friend.page, "Beneficiario")[0]).to_have_attribute("aria-sort", "ascending")
    assert order(friend.page) == order(page)


@both_places
def test_the_switch_of_language_keeps_what_is_chosen_both_ways(shelf: Shelf) -> None:
    page = shelf.open()
    shelf.click("provider", "AR")
    shelf.expect(ONE)
    page.get_by_role("link", name="English", exact=True).click()
    english = Shelf(shelf.reader, shelf.catalogue, shelf.kind, Language.EN)
    english.expect_count(ONE)
    english.expect(ONE)
    assert shelf.reader.place == english.address + query(ONE)
    assert english.filters() == ["Remove filter: Argentina (Provider)"]
    english.click("themes", "T")
    english.click("themes", "R3")
    english.expect(TWO)
    page.get_by_role("link", name="Español", exact=True).click()
    shelf.expect_count(TWO)
    shelf.expect(TWO)


def test_a_link_inside_the_page_leaves_the_list_as_it_is(shelf: Shelf) -> None:
    page = shelf.open(ONE)
    shelf.reader.idle()
    page.evaluate("window.row = document.querySelector('table[data-narrowed] tbody tr')")
    page.evaluate("location.hash = 'narrowed'")
    shelf.reader.idle()
    assert page.evaluate("row === document.querySelector('table[data-narrowed] tbody tr')")
    shelf.expect(ONE)


@both_places
def test_a_head_sorts_up_then_down_and_says_so(shelf: Shelf) -> None:
    page = shelf.open(ONE)
    members = set(numbers(shelf.postings.members(ONE)))
    records = [r for r in shelf.catalogue.by_kind[shelf.kind] if shelf.catalogue.number(r) in members]
    by_title = sorted((r.text(Language.ES).title for r in records), key=Language.ES.sort_key)
    title, button = head(page, "Título")
    button.click()
    expect(title).to_have_attribute("aria-sort", "ascending")
    assert order(page) == by_title
    assert shelf.reader.place.endswith("sort=title")
    button.click()
    expect(title).to_have_attribute("aria-sort", "descending")
    assert shelf.reader.place.endswith("sort=-title")
    assert order(page) == by_title[::-1]
    country, button = head(page, "Beneficiario")
    button.click()
    expect(country).to_have_attribute("aria-sort", "ascending")
    expect(button).to_be_focused()
    assert page.locator("[aria-sort]").count() == 1
    labels = page.locator("td.beneficiary").all_inner_texts()
    assert labels == sorted(labels, key=Language.ES.sort_key)
    page.go_back()
    expect(title).to_have_attribute("aria-sort", "descending")


def test_what_has_no_date_comes_last_whichever_way_dates_are_sorted(shelf: Shelf) -> None:
    page = shelf.open()
    dates = page.locator("th[data-column=periods]")
    button = dates.get_by_role("button")
    expect(dates).to_have_attribute("aria-sort", "descending")
    assert page.locator("[aria-sort]").count() == 1
    for way, sign in (("ascending", 1), ("descending", -1)):
        button.click()
        expect(dates).to_have_attribute("aria-sort", way)
        cells = page.locator("td[data-sort]")
        said = cells.evaluate_all("cells => cells.map((cell) => cell.dataset.sort ?? cell.textContent)")
        filled = [d for d in said if d]
        assert filled == sorted(filled)[::sign]
        assert said == filled + [""] * (len(said) - len(filled))


def test_a_list_without_lines_below_its_titles_has_no_compact_view(shelf: Shelf) -> None:
    expect(shelf.open().get_by_text("Tabla compacta")).to_be_hidden()


def test_the_compact_view_has_a_row_a_record_and_is_in_the_address(shelf: Shelf) -> None:
    shelf = Shelf(shelf.reader, shelf.catalogue, Kind.PROGRAMS)
    page = shelf.open()
    lines = page.locator("table[data-narrowed] tbody th p")
    expect(lines.first).to_be_visible()
    button = page.get_by_role("button", name="Tabla compacta")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(lines.first).to_be_hidden()
    assert shelf.reader.place.endswith("?view=compact")
    argentina = {"country": frozenset({"AR"})}
    shelf.click("country", "AR")
    shelf.expect_count(argentina)
    expect(lines.first).to_be_hidden()
    page.reload()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(lines.first).to_be_visible()
    assert shelf.reader.place == shelf.address + query(argentina)


def test_what_an_address_says_besides_is_kept_and_what_makes_no_sense_does_no_harm(shelf: Shelf) -> None:
    page = shelf.reader.go(f"{shelf.address}?from=a+friend&colour=blue&sort=-nothing&provider=AR")
    shelf.expect_count(ONE)
    assert len(order(page)) == shelf.postings.members(ONE).bit_count()
    shelf.click("provider", "AR")
    shelf.expect_count({})
    assert "from=a+friend" in page.url
    assert "provider" not in page.url
