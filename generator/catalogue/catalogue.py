"""All records and terms, and the questions that pages ask of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TypeVar, cast

from generator.catalogue.facets import CataloguedFacet, facet_values, facets_of
from generator.catalogue.order import reading_order, series_number
from generator.catalogue.partners import Partners
from generator.catalogue.reads import question, remembered
from generator.catalogue.reviews import is_kept
from generator.catalogue.ties import kind_of_terms
from generator.catalogue.uses import RELATION, Use, Uses, ties_of
from generator.catalogue.vocabularies import Vocabularies
from generator.model.attachment import File
from generator.model.facts import Facts
from generator.model.kind import Kind
from generator.model.kinds.pages import Step
from generator.model.language import Language
from generator.model.record import AnyRecord, Record
from generator.model.term import Term
from generator.model.values import parts_of
from generator.validate.old_names import claims_in

F = TypeVar("F", bound=Facts)

_COUNTRIES = "countries"


@dataclass(frozen=True)
class Catalogue(Vocabularies):
    """The whole content, indexed. Make it only of content without problems."""

    @property
    def by_kind(self) -> Mapping[Kind, tuple[AnyRecord, ...]]:
        """The records of each kind in the reading order of the site's first language."""
        return ByKind(self)

    @question
    def of_kind(self, kind: Kind) -> tuple[AnyRecord, ...]:
        """Those of one kind."""
        return self._by_kind[kind]

    def has(self, kind: Kind) -> bool:
        """Whether there is any of a kind."""
        return bool(self._by_kind[kind])

    @cached_property
    def _by_kind(self) -> Mapping[Kind, tuple[AnyRecord, ...]]:
        first = self.languages[0]
        return {kind: tuple(sorted(self._of_kind(kind), key=lambda r: reading_order(r, first))) for kind in Kind}

    @remembered
    def records(self) -> tuple[AnyRecord, ...]:
        """Every record, kind by kind, each kind in reading order; a record's number is its place here."""
        return tuple(record for kind in Kind for record in self.by_kind[kind])

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {record.name: n for records in self.by_kind.values() for n, record in enumerate(records)}

    def number(self, record: AnyRecord) -> int:
        """The place of a record in the reading order of its kind, from 0."""
        return self.place_of(record.name)

    @question
    def place_of(self, name: str) -> int:
        """The same, by the record's name."""
        return self._numbers[name]

    @question
    def series(self, kind: Kind) -> tuple[str, ...]:
        """The names of the records of a kind that are numbered, in the order of their numbers."""
        return self.once(("series", kind), lambda: self._series(kind))

    def _series(self, kind: Kind) -> tuple[str, ...]:
        numbered = {number: r for r in self.by_kind[kind] if (number := series_number(r)) is not None}
        return tuple(numbered[number].name for number in sorted(numbered))

    def _of_kind(self, kind: Kind) -> Iterator[AnyRecord]:
        return (r for r in self.content.records if r.kind == kind)

    def of(self, model: type[F]) -> tuple[Record[F], ...]:
        """The records whose facts are of `model`, in reading order."""
        return cast("tuple[Record[F], ...]", self.by_kind[Kind(model.kind)])

    @question
    def listed(self, kind: Kind, language: Language) -> tuple[AnyRecord, ...]:
        """The records of a kind in the reading order of `language`."""
        return self.once(
            ("listed", kind, language),
            lambda: tuple(sorted(self.by_kind[kind], key=lambda r: reading_order(r, Language(language)))),
        )

    @question
    def named_by(self, id: str) -> tuple[str, ...]:
        """The names that are made of an id, those that a record had among them: `pages/rial` and `library/rial`."""
        return self.names_by_id.get(id, ())

    @cached_property
    def names_by_id(self) -> Mapping[str, tuple[str, ...]]:
        """The same of every id."""
        names = {r.name for r in self.content.records} | {claim.name for claim in claims_in(self.content)}
        found: dict[str, list[str]] = {}
        for name in sorted(names):
            found.setdefault(name.partition("/")[2], []).append(name)
        return {id: tuple(named) for id, named in found.items()}

    @remembered
    def files(self) -> Mapping[tuple[str, str], File]:
        """The files that documents carry, by the document's id and their names."""
        return {(file.document, file.name): file for file in self.content.files}

    @remembered
    def partners(self) -> Partners:
        """Who can teach what, and who asked for it."""
        return Partners(self)

    def record_of(self, scheme: str, id: str) -> AnyRecord | None:
        """The record that a term is, where the vocabulary's terms are records: the ministry `ministry-uy`."""
        kind = kind_of_terms(scheme)
        return self.by_name.get(f"{kind}/{id}") if kind else None

    @cached_property
    def _uses(self) -> Mapping[tuple[str, str], dict[Use, dict[str, AnyRecord]]]:
        found: dict[tuple[str, str], dict[Use, dict[str, AnyRecord]]] = {}
        for kind in Kind:
            for record in self.by_kind[kind]:
                named = record.name
                for scheme, id, use in (*ties_of(record), *self._facet_ties(record)):
                    found.setdefault((scheme, id), {}).setdefault(use, {})[named] = record
        return found

    def _facet_ties(self, record: AnyRecord) -> Iterator[tuple[str, str, Use]]:
        """The ties that only facets make: to a choice (`status`), to a year, to the terms of records that it names."""
        for facet in _facets_that_tie(record.kind):
            for value in facet_values(record, facet, self.by_name):
                yield facet.scheme, value, Use(record.kind, facet.name)

    @question
    def uses(self, scheme: str, id: str) -> Uses:
        """The records that name a term, by kind and field: of a country, the activities with it as `provider`.

        A broader term is carried by whatever carries one of its narrower terms; each record counts once.
        """
        merged: dict[Use, dict[str, AnyRecord]] = {}
        for name, term_id in ((scheme, id), *((n, t.id) for n, t in self.narrower(scheme, id))):
            for use, records in self._uses.get((name, term_id), {}).items():
                merged.setdefault(use, {}).update(records)
        return {use: tuple(records.values()) for use, records in merged.items()}

    @question
    def records_with(self, scheme: str, id: str) -> tuple[AnyRecord, ...]:
        """The records that name a term in any field, each once."""
        return self.once((scheme, id), lambda: self._records_with(scheme, id))

    def near_terms(self, scheme: str, term: Term) -> tuple[str, ...]:
        """The terms with records that are nearest to one without any, those that the vocabulary names first: to SMEs
        the informal economy, to Haiti its neighbour."""
        if self.records_with(scheme, term.id):
            return ()
        beside = sorted(self.partners.neighbours(term.id)) if scheme == _COUNTRIES else ()
        return tuple(id for id in dict.fromkeys((*term.near, *beside)) if self.records_with(scheme, id))

    @question
    def kept(self) -> tuple[AnyRecord, ...]:
        """The records of which somebody is to say that they are right, or has said it, in the order of their kinds."""
        return self.once("kept", lambda: tuple(r for kind in Kind for r in self.by_kind[kind] if is_kept(r.facts)))

    def _records_with(self, scheme: str, id: str) -> tuple[AnyRecord, ...]:
        found = {r.name: r for records in self.uses(scheme, id).values() for r in records}
        return tuple(found.values())

    def incoming(self, record: AnyRecord) -> Uses:
        """The records that name this one, by kind and field: of a workshop, the programmes with it in `workshops`."""
        return self.naming(record.name)

    @question
    def naming(self, name: str) -> Uses:
        """The same, by the record's name."""
        found = self._uses.get((RELATION, name), {})
        return {use: tuple(records.values()) for use, records in found.items()}

    def tellers(self, record: AnyRecord) -> tuple[AnyRecord, ...]:
        """The records in whose chain of events this one is a step, each once."""
        return self.telling(record.name)

    @question
    def telling(self, name: str) -> tuple[AnyRecord, ...]:
        """The same, by the record's name."""
        return tuple(self._tellers.get(name, {}).values())

    @cached_property
    def _tellers(self) -> Mapping[str, dict[str, AnyRecord]]:
        found: dict[str, dict[str, AnyRecord]] = {}
        for teller in self.records:
            for _, step in parts_of(teller.facts, Step):
                if step.record:
                    found.setdefault(step.record, {})[teller.name] = teller
        return found


@cache
def _facets_that_tie(kind: Kind) -> tuple[CataloguedFacet, ...]:
    """Those whose values no vocabulary tells."""
    return tuple(facet for facet in facets_of(kind) if facet.choices or facet.is_derived)


class ByKind(Mapping[Kind, tuple[AnyRecord, ...]]):
    """The records by kind, each asked for by itself: whoever asks for one kind does not depend on the others."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Of a catalogue."""
        self._catalogue = catalogue

    def __getitem__(self, kind: Kind) -> tuple[AnyRecord, ...]:
        """Those of one kind."""
        return self._catalogue.of_kind(kind)

    def __iter__(self) -> Iterator[Kind]:
        """Every kind."""
        return iter(Kind)

    def __len__(self) -> int:
        """How many kinds there are."""
        return len(Kind)
