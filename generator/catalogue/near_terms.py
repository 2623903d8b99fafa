"""The terms that are nearest to one without records: to SMEs employment policy, to Haiti its neighbour."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.model.term import Term

COUNTRIES = "countries"


def near_terms(catalogue: Catalogue, scheme: str, term: Term) -> tuple[str, ...]:
    """Their ids, those that the vocabulary names first; none for a term of which there are records."""
    if catalogue.records_with(scheme, term.id):
        return ()
    beside = sorted(catalogue.partners.neighbours(term.id)) if scheme == COUNTRIES else ()
    return tuple(id for id in dict.fromkeys((*term.near, *beside)) if catalogue.records_with(scheme, id))
