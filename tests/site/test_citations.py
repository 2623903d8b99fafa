"""The citations of the finished pages."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import rispy
from pybtex.database import parse_string

from generator.model.language import USUAL
from generator.views.citing.citations import CITED_TERMS
from generator.views.localised import Localised
from generator.views.site import Site
from tests.built import Built, Page, Project, text_of
from tests.real import real_catalogue

Shown = tuple[dict[str, Any], str, Page]


MEDIA_TYPES = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}


def files(page: Page) -> dict[str, tuple[str, str]]:
    """The files inside the links of a page: name and text, by media type."""
    found = {}
    for a in page.links:
        kind, _, data = a.get("href", "").partition(",")
        if kind.startswith("data:"):
            name = a.get("download", "")
            assert kind == f"data:{MEDIA_TYPES[name.rpartition('.')[2]]};charset=utf-8"
            found[kind] = (name, unquote(data, errors="strict"))
    return found


class _Metas(HTMLParser):
    """What the head of a page says under each name. Of all pages no more is read here: that takes long."""

    def __init__(self) -> None:
        super().__init__()
        self.said: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "meta":
            said = dict(attrs)
            self.said.setdefault(said.get("name") or "", said.get("content") or "")


def metas_in(file: Path) -> dict[str, str]:
    parser = _Metas()
    head, end, _ = file.read_text("utf-8").partition("</head>")
    assert end
    parser.feed(head)
    return parser.said


@pytest.fixture(scope="module")
def cited(record_pages: dict[str, Shown]) -> list[Shown]:
    return list(record_pages.values())


def test_every_record_has_a_file_in_each_format(
    record_pages: dict[str, Shown],
) -> None:
    for record, language, page in record_pages.values():
        key = f"rial-{record['kind']}-{record['id']}-{language}"
        expected = {f"{key}.{ending}" for ending in ("bib", "ris", "json")}
        assert {name for name, _ in files(page).values()} == expected, page.address


def test_the_three_files_of_a_page_and_its_head_say_the_same(cited: list[Shown]) -> None:
    assert len(cited) > 200
    for record, language, page in cited:
        found = {name.rpartition(".")[2]: text for name, text in files(page).values()}
        (entry,) = parse_string(found["bib"], "bibtex").entries.values()
        (reference,) = rispy.loads(found["ris"])
        (item,) = json.loads(found["json"])
        assert entry.key == reference["id"] == item["id"], page.address
        title = item["title"]
        titles = (record["title"][language], *record["title"].values(), record.get("title_as_printed"))
        if record["kind"] == "activities":
            assert title.startswith(f"{record['title'][language]}: "), page.address
        else:
            assert title.removeprefix("[").removesuffix("]") in titles, page.address
        assert reference["title"] == title == page.meta("DC.title"), page.address
        assert page.meta("citation_title") in (None, title), page.address
        assert entry.fields.get("date", "")[:4] == reference.get("year", "") == entry.fields.get("year", "")
        said = page.metas("citation_language")
        assert item.get("language", "") == reference.get("language", "") == ", ".join(said), page.address
        assert entry.fields.get("language", "") == " and ".join(said), page.address
        assert all(len(language) == 2 for language in said)


def test_a_page_of_ours_is_a_web_page_and_a_work_is_not_at_the_address_of_its_record(cited: list[Shown]) -> None:
    types = set()
    for record, _, page in cited:
        (item,) = next(json.loads(t) for name, t in files(page).values() if name.endswith(".json"))
        types.add((record["kind"], page.meta("DC.type")))
        if page.meta("DC.type") == "webpage":
            continue
        assert not {"number", "container-title"} & item.keys(), page.address
        assert page.address not in item.get("URL", ""), page.address
        assert record["id"] in item["note"], page.address
        if record["kind"] == "library":
            languages = ", ".join(record.get("languages") or ())
            assert item.get("language", "") == languages, page.address
    assert {t for kind, t in types if kind != "library"} <= {"webpage", "report"}
    assert {("library", "report"), ("library", "document"), ("activities", "webpage")} <= types


def test_an_activity_is_told_apart_by_its_countries_and_dates(cited: list[Shown]) -> None:
    names = []
    for record, language, page in cited:
        if record["kind"] != "activities" or language != "en":
            continue
        (script,) = [e for e in page.all("script") if e.get("type") == "application/ld+json"]
        data = json.loads(script.text or "")
        names.append(data["name"])
        is_planned = record["status"] == "planned"
        assert (data.get("eventStatus") == "https://schema.org/EventScheduled") == is_planned, page.address
        assert ("startDate" in data) == ("endDate" in data) == (not is_planned), page.address
        assert data["attendee"], page.address
    assert len(set(names)) == len(names)


def test_the_head_of_a_page_has_linked_data_that_name_its_subject(cited: list[Shown]) -> None:
    types = set()
    for record, _, page in cited:
        (script,) = [e for e in page.all("script") if e.get("type") == "application/ld+json"]
        data = json.loads(script.text or "")
        types.add((record["kind"], data["@type"]))
        assert data["@context"] == "https://schema.org"
        assert data["name"] == page.meta("DC.title")
        assert data.get("startDate", "") == (record.get("start") or "") if record["kind"] == "workshops" else True
    assert {("workshops", "Event"), ("activities", "Event"), ("programs", "GovernmentService")} <= types


def test_pages_that_are_not_cited_say_nothing_to_reference_managers(site: Built, cited: list[Shown]) -> None:
    places = [Localised(real_catalogue(), language, Site()) for language in USUAL]
    terms = [(p, scheme, t.id) for p in places for scheme in CITED_TERMS for t in p.catalogue.terms(scheme)]
    addresses = {page.address for _, _, page in cited} | {p.term_address(scheme, id) for p, scheme, id in terms}
    for address in site.pages:
        assert bool(metas_in(site.folder / address).get("DC.title")) == (address in addresses), address


def test_the_reference_is_on_the_page_for_those_who_only_copy_it(cited: list[Shown]) -> None:
    for record, _, page in cited:
        (details,) = [e for e in page.all("details") if e.get("class") == "cite"]
        said = text_of(details)
        assert record["id"] in said, page.address
        assert next(details.iter("cite")) is not None


def test_what_a_writer_writes_never_ends_the_script_of_linked_data(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path / "project")
    project.edit("studies/gender.es.md", "title_as_printed: La Institucionalización\n", "")
    project.edit("studies/gender.es.md", "Un título", "</script><!--<script>Un título")
    page = project.built().pages["es/estudios/gender.html"]
    (script,) = [e for e in page.all("script") if e.get("type") == "application/ld+json"]
    data = json.loads(script.text or "")
    assert data["name"] == """Niñez, «género» y "trabajo": <script>alert('ñ')</script> & {{ más }}"""
    assert data["description"].startswith("</script><!--<script>Un título")
    assert page.errors == ()
