"""Every template, in both languages: the longest page that it makes."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.browsing import PHONE, Open

PAGES = (
    "root",
    "home",
    "explorer",
    "search",
    "list",
    "record",
    "scheme",
    "term",
    "choice",
    "coverage",
    "data",
    "translations",
    "partners",
    "requests",
    "kit",
    "paper",
    "form",
    "forms",
)

each_template = pytest.mark.parametrize("template", PAGES)

Templates = dict[str, list[str]]


def test_these_are_all_the_templates(templates: Templates) -> None:
    assert templates.keys() == {f"{name}.html" for name in (*PAGES, "404")}


@each_template
def test_a_page_says_nothing_to_the_console_asks_nothing_of_others_and_keeps_nothing(
    template: str, templates: Templates, reader: Reader
) -> None:
    for address in templates[f"{template}.html"]:
        reader.go(address)
        reader.idle()
    assert reader.complaints == []
    assert reader.elsewhere == []
    assert reader.context.cookies() == []
    assert reader.page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


@each_template
def test_nothing_is_wider_than_the_narrowest_phone(template: str, templates: Templates, phone: Reader) -> None:
    for address in templates[f"{template}.html"]:
        page = phone.go(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], address
        assert page.evaluate(WIDER) == [], address


WIDER = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length)
  .filter(e => !e.closest("[tabindex='0']") && getComputedStyle(e).position !== "absolute")
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
  .map(e => e.outerHTML.slice(0, 120))"""
"""What stands out of the window on the right, but in regions that scroll by themselves."""


@each_template
def test_text_can_be_spaced_out_without_anything_getting_lost(
    template: str, spanish: dict[str, str], phone: Reader
) -> None:
    """WCAG 1.4.12."""
    address = spanish[f"{template}.html"]
    page = phone.go(address)
    page.evaluate(SPACED)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], address


SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""


@each_template
def test_no_key_does_anything_by_itself(template: str, spanish: dict[str, str], phone: Reader) -> None:
    address = spanish[f"{template}.html"]
    page = phone.go(address)
    before = page.evaluate("document.activeElement.tagName")
    for key in "npsf/,.?":
        page.keyboard.press(key)
    assert phone.place == address
    assert page.evaluate("document.activeElement.tagName") == before == "BODY"


@each_template
def test_the_keyboard_comes_first_to_a_link_that_skips_to_the_content(
    template: str, spanish: dict[str, str], phone: Reader
) -> None:
    address = spanish[f"{template}.html"]
    page = phone.go(address)
    page.keyboard.press("Tab")
    expect(phone.focused).to_have_text(re.compile("Ir al contenido|Skip to content"))
    expect(phone.focused).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.contains(document.querySelector('h1'))"), address


@each_template
def test_the_element_with_the_keyboard_can_be_seen(template: str, spanish: dict[str, str], phone: Reader) -> None:
    address = spanish[f"{template}.html"]
    page = phone.go(address)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN), f"{address}: {phone.focused.evaluate('e => e.outerHTML')}"


SEEN = """() => {
  const e = document.activeElement;
  if (e === document.body) return true;
  const {left, top, width, height} = e.getClientRects()[0];
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  const style = getComputedStyle(e);
  return Boolean(there && (e.contains(there) || there.contains(e)))
    && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1);
}"""
"""Whether the focused element is in view, not covered, and outlined."""


@each_template
def test_a_page_can_be_read_and_left_without_a_script(template: str, spanish: dict[str, str], open_site: Open) -> None:
    page = open_site(viewport=PHONE, java_script_enabled=False).go(spanish[f"{template}.html"])
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("link", name="English")).to_be_visible()
    if template != "root":
        expect(page.get_by_role("link", name="Talleres").first).to_be_visible()
    expect(page.get_by_role("button", name="Menú")).to_be_hidden()


def test_the_first_view_of_a_record_costs_at_most_100_kilobytes(templates: Templates, reader: Reader) -> None:
    for address in templates["record.html"]:
        reader.requests.clear()
        page = reader.go(address)
        icons = page.locator("link[rel=icon]").evaluate_all("all => all.map((e) => e.href)")
        loaded = {r.url for r in reader.requests} | {*icons}
        assert len(loaded) >= 4
        cost = sum(len(gzip.compress(page.request.get(url).body())) for url in loaded)
        assert cost <= 100_000, f"{address}: {cost}"
