"""What a document's figures are about: the records and terms that cite it, as it knew them when it closed.

A report of 2015 that prints 20 workshops is held to the workshops that name it as their source; a 21st, of 2016, makes
it no less true.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar, cast

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.order import date_of, span_of
from generator.model.facts import Facts
from generator.model.field import fields_of
from generator.model.kind import Kind
from generator.model.kinds.library import Document
from generator.model.record import AnyRecord, Record
from generator.model.source import Source
from generator.model.term import Term
from generator.model.traits import Planned
from generator.validate.index import named_by

A = TypeVar("A")
F = TypeVar("F", bound=Facts)


class Countable(Protocol):
    """Where records and terms are counted: the whole site, or only what one document tells."""

    def of(self, model: type[F]) -> tuple[Record[F], ...]:
        """The records whose facts are of `model`."""

    def terms(self, scheme: str) -> tuple[Term, ...]:
        """The terms of a vocabulary."""

    def once(self, asked: Hashable, answer: Callable[[], A]) -> A:
        """What is counted in it by one function, as it was counted before."""


@dataclass(frozen=True)
class Scope:
    """What cites the places `about`, as it was when their documents closed.

    A term cites what it names itself: one without sources is in no document.
    """

    catalogue: Catalogue
    about: tuple[Source, ...]

    @property
    def until(self) -> str | None:
        """The date at which the last of the documents closed: `2015-04`; None where none is known."""
        return max(filter(None, (closing_of(self.catalogue, s.document) for s in self.about)), default=None)

    def of(self, model: type[F]) -> tuple[Record[F], ...]:
        """The records that cite the document, without those that are newer than it."""
        return self.catalogue.once((Scope, self.about, model), lambda: tuple(self._cited(model)))

    def _cited(self, model: type[F]) -> Iterator[Record[F]]:
        until = self.until
        cited = (r for r in self.catalogue.of(model) if self._is_cited_by(r.facts.sources))
        return (then for r in cited if (then := _as_of(r, until, self.catalogue)))

    def once(self, asked: Hashable, answer: Callable[[], A]) -> A:
        """What was counted in what cites these places."""
        return self.catalogue.once((Scope, self.about, asked), answer)

    def terms(self, scheme: str) -> tuple[Term, ...]:
        """The terms that cite it."""
        return tuple(t for t in self.catalogue.terms(scheme) if self._is_cited_by(t.sources))

    def _is_cited_by(self, sources: Iterable[Source]) -> bool:
        return any(source.is_within(place) for source in sources for place in self.about)


class Witness:
    """The catalogue, remembering which records were counted in it."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Nothing is counted yet."""
        self.catalogue = catalogue
        self.counted: dict[str, AnyRecord] = {}

    def of(self, model: type[F]) -> tuple[Record[F], ...]:
        """The records whose facts are of `model`, remembered."""
        found = self.catalogue.of(model)
        self.counted.update({r.name: r for r in found})
        return found

    def terms(self, scheme: str) -> tuple[Term, ...]:
        """The terms of a vocabulary."""
        return self.catalogue.terms(scheme)

    def once(self, asked: Hashable, answer: Callable[[], A]) -> A:
        """Counted anew: each witness remembers for itself."""
        return answer()


def closing_of(catalogue: Catalogue, document: str) -> str | None:
    """Until when a document tells: the end of what it covers, else when it was issued (ISO 8601); None if not known."""
    record = catalogue.by_name.get(f"{Kind.LIBRARY}/{document}")
    if record is None or not isinstance(record.facts, Document):
        return None
    return _end(record.facts.covers) or record.facts.issued


def closing_of_sources(catalogue: Catalogue, record: AnyRecord) -> str | None:
    """Until when the documents tell on which a record stands."""
    return max(filter(None, (closing_of(catalogue, s.document) for s in record.facts.sources)), default=None)


def reach_of(catalogue: Catalogue, records: Iterable[AnyRecord]) -> str | None:
    """The newest date of some records or of the documents that they cite: `2015-04`."""
    return max((found[:7] for record in records for found in _reaches(catalogue, record)), default=None)


def _reaches(catalogue: Catalogue, record: AnyRecord) -> Iterator[str]:
    yield from filter(None, (_end(span_of(record)), closing_of_sources(catalogue, record)))


def _end(span: str | None) -> str | None:
    return span.rpartition("/")[2] if span else None


def _as_of(record: Record[F], until: str | None, catalogue: Catalogue) -> Record[F] | None:
    """A record as it was at a date; None where it was not yet. What came to be only later was planned until then."""
    if until is None:
        return record
    if not _is_after(date_of(record), until):
        return None if _was_proposed_after(record, until, catalogue) else record
    if record.facts.traits.planned is None or _was_proposed_after(record, until, catalogue):
        return None
    return cast("Record[F]", _planned(record, record.facts.traits.planned))


def _was_proposed_after(record: AnyRecord, until: str, catalogue: Catalogue) -> bool:
    """Whether the call of an activity opened later: before it, the activity was not planned yet."""
    planned = record.facts.traits.planned
    field = next((f for f in fields_of(type(record.facts)) if planned and f.name == planned.since), None)
    if field is None or field.ref is None:
        return False
    named = catalogue.by_name.get(named_by(field.ref, getattr(record.facts, field.name)))
    return named is not None and _is_after(date_of(named), until)


def _is_after(date: str | None, until: str) -> bool:
    """Whether a date is later than another one that may be less exact: no day of April is later than April."""
    return date is not None and date[: len(until)] > until


def _planned(record: AnyRecord, planned: Planned) -> AnyRecord:
    date = record.facts.traits.date
    undated = type(record.facts).model_fields[date].default
    facts = record.facts.model_copy(update={planned.field: planned.value, date: undated})
    return Record(record.kind, record.id, facts, record.original, record.texts)
