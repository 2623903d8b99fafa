"""What search engines are told."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from generator.export.sitemap import listed, robots_of, sitemap_of
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.record import record_view
from generator.views.pages.search import search_view
from generator.views.site import Site
from tests.real import real_catalogue

URL = "https://example.org/rial/"


def test_a_page_of_a_record_says_when_it_last_changed_and_others_do_not() -> None:
    record = real_catalogue().by_name["programs/ar-seclo"]
    original, translation = (record.texts[language].origin.path for language in (Language.ES, Language.EN))
    changed = {original: date(2026, 3, 1), translation: date(2026, 2, 1)}
    days = {}
    for at in ({}, changed):
        here = Localised(real_catalogue(), Language.EN, Site(url=URL, changed=at))
        found = listed(record_view(record, here).frame)
        assert found
        days[len(at)] = [e.text for e in ET.fromstring(sitemap_of([found], URL)).iter() if e.tag.endswith("lastmod")]
    assert days == {0: [], 2: ["2026-03-01"]}  # the facts stand in the original


def test_a_search_page_is_not_in_it() -> None:
    assert listed(search_view(Localised(real_catalogue(), Language.ES, Site(url=URL))).frame) is None


def test_crawlers_may_read_everything_and_are_told_where_the_sitemap_is() -> None:
    assert robots_of(URL) == "User-agent: *\nDisallow:\nSitemap: https://example.org/rial/sitemap.xml\n"
    assert robots_of("") == "User-agent: *\nDisallow:\n"
