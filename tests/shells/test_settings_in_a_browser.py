"""What a configuration sets works, from a host and from a disk, and nothing complains."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import add_axe, violations_in_every_scheme
from tests.browser.reader import Reader
from tests.browser.test_accessibility import WIDTHS
from tests.browsing import PHONE
from tests.built import Built, Project, served
from tests.shells.conftest import LONG

pytestmark = pytest.mark.browser
GUIDE = "es/acerca/guide.html"


@pytest.fixture(scope="session", params=["host", "disk"])
def place(site: Built, request: pytest.FixtureRequest) -> Iterator[str]:
    """Where the site is read."""
    if request.param == "disk":
        yield site.folder.as_uri() + "/"
        return
    with served(site.folder) as address:
        yield address


@pytest.fixture
def reader(browser: Browser, place: str) -> Iterator[Reader]:
    """Someone whose device likes dark colours; at the end nothing has complained."""
    reader = Reader.of(browser, place, viewport={"width": 1280, "height": 800}, color_scheme="dark")
    yield reader
    assert reader.complaints == []
    reader.close()


def colour(page: Page) -> str:
    """The colour behind the header."""
    return str(page.eval_on_selector(".bar__in", "e => getComputedStyle(e).backgroundColor"))


def test_own_scripts_and_styles_are_let_through_the_policy(reader: Reader) -> None:
    page = reader.go(GUIDE)
    expect(page.locator("html")).to_have_attribute("data-own", "yes")
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--own').trim()") == "1"


def test_a_toggle_leads_from_scheme_to_scheme_and_the_choice_stays(reader: Reader) -> None:
    page = reader.go(GUIDE)
    light, dark = (page.get_by_role("button", name=name) for name in ("Dark colours", "Light colours"))
    expect(dark).to_be_visible()
    expect(light).to_be_hidden()
    assert colour(page) == "rgb(20, 22, 26)"
    dark.click()
    expect(light).to_be_focused()
    assert colour(page) == "rgb(64, 81, 181)"
    reader.go("en/index.html")
    expect(light).to_be_visible()
    assert colour(page) == "rgb(64, 81, 181)"


def test_the_contents_follow_the_text(reader: Reader) -> None:
    page = reader.go(GUIDE)
    current = page.locator(".contents [aria-current]")
    expect(current).to_have_count(0)
    page.evaluate("document.getElementById('parte-4').scrollIntoView()")
    expect(current).to_have_text("Parte 4")
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(current).to_have_text("Parte 8")
    page.evaluate("scrollTo(0, 0)")
    expect(current).to_have_count(0)


def test_the_way_to_the_top_is_shown_to_whoever_scrolls_up_and_leads_there(reader: Reader) -> None:
    page = reader.go(GUIDE)
    way = page.get_by_role("link", name="Volver arriba")
    expect(way).to_be_hidden()
    page.evaluate("scrollTo(0, 3000)")
    page.evaluate("new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)))")
    expect(way).to_be_hidden()
    page.evaluate("scrollTo(0, 2900)")
    expect(way).to_be_in_viewport()
    way.click()
    expect(page.locator("h1")).to_be_in_viewport()


def test_all_of_it_fits_on_the_narrowest_phone_and_on_paper(reader: Reader) -> None:
    page = reader.go(GUIDE)
    page.set_viewport_size(PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    tops = page.eval_on_selector_all(
        ".brand, .switch, .toggle:not([hidden]), .menu", "all => all.map(e => e.getBoundingClientRect().bottom)"
    )
    assert max(tops) < 80, "the header is one line"
    page.emulate_media(media="print")
    expect(page.get_by_role("link", name="Volver arriba")).to_be_hidden()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("palette", ["set", "bright"])
def test_axe_finds_nothing_in_either_scheme_of_a_palette(
    site: Built, bright: Built, browser: Browser, palette: str, width: int
) -> None:
    """From a host alone: on a disk axe itself asks for what it may not have."""
    with served((site if palette == "set" else bright).folder) as address:
        reader = Reader.of(browser, address, viewport={"width": width, "height": 800})
        for name in (GUIDE, "es/programas/ar-seclo.html"):
            page = reader.go(name)
            add_axe(page)
            assert violations_in_every_scheme(page) == []
        reader.close()


@pytest.fixture(scope="session")
def bright(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same site with a header on which only black can be read."""
    project = Project.in_folder(tmp_path_factory.mktemp("bright") / "project")
    project.write("pages/guide.es.md", LONG)
    file = project.folder / "mkdocs.yml"
    palette = "  font: false\n  palette: {scheme: slate, primary: yellow, accent: lime}\n"
    file.write_text(file.read_text("utf-8").replace("  font: false\n", palette), "utf-8")
    return project.built()
