"""What is drawn, what its table says and what the records have are the same numbers, whatever records there are."""

from __future__ import annotations

import csv
import io
import math
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue.flows import exchanged, flows_of, tally
from generator.catalogue.funnel import Funnel, together
from generator.export.numbers import numbers_of
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.pages.explorer import explorer_view
from generator.views.pictures.bars import double_bars, single_bars
from generator.views.pictures.calls import funnel_of_call, funnel_of_calls
from generator.views.pictures.heat import themes_by_year
from generator.views.pictures.matrix import flow_matrix
from generator.views.pictures.outlines import outlines
from generator.views.pictures.participants import participants_map
from generator.views.pictures.partners import partners_map
from generator.views.pictures.picture import Picture
from generator.views.pictures.profiles import pictures_of
from generator.views.pictures.strokes import Stroke
from generator.views.pictures.timeline import month_of, timeline
from generator.views.site import Site
from tests.real import real_catalogue


@cache
def spanish() -> Localised:
    """The real site in Spanish."""
    return Localised.of(real_catalogue(), Language.ES, Site())


selections = st.deferred(
    lambda: st.lists(st.sampled_from(exchanged(real_catalogue())), min_size=1, unique_by=lambda record: record.name)
)
"""Some of the records of cooperation, in any order."""


def strokes(picture: Picture) -> Iterator[Stroke]:
    """Every stroke of a drawing, those in groups too."""
    waiting = list(picture.shapes)
    while waiting:
        stroke = waiting.pop()
        yield stroke
        waiting += stroke.inside


def table(picture: Picture) -> dict[str, tuple[str, ...]]:
    return {row.head.label: tuple(n.said for n in row.numbers) for row in picture.table.rows}


def name(country: str) -> str:
    return spanish().label("countries", country)


def drawn(picture: Picture) -> Picture:
    """That it says something, and that nothing is drawn where it cannot be seen or without a length."""
    assert picture.says
    assert picture.how
    for stroke in strokes(picture):
        told = dict(stroke.told)
        if picture.is_counted and told.get("as") == "text":
            first, planned = (len(told.get(name, "").split()) for name in ("n", "p"))
            assert stroke.text == (f"{first or ''}{f'+{planned}' * (planned > 0)}" if "p" in told else str(first))
        for attribute, value in stroke.attributes:
            if attribute in ("x", "y", "width", "height", "cx", "cy", "r"):
                assert 0 <= float(value) <= 1200, stroke
    return picture


@given(selections, st.booleans())
@settings(max_examples=25)
def test_the_map_its_table_and_the_records_have_the_same_numbers(records: list[AnyRecord], wide: bool) -> None:
    picture = participants_map(records, spanish(), wide=wide)
    assert picture
    gave = Counter((f.giver, f.is_planned) for f in flows_of(records))
    received = Counter((f.receiver, f.is_planned) for f in flows_of(records))
    counts = {
        term.id: (gave[term.id, False], gave[term.id, True], received[term.id, False], received[term.id, True])
        for term in spanish().catalogue.terms("countries")
    }
    took_part = {c: tuple(map(str, n)) for c, n in counts.items() if wide or any(n)}
    assert table(drawn(picture)) == {name(c): n for c, n in took_part.items()}
    marks = {s.title for s in strokes(picture) if s.title}
    said = spanish().words["pictures.map.mark"]
    assert marks == {
        said.format(country=name(c), gave=sum(counts[c][:2]), received=sum(counts[c][2:])) for c in took_part
    }


@given(selections)
@settings(max_examples=25)
def test_the_matrix_has_each_pair_and_both_margins(records: list[AnyRecord]) -> None:
    picture = flow_matrix(records, spanish())
    assert picture
    pairs = Counter((f.giver, f.receiver) for f in flows_of(records))
    rows = picture.table.rows
    values = [[n.value for n in row.numbers] for row in rows]
    receivers = picture.table.heads[1:-1]
    found = {
        (row.head.label, receiver): value
        for row, cells in zip(rows, values, strict=True)
        for receiver, value in zip(receivers, cells, strict=False)
        if value
    }
    assert found == {(name(giver), name(receiver)): n for (giver, receiver), n in pairs.items()}
    assert [sum(cells[:-1]) for cells in values] == [cells[-1] for cells in values]  # type: ignore[arg-type]
    assert picture.table.total
    columns = [sum(column) for column in zip(*values, strict=True)]  # type: ignore[arg-type]
    assert [n.value for n in picture.table.total.numbers] == columns
    in_cells = Counter(s.text for s in strokes(drawn(picture)) if s.tone == "count")
    assert in_cells == Counter(n.said for row in rows for n in row.numbers[:-1] if n.value)


