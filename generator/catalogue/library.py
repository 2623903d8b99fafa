"""What the library holds of an institution and of a country."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.model.facts import Document
from generator.model.record import Record

INSTITUTIONAL = ("authorities", "organization-chart", "responsibilities", "manual")
"""The classes of document that the report names as the library's: what each ministry was to supply."""


def documents_of(catalogue: Catalogue, institution: str, document_class: str) -> tuple[Record[Document], ...]:
    """The documents of a class about an institution; those that do not say about which, if they are its own."""
    return tuple(d for d in _of_class(catalogue, document_class) if _is_about(d.facts, institution))


def _of_class(catalogue: Catalogue, document_class: str) -> Iterator[Record[Document]]:
    return (d for d in catalogue.of(Document) if d.facts.document_class == document_class)


def _is_about(document: Document, institution: str) -> bool:
    if document.institution:
        return document.institution == institution
    return institution in document.creators


def is_held(document: Document) -> bool:
    """Whether its text can be read, here or elsewhere."""
    return document.availability != "not-held"
