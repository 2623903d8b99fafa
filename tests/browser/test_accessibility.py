"""axe-core's rules of WCAG 2.2, A and AA, on every template."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.axe import (
    OF_COLOURS,
    SCHEMES,
    add_axe,
    broken_in,
    violations,
    violations_in,
    violations_in_every_scheme,
)
from tests.browser.test_templates import PAGES, Templates
from tests.browsing import Open

WIDTHS = (1280, 320)


@pytest.mark.parametrize("template", [*PAGES, "404"])
def test_axe_finds_nothing_in_either_language_scheme_or_width(
    template: str, examples: Templates, open_site: Open, host_address: str
) -> None:
    """Dark colours, which no language changes, in the first language on a desktop and in the second on a phone."""
    reader = open_site(host_address)
    found = []
    addresses = examples[f"{template}.html"]
    for address, dark_at in zip(addresses, WIDTHS, strict=False):
        page = reader.go(address)
        add_axe(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            schemes = SCHEMES if width == dark_at or len(addresses) == 1 else ["light"]
            found += [f"{address} {width} {v}" for scheme in schemes for v in violations_in(scheme, page)]
    assert found == []


PARTS = {
    "the slots of a ministry": "es/instituciones/ministry-uy.html",
    "where a document is": "en/library/ripso-peer-rounds.html",
    "how to cite a study": "en/studies/2007-gender-equality.html",
    "the share of a component": "es/componentes/c9.html",
    "who can teach a theme": "es/temas/t6.html?country=HN&language=es",
    "what a country asked for and could teach": "en/countries/pe.html",
    "a doubtful result": "es/resultados/c3-bo-fundamental-rights-unit.html",
}
"""Pages with what only some pages of a template have."""


@pytest.mark.parametrize("part", PARTS)
def test_axe_finds_nothing_in_what_only_some_pages_have(part: str, open_site: Open, host_address: str) -> None:
    page = open_site(host_address).go(PARTS[part])
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
    add_axe(page)
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found += violations_in_every_scheme(page)
    assert found == []


@pytest.mark.parametrize(
    "asked",
    ["es/buscar.html?q=conciliaci%C3%B3n", "en/search.html?q=transversalizaci%C3%B3n", "es/buscar.html?q=teletabajo"],
)
def test_axe_finds_nothing_in_the_answer_of_a_search(asked: str, open_site: Open, host_address: str) -> None:
    """Also in one with hits in the other language, and in one to a misspelt word."""
    page = open_site(host_address).go(asked)
    page.locator("mark").first.wait_for()
    add_axe(page)
    assert violations(page) == []


def test_axe_sees_what_is_wrong_where_something_is(open_site: Open, host_address: str) -> None:
    """The other tests would pass as well if axe did not run."""
    page = open_site(host_address).go("es/index.html")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><input>')")
    add_axe(page)
    assert {v.partition(":")[0] for v in violations(page)} == {"image-alt", "label"}
    page.locator("main p").first.evaluate("p => { p.style.color = '#777'; p.style.background = '#888' }")
    found = {v.partition(": <")[0] for v in violations_in_every_scheme(page)}
    assert found == {"light: image-alt", "light: label", "light: color-contrast", "dark: color-contrast"}


SPOILT = """() => [...document.querySelectorAll("main :is(a, p, h2, h3, dt, dd, li, td, th)")].forEach((e, n) => {
  if (n % 3 === 0) e.style.color = "#777";
  if (n % 5 === 0) e.parentElement.style.background = "#888";
  if (n % 7 === 0) e.style.opacity = ".6";
  if (n % 11 === 0) e.insertAdjacentHTML("afterend", "<b style='position:absolute;background:#666'>0</b>");
})"""
"""Texts of which some can be read and some not, for each reason there is; also for what lies behind or before them."""

BY_AXE_ALONE = """rules => axe.run("html", rules).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`)))"""


def test_texts_of_a_kind_that_passed_pass_by_axe_alone_as_well(open_site: Open, host_address: str) -> None:
    page = open_site(host_address).go("es/talleres/2007-port-of-spain.html")
    add_axe(page)
    violations(page)
    page.evaluate(SPOILT)
    page.evaluate(AXE_SCRIPT)  # as it is, without what remembers
    alone = page.evaluate(BY_AXE_ALONE, OF_COLOURS)
    assert len(alone) > 20
    add_axe(page)
    for _ in range(2):
        broken = broken_in(page, "html", OF_COLOURS)
        assert [f"{v['id']} {node['html']}" for v in broken for node in v["nodes"]] == alone
