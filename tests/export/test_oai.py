"""The static repository of OAI-PMH: what its specification and its schema ask for, and equal to the records."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.export.datasets import groups_of
from generator.export.oai import oai_of
from generator.model.publisher import Publisher
from generator.views.links import OAI
from generator.views.localised import Localised
from generator.views.short import short_address
from generator.views.site import Site
from tests.real import real_catalogue

SITE = Site(
    url="https://rial.example.org/site/",
    edition=date(2026, 11, 21),
    changed={
        "content/programs/ar-seclo.en.md": date(2026, 11, 23),
        "content/programs/ar-seclo.es.md": date(2025, 3, 1),
    },
    publisher=Publisher(email="info@example.org", gateway="https://gateway.example.net/oai/"),
)
STATIC = "{http://www.openarchives.org/OAI/2.0/static-repository}"
AS_OAI = "{http://www.openarchives.org/OAI/2.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
FIFTEEN = {
    "contributor",
    "coverage",
    "creator",
    "date",
    "description",
    "format",
    "identifier",
    "language",
    "publisher",
    "relation",
    "rights",
    "source",
    "subject",
    "title",
    "type",
}
IDENTIFYING = [
    "repositoryName",
    "baseURL",
    "protocolVersion",
    "adminEmail",
    "earliestDatestamp",
    "deletedRecord",
    "granularity",
]


def places_of(catalogue: Catalogue, site: Site = SITE) -> tuple[Localised, ...]:
    return tuple(Localised.of(catalogue, language, site) for language in catalogue.languages)


@pytest.fixture(scope="module")
def root() -> ET.Element:
    return ET.fromstring(oai_of(places_of(real_catalogue())))


def names(element: ET.Element) -> list[str]:
    return [child.tag for child in element]


def test_its_parts_stand_in_the_order_of_the_schema(root: ET.Element) -> None:
    assert root.tag == f"{STATIC}Repository"
    identify, formats, listed = root
    assert names(root) == [STATIC + n for n in ("Identify", "ListMetadataFormats", "ListRecords")]
    assert names(identify) == [AS_OAI + n for n in IDENTIFYING]
    assert names(formats[0]) == [AS_OAI + n for n in ("metadataPrefix", "schema", "metadataNamespace")]
    assert listed.get("metadataPrefix") == "oai_dc"
    for record in listed:
        assert names(record) == [f"{AS_OAI}header", f"{AS_OAI}metadata"]
        assert names(record[0]) == [f"{AS_OAI}identifier", f"{AS_OAI}datestamp"]
        ((described,),) = record[1:]
        assert described.tag == "{http://www.openarchives.org/OAI/2.0/oai_dc/}dc"
        assert {tag.removeprefix(DC) for tag in names(described)} <= FIFTEEN
        assert all(e.text and e.text == e.text.strip() and set(e.attrib) <= {LANGUAGE} for e in described)


def test_what_it_says_of_itself_is_what_a_gateway_looks_for(root: ET.Element) -> None:
    said = {child.tag.removeprefix(AS_OAI): child.text for child in root[0]}
    assert said["baseURL"] == "https://gateway.example.net/oai/rial.example.org/site/data/oai.xml"
    assert (said["protocolVersion"], said["adminEmail"]) == ("2.0", "info@example.org")
    assert (said["deletedRecord"], said["granularity"]) == ("no", "YYYY-MM-DD")
    stamps = [e.text or "" for e in root.iter(f"{AS_OAI}datestamp")]
    assert said["earliestDatestamp"] == min(stamps)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", stamp) for stamp in stamps)


def test_every_record_is_in_it_once_with_its_titles_and_addresses(root: ET.Element) -> None:
    catalogue = real_catalogue()
    identified = [e.text or "" for e in root.iter(f"{AS_OAI}identifier")]
    assert all(
        re.fullmatch(r"oai:[a-zA-Z][a-zA-Z0-9\-]*(\.[a-zA-Z][a-zA-Z0-9\-]*)+:[\w\-.!~*'();/?:@&=+$,%]+", i)
        for i in identified
    )
    assert identified == [f"oai:rial.example.org:{name}" for name in sorted(catalogue.by_name)]
    for record in root[2]:
        name = (record[0][0].text or "").rpartition(":")[2]
        described = record[1][0]
        titles = {e.get(LANGUAGE): e.text for e in described.iter(f"{DC}title")}
        assert titles == {str(text.language): text.title for text in catalogue.by_name[name].texts.values()}
        pages = [e.text for e in described.iter(f"{DC}identifier")]
        assert pages[0] == SITE.url + short_address(name, catalogue)
        assert len(pages) == 1 + len(titles)


def test_a_record_is_of_the_day_on_which_any_of_its_texts_last_changed(root: ET.Element) -> None:
    stamps = {r[0][0].text: r[0][1].text for r in root[2]}
    assert stamps["oai:rial.example.org:programs/ar-seclo"] == "2026-11-23"
    assert stamps["oai:rial.example.org:calls/1"] == "2026-11-21"


@pytest.mark.parametrize("lacking", ["url", "edition", "email", "gateway"])
def test_there_is_none_where_a_gateway_could_do_nothing_with_it(lacking: str) -> None:
    lacks = {
        "url": replace(SITE, url=""),
        "edition": replace(SITE, edition=None),
        "email": replace(SITE, publisher=replace(SITE.publisher, email="")),
        "gateway": replace(SITE, publisher=replace(SITE.publisher, gateway="")),
    }
    assert (OAI,) in [group.addresses for group in groups_of(places_of(real_catalogue()))]
    assert (OAI,) not in [group.addresses for group in groups_of(places_of(real_catalogue(), lacks[lacking]))]
