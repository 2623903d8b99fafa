"""What is written in each format is what an independent reader of that format reads."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.richtext import Text

from generator.export.bibtex import bibtex
from generator.export.cited import cited
from generator.export.csl import csl
from generator.export.head import head
from generator.export.linked_data import linked_data
from generator.export.ris import ris
from generator.model.citing import DOCUMENT, PAGE, PRESENTATION, REPORT, Genre, Nature
from generator.model.language import Language
from generator.views.citing.citation import Citation, Subject
from generator.words import words_of

UNKNOWN = {r"\textbraceleft ": "{", r"\textbraceright ": "}", r"\textasciicircum ": "^", r"\$": "$"}
"""LaTeX that pybtex leaves as it is."""

GENRES = (PAGE, REPORT, PRESENTATION, DOCUMENT)

ODD = [
    "50 % of {T&C} cost $5_000 #1 ~ ^ \\LaTeX",
    "¿Quién? «Libertad sindical, negociación colectiva» – 2006–2015",
    "} unbalanced {",
    "a -- b --- c ``d'' ,,e ?`f !`g <<h>>",
    "ER - TY - X",
    "Ends with a backslash \\",
    "@misc{x, and } and, others and \"quotes\" 'so'",
    "<script>alert(1)</script> &amp;",
    "日本 🙂 é",
]

words_in_one_line = (
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Cf"]), min_size=1, max_size=40)
    .map(lambda s: " ".join(s.split()))
    .filter(bool)
)
lines = st.one_of(st.sampled_from(ODD), words_in_one_line)
dates = st.one_of(st.none(), st.sampled_from(["2007", "2007-05", "2007-05-29", "2011/2013", "2007-05-29/2007-05-31"]))
citations = st.builds(
    Citation,
    key=st.sampled_from(["rial-activities-1-1-es", "rial-library-report-en"]),
    genre=st.sampled_from(GENRES),
    title=lines,
    title_is_ours=st.booleans(),
    translation=st.none() | lines,
    authors=st.lists(lines, max_size=3).map(tuple),
    authors_are_ours=st.booleans(),
    issued=dates,
    site=lines,
    number=lines,
    edition=lines,
    source=st.just(""),
    notes=st.lists(lines, min_size=1, max_size=3).map(tuple),
    url=st.none() | st.just("https://example.org/a_b%20c/~d.html?x=1&y=2#z"),
    page=st.none() | st.just("https://example.org/es/talleres/x.html"),
    pdf=st.none() | st.just("https://example.org/a.pdf"),
    language=st.sampled_from(Language),
    languages=st.sampled_from([(), ("es",), ("en", "fr")]),
    summary=lines,
    subject=st.builds(
        Subject,
        nature=st.sampled_from(Nature),
        span=dates,
        city=st.none() | lines,
        countries=st.lists(lines, max_size=2).map(tuple),
        participants=st.lists(lines, max_size=2).map(tuple),
        is_planned=st.booleans(),
    ),
)
whatever_is_cited = given(citation=citations)


def plain(latex: str) -> str:
    text = str(Text.from_latex(latex))
    for command, sign in UNKNOWN.items():
        text = text.replace(command, sign)
    return text.replace("\xa0", " ")


def in_bibtex(citation: Citation) -> dict[str, Any]:
    entries = parse_string(bibtex(citation), "bibtex").entries
    (entry,) = entries.values()
    people = [" ".join((*p.first_names, *p.middle_names, *p.prelast_names, *p.last_names)) for p in _authors(entry)]
    fields = {name: plain(value) for name, value in entry.fields.items() if name != "url"}
    return {"key": entry.key, "type": entry.type, "author": [plain(p) for p in people], **fields} | (
        {"url": entry.fields["url"]} if "url" in entry.fields else {}
    )


def _authors(entry: Any) -> Any:
    return entry.persons.get("author", [])


@whatever_is_cited
def test_bibtex_is_read_as_it_was_meant(citation: Citation) -> None:
    read = in_bibtex(citation)
    assert read["key"] == citation.key
    assert read["title"] == citation.marked_title
    assert read["author"] == list(citation.marked_authors)
    assert read.get("date") == citation.issued
    assert read.get("year") == (citation.issued[:4] if citation.issued else None)
    place = f"{citation.site}, {citation.number}"
    assert read.get("howpublished") == (None if citation.is_work else place)
    assert read["note"] == " ".join(citation.notes)
    assert read.get("url") == citation.url
    assert read.get("language", "") == " and ".join(citation.languages)
    assert read["langid"] == {"es": "spanish", "en": "english", "pt": "portuguese"}[citation.language]


@whatever_is_cited
def test_ris_is_read_as_it_was_meant(citation: Citation) -> None:
    (read,) = rispy.loads(ris(citation))
    assert read["id"] == citation.key
    assert read["title"] == citation.marked_title
    assert read.get("authors", []) == list(citation.marked_authors)
    assert read.get("translated_title") == citation.translation
    assert read.get("year") == (citation.issued[:4] if citation.issued else None)
    first = citation.issued.partition("/")[0].replace("-", "/") if citation.issued else ""
    assert read.get("date", "").rstrip("/") == first
    place = (None, None) if citation.is_work else (citation.site, citation.number)
    assert (read.get("secondary_title"), read.get("accession_number")) == place
    assert (read.get("publisher") in citation.marked_authors) == (citation.genre == REPORT and bool(citation.authors))
    assert read["abstract"] == citation.summary
    assert read["notes"] == list(citation.notes)
    assert read.get("urls", [None]) == [citation.url]
    assert read.get("language", "") == ", ".join(citation.languages)


@whatever_is_cited
def test_csl_json_is_read_as_it_was_meant(citation: Citation) -> None:
    (read,) = json.loads(csl(citation))
    assert (read["id"], read["title"], read.get("URL")) == (citation.key, citation.marked_title, citation.url)
    assert [a["literal"] for a in read.get("author", [])] == list(citation.marked_authors)
    ends = ["-".join(f"{n:02}" for n in end) for end in read.get("issued", {}).get("date-parts", [])]
    assert "/".join(ends) == (citation.issued or "")
    place = (None, None) if citation.is_work else (citation.site, citation.number)
    assert (read.get("container-title"), read.get("number")) == place
    assert (read["abstract"], read.get("language", "")) == (citation.summary, ", ".join(citation.languages))
    assert read["note"] == " ".join(citation.notes)


@whatever_is_cited
def test_the_head_says_what_is_known_and_nothing_else(citation: Citation) -> None:
    said = head(citation)
    assert all(value for _, value in said)
    assert [v for n, v in said if n == "DC.title"] == [citation.marked_title]
    wholes = [v.removesuffix(",") for n, v in said if n == "citation_author"]
    assert wholes == [v.removesuffix(",") for n, v in said if n == "DC.creator"]
    assert [v for n, v in said if n == "DC.creator"] == list(citation.marked_authors)
    assert [v for n, v in said if n == "citation_language"] == [v for n, v in said if n == "DC.language"]
    assert [v for n, v in said if n == "DC.language"] == list(citation.languages)
    assert citation.page == citation.url or citation.page not in {v for _, v in said if citation.page}
    assert ("citation_publication_date" in dict(said)) == bool(citation.issued)


@whatever_is_cited
def test_linked_data_name_the_thing_and_leave_out_what_is_not_known(citation: Citation) -> None:
    data = linked_data(citation)
    assert (data["@context"], data["name"]) == ("https://schema.org", citation.marked_title)
    assert data["@type"] in {
        *("Report", "PresentationDigitalDocument", "DigitalDocument"),
        *("Event", "GovernmentService", "Legislation", "CreativeWork", "Organization", "Country", "DefinedTerm"),
    }
    assert all(data.values())


ZOTERO = {
    PAGE: "webpage",
    REPORT: "report",
    PRESENTATION: "presentation",
    DOCUMENT: "document",
}


@whatever_is_cited
def test_the_head_tells_zotero_the_type_and_a_title_of_highwire_has_an_institution_beside_it(
    citation: Citation,
) -> None:
    said = dict(head(citation))
    assert said["DC.type"] == ZOTERO[citation.genre]
    assert ("citation_title" in said) == ("citation_technical_report_institution" in said)
    assert ("citation_title" in said) == (citation.genre == REPORT and bool(citation.authors))


@whatever_is_cited
def test_linked_data_of_a_work_has_no_address_but_that_of_its_text(citation: Citation) -> None:
    data = linked_data(citation)
    assert data.get("url") == citation.url
    told = {"@type": "WebPage", "url": citation.page} if citation.is_work and citation.page else None
    assert data.get("subjectOf") == told
    assert data.get("inLanguage", []) in ([], list(citation.languages))


def test_a_planned_event_is_scheduled_and_names_who_takes_part() -> None:
    subject = Subject(Nature.EVENT, countries=("Perú",), participants=("MTPE", "MTSS"), is_planned=True)
    data = linked_data(replace(citation_of_genre(PAGE), subject=subject))
    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert [o["name"] for o in data["attendee"]] == ["MTPE", "MTSS"]
    assert not {"startDate", "endDate", "inLanguage"} & data.keys()


def test_what_is_of_several_countries_names_each() -> None:
    two = Subject(Nature.LAW, countries=("Chile", "Perú"))
    data = linked_data(replace(citation_of_genre(PAGE), subject=two))
    assert data["spatialCoverage"] == [{"@type": "Country", "name": name} for name in two.countries]


@pytest.mark.parametrize("genre", GENRES, ids=lambda genre: genre.csl)
def test_each_genre_has_its_type_in_each_format(genre: Genre) -> None:
    types = {
        PAGE: ("misc", "ELEC", "webpage"),
        REPORT: ("techreport", "RPRT", "report"),
        PRESENTATION: ("misc", "SLIDE", "speech"),
        DOCUMENT: ("misc", "GEN", "document"),
    }
    citation = citation_of_genre(genre)
    found = in_bibtex(citation)["type"], rispy.loads(ris(citation))[0]["type_of_reference"]
    assert (*found, json.loads(csl(citation))[0]["type"]) == types[genre]


def citation_of_genre(genre: Genre) -> Citation:
    return Citation(
        key="rial-library-report-es", genre=genre, title="Informe", title_is_ours=False, translation=None,
        authors=("OEA",), authors_are_ours=False, issued="2015-11", site="Sitio", number="biblioteca, report",
        edition="Edición 1", source="", notes=("Edición 1.",), url=None, page=None, pdf=None, language=Language.ES,
        languages=("es",), summary="Todo.", subject=Subject(Nature.WORK),
    )  # fmt: skip


def test_a_file_says_its_name_and_size_and_is_inside_its_own_link() -> None:
    citation = citation_of_genre(REPORT)
    files = cited(citation, words_of(Language.ES)).files
    assert [f.name for f in files] == [f"rial-library-report-es.{ending}" for ending in ("bib", "ris", "json")]
    assert files[0].size == f"{len(bibtex(citation).encode())}\xa0bytes"
    assert [f.address.partition(",")[0] for f in files] == [
        "data:application/x-bibtex;charset=utf-8",
        "data:application/x-research-info-systems;charset=utf-8",
        "data:application/vnd.citationstyles.csl+json;charset=utf-8",
    ]
