"""What the head of a page says to those who share it, follow it or keep it on a screen."""

from __future__ import annotations

import pytest

from tests.built import Built, Page, text_of

PAGES = ("es/programas/ar-seclo.html", "en/workshops/index.html", "es/temas/r3.html", "en/index.html", "es/datos.html")


def shared(page: Page) -> dict[str, str]:
    found = ((e.get("property") or "", e.get("content") or "") for e in page.all("meta"))
    return {name: said for name, said in found if name.startswith("og:")}


@pytest.mark.parametrize("address", PAGES)
def test_a_page_that_is_shared_says_its_title_and_its_sentence(address: str, site: Built) -> None:
    page = site.pages[address]
    said = shared(page)
    assert said.keys() >= {"og:type", "og:site_name", "og:title", "og:description"}
    assert said["og:title"].replace("\u00a0", " ") == text_of(page.one("h1"))
    assert said["og:description"] == page.meta("description")


@pytest.mark.parametrize("address", PAGES)
def test_pictures_and_colour_are_there_for_every_device(address: str, site: Built) -> None:
    page = site.pages[address]
    icons = [e for e in page.all("link") if e.get("rel") in ("icon", "apple-touch-icon")]
    assert len(icons) == 3
    assert {page.target(e.get("href", ""))[0] for e in icons} <= site.files
    assert len(page.metas("theme-color")) == 2


def test_what_a_page_leads_to_in_its_head_it_also_shows(site: Built) -> None:
    """There are feeds only where the history is known; whatever there is leads to a file, and is on the page."""
    for address in PAGES:
        page = site.pages[address]
        led = {e.get("href") for e in page.all("link") if e.get("rel") == "alternate"}
        assert led <= {a.get("href") for a in page.links}
        assert {page.target(to or "")[0] for to in led} <= site.files
