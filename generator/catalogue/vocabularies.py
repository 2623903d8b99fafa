"""The terms of all vocabularies, and the questions that pages ask of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue.facets import facet_values, facets_of
from generator.catalogue.memory import Memory
from generator.catalogue.reads import question, remembered
from generator.model.field import Labels
from generator.model.language import Language
from generator.model.record import AnyRecord, Content
from generator.model.term import Scheme, Term
from generator.model.vocabulary import YEARS


@dataclass(frozen=True)
class Vocabularies(Memory):
    """The vocabularies of a content, the years of its records among them."""

    content: Content

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the site, in the order in which it shows them."""
        return self.content.languages

    @remembered
    def by_name(self) -> Mapping[str, AnyRecord]:
        """Records by `<kind>/<id>`."""
        return {record.name: record for record in self.content.records}

    @remembered
    def schemes(self) -> Mapping[str, Scheme]:
        """Vocabularies by name, the years in which something happened among them."""
        return {v.name: v.scheme for v in self.content.vocabularies} | self._years

    @property
    def _years(self) -> dict[str, Scheme]:
        terms = tuple(Term(id=year, labels=Labels.alike(year)) for year in self.years())
        return {YEARS: Scheme(labels=Labels.alike(YEARS), terms=terms)} if terms else {}

    @question
    def years(self) -> tuple[str, ...]:
        """The years in which something happened, in their order."""
        by_year = [(r, f) for r in self.content.records for f in facets_of(r.kind) if f.scheme == YEARS]
        return tuple(sorted({year for r, f in by_year for year in facet_values(r, f, self.by_name)}))

    @remembered
    def _terms(self) -> Mapping[str, Mapping[str, Term]]:
        return {name: {t.id: t for t in scheme.terms} for name, scheme in self.schemes.items()}

    def terms(self, scheme: str) -> tuple[Term, ...]:
        """The terms of a vocabulary; none where there is no such vocabulary."""
        return self.schemes[scheme].terms if scheme in self.schemes else ()

    def term(self, scheme: str, id: str) -> Term | None:
        """The term of a vocabulary with this id; None where an open vocabulary does not have it."""
        return self._terms.get(scheme, {}).get(id)

    def name_key(self, scheme: str, id: str, language: Language) -> tuple[object, ...]:
        """Where a term stands among others by its name; the code decides between equal names."""
        term = self.term(scheme, id)
        return (*language.sort_key(term.labels.text(language) if term else id), id)

    def narrower(self, scheme: str, id: str) -> tuple[tuple[str, Term], ...]:
        """The terms whose broader term is this one, each with the name of its scheme."""
        return tuple(
            (name, term)
            for name, other in self.schemes.items()
            if other.broader == scheme
            for term in other.terms
            if term.broader == id
        )
