"""Five errands on a phone, with the clicks and the weight that `docs/errands.md` says they take."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader
from tests.browsing import PHONE, Open
from tests.built import ROOT

ROW = re.compile(r"^\| \[(?P<name>[a-z-]+)\] .*\| (?P<clicks>\d+) \| (?P<weight>\d+) \|$", re.MULTILINE)
TOLD = {
    row["name"]: (int(row["clicks"]), int(row["weight"]))
    for row in ROW.finditer((ROOT / "docs/errands.md").read_text("utf-8"))
}
NEAR = 0.15
"""By what part the weight may differ from what is told: records come and go."""


@dataclass
class Errand:
    """Someone who begins on the home page, and what it takes."""

    reader: Reader
    clicks: int = 0

    def begin(self, home: str) -> Page:
        return self.reader.go(home)

    def click(self, what: Locator) -> None:
        self.clicks += 1
        what.first.click()

    def choose(self, what: Locator, value: str) -> None:
        self.clicks += 1
        what.select_option(value)

    @property
    def weight(self) -> float:
        """What came over the line, in kB, as a host compresses it."""
        loaded = {url.partition("#")[0].partition("?")[0] for request in self.reader.requests if (url := request.url)}
        bodies = (self.reader.page.request.get(url).body() for url in loaded if url.startswith("http"))
        return sum(len(gzip.compress(body)) for body in bodies) / 1000


def honduras_asks_for_inspection(errand: Errand) -> None:
    page = errand.begin("es/index.html")
    errand.click(page.get_by_role("main").get_by_role("link", name="Inspección del trabajo"))
    errand.choose(page.get_by_label("Su país"), "HN")
    errand.click(page.get_by_role("link", name="Redactar la solicitud a los Estados Unidos"))
    expect(page.locator(".draft__text:visible")).to_contain_text("De: [su ministerio], Honduras")


def paraguay_looks_for_child_labour(errand: Errand) -> None:
    page = errand.begin("es/index.html")
    errand.click(page.get_by_role("main").get_by_role("link", name="Niñas, niños y adolescentes"))
    errand.choose(page.get_by_label("Su país"), "PY")
    expect(page.locator(".partner").first).to_contain_text("puntos")
    errand.click(page.locator(".partner").first.get_by_role("link", name=re.compile("resultado")))
    expect(page.locator("#shown-count")).to_contain_text(re.compile(r"\d de \d+ resultados"))


def jamaica_looks_for_labour_market_information(errand: Errand) -> None:
    page = errand.begin("en/index.html")
    errand.click(page.get_by_role("main").get_by_role("link", name="Collection of information"))
    errand.choose(page.get_by_label("Your country"), "JM")
    errand.click(page.locator(".partner").first.get_by_role("link", name=re.compile("^Draft the request")))
    expect(page.locator(".draft__text:visible")).to_contain_text("From: [your ministry], Jamaica")


def a_trade_union_reads_on_dialogue(errand: Errand) -> None:
    page = errand.begin("es/index.html")
    errand.click(page.get_by_role("main").get_by_role("link", name="Diálogo social"))
    errand.click(page.locator("[id^=results-] a, [id^=programs-] a"))
    expect(page.locator("article .prose, article .lead").first).to_be_visible()


def a_student_looks_for_gender_in_2010(errand: Errand) -> None:
    page = errand.begin("es/index.html")
    errand.click(page.get_by_role("main").get_by_role("link", name="estudios y auditorías de género"))
    dates = page.locator("table[data-narrowed] .date").all_inner_texts()
    assert dates
    assert not [date for date in dates if "2010" in date], "the list tells that there is none of 2010"
    errand.click(page.locator("table[data-narrowed] tr", has_text="2009").get_by_role("link"))
    expect(page.locator("article .prose")).to_be_visible()


ERRANDS: dict[str, Callable[[Errand], None]] = {
    "inspection": honduras_asks_for_inspection,
    "child-labour": paraguay_looks_for_child_labour,
    "information": jamaica_looks_for_labour_market_information,
    "dialogue": a_trade_union_reads_on_dialogue,
    "gender": a_student_looks_for_gender_in_2010,
}


def test_the_page_about_errands_tells_of_these() -> None:
    assert TOLD.keys() == ERRANDS.keys()


@pytest.mark.parametrize("name", ERRANDS)
def test_an_errand_takes_the_clicks_and_the_weight_that_are_told(name: str, open_site: Open) -> None:
    errand = Errand(open_site(viewport=PHONE))
    ERRANDS[name](errand)
    clicks, weight = TOLD[name]
    assert errand.clicks == clicks
    assert errand.weight == pytest.approx(weight, rel=NEAR)
    assert errand.reader.complaints == []
