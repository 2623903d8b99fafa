"""Rules about the documents of the library and their files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.load.model_errors import nearest
from generator.model.facts import Document, Institution
from generator.model.kind import Kind
from generator.model.problem import Origin, Problem
from generator.model.record import AnyRecord, Draft
from generator.validate.index import Index


def country_of(document: Document, records: Mapping[str, AnyRecord]) -> str | None:
    """The country that a document is about: its own, else that of the institution."""
    return document.country or _home_of(document.institution, records)


def needs_authorization(document: Document, records: Mapping[str, AnyRecord]) -> bool:
    """Whether its country has a say in its publication: the document is about a country, but not by its institutions.

    So asks the method of the peer cooperation rounds of the report on the country that received the visit.
    """
    country = country_of(document, records)
    return country is not None and country not in {_home_of(creator, records) for creator in document.creators}


def _home_of(organization: str | None, records: Mapping[str, AnyRecord]) -> str | None:
    record = records.get(f"{Kind.INSTITUTIONS}/{organization}")
    return record.facts.country if record and isinstance(record.facts, Institution) else None


def _documents(index: Index) -> Iterator[tuple[AnyRecord, Document]]:
    return ((r, r.facts) for r in index.content.records if isinstance(r.facts, Document))


def availability_that_differs(index: Index) -> Iterator[Problem]:
    """An availability that is not what attachments and address make it."""
    for record, document in _documents(index):
        there = "attached" if document.attachments else "linked" if document.address else "not-held"
        if document.availability != there:
            at = ("availability",)
            yield record.problem("availability-differs", at, value=document.availability, near=there)


def missing_attachments(index: Index) -> Iterator[Problem]:
    """An attachment that is not in the document's folder."""
    for record, document in _documents(index):
        there = [f.name for f in index.content.files if f.document == record.id]
        for n, attachment in enumerate(document.attachments):
            if attachment.file not in there:
                at = ("attachments", n, "file")
                near = nearest(attachment.file, there)
                yield record.problem("missing-attachment", at, value=attachment.file, id=record.id, near=near)


def unauthorized_attachments(index: Index) -> Iterator[Problem]:
    """A file of a document about a country that has not authorized its publication."""
    for record, document in _documents(index):
        if document.authorization or not needs_authorization(document, index.records):
            continue
        country = country_of(document, index.records)
        for n, attachment in enumerate(document.attachments):
            at = ("attachments", n, "file")
            yield record.problem(
                "unauthorized-attachment", at, value=attachment.file, country=country, name="authorization"
            )


def unclaimed_files(index: Index) -> Iterator[Problem]:
    """A file that no document names; nobody would see that it is there, or that it should not be."""
    claimed = {(r.id, a.file) for r, document in _documents(index) for a in document.attachments}
    unread = {r.id for r in index.read if isinstance(r, Draft) and r.kind == Kind.LIBRARY}
    for file in index.content.files:
        if (file.document, file.name) not in claimed and file.document not in unread:
            yield Origin(file.path).problem("unclaimed-file", value=file.name, id=file.document)
