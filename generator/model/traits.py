"""What a kind does on the site, declared beside its fields; whoever asks for it needs not know which kind it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from generator.model.citing import Cited
from generator.model.kind import Kind

YEAR = "year"
"""A name in `told_by` that is no field: the year of the record's date."""

TITLE, TEXT = "title", "text"
"""Names in `looked_for` that are no fields: a name that the sources give the record, a text that describes it."""


class Role(Enum):
    """What a country does in a record."""

    GIVES = "gives"
    RECEIVES = "receives"
    HOSTS = "hosts"
    TAUGHT = "taught"
    """It taught what a result tells of."""

    LEARNED = "learned"
    OFFERS = "offers"
    STUDIED = "studied"
    """A study is about it."""

    ABOUT = "about"

    @property
    def tone(self) -> str:
        """`gives` or `receives`, by which pages mark cooperation itself; empty for all else."""
        return self.value if self in (Role.GIVES, Role.RECEIVES) else ""

    @property
    def is_asked(self) -> bool:
        """Whether it is asked of every country, a zero being an answer: what it gave, received and hosted."""
        return self in (Role.GIVES, Role.RECEIVES, Role.HOSTS)


class Ministries(Enum):
    """The ministries that act for the countries of a record; the record stands on their pages as well."""

    THOSE_OF_COUNTRIES = auto()
    """The countries' ministries in the network."""

    OR_RELATED = auto()
    """These, or the ministries to which the record is related, which then took part in their place."""

    NONE = auto()
    """The record names an institution itself, or none."""


@dataclass(frozen=True, slots=True)
class Plays:
    """A field that holds a country, or several, and what these do in the record: `Plays("provider", Role.GIVES)`."""

    field: str
    role: Role = Role.ABOUT


@dataclass(frozen=True, slots=True)
class Planned:
    """The value of a field that says that a thing has not taken place: `Planned("status")`."""

    field: str
    value: str = "planned"
    since: str = ""
    """The field with the record in which it was proposed, before which it was not even planned."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The fields whose values choose a sentence: `sentences.<kind>.<value>.<value>`."""

    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """The values of a field with which records are told apart from the others: `Apart("status", ("learned",))`."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A tie to other records that is a guess where a flag is set: `Doubt(tie="activities", flag="doubtful")`."""

    tie: str
    flag: str


@dataclass(frozen=True, slots=True)
class Traits:
    """What a kind declares besides its fields. Whatever names a field names one of the kind's own.

    A kind of treaties between two countries, which have a date, are cited as pages and stand in the header:

        Traits(
            date="signed",
            countries=(Plays("parties"),),
            told_by=("parties", "year"),
            cited=Cited(nature=Nature.LAW),
            header=8,
        )
    """

    date: str = ""
    """The field with the date by which records are ordered, the newest first, and which lists and answers show."""

    order: tuple[str, ...] = ()
    """Fields by which records are ordered then, before their titles; a `-` before a name turns its order round."""

    numbered: tuple[str, ...] = ()
    """The fields whose numbers only one record has: `("call", "number")` for the activities of a call."""

    id_of_numbers: bool = False
    """Whether the id of a record is made of these numbers: `9-1` is number 1 of call 9."""

    series: str = ""
    """The field with the number of a record in a series, on whose pages one goes to the one before and after."""

    met: bool = False
    """Whether people met on the days of `date`: a start on a Sunday, or a stay of months, is most often a slip."""

    answers_first: bool = False
    """Whether its records precede equally good answers of other kinds."""

    countries: tuple[Plays, ...] = ()
    """The fields with the countries that a record is about, in the order in which an answer names them."""

    answer_rank: int = 0
    """The place of its table on the page of a theme or a population: -1 is before the others, 1 behind them."""

    ministries: Ministries = Ministries.THOSE_OF_COUNTRIES
    """Which ministries did what the countries do in its records."""

    city: str = ""
    """The field with the place, by which answers are found as well."""

    planned: Planned | None = None
    told_by: tuple[str, ...] = ()
    """What tells records with the same title apart: fields, and `year`. `kinds.<kind>.document_title` says them."""

    sentence: Sentence | None = None
    """What a record that has no summary says in its place; None for kinds that always have one."""

    of_institution: str = ""
    """The field with the institution that a record is of; where it is empty, its country's ministry stands in."""

    tabled: tuple[str, ...] = ()
    """The fields whose records its pages show in tables, not among the facts: the activities of a programme."""

    leads_on: bool = False
    """Whether its list, once narrowed to a theme, names the countries that gave cooperation on that theme."""

    looked_for: tuple[str, ...] = ()
    """The things that a page names as missing where the sources do not give them: `TITLE`, `TEXT`, fields, kinds."""

    apart: Apart | None = None
    """The records that come after the others and are counted apart, as programmes of countries that learned."""

    leading: Apart | None = None
    """The records that come before all others: the documents that can be opened."""

    topic_only: Apart | None = None
    """The records of which the sources know no more than that they were the topic of cooperation: they show less."""

    figure: int = 0
    """The place of its number of records among the figures of the home page, or 0 for none; `kinds.<kind>.figure` says
    of what it is."""

    attributes_text: bool = False
    """Whether `ours: [body]` has the page say that its text was assigned to the record by this site."""

    cited: Cited | None = None
    """How its records are cited, or `NOT_CITED`; every kind says which."""

    header: int | None = None
    """The place of its list among those in the header of every page, or 0 for none; every kind says which."""

    about_site: bool = False
    """Whether its records tell of the network and the site: its list ends the header, and is none of the ways in."""

    note_leads_to: str = ""
    """The editorial page to which the note of its list leads; where there is none, the note is left out."""

    beside: Kind | None = None
    """The kind to whose list its own leads as well."""

    in_dossier: bool = True
    """Whether the dossier tells of its records one by one; where no other chapter does, its own does."""

    no_tables: tuple[str, ...] = ("sources",)
    """The fields that make no table on other pages: with `sources`, no table of what cites a document."""

    doubt: Doubt | None = None
    term_of: str = ""
    """The vocabulary in which a record's id is that of a term, whose page is then the record's."""

    def fields(self) -> Iterator[tuple[str, str]]:
        """Each trait that names a field, with the field."""
        yield from (("date", self.date), ("series", self.series), ("city", self.city))
        yield ("of_institution", self.of_institution)
        yield from (("looked_for", name) for name in self.looked_for if name not in (TITLE, TEXT, *Kind))
        yield from (("tabled", name) for name in self.tabled)
        yield from (("numbered", name) for name in self.numbered)
        yield from (("apart", name) for name in ((self.apart.field,) if self.apart else ()))
        yield from (("leading", name) for name in ((self.leading.field,) if self.leading else ()))
        yield from (("topic_only", name) for name in ((self.topic_only.field,) if self.topic_only else ()))
        yield from (("order", name.removeprefix("-")) for name in self.order)
        yield from (("countries", plays.field) for plays in self.countries)
        yield from (("told_by", name) for name in self.told_by if name != YEAR)
        yield from (("no_tables", name) for name in self.no_tables)
        yield from (("sentence", name) for name in (self.sentence.by if self.sentence else ()))
        yield from (("planned", name) for name in ((self.planned.field, self.planned.since) if self.planned else ()))
        yield from (("doubt", name) for name in ((self.doubt.tie, self.doubt.flag) if self.doubt else ()))
        yield from self.cited.fields() if self.cited else ()
