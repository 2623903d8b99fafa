"""The home page of the grown site: its numbers, and the chart."""

from __future__ import annotations

import re
from collections import Counter

from tests.built import Page, text_of
from tests.site.grown.site import FOLDERS, REACH, TERMS, Grown, body_of, each_language, month

NEW = ("AG", "HT", "DM")
"""Countries that were in no activity before."""


@each_language
def test_the_home_page_counts_all_and_says_until_when(language: str, grown: Grown) -> None:
    home = grown.home(language)
    activities = grown.of("activities").values()
    sides = {f["provider"] for f in activities} | {f["beneficiary"] for f in activities}
    done = sum(f["status"] == "completed" for f in activities)
    said = text_of(next(e for e in home.all("section") if e.get("class") == "strip"))
    numbers = [
        len(activities),
        len(grown.of("workshops")),
        len(sides),
        len(grown.of("programs")),
        len(grown.of("studies")),
    ]
    for number in numbers:
        assert re.search(rf"\b{number}\b", said), number
    assert {"es": f"{done} realizadas", "en": f"{done} completed"}[language] in said
    for closing, n in grown.planned().items():
        when = month(closing, language)
        assert {"es": f"{n} en planeación en {when}", "en": f"{n} planned as of {when}"}[language] in said
    assert REACH[language].format(month(grown.reach(*FOLDERS, "pages"), language)) in said


@each_language
def test_the_chart_has_the_new_countries_with_their_numbers(language: str, grown: Grown) -> None:
    activities = grown.of("activities").values()
    gave, received = (Counter(f[side] for f in activities) for side in ("provider", "beneficiary"))
    shown = _chart(grown.page(language, TERMS["countries"], "index"))
    assert shown == {c: (gave[c], received[c]) for c in gave.keys() | received.keys()}
    assert set(NEW) <= shown.keys()
    first = _chart(grown.home(language))
    assert list(first) == list(shown)[: len(first)], "the home page shows the first of them"


def _chart(page: Page) -> dict[str, tuple[int, ...]]:
    """The numbers of each country, in the order of the table behind the bars."""
    table = next(e for e in page.all("table") if e.get("class") == "counts")
    shown = {}
    for tr in body_of(table):
        code = next(tr.iter("a")).get("href", "").rpartition("/")[2].removesuffix(".html").upper()
        shown[code] = tuple(int(text_of(td)) for td in tr.iter("td"))
    return shown
