"""The catalogue of a small copy: some of the records, and whatever they name can still be looked up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.reads import remembered
from generator.model.facts import Facts
from generator.model.field import Ref
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.term import Scheme, Term
from generator.model.values import marked_values


@dataclass(frozen=True)
class Narrowed(Catalogue):
    """A catalogue whose lists, facets and counts are of some of its records, by their names."""

    chosen: Set[str] = frozenset()
    spoken: tuple[Language, ...] = ()
    """The languages of the copy."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in which the copy is."""
        return self.spoken or self.content.languages

    def _of_kind(self, kind: Kind) -> Iterator[AnyRecord]:
        return (record for record in Catalogue._of_kind(self, kind) if record.name in self.chosen)

    @remembered
    def schemes(self) -> Mapping[str, Scheme]:
        """Vocabularies, with the terms that its records name, and those that are broader."""
        whole = self._whole.schemes
        used = {name: [t for t in scheme.terms if self._is_used(name, t)] for name, scheme in whole.items()}
        for name, scheme in whole.items():
            if scheme.broader:
                above = {term.broader for term in used[name]}
                used[scheme.broader] = [t for t in whole[scheme.broader].terms if t.id in above]
        return {name: scheme.model_copy(update={"terms": tuple(used[name])}) for name, scheme in whole.items()}

    @remembered
    def _terms(self) -> Mapping[str, Mapping[str, Term]]:
        """What can be looked up is the whole."""
        return {name: {t.id: t for t in scheme.terms} for name, scheme in self._whole.schemes.items()}

    @cached_property
    def _whole(self) -> Catalogue:
        return Catalogue(self.content)

    def _is_used(self, scheme: str, term: Term) -> bool:
        own = self._whole.record_of(scheme, term.id)
        return own.name in self.chosen if own else (scheme, term.id) in self._uses


def records_around(catalogue: Catalogue, scheme: str, id: str) -> tuple[tuple[AnyRecord, ...], tuple[AnyRecord, ...]]:
    """The records that name a term, and those that these name or are named by: each once, nearest first."""
    own = catalogue.records_with(scheme, id)
    names = {record.name for record in own}
    near: dict[str, AnyRecord] = {}
    for record in own:
        for name in (*records_named_in(record.facts), *_naming(record, catalogue)):
            if name not in names and name in catalogue.by_name:
                near[name] = catalogue.by_name[name]
    return own, tuple(near.values())


def records_named_in(facts: Facts) -> Iterator[str]:
    """The records that facts name."""
    for _, value, ref in marked_values(facts, Ref):
        yield f"{ref.kind}/{value}" if ref.kind else str(value)


def _naming(record: AnyRecord, catalogue: Catalogue) -> Iterator[str]:
    for records in catalogue.incoming(record).values():
        yield from (other.name for other in records)
