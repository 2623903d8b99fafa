"""The list of a kind, in pages where it is long, and the pages of the values of its enumerations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.catalogue.blank import blank_original
from generator.catalogue.facets import CataloguedFacet, facets_of
from generator.catalogue.postings import postings_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.vocabulary import VOCABULARIES
from generator.views.feeds import feed_of_kind
from generator.views.links import Address, Group, Link
from generator.views.localised import Localised
from generator.views.pages.form import form_link
from generator.views.pages.leads import Lead, leads_of
from generator.views.pages.vocabularies import branches_of, scheme_link
from generator.views.parts.body import Notice
from generator.views.parts.frames import Frame, frame
from generator.views.parts.hosts import new_file_page
from generator.views.parts.reach import reach_line
from generator.views.tables.facets import FacetView, facet_label, facet_view, facet_views, group_of
from generator.views.tables.jumps import jumps_into
from generator.views.tables.rows import row_of, table_columns, table_of, telling_nothing
from generator.views.tables.table import Column, Row, Table

ROWS_A_PAGE = 200
"""The rows of a page of a list; those of a long one also come in chunks of as many."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A page of the records of a kind, and by what they can be narrowed, with a script and without one."""

    frame: Frame
    kind: Kind
    intro: str
    note: Notice | None
    """What a reader must know of the whole list, with the page that tells more."""

    beside: Link | None
    """The list to which the note leads as well."""

    reach: str
    """Until when its records go."""

    schemes: tuple[Link, ...]
    """The vocabularies that order the records of this kind alone."""

    count: str
    total: int
    table: Table | None
    jumps: tuple[Link, ...]
    """Into a long table: to the first record of each year, or of each letter."""

    facets: tuple[FacetView, ...]
    """The first page has them, where there is something to narrow."""

    new_file: Link | None
    """The page of the repository that makes the file of a new record, with its fields to fill in."""

    form: Link
    """In which one writes a new record."""

    can_be_compact: bool
    """Whether records have a line besides their title that a reader may not want to see."""

    leads: tuple[Lead, ...]
    """What the list says once it is narrowed to a term."""

    groups: tuple[Group, ...]
    pages: tuple[Link, ...]
    """Of a long list, its pages."""

    empty: str | None
    data: Link
    """The data files of the same records."""

    @property
    def rows_a_page(self) -> int:
        """Also the rows of each file of a long list: a script is told it."""
        return ROWS_A_PAGE


