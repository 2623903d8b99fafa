"""All records for harvesters, as a static repository of OAI-PMH 2.0.

Its form is told at http://www.openarchives.org/OAI/2.0/guidelines-static-repository.htm.

A gateway answers the protocol in place of the site, and wants to find its own address in the file. So there is one only
where the configuration names a gateway (`extra.publisher.gateway`), an address of its own and a mail address.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from generator.catalogue.order import span_of
from generator.model.record import AnyRecord
from generator.views.citing.citations import citation_of
from generator.views.last_changes import last_change_of
from generator.views.links import OAI
from generator.views.localised import Localised
from generator.views.short import short_address
from generator.views.site import Site

_STATIC = "http://www.openarchives.org/OAI/2.0/static-repository"
_OAI = "http://www.openarchives.org/OAI/2.0/"
_OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
_DC = "http://purl.org/dc/elements/1.1/"
_SCHEMA = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PREFIXES = {"": _STATIC, "oai": _OAI, "oai_dc": _OAI_DC, "dc": _DC}

DcElement = tuple[str, str, str]
"""An element of Dublin Core, its text, and the language of the text if it has one."""


def base_of(site: Site) -> str:
    """The address at which harvesters ask: that of the gateway, followed by that of the file without `https://`."""
    return site.publisher.gateway + (site.url + OAI).partition("://")[2]


def oai_of(places: Sequence[Localised]) -> str:
    """The repository: what it is, the one format that it has, and every record in it, sorted by name."""
    here = places[0]
    records = sorted(here.catalogue.content.records, key=lambda r: r.name)
    stamped = {r.name: _stamp(r, places) for r in records}
    for prefix, space in _PREFIXES.items():
        ET.register_namespace(prefix, space)
    root = ET.Element(_in(_STATIC, "Repository"), {_SCHEMA: f"{_STATIC} {_STATIC}.xsd"})
    _identify(ET.SubElement(root, _in(_STATIC, "Identify")), here, min(stamped.values()))
    format_ = ET.SubElement(ET.SubElement(root, _in(_STATIC, "ListMetadataFormats")), _in(_OAI, "metadataFormat"))
    _told(format_, metadataPrefix="oai_dc", schema=f"{_OAI}oai_dc.xsd", metadataNamespace=_OAI_DC)
    listed = ET.SubElement(root, _in(_STATIC, "ListRecords"), {"metadataPrefix": "oai_dc"})
    for record in records:
        _record(ET.SubElement(listed, _in(_OAI, "record")), record, stamped[record.name], places)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _identify(to: ET.Element, here: Localised, earliest: str) -> None:
    _told(
        to,
        repositoryName=str(here.words["citation.site"]),
        baseURL=base_of(here.site),
        protocolVersion="2.0",
        adminEmail=here.site.publisher.email,
        earliestDatestamp=earliest,
        deletedRecord="no",
        granularity="YYYY-MM-DD",
    )


def _record(to: ET.Element, record: AnyRecord, stamp: str, places: Sequence[Localised]) -> None:
    host = urlsplit(places[0].site.url).hostname
    _told(ET.SubElement(to, _in(_OAI, "header")), identifier=f"oai:{host}:{record.name}", datestamp=stamp)
    described = ET.SubElement(ET.SubElement(to, _in(_OAI, "metadata")), _in(_OAI_DC, "dc"))
    described.set(_SCHEMA, f"{_OAI_DC} {_OAI}oai_dc.xsd")
    said = dict.fromkeys(s for s in (*_of_all(record, places[0]), *_in_each(record, places)) if s[1])
    for name, text, language in sorted(said, key=lambda s: s[0]):  # in each element, as it was said
        ET.SubElement(described, _in(_DC, name), {_LANGUAGE: language} if language else {}).text = text


def _of_all(record: AnyRecord, here: Localised) -> Iterator[DcElement]:
    """What is the same in every language."""
    yield "identifier", here.site.url + short_address(record.name, here.catalogue), ""
    yield "date", span_of(record) or "", ""
    yield from (("language", str(language), "") for language in record.texts)


def _in_each(record: AnyRecord, places: Sequence[Localised]) -> Iterator[DcElement]:
    """What is told in each language that the record has a text in."""
    for here in (place for place in places if place.language in record.texts):
        language = str(here.language)
        citation = citation_of(record, here)
        yield "identifier", here.site.url + here.record_address(record), ""
        yield "title", record.text(here.language).title, language
        yield "type", str(here.words[f"kinds.{record.kind}.singular"]), language
        yield "rights", str(here.words["site.licence"]), language
        yield "publisher", here.site.publisher.name(here.language), language
        for scheme in ("themes", "topics", "populations"):
            yield from (("subject", here.label(scheme, id), language) for id in getattr(record.facts, scheme))
        if citation:
            yield from (("creator", name, language) for name in citation.marked_authors)
            yield from (("coverage", country, language) for country in citation.subject.countries)
            yield "description", citation.summary, language
            yield "source", citation.source, language


def _stamp(record: AnyRecord, places: Sequence[Localised]) -> str:
    """The day of its last change; where no history tells, that of the edition."""
    days = [day for here in places if (day := last_change_of(record, here))]
    return (max(days, default=None) or places[0].site.edition or date.min).isoformat()


def _told(to: ET.Element, **said: str) -> None:
    for name, text in said.items():
        ET.SubElement(to, _in(_OAI, name)).text = text


def _in(space: str, name: str) -> str:
    return f"{{{space}}}{name}"
