"""Postings: for each value of a facet the records that have it, as a set of bits; `country` AR: records 1 and 3.

Selections are combined as people expect of a catalogue: OR inside a facet, AND between facets; a facet's counts leave
its own selection out, so that they say what one more of its values would bring.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.facets import CataloguedFacet, facet_values, facets_of
from generator.model.kind import Kind

Bits = int
"""A set of records: the bit of a record's number is set."""

Selection = Mapping[str, frozenset[str]]
"""By facet, the values that are chosen. Values that no record has select nothing."""


@dataclass(frozen=True, slots=True)
class Postings:
    """By facet and value, the records that have it; a record is its number, from 0 to `total` - 1."""

    total: int
    facets: Mapping[str, Mapping[str, Bits]]

    @property
    def all(self) -> Bits:
        """Every record."""
        return (1 << self.total) - 1

    def members(self, selection: Selection, *, without: str = "") -> Bits:
        """The records of a selection, that of the facet `without` left out."""
        chosen = (self._chosen(name, values) for name, values in selection.items() if values and name != without)
        return reduce(and_, chosen, self.all)

    def _chosen(self, facet: str, values: frozenset[str]) -> Bits:
        postings = self.facets.get(facet, {})
        return reduce(or_, (postings.get(value, 0) for value in values), 0)

    def counts(self, selection: Selection) -> Mapping[str, Mapping[str, int]]:
        """For each value of each facet, how many records of the selection have it, its own facet's left out."""
        return {
            name: {value: (bits & members).bit_count() for value, bits in values.items()}
            for name, values in self.facets.items()
            for members in (self.members(selection, without=name),)
        }


def postings_of(catalogue: Catalogue, kind: Kind) -> Postings:
    """The facets of a kind. The number of a record is its place in the catalogue's order of the kind."""
    return catalogue.once(("postings", kind), lambda: _postings_of(catalogue, kind))


def _postings_of(catalogue: Catalogue, kind: Kind) -> Postings:
    facets = {facet.name: _postings(catalogue, facet) for facet in facets_of(kind)}
    return Postings(len(catalogue.by_kind[kind]), facets)


def _postings(catalogue: Catalogue, facet: CataloguedFacet) -> Mapping[str, Bits]:
    found: dict[str, Bits] = {}
    for number, record in enumerate(catalogue.by_kind[facet.kind]):
        for value in facet_values(record, facet, catalogue.by_name):
            found[value] = found.get(value, 0) | 1 << number
    above = {
        id: reduce(or_, (found.get(n, 0) for n in below), 0) for id, below in broader_values(catalogue, facet.scheme)
    }
    return found | {id: bits for id, bits in above.items() if bits}


def broader_values(catalogue: Catalogue, scheme: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The terms above those of a vocabulary, each with those below it: an area with its themes."""
    found = catalogue.schemes.get(scheme)
    if found and found.broader and found.broader in catalogue.schemes:
        for term in catalogue.schemes[found.broader].terms:
            yield term.id, tuple(t.id for t in found.terms if t.broader == term.id)


def numbers(bits: Bits) -> Iterator[int]:
    """The numbers of a set, in ascending order."""
    for at, digit in enumerate(reversed(f"{bits:b}")):
        if digit == "1":
            yield at
