"""The facets of all records together, which narrow the answers of a search: kind, country, theme, topic,
population, year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.postings import Bits, Postings, broader_values
from generator.model.record import AnyRecord
from generator.model.vocabulary import YEARS

KIND = "kind"
SCHEMES: Mapping[str, str] = {
    "country": "countries",
    "themes": "themes",
    "topics": "topics",
    "populations": "populations",
    "year": YEARS,
}
"""The facets besides the kind, each with the vocabulary of its values, in whatever field a record has them."""


def every_record(catalogue: Catalogue) -> tuple[AnyRecord, ...]:
    """All records in the order of equally good answers: workshops, where many countries speak, before all else."""
    return tuple(sorted(catalogue.records, key=lambda record: not record.facts.traits.answers_first))


def postings_of_all(catalogue: Catalogue) -> Postings:
    """The postings of every record; its number is its place in `every_record`."""
    number = {record.name: n for n, record in enumerate(every_record(catalogue))}

    def bits(records: Iterable[AnyRecord]) -> Bits:
        return sum(1 << number[record.name] for record in records)

    kinds = {kind.value: bits(records) for kind, records in catalogue.by_kind.items() if records}
    facets = {name: _of_scheme(catalogue, scheme, bits) for name, scheme in SCHEMES.items()}
    return Postings(len(number), {KIND: kinds, **facets})


def _of_scheme(catalogue: Catalogue, scheme: str, bits: Callable[[Iterable[AnyRecord]], Bits]) -> Mapping[str, Bits]:
    terms = catalogue.schemes[scheme].terms if scheme in catalogue.schemes else ()
    ids = [(scheme, term.id) for term in terms]
    broader = catalogue.schemes[scheme].broader if terms else None
    above = [(broader, id) for id, _ in broader_values(catalogue, scheme)] if broader else []
    found = {id: bits(catalogue.records_with(name, id)) for name, id in (*ids, *above)}
    return {id: carried for id, carried in found.items() if carried}