@given(selections)
@settings(max_examples=25)
def test_the_field_of_themes_and_years_counts_each_record(records: list[AnyRecord]) -> None:
    picture = themes_by_year(records, spanish())
    assert picture
    years = {r.name: sorted({span.start.year for span in r.facts.periods}) or [None] for r in records}
    cells = Counter((t, year) for r in records for t in r.facts.themes for year in years[r.name])
    dated = {head: int(head) if head.isdigit() else None for head in picture.table.heads[1:-1]}
    found = {
        (row.head.label, dated[head]): n.value
        for row in picture.table.rows
        for head, n in zip(picture.table.heads[1:-1], row.numbers, strict=False)
        if n.value
    }
    assert found == {(spanish().label("themes", theme), year): n for (theme, year), n in cells.items()}
    themes = Counter(theme for r in records for theme in r.facts.themes)
    assert {row.head.label: row.numbers[-1].value for row in picture.table.rows} == {
        spanish().label("themes", theme): n for theme, n in themes.items()
    }
    in_cells = Counter(s.text for s in strokes(drawn(picture)) if s.tone == "count")
    assert in_cells == Counter(str(n) for n in cells.values())


givers = st.deferred(lambda: st.sampled_from(sorted({f.giver for f in flows_of(exchanged(real_catalogue()))})))


@given(selections, givers)
@settings(max_examples=25)
def test_the_map_of_partners_is_about_one_country(records: list[AnyRecord], country: str) -> None:
    picture = partners_map(country, records, spanish())
    flows = flows_of(records)
    partners = {f.receiver for f in flows if f.giver == country} | {f.giver for f in flows if f.receiver == country}
    if not partners:
        assert picture is None
        return
    assert picture
    assert table(drawn(picture)).keys() == set(map(name, partners))
    numbers = [n.value for row in picture.table.rows for n in row.numbers]
    assert sum(filter(None, numbers)) == sum(country in (f.giver, f.receiver) for f in flows)
    solid = sum(s.tone == "tie tie--gives" for s in strokes(picture)) - 1  # one is the key's
    assert solid == len({f.receiver for f in flows if f.giver == country})


@given(st.lists(st.integers(0, 40), min_size=1, max_size=9).filter(any))
def test_a_bar_is_as_long_as_its_number(numbers: list[int]) -> None:
    bars = single_bars([(Link(str(n)), n) for n in numbers])
    lengths = [float(dict(s.attributes)["width"]) for g in bars.shapes for s in g.inside if s.element == "rect"]
    longest = max(lengths)
    told = [n for n in numbers if n]
    assert all(
        math.isclose(length / longest, n / max(told), abs_tol=0.01) for n, length in zip(told, lengths, strict=True)
    )
    assert bars.width >= longest


@given(st.lists(selections, min_size=1, max_size=5), selections)
@settings(max_examples=10)
def test_what_was_given_is_to_the_left_and_what_was_received_to_the_right(
    gave: list[list[AnyRecord]], received: list[AnyRecord]
) -> None:
    bars = double_bars([(Link("a"), tally(records), tally(received)) for records in gave], spanish())
    axis = next(float(dict(s.attributes)["x1"]) for s in bars.shapes if s.element == "line")
    for stroke in (s for g in bars.shapes for s in g.inside if s.element == "rect"):
        at = dict(stroke.attributes)
        begins, ends = float(at["x"]), float(at["x"]) + float(at["width"])
        edge = ends if stroke.tone == "gives" else begins
        assert math.isclose(edge, axis, abs_tol=0.2)
        assert begins >= 0
        assert ends <= bars.width


def test_the_timeline_has_every_dated_event_of_the_catalogue() -> None:
    picture = timeline(spanish())
    assert picture
    drawn(picture)
    assert picture.table.total
    catalogue = spanish().catalogue
    activities = sum(bool(r.facts.periods) for r in catalogue.by_kind[Kind.ACTIVITIES])
    studies = Counter(r.facts.type for r in catalogue.by_kind[Kind.STUDIES])
    assert [n.value for n in picture.table.total.numbers] == [
        len(catalogue.by_kind[Kind.CALLS]),
        len(catalogue.by_kind[Kind.WORKSHOPS]),
        activities,
        studies["study"],
        studies["audit"],
    ]
    columns = zip(*([n.value for n in row.numbers] for row in picture.table.rows), strict=True)
    assert all(
        sum(column) >= (n.value or 0)  # type: ignore[arg-type]
        for column, n in zip(columns, picture.table.total.numbers, strict=True)
    )