def pages_of_list(kind: Kind, here: Localised) -> int:
    """How many pages the list of a kind has. A kind without records has one that says so."""
    return max(1, -(-len(here.catalogue.by_kind[kind]) // ROWS_A_PAGE))


def list_views(kind: Kind, here: Localised) -> tuple[ListView, ...]:
    """All of them."""
    return tuple(list_view(kind, n, here) for n in range(1, pages_of_list(kind, here) + 1))


def list_view(kind: Kind, n: int, here: Localised) -> ListView:
    """A page of the list of a kind; the first is 1."""
    records = here.catalogue.listed(kind, here.language)
    count = pages_of_list(kind, here)
    words = here.words
    plural = str(words[f"kinds.{kind}.plural"])
    title = plural if n == 1 else words.say("list_page.title_of_page", title=plural, n=n)
    shown = records[(n - 1) * ROWS_A_PAGE : n * ROWS_A_PAGE]
    table = table_of(shown, plural, here, of=records) if shown else None
    browsed = facet_views(kind, here) if n == 1 and is_narrowed(kind, here) else ()
    facets = tuple(view for view in browsed if view.tells_apart)
    intro = str(words[f"kinds.{kind}.intro"])
    whole = {f.name: f.scheme for f in facets_of(kind) if f.scheme in VOCABULARIES and VOCABULARIES[f.scheme].whole}
    return ListView(
        frame=frame(
            here,
            here.addresses(lambda p: page_address(kind, n, p)),
            heading=title,
            description=intro if n == 1 else f"{title}. {intro}",
            breadcrumbs=(Link(title),) if n == 1 else (here.kind_link(kind), Link(title)),
            feeds=feed_of_kind(kind, here),
            kind=kind,
        ),
        kind=kind,
        intro=intro,
        note=_note(kind, here) if n == 1 else None,
        beside=_beside(kind, here),
        reach=reach_line(records, here),
        schemes=tuple(scheme_link(s, here) for f in facets if (s := whole.get(f.name))),
        count=words.count(kind, len(records)),
        total=len(records),
        table=table,
        jumps=jumps_into(table, here) if table else (),
        facets=facets,
        new_file=_new_file(kind, here),
        form=form_link(kind, here),
        can_be_compact=any(record.text(here.language).summary for record in records),
        leads=leads_of(kind, facets, here),
        groups=tuple(_browsed(f, whole.get(f.name), here) for f in browsed),
        pages=tuple(Link(str(p), page_address(kind, p, here), current=p == n) for p in range(1, count + 1))
        if count > 1
        else (),
        empty=None if records else words["notices.no_records"],
        data=Link(words["data.of_list"], f"{here.data}#{kind}"),
    )


def _browsed(facet: FacetView, whole: str | None, here: Localised) -> Group:
    """The values of a facet, each with its page; of a vocabulary that is shown whole, also those of no record."""
    group = group_of(facet)
    return replace(group, links=tuple(b.link for b in branches_of(whole, here))) if whole else group


def _new_file(kind: Kind, here: Localised) -> Link | None:
    id, language = FACTS[kind].example_id or f"new-{kind}", here.language
    address = new_file_page(here.site, f"{kind}/{id}.{language}.md", blank_original(kind, here.words))
    return Link(str(here.words["roads.new_file"]), address) if address else None


def _note(kind: Kind, here: Localised) -> Notice | None:
    text = here.words.find(f"kinds.{kind}.note")
    page = here.page_link(FACTS[kind].traits.note_leads_to)
    return Notice("note", text, page) if text and page else None


def _beside(kind: Kind, here: Localised) -> Link | None:
    beside = FACTS[kind].traits.beside
    return here.kind_link(beside) if beside else None


def is_narrowed(kind: Kind, here: Localised) -> bool:
    """Whether the list of a kind has filters: its records are in a table, not an index."""
    records = here.catalogue.by_kind[kind]
    return bool(records and facets_of(kind) and table_columns(records[0], here))


def page_address(kind: Kind, n: int, here: Localised) -> Address:
    """The address of a page of a list."""
    if n == 1:
        return here.list_address(kind)
    return here.page_address(here.words[f"kinds.{kind}.slug"], f"{here.words['list_page.slug']}-{n}")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows of a long list as one of its pages shows them: a script can load a chunk also from `file:`."""

    root: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def row_chunks(kind: Kind, here: Localised) -> Iterator[Chunk]:
    """The rows of a list that is longer than a page, in reading order; those of a shorter one are all in its page."""
    records = here.catalogue.listed(kind, here.language)
    if len(records) > ROWS_A_PAGE and is_narrowed(kind, here):
        root, hidden = "../" * here.list_address(kind).count("/"), telling_nothing(records)
        for first in range(0, len(records), ROWS_A_PAGE):
            shown = records[first : first + ROWS_A_PAGE]
            rows = tuple(row_of(r, here, hidden=hidden, numbered=True) for r in shown)
            yield Chunk(root, table_columns(shown[0], here, hidden), rows)


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """The records of a kind that have one value of an enumeration."""

    frame: Frame
    intro: str
    table: Table
    jumps: tuple[Link, ...]
    neighbours: Group


def choice_view(facet: CataloguedFacet, value: str, here: Localised) -> ChoiceView:
    """The page of a value of an enumeration that some record has."""
    kind = facet.kind
    label = here.choice_label(kind, facet.name, value)
    records = here.catalogue.records_with(facet.scheme, value)
    title = here.words.say("choices.title", kind=here.words[f"kinds.{kind}.plural"], label=label)
    intro = here.words.say("choices.intro", count=here.words.count(kind, len(records)), label=label)
    values = facet_view(facet, postings_of(here.catalogue, kind).facets[facet.name], here)
    table = table_of(records, title, here, without=facet.name, of=records)
    return ChoiceView(
        frame=frame(
            here,
            here.addresses(lambda p: p.choice_address(kind, facet.name, value)),
            heading=title,
            description=intro,
            breadcrumbs=(here.kind_link(kind), Link(label)),
            kind=kind,
        ),
        intro=intro,
        table=table,
        jumps=jumps_into(table, here),
        neighbours=Group(facet_label(facet, here), group_of(values, current=value).links),
    )
