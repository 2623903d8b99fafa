from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.model.dates import Interval, Moment, PartialDate, PartialSpan, Period, is_exact
from generator.model.facts import Facts
from generator.model.field import Coded, Country, Facet, Part, Ref, Shown, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS


class Cell(Part):
    place: Country
    note: str = ""


class Sheet(Facts):
    """A kind that exists only here."""

    maker: Annotated[Country, Shown(facet=Facet(), row=True)]
    makers: tuple[Country, ...] = ()
    cells: tuple[Cell, ...] = ()
    level: Annotated[Literal["low", "high"], Shown(facet=Facet())] | None = None
    levels: tuple[Literal["low", "high"], ...] = ()
    call: Annotated[int, Ref(Kind.CALLS)] | None = None
    made: Annotated[PartialDate, Shown()] | None = None


def read(wanted: object, value: object) -> object:
    return TypeAdapter(wanted).validate_python(value)


def refusal(wanted: object, value: object) -> str:
    with pytest.raises(ValidationError) as refused:
        read(wanted, value)
    return refused.value.errors()[0]["type"]


def test_a_period_counts_both_its_ends():
    assert Period(start=date(2007, 5, 29), end=date(2007, 5, 31)).days == 3
    assert read(Interval, "2007-05-08/2007-05-08").days == 1
    assert read(Interval, "2008-02-28/2008-03-01").days == 3


def test_a_period_is_written_as_two_days_with_a_slash():
    assert read(Interval, "2007-05-29/2007-05-31") == Period(start=date(2007, 5, 29), end=date(2007, 5, 31))
    assert read(Interval, "2007-05-29 / 2007-05-31") == read(Interval, "2007-05-29/2007-05-31")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2007-05-31/2007-05-29", "end-before-start"),
        ("2007-05-31", "period"),
        ("2007-05-29/2007-05-30/2007-05-31", "period"),
        (None, "period"),
        ("2007-05/2007-06-01", "period"),
        (True, "period"),
        ("2007-06/2007-05", "end-before-start"),
        ("2007-13", "no-such-day"),
        ("2007-02-29/2007-03-01", "no-such-day"),
    ],
)
def test_what_is_not_a_period_is_refused(written, code):
    assert refusal(Interval, written) == code


@given(ends=st.tuples(st.dates(), st.dates()))
def test_a_period_reads_back_from_what_an_export_writes(ends):
    start, end = sorted(ends)
    period = Period(start=start, end=end)
    assert read(Interval, "/".join(TypeAdapter(Interval).dump_python(period))) == period


@pytest.mark.parametrize(
    ("written", "read_back"), [("2007-05", "2007-05"), (2007, "2007"), ("2007-05/2007-06", "2007-05/2007-06")]
)
def test_a_period_may_be_as_exact_as_its_source(written, read_back):
    period = read(Interval, written)
    assert period.written == read_back
    assert period.start.year == 2007
    assert not is_exact(period.start)
    assert read(Interval, "/".join(TypeAdapter(Interval).dump_python(period))) == period


def test_a_month_sorts_and_copies_as_it_is_written():
    month = read(Moment, "2007-05")
    assert (str(month), f"{month}", month.isoformat(), month) == ("2007-05", "2007-05", "2007-05", date(2007, 5, 1))
    assert deepcopy(month).isoformat() == "2007-05"
    assert TypeAdapter(Moment).dump_python(month, mode="json") == "2007-05"


@pytest.mark.parametrize("written", ["2007", "2007-05", "2007-05-29", "2008-02-29"])
def test_a_date_may_be_as_exact_as_its_source(written):
    assert read(PartialDate, written) == written


def test_a_plain_year_is_a_date():
    assert read(PartialDate, 2007) == "2007"


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("07", "partial-date"),
        (207, "partial-date"),
        (True, "partial-date"),
        (2007.5, "partial-date"),
        ("2007-5", "partial-date"),
        ("mayo de 2007", "partial-date"),
        ("2007-05-29/2007-05-31", "partial-date"),
        ("2007-13", "no-such-day"),
        ("2007-02-29", "no-such-day"),
        ("0000", "no-such-day"),
    ],
)
def test_what_is_not_a_date_is_refused(written, code):
    assert refusal(PartialDate, written) == code


@pytest.mark.parametrize("written", ["2007", "2011/2013", "2010-12/2011", "2011/2011-03", "2010-03-30/2010-04-02"])
def test_a_span_is_a_date_or_two_with_a_slash(written):
    assert read(PartialSpan, written) == written


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2013/2011", "end-before-start"),
        ("2011-05/2011-04", "end-before-start"),
        ("2011/2012/2013", "partial-span"),
        ("2011-2013", "partial-span"),
        ("2011/", "partial-span"),
        ("2011/2011-13", "no-such-day"),
    ],
)
def test_what_is_not_a_span_is_refused(written, code):
    assert refusal(PartialSpan, written) == code


def test_a_kind_s_own_fields_come_before_the_common_ones_in_the_order_of_their_declaration():
    names = [field.name for field in fields_of(Sheet)]
    own = ["maker", "makers", "cells", "level", "levels", "call", "made"]
    common = ["themes", "topics", "populations", "related", "ours", "images", "sources", "aliases"]
    assert names == [*own, *common, "owner", "reviewed", "review_in", "confirmed"]


def test_what_a_field_declares_is_found_wherever_it_stands_in_its_type():
    field = {f.name: f for f in fields_of(Sheet)}
    assert field["maker"].coded == field["makers"].coded == Coded("countries")
    assert field["maker"].shown == Shown(facet=Facet(), row=True)
    assert field["call"].ref == Ref(Kind.CALLS)
    assert field["made"].dated is not None
    assert field["made"].shown == Shown()
    assert field["cells"].coded is None


def test_the_choices_of_an_enumeration_are_those_of_its_declaration():
    choices = {f.name: f.choices for f in fields_of(Sheet) if f.choices and f.name != "confirmed"}
    assert choices == {"level": ("low", "high"), "levels": ("low", "high")}


@pytest.mark.parametrize("model", FACTS.values(), ids=lambda model: model.__name__)
def test_every_field_of_a_kind_is_there_once(model: type[BaseModel]):
    assert sorted(f.name for f in fields_of(model)) == sorted(model.model_fields)
