"""Records that say who keeps them: their pages, the page of those that want a review, and the coverage."""

from __future__ import annotations

from tests.built import read_page, text_of
from tests.site.grown.site import FOLDERS, TERMS, Grown, each_language, main_of

PAGES = {"es": "es/confirmaciones.html", "en": "en/reviews.html"}
SAID = {
    "es": (
        "A cargo de: Ministerio",
        "Confirmada por última vez: 4 de mayo de 2018. Por confirmar de nuevo desde: 4 de",
    ),
    "en": ("Kept by: Ministry", "Last confirmed: 4 May 2018. To be confirmed again since 4 May 2019."),
}


@each_language
def test_a_record_says_who_keeps_it_and_that_it_is_overdue(language: str, grown: Grown) -> None:
    page = grown.page(language, FOLDERS["programs"], "ag-one-stop-service")
    (line,) = (text_of(p) for p in page.all("p") if p.get("class") == "changed")
    assert all(said in line for said in SAID[language])


@each_language
def test_a_record_without_an_owner_says_nothing_of_it(language: str, grown: Grown) -> None:
    page = grown.page(language, FOLDERS["workshops"], "2016-basseterre")
    assert not [p for p in page.all("p") if p.get("class") == "changed"]


@each_language
def test_the_records_that_want_a_review_stand_under_their_countries(language: str, grown: Grown) -> None:
    page = read_page(grown.project.site / PAGES[language], PAGES[language])
    antigua = next(s for s in page.all("section") if s.get("aria-labelledby") == "ag")
    there = [page.target(a.get("href", ""))[0].rpartition("/")[2] for a in antigua.iter("a")]
    assert [name for name in there if name.startswith(("ag-", "97-"))] == ["ag-one-stop-service.html", "97-1.html"]
    assert "2018-youth-transitions" not in page.text  # it was reviewed in time
    assert {"es": "Confirmadas: 1", "en": "Confirmed: 1"}[language] in main_of(page)


@each_language
def test_the_coverage_counts_them_and_leads_to_them(language: str, grown: Grown) -> None:
    page = grown.page(language, TERMS["countries"], {"es": "cobertura", "en": "coverage"}[language])
    row = next(tr for tr in page.all("tr") if tr.get("id") == "ag")
    assert [text_of(td) for td in list(row.iter("td"))[5:8]] == ["0", "1", "1"]
    assert [page.target(a.get("href", "")) for a in list(row.iter("a"))[-2:]] == [(PAGES[language], "ag")] * 2
    assert len(list(page.one("thead").iter("th"))) == 10  # of no file the last change is known here
