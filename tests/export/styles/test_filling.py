"""References in APA, Chicago and ISO 690, as templates say them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.export.styles.filling import joined_names, styled, styled_in
from generator.markdown.prose import foreign
from generator.model.citing import DOCUMENT, REPORT, Nature
from generator.model.language import Language
from generator.views.citing.citation import Citation, Subject
from generator.words.styles import NameRule, templates_in

EN, ES = Language.EN, Language.ES

REPORT_OF_2016 = Citation(
    key="rial-library-report-2016-en",
    genre=REPORT,
    title="Why labour ministries cooperate?",
    title_is_ours=False,
    translation=None,
    authors=("Organization of American States", "Bureau & Partners"),
    authors_are_ours=False,
    issued="2016-05-29/2016-06-01",
    site="RIAL knowledge site",
    number="library, report-2016",
    edition="Edition of 21 November 2026",
    source="",
    notes=(),
    url="https://rial.example.org/a.pdf",
    page=None,
    pdf=None,
    language=EN,
    languages=("en",),
    summary="",
    subject=Subject(Nature.WORK),
)


def said(citation: Citation, language: Language) -> dict[str, str]:
    return {one.style: str(one.text) for one in styled(citation, language)}


def test_a_report_is_said_in_each_style() -> None:
    assert said(REPORT_OF_2016, EN) == {
        "apa": "Organization of American States &amp; Bureau &amp; Partners. (2016)."
        " <i>Why labour ministries cooperate?</i> https://rial.example.org/a.pdf",
        "chicago": "Organization of American States and Bureau &amp; Partners. 2016."
        " <i>Why Labour Ministries Cooperate?</i> https://rial.example.org/a.pdf.",
        "iso690": "ORGANIZATION OF AMERICAN STATES and BUREAU &amp; PARTNERS."
        " <i>Why labour ministries cooperate?</i> [online]. 2016. Available at:\u00a0https://rial.example.org/a.pdf",
    }


def test_a_title_of_another_language_is_marked_and_keeps_its_capitals() -> None:
    document = replace(REPORT_OF_2016, genre=DOCUMENT, authors=(), language=ES, title="Sello «Equipares»")
    assert said(document, EN)["chicago"] == (
        '“<span lang="es">Sello «Equipares»</span>.” 2016. May 29–June 1. https://rial.example.org/a.pdf.'
    )


def test_what_is_ours_stands_in_brackets() -> None:
    ours = replace(REPORT_OF_2016, title_is_ours=True, authors_are_ours=True, issued=None)
    assert said(ours, EN)["apa"].startswith(
        "[Organization of American States] &amp; [Bureau &amp; Partners]. (n.d.). <i>[Why"
    )


def test_a_citation_that_no_template_has_the_shape_of_is_not_said() -> None:
    told = templates_in(EN)["apa"]
    assert styled_in(replace(REPORT_OF_2016, genre=replace(REPORT, csl="legislation")), told, EN) is None


@pytest.mark.parametrize(
    ("names", "joined"), [("a", "a"), ("ab", "a & b"), ("abc", "a, b, & c"), ("abcd", "a, … d"), ("", "")]
)
def test_names_are_joined_and_too_many_are_cut(names: str, joined: str) -> None:
    assert joined_names(tuple(names), NameRule(" & ", ", ", ", & ", 3, "{0}, … {-1}")) == joined


def test_a_name_that_is_marked_as_foreign_is_marked_once() -> None:
    country = replace(REPORT_OF_2016, title=foreign("Perú", ES), language=ES)
    assert said(country, EN)["iso690"].count('<span lang="es">Perú</span>') == 1
    assert said(country, EN)["iso690"].count("<span") == 1
