"""Rules about the documents of the library and their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.attachment import LONGEST_TOGETHER
from generator.model.kind import Kind
from generator.model.kinds.institutions import Institution
from generator.model.kinds.library import Document
from generator.model.kinds.studies import Study
from generator.model.problem import Origin, Problem
from generator.model.record import AnyRecord, Draft
from generator.validate.index import Index
from generator.validate.other_languages import language_of_file
from generator.words.nearness import nearest


def country_of(document: Document, records: Mapping[str, AnyRecord]) -> str | None:
    """The country that a document is about: its own, else that of the institution."""
    return document.country or _home_of(document.institution, records)


def needs_authorization(document: Document, records: Mapping[str, AnyRecord]) -> bool:
    """Whether its country has a say in its publication: it is about a country, and not by that country's alone.

    So asks the method of the peer cooperation rounds of the report on the country that received the visit, which the
    country's ministry takes part in writing.
    """
    country = country_of(document, records)
    return country is not None and {_home_of(creator, records) for creator in document.creators} != {country}


def _home_of(organization: str | None, records: Mapping[str, AnyRecord]) -> str | None:
    record = records.get(f"{Kind.INSTITUTIONS}/{organization}")
    return record.facts.country if record and isinstance(record.facts, Institution) else None


def _documents(index: Index) -> Iterator[tuple[AnyRecord, Document]]:
    return ((r, r.facts) for r in index.content.records if isinstance(r.facts, Document))


def availability_that_differs(index: Index) -> Iterator[Problem]:
    """An availability that is not what files and address make it."""
    for record, document in _documents(index):
        there = "attached" if document.attachments or document.made else "linked" if document.address else "not-held"
        if document.availability != there and not (there == "not-held" and _is_read(record, document)):
            at = ("availability",)
            yield record.problem("availability-differs", at, value=document.availability, near=there)


def _is_read(record: AnyRecord, document: Document) -> bool:
    """Whether the site says that it worked with the text, and takes what it says of it from there."""
    return document.availability == "read" and any(source.document == record.id for source in document.sources)


def missing_attachments(index: Index) -> Iterator[Problem]:
    """An attachment that is not in the document's folder."""
    for record, document in _documents(index):
        there = [f.name for f in index.content.files if f.document == record.id]
        for n, attachment in enumerate(document.attachments):
            if attachment.file not in there:
                at = ("attachments", n, "file")
                near = nearest(attachment.file, there)
                yield record.problem("missing-attachment", at, value=attachment.file, id=record.id, near=near)


def attachments_of_long_names(index: Index) -> Iterator[Problem]:
    """A file whose name, after that of its document, is longer than a path of the copy may be."""
    for record, document in _documents(index):
        for n, attachment in enumerate(document.attachments):
            if len(record.id) + len(attachment.file) > LONGEST_TOGETHER:
                yield record.problem("attachment-name", ("attachments", n, "file"), value=attachment.file, near="")


def unauthorized_texts(index: Index) -> Iterator[Problem]:
    """A file, or the address of one, of a document about a country that has not authorized its publication."""
    for record, document in _documents(index):
        if document.authorization or not needs_authorization(document, index.records):
            continue
        country, name = country_of(document, index.records), "authorization"
        for n, attachment in enumerate(document.attachments):
            at = ("attachments", n, "file")
            yield record.problem("unauthorized-attachment", at, value=attachment.file, country=country, name=name)
        if document.address:
            yield record.problem(
                "unauthorized-address", ("address",), value=document.address, country=country, name=name
            )


def reports_without_a_country(index: Index) -> Iterator[Problem]:
    """A report that may be about a country and does not say about which: nobody could ask that country."""
    for record, document in _documents(index):
        if document.document_class != "report" or country_of(document, index.records):
            continue
        tied = _tied_to_a_country(document, index.records)
        if tied is None and (document.attachments or document.address):
            network = index.content.network
            reports = network.network.country_reports if network else ()
            tied = next((name for name in document.related if name in reports), None)
        if tied:
            yield record.problem("report-without-country", ("document_class",), value=tied, name="country")


def _tied_to_a_country(document: Document, records: Mapping[str, AnyRecord]) -> str | None:
    """A ministry, another institution or an audit of one country that wrote a document or is related to it."""
    names = (*(f"{Kind.INSTITUTIONS}/{creator}" for creator in document.creators), *document.related)
    return next((name for name in names if name in records and _has_country(records[name])), None)


def _has_country(record: AnyRecord) -> bool:
    return isinstance(record.facts, (Institution, Study)) and record.facts.country is not None


def unclaimed_files(index: Index) -> Iterator[Problem]:
    """A file that no document names; nobody would see that it is there, or that it should not be."""
    claimed = {(r.id, a.file) for r, document in _documents(index) for a in document.attachments}
    claimed |= {(record.id, image.file) for record in index.content.records for image in record.facts.images}
    unread = {r.id for r in index.read if isinstance(r, Draft)}
    for file in index.content.files:
        if (file.document, file.name) not in claimed and file.document not in unread:
            code = "loose-file" if file.document == "." else "unclaimed-file"
            yield Origin(file.path).problem(code, value=file.name, id=file.document)


_UNFIT = {
    "empty": "empty-attachment",
    "pointer": "pointer-to-attachment",
    "large": "large-attachment",
    "differs": "attachment-differs",
    "runs": "attachment-runs",
}


def unfit_files(index: Index) -> Iterator[Problem]:
    """A file that is not what its name says, or that would run something on the machine of whoever opens it."""
    for file in index.content.files:
        if file.fault in _UNFIT:
            ending = file.name.rpartition(".")[2]
            yield Origin(file.path).problem(
                _UNFIT[file.fault],
                value=file.name,
                other=file.seems,
                most=index.content.limits.attachment,
                ending=ending,
            )


def made_in_other_languages(index: Index) -> Iterator[Problem]:
    """A document that the site makes, and that does not say that it is in the languages of the site."""
    languages = index.content.languages
    for record, document in _documents(index):
        if document.made and set(document.languages) != set(languages):
            value = ", ".join(document.languages) or "–"
            yield record.problem("made-in-other-languages", ("languages",), value=value, meant=", ".join(languages))


def languages_that_differ(index: Index) -> Iterator[Problem]:
    """A file whose name ends with another language than the one that the document says it is in."""
    for record, document in _documents(index):
        for n, attachment in enumerate(document.attachments):
            meant = language_of_file(attachment.file)
            if meant and meant != attachment.language:
                at = ("attachments", n, "language")
                value, name = attachment.language, attachment.file
                yield record.problem("language-of-file-differs", at, value=value, name=name, meant=meant)
        meant = language_of_file(document.address) if document.address else None
        if meant and document.languages and meant not in document.languages:
            said = ", ".join(document.languages)
            yield record.problem(
                "language-of-file-differs", ("languages",), value=said, name=document.address, meant=meant
            )
