"""axe-core's rules of WCAG 2.2, A and AA, on every template."""

from __future__ import annotations

import json

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.test_templates import PAGES, Templates
from tests.browsing import Open

RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}
OF_COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""The rules whose outcome depends on colours; all that a scheme changes are these."""

WIDTHS = (1280, 320)
SCHEMES = {"light": RULES, "dark": OF_COLOURS}


def violations(page: Page, within: str = "html", rules: object = RULES) -> list[str]:
    """Each rule that is broken in a part of the page, with the first element that breaks it."""
    run = f"axe.run({json.dumps(within)}, {json.dumps(rules)})"
    kept, broken = page.evaluate(f"{run}.then(found => [found.passes.length, found.violations])")
    assert kept, "axe looked at nothing"
    return [f"{v['id']}: {v['nodes'][0]['html']} ({len(v['nodes'])})" for v in broken]


def violations_in(scheme: str, page: Page, within: str = "html") -> list[str]:
    """The same in a scheme: in light by all rules, in dark by those of colours. The page has axe already."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    return [f"{scheme}: {v}" for v in violations(page, within, SCHEMES[scheme])]


def violations_in_every_scheme(page: Page, within: str = "html") -> list[str]:
    """The same in light, and in dark what depends on colours."""
    return [v for scheme in SCHEMES for v in violations_in(scheme, page, within)]


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
        page.evaluate(AXE_SCRIPT)
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
    page.evaluate(AXE_SCRIPT)
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
    page.evaluate(AXE_SCRIPT)
    assert violations(page) == []


def test_axe_sees_what_is_wrong_where_something_is(open_site: Open, host_address: str) -> None:
    """The other tests would pass as well if axe did not run."""
    page = open_site(host_address).go("es/index.html")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><input>')")
    page.evaluate(AXE_SCRIPT)
    assert {v.partition(":")[0] for v in violations(page)} == {"image-alt", "label"}
    page.locator("main p").first.evaluate("p => { p.style.color = '#777'; p.style.background = '#888' }")
    found = {v.partition(": <")[0] for v in violations_in_every_scheme(page)}
    assert found == {"light: image-alt", "light: label", "light: color-contrast", "dark: color-contrast"}
