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

each_template = pytest.mark.parametrize("template", PAGES, scope="module")
"""One template after the other, so that its tests find its page open."""

Templates = dict[str, list[str]]


@pytest.fixture
def there(template: str, spanish: dict[str, str], phone: Reader) -> Reader:
    """One who has a template's example open on a phone, as it is when it has just been opened."""
    address = spanish[f"{template}.html"]
    if phone.place != address or not phone.evaluate(UNTOUCHED):
        phone.go(address)
    return phone


UNTOUCHED = (
    "() => document.activeElement === document.body && document.adoptedStyleSheets.length === 0 && scrollY === 0"
)


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
def test_text_can_be_spaced_out_without_anything_getting_lost(there: Reader) -> None:
    """WCAG 1.4.12."""
    there.evaluate(SPACED)
    assert there.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], there.place
    there.evaluate("document.adoptedStyleSheets = []")


SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""


@each_template
def test_no_key_does_anything_by_itself(there: Reader) -> None:
    address = there.place
    before = there.evaluate("document.activeElement.tagName")
    for key in "npsf/,.?":
        there.page.keyboard.press(key)
    assert there.place == address
    assert there.evaluate("document.activeElement.tagName") == before == "BODY"


@each_template
def test_the_keyboard_comes_first_to_a_link_that_skips_to_the_content(there: Reader) -> None:
    there.page.keyboard.press("Tab")
    expect(there.focused).to_have_text(re.compile("Ir al contenido|Skip to content"))
    expect(there.focused).to_be_in_viewport(ratio=1)
    there.page.keyboard.press("Enter")
    assert there.evaluate("document.activeElement.contains(document.querySelector('h1'))"), there.place


@each_template
def test_the_element_with_the_keyboard_can_be_seen(there: Reader) -> None:
    for _ in range(12):
        there.page.keyboard.press("Tab")
        assert there.evaluate(SEEN), f"{there.place}: {there.focused.evaluate('e => e.outerHTML')}"


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
