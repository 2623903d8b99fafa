"""The page of a term: `themes/T6`, a country, a year."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.catalogue.evidence import NEEDS
from generator.model.term import Term
from generator.model.vocabulary import VOCABULARIES
from generator.views.citing.citation import Citation
from generator.views.citing.citations import citation_of_term
from generator.views.citing.references import Reference, reference_of
from generator.views.citing.sources import SourceLine, source_lines
from generator.views.feeds import feed_of_term
from generator.views.links import Address, Figure, Group, Link
from generator.views.localised import Localised
from generator.views.pages.vocabularies import scheme_link
from generator.views.parts.answer import Answer, answer_of, in_order_of_answers
from generator.views.parts.cooperation import figures_of_cooperation, in_order_of_roles
from generator.views.parts.exchange import Exchange, exchange_of
from generator.views.parts.frames import Frame, frame
from generator.views.parts.learning import Learning, learning_of
from generator.views.parts.proposals import GUIDE
from generator.views.pictures.picture import Picture
from generator.views.pictures.profiles import in_explorer, pictures_of
from generator.views.registers.figure_tables import FigureTables, shares_of
from generator.views.tables.rows import tables_by_use
from generator.views.tables.table import Table

MOST_RELATED = 8
"""So many records of several relations are read at a glance."""


@dataclass(frozen=True, slots=True)
class TermView:
    """The page of a term: its note, its figures, and a table for each field of a kind in which records name it."""

    frame: Frame
    name: str
    """Its vocabulary and its code: `countries/AR`."""

    kicker: str
    summary: str
    note: str | None
    sources: tuple[SourceLine, ...]
    """The places of the judgement with which the page opens; none where it opens with no judgement."""

    is_ours: bool
    figures: tuple[Figure, ...]
    exchange: Exchange | None
    shares: FigureTables | None
    """What the sources print of a component of the results."""

    no_shares: str | None

    pictures: tuple[Picture, ...]
    """Of cooperation: its map, and by theme and year."""

    to_pictures: Link
    in_explorer: Link
    """The same larger, beside all others."""

    answer: Answer | None
    """Who can teach it and who asked, where it is a question; what a country asked for and can teach."""

    learning: Learning | None
    tables: tuple[Table, ...]
    narrower: Group | None
    across: Group | None
    """Of a theme or an area, the topics of its records: each leads on to all records on it, whatever their theme."""

    neighbours: Group | None
    empty: str | None
    near: Group | None
    """The nearest terms of which there are records, where there is none of this one."""

    change: Link | None
    """How to supply what is missing, where there is nothing else or nothing that a country learned."""

    told_in: tuple[Link, ...]
    """Of a component without results: the records that rest on the part of the report about it."""

    citation: Citation | None = None
    reference: Reference | None = None
    """The citation as people write it."""

    has_list: bool = False
    """Whether its tables of few records stand together in one list: on the page of a country."""

    @property
    def jumps(self) -> tuple[Link, ...]:
        """To the parts of the page: those of an answer, whose pictures are folded; else the pictures and the tables."""
        if self.answer:
            return self.answer.jumps
        tables = (Link(table.title, f"#{table.id}", count=len(table.rows)) for table in self.tabled)
        return (self.to_pictures, *tables) if self.pictures else ()

    @property
    def related(self) -> tuple[Table, ...]:
        """The tables in that list."""
        return tuple(table for table in self.tables if self.has_list and not table.is_long)

    @property
    def tabled(self) -> tuple[Table, ...]:
        """The others, each of which stands by itself."""
        return tuple(table for table in self.tables if not self.has_list or table.is_long)

    @property
    def folds_related(self) -> bool:
        """Whether that list has so many records that its parts are folded."""
        return sum(len(table.rows) for table in self.related) > MOST_RELATED


def term_view(scheme: str, term: Term, here: Localised) -> TermView:
    """The page of a term."""
    words = here.words
    label = here.named(term.labels)
    tables = _tables(scheme, term, here)
    shares = shares_of(term.id, here) if scheme == "components" else None
    learning = learning_of(scheme, term.id, here)
    figures = _figures(scheme, term, tables, learning, here)
    is_empty = not tables and not learning
    total = len(here.catalogue.records_with(scheme, term.id))
    summary = words.say(
        f"schemes.{scheme}.summary", label=_in_sentence(term, here), count=words.count("records", total)
    )
    note = here.said(term.note) if term.note else None
    citation = citation_of_term(scheme, term, summary, here)
    judgement = term.sources if note and VOCABULARIES[scheme].judged else ()
    return TermView(
        frame=frame(
            here,
            here.addresses(lambda p: _address(scheme, term, p)),
            heading=label,
            title=words.say(f"schemes.{scheme}.document_title", label=label),
            description=summary,
            breadcrumbs=_breadcrumbs(scheme, term, here),
            feeds=feed_of_term(scheme, term.id, here),
        ),
        name=f"{scheme}/{term.id}",
        kicker=words[f"schemes.{scheme}.singular"],
        summary=note if note and judgement else here.prose(summary),
        note=None if judgement else note,
        sources=source_lines(judgement, here),
        is_ours=here.catalogue.schemes[scheme].ours,
        figures=figures,
        exchange=exchange_of(scheme, term.id, here) if scheme not in NEEDS else None,
        shares=shares,
        to_pictures=Link(words["pictures.of_term"], "#pictures"),
        in_explorer=in_explorer(scheme, term.id, here),
        pictures=pictures_of(scheme, term.id, lambda p: _address(scheme, term, p), here),
        no_shares=None if shares or scheme != "components" else words["notices.no_share"],
        answer=answer_of(scheme, term.id, learning, tables, figures, here),
        learning=learning,
        tables=tables,
        narrower=_narrower(scheme, term, here),
        across=_across(scheme, term, here) if scheme in ("themes", "areas") else None,
        neighbours=_neighbours(scheme, term, here),
        empty=words.say(f"schemes.{scheme}.empty", label=_in_sentence(term, here)) if is_empty else None,
        near=_near(scheme, term, here),
        change=_supply(scheme, learning, is_empty=is_empty, here=here),
        told_in=_told_in(term.id, here) if is_empty and scheme == "components" else (),
        citation=citation,
        reference=reference_of(citation, here) if citation else None,
        has_list=scheme == "countries",
    )


def _supply(scheme: str, learning: Learning | None, *, is_empty: bool, here: Localised) -> Link | None:
    is_missing = (is_empty and scheme != "components") or (learning is not None and not learning.count)
    return here.page_link(GUIDE) if is_missing else None


def _near(scheme: str, term: Term, here: Localised) -> Group | None:
    counted = {id: len(here.catalogue.records_with(scheme, id)) for id in here.catalogue.near_terms(scheme, term)}
    links = tuple(here.term_link(scheme, id, count=n) for id, n in counted.items())
    return Group(here.words["notices.nearest"], links) if links else None


def _told_in(component: str, here: Localised) -> tuple[Link, ...]:
    """The records that draw on the part of the report about a component."""
    number = int(component.removeprefix("C"))
    return tuple(
        here.record_link(record)
        for record in here.catalogue.records
        if any(source.at and source.at.component == number for source in record.facts.sources)
    )


def _in_sentence(term: Term, here: Localised) -> str:
    return here.named(term.sentence or term.labels)


def _address(scheme: str, term: Term, here: Localised) -> Address:
    address = here.term_address(scheme, term.id)
    assert address is not None
    return address


def _breadcrumbs(scheme: str, term: Term, here: Localised) -> tuple[Link, ...]:
    broader = here.catalogue.schemes[scheme].broader
    last = Link(here.named(term.labels))
    if broader and term.broader:
        return scheme_link(broader, here), here.term_link(broader, term.broader), last
    return scheme_link(scheme, here), last


def _tables(scheme: str, term: Term, here: Localised) -> tuple[Table, ...]:
    tables = tables_by_use(here.catalogue.uses(scheme, term.id).items(), here)
    if scheme in NEEDS:
        return in_order_of_answers(tables)
    if scheme != "countries":
        return tables
    return in_order_of_roles(tables)


def _figures(
    scheme: str, term: Term, tables: tuple[Table, ...], learning: Learning | None, here: Localised
) -> tuple[Figure, ...]:
    if scheme != "countries" or not (tables or learning):
        return ()
    return figures_of_cooperation(
        tables, learning, here.catalogue.uses(scheme, term.id), _address(scheme, term, here), here
    )


def _narrower(scheme: str, term: Term, here: Localised) -> Group | None:
    links = tuple(
        here.term_link(name, t.id, count=len(here.catalogue.records_with(name, t.id)))
        for name, t in here.catalogue.narrower(scheme, term.id)
    )
    return Group(here.words[f"schemes.{scheme}.narrower"], links) if links else None


def _across(scheme: str, term: Term, here: Localised) -> Group | None:
    found = {id for record in here.catalogue.records_with(scheme, term.id) for id in record.facts.topics}
    links = tuple(
        here.term_link("topics", t.id, count=len(here.catalogue.records_with("topics", t.id)))
        for t in here.sorted_terms("topics")
        if t.id in found
    )
    return Group(here.words["registers.across"], links) if links else None


def _neighbours(scheme: str, term: Term, here: Localised) -> Group | None:
    """The terms beside this one, if it has a broader term those with the same; only those that some record carries,
    but of the vocabularies that are shown whole."""
    if not VOCABULARIES[scheme].neighbours:
        return None
    counted = {
        t.id: len(here.catalogue.records_with(scheme, t.id))
        for t in here.sorted_terms(scheme)
        if t.broader == term.broader
    }
    links = tuple(
        replace(here.term_link(scheme, id, count=n), current=id == term.id)
        for id, n in counted.items()
        if n or id == term.id or VOCABULARIES[scheme].whole
    )
    return Group(here.words[f"schemes.{scheme}.neighbours"], links) if len(links) > 1 else None
