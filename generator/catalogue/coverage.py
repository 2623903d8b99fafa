"""What the site holds of each country, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.figures import Participation, participation
from generator.catalogue.library import INSTITUTIONAL, documents_of, is_held
from generator.model.facts import Document, Institution, Program, Workshop


@dataclass(frozen=True, slots=True)
class Coverage:
    """The row of a country."""

    country: str
    institutions: int
    programs: int
    cooperation: Participation
    hosted: int
    held: tuple[str, ...]
    """The institutional classes of which some document of one of its ministries can be read."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The institutional classes of which there is nothing to read."""
        return tuple(c for c in INSTITUTIONAL if c not in self.held)

    @property
    def gave(self) -> int:
        """In how many activities it gave, planned ones included."""
        return self.cooperation.gave + self.cooperation.gave_planned

    @property
    def received(self) -> int:
        """In how many activities it received, planned ones included."""
        return self.cooperation.received + self.cooperation.received_planned


def coverage_of(catalogue: Catalogue, country: str) -> Coverage:
    """What the site holds of a country."""
    ministries = [r.id for r in catalogue.of(Institution) if _is_ministry_of(country, r.facts)]
    return Coverage(
        country=country,
        institutions=len(ministries),
        programs=sum(r.facts.country == country for r in catalogue.of(Program)),
        cooperation=participation(catalogue, country),
        hosted=sum(r.facts.country == country for r in catalogue.of(Workshop)),
        held=tuple(c for c in INSTITUTIONAL if _has(catalogue, country, ministries, c)),
    )


def _is_ministry_of(country: str, institution: Institution) -> bool:
    return institution.type == "ministry" and institution.country == country


def _has(catalogue: Catalogue, country: str, ministries: list[str], document_class: str) -> bool:
    """Whether something of a class can be read about a country's ministries, or about the country where it says no
    institution."""
    named = [d.facts for id in ministries for d in documents_of(catalogue, id, document_class)]
    unnamed = [d.facts for d in catalogue.of(Document) if _is_of_country(d.facts, country, document_class)]
    return any(is_held(document) for document in (*named, *unnamed))


def _is_of_country(document: Document, country: str, document_class: str) -> bool:
    return document.document_class == document_class and document.country == country and not document.institution