@pytest.mark.parametrize(
    ("span", "month"), [("2007-05-29/2007-05-31", (2007, 5)), ("2011/2013", (2011, 13)), ("2009", (2009, 13))]
)
def test_an_event_stands_in_the_month_in_which_it_began(span: str, month: tuple[int, int]) -> None:
    assert month_of(span) == month


def test_a_funnel_has_the_numbers_of_its_call_and_the_rates_that_they_allow() -> None:
    every = funnel_of_calls(spanish())
    assert every
    assert every.table.total
    for call in spanish().catalogue.by_kind[Kind.CALLS]:
        own = funnel_of_call(call, spanish())
        assert own
        facts = call.facts
        printed = (facts.received, facts.selected, facts.completed, facts.planned, facts.cancelled)
        numbers = own.table.rows[0].numbers
        assert tuple(n.value for n in numbers[:5]) == printed
        assert numbers[5].said == f"{round(100 * facts.selected / facts.received)}\N{NO-BREAK SPACE}%"
        assert numbers in [row.numbers for row in every.table.rows]
    sums = [sum(n.value for n in column) for column in zip(*(r.numbers[:5] for r in every.table.rows), strict=True)]
    assert [n.value for n in every.table.total.numbers[:5]] == sums


def test_what_one_call_does_not_tell_is_not_told_of_all() -> None:
    whole = together([Funnel(10, 5, 4, 0, 1), Funnel(None, 3, 3, 0, 0)])
    assert whole == Funnel(None, 8, 7, 0, 1)
    assert whole.selection is None
    assert whole.completion == 7 / 8


def test_every_country_is_reached_from_the_map_with_a_finger() -> None:
    picture = explorer_view(spanish()).pictures[0]
    links = {s.address: s for s in picture.shapes if s.address}
    terms = spanish().catalogue.terms("countries")
    assert links.keys() == {spanish().term_address("countries", term.id) for term in terms}
    assert outlines().points.keys() == {term.id for term in terms}
    for stroke in links.values():
        target = dict(next(s for s in stroke.inside if s.tone == "target").attributes)
        size = 2 * float(target["r"]) if "r" in target else min(float(target["width"]), float(target["height"]))
        assert size >= 24


@pytest.mark.parametrize("language", [Language.ES, Language.EN])
def test_every_picture_says_what_is_to_be_seen_and_where_it_is_from(language: Language) -> None:
    here = spanish().there(language)
    pictures = explorer_view(here).pictures
    assert [p.id for p in pictures] == [
        "map",
        "matrix",
        "timeline",
        "funnel",
        "heat",
        "programs",
        "results",
        "workshops",
        "chain-gender-path",
    ]
    for picture in pictures:
        drawn(picture)
        assert picture.source
        assert picture.sources
        assert picture.drawing
        assert picture.numbers
        assert csv_rows(picture) == [
            list(picture.table.heads),
            *([cell(row.head.label), *(cell(n.said) for n in row.numbers)] for row in all_rows(picture)),
        ]


def all_rows(picture: Picture) -> list:
    return [*picture.table.rows, *filter(None, [picture.table.total])]


def csv_rows(picture: Picture) -> list[list[str]]:
    return list(csv.reader(io.StringIO(numbers_of(picture.table).removeprefix("\ufeff"), newline="")))


def cell(said: str) -> str:
    """As it is written for a spreadsheet: no formula, and nothing where nothing is known."""
    return "" if said == "–" else f"'{said}" if said.startswith("+") else said


@pytest.mark.parametrize(
    ("scheme", "id"), [("countries", "PE"), ("themes", "T6"), ("populations", "youth"), ("years", "2009")]
)
def test_a_page_of_cooperation_has_the_pictures_of_its_records(scheme: str, id: str) -> None:
    pictures = pictures_of(scheme, id, lambda here: here.term_address(scheme, id) or "", spanish())
    records = [r for r in spanish().catalogue.records_with(scheme, id) if r.kind == Kind.ACTIVITIES]
    assert pictures
    for picture in map(drawn, pictures):
        if picture.id == "years" and scheme != "countries":
            assert sum(n.value or 0 for row in picture.table.rows for n in row.numbers) >= len(records)
        elif picture.id == "themes":
            assert sum(n.value or 0 for row in picture.table.rows for n in row.numbers) == len(records)
        assert str(len(records)) in picture.source


def test_a_country_without_cooperation_has_no_pictures() -> None:
    assert pictures_of("countries", "CU", lambda here: here.term_address("countries", "CU") or "", spanish()) == ()
