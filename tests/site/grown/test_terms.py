"""Years, themes and countries of which there was nothing before."""

from __future__ import annotations

from tests.built import LANGUAGES, text_of
from tests.site.grown.site import FOLDERS, TERMS, Grown, body_of, each_language, main_of


@each_language
def test_the_years_have_their_pages_with_what_happened_in_them(language: str, grown: Grown) -> None:
    page = grown.page(language, TERMS["years"], "2016")
    there = {page.target(a.get("href", ""))[0] for a in page.links}
    folder = LANGUAGES.index(language)
    names = ["activities/97-1", "activities/97-4", "workshops/2016-basseterre", "calls/97", "library/follow-up-2016"]
    for kind, _, id in (name.partition("/") for name in names):
        assert f"{language}/{FOLDERS[kind][folder]}/{id}.html" in there
    assert f"{language}/{FOLDERS['activities'][folder]}/97-5.html" not in there
    assert "2018" in main_of(grown.page(language, TERMS["years"], "2018"))


@each_language
def test_a_thirtieth_theme_has_its_page_and_its_place(language: str, grown: Grown) -> None:
    page = grown.page(language, TERMS["themes"], "t97")
    there = {page.target(a.get("href", ""))[0].rpartition("/")[2] for a in page.links}
    assert {"97-2.html", "2016-basseterre.html"} <= there
    areas = grown.page(language, ("areas", "areas"), "t")
    assert {"es": "Economía del cuidado", "en": "Care economy"}[language] in main_of(areas)


@each_language
def test_a_country_that_had_nothing_has_its_page_and_its_row_in_the_coverage(language: str, grown: Grown) -> None:
    page = grown.page(language, TERMS["countries"], "ag")
    there = {page.target(a.get("href", ""))[0].rpartition("/")[2] for a in page.links}
    assert {"97-1.html", "ag-one-stop-service.html", "ministry-ag.html"} <= there
    coverage = grown.page(language, TERMS["countries"], {"es": "cobertura", "en": "coverage"}[language])
    for tr in body_of(coverage.one("table")):
        code = next(tr.iter("a")).get("href", "").rpartition("/")[2].removesuffix(".html").upper()
        received = sum(f["beneficiary"] == code for f in grown.of("activities").values())
        of_it = (f for f in grown.of("programs").values() if f["country"] == code)
        programs = sum(f.get("status") not in ("learned", "proposed") for f in of_it)
        cells = [text_of(td) for td in tr.iter("td")]
        assert (cells[0], cells[2]) == (str(programs), str(received)), code
