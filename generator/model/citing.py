"""How the records of a kind are cited: as a page of the site, or as the work that the page is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from generator.model.choosing import ByValue


@dataclass(frozen=True, slots=True)
class Genre:
    """What is cited, as each format calls it: a report is a `techreport` of BibTeX and an `RPRT` of RIS."""

    bibtex: str
    csl: str
    ris: str
    zotero: str
    """As a type of Dublin Core: one of Zotero's own names stands before whatever else it would guess."""

    schema: str = ""
    """Of a work, its class in schema.org; a page's is that of what the page tells of."""

    @property
    def is_report(self) -> bool:
        """Whether it has an institution as a report has."""
        return self.bibtex == "techreport"


PAGE = Genre("misc", "webpage", "ELEC", "webpage")
REPORT = Genre("techreport", "report", "RPRT", "report", "Report")
PRESENTATION = Genre("misc", "speech", "SLIDE", "presentation", "PresentationDigitalDocument")
DOCUMENT = Genre("misc", "document", "GEN", "document", "DigitalDocument")


class Nature(Enum):
    """The nature of the subject of a record: an event, a law, a service."""

    EVENT = auto()
    SERVICE = auto()
    LAW = auto()
    WORK = auto()
    ORGANIZATION = auto()
    COUNTRY = auto()
    TERM = auto()


@dataclass(frozen=True, slots=True)
class Cited:
    """How the records of a kind are cited: `Cited(nature=Nature.LAW, where="parties")` says the countries, and no city.

    `genre` and `nature` are the same for all records, or go by the value of a field. All other names are those of
    fields: of a work, `printed_title`, `authors`, `languages`, and the `address` where its text is; of what a page
    tells of, the `organizations` that held or offer it, its `city`, and `where`, the field with its countries.
    """

    genre: Genre | ByValue[Genre] = PAGE
    nature: Nature | ByValue[Nature] = Nature.WORK
    printed_title: str = ""
    authors: str = ""
    by_network: bool = False
    """Whether the network itself wrote the works."""

    languages: str = ""
    address: str = ""
    organizations: str = ""
    city: str = ""
    where: str | ByValue[str] = ""
    with_ministries: bool = False
    """Whether it tells of the ministries of the record's countries."""

    is_cited: bool = True
    title_by: str = ""
    """The field that chooses how a page's title is said: `cited_titles.<kind>.<value>`; by itself, without one."""

    def fields(self) -> Iterator[tuple[str, str]]:
        """Each trait that names a field, with the field."""
        for trait in ("printed_title", "authors", "languages", "address", "organizations", "city", "title_by"):
            yield f"cited.{trait}", getattr(self, trait)
        for trait in ("genre", "nature", "where"):
            value = getattr(self, trait)
            if isinstance(value, ByValue):
                yield f"cited.{trait}", value.field
        of_country = (
            (self.where,) if isinstance(self.where, str) else (*self.where.values.values(), self.where.otherwise)
        )
        yield from (("cited.where", name) for name in of_country)

    @property
    def genres(self) -> tuple[Genre, ...]:
        """As what records can be cited, whatever their facts."""
        if isinstance(self.genre, ByValue):
            return (*self.genre.values.values(), self.genre.otherwise)
        return (self.genre,)

    def genre_of(self, facts: object) -> Genre:
        """As what a record with these facts is cited."""
        return self.genre.of(facts) if isinstance(self.genre, ByValue) else self.genre

    def nature_of(self, facts: object) -> Nature:
        """What a record with these facts tells of."""
        return self.nature.of(facts) if isinstance(self.nature, ByValue) else self.nature

    def countries_of(self, facts: object) -> tuple[str, ...]:
        """The country where it was, or is; or several, as of an agreement."""
        name = self.where.of(facts) if isinstance(self.where, ByValue) else self.where
        value = getattr(facts, name) if name else None
        return value if isinstance(value, tuple) else (value,) if value else ()


NOT_CITED = Cited(is_cited=False)
"""What kinds declare whose records are not cited."""
