"""What the library holds of an institution and of a country."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.ministries import ministry_id
from generator.model.kind import Kind
from generator.model.kinds.institutions import Institution
from generator.model.kinds.library import Document
from generator.model.record import AnyRecord, Record

INSTITUTIONAL = ("authorities", "organization-chart", "responsibilities", "manual")
"""The classes of document that each ministry was asked to supply to the library, as the report lists them."""


def documents_of(catalogue: Catalogue, institution: str, document_class: str) -> tuple[Record[Document], ...]:
    """The documents of a class about an institution."""
    documents = (d for d in catalogue.of(Document) if d.facts.document_class == document_class)
    return tuple(d for d in documents if institution in _subjects(d.facts, catalogue))


def held_of(catalogue: Catalogue, institution: str) -> tuple[str, ...]:
    """The institutional classes of which some document about an institution can be read."""
    return tuple(c for c in INSTITUTIONAL if any(is_held(d.facts) for d in documents_of(catalogue, institution, c)))


def _subjects(document: Document, catalogue: Catalogue) -> tuple[str, ...]:
    """The institutions that a document is about.

    Where it names none: the ministries that wrote it about themselves, else its country's ministry in the network.
    """
    if document.institution:
        return (document.institution,)
    own = tuple(
        c for c in document.creators if _is_ministry(catalogue.by_name.get(f"{Kind.INSTITUTIONS}/{c}"), document)
    )
    return own or ((ministry_id(catalogue, document.country),) if document.country else ())


def _is_ministry(record: AnyRecord | None, document: Document) -> bool:
    """Whether it is the record of a ministry, of the document's country if that says one."""
    if record is None or not isinstance(record.facts, Institution) or record.facts.type != "ministry":
        return False
    return document.country in (None, record.facts.country)


def is_held(document: Document) -> bool:
    """Whether its text can be read, here or elsewhere."""
    return document.availability in ("attached", "linked")
