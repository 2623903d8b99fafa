from __future__ import annotations

from typing import Annotated

from generator.model.field import Coded, Country, Part, Ref, Theme
from generator.model.kind import Kind
from generator.model.network import Network
from generator.model.values import Marked, marked_values, may_go


class Step(Part):
    record: Annotated[str, Ref()] | None = None
    where: Country | None = None


class Path(Part):
    country: Country | None = None
    themes: tuple[Theme, ...] = ()
    steps: tuple[Step, ...] = ()
    last: Step | None = None
    city: Annotated[str, Coded("cities", open=True)] | None = None
    call: Annotated[int, Ref(Kind.CALLS)] | None = None
    note: str = "AR"


def test_each_marked_value_comes_with_the_way_to_it():
    path = Path(country="AR", themes=("T5", "E1"), steps=(Step(), Step(where="CO")), last=Step(where="PE"))
    assert list(marked_values(path, Coded)) == [
        Marked(("country",), "AR", Coded("countries")),
        Marked(("themes", 0), "T5", Coded("themes")),
        Marked(("themes", 1), "E1", Coded("themes")),
        Marked(("steps", 1, "where"), "CO", Coded("countries")),
        Marked(("last", "where"), "PE", Coded("countries")),
    ]


def test_only_values_with_the_mark_that_is_asked_for_are_found():
    path = Path(city="Lima", call=3, last=Step(record="calls/3"))
    assert list(marked_values(path, Coded)) == [Marked(("city",), "Lima", Coded("cities", open=True))]
    assert list(marked_values(path, Ref)) == [
        Marked(("last", "record"), "calls/3", Ref()),
        Marked(("call",), 3, Ref(Kind.CALLS)),
    ]


def test_what_is_absent_is_not_a_value():
    assert list(marked_values(Path(), Coded)) == []


def test_a_member_of_a_mapping_may_go_and_a_field_that_is_required_not() -> None:
    """`words: {es: }` in `network.yml`, where each language is a key and no field."""
    assert may_go(Network, ("words", "es"))
    assert may_go(Network, ("words", "es", "kinds"))
    assert may_go(Network, ("country_reports", 0))
    assert may_go(Network, ("about",))
    assert not may_go(Network, ("key",))
    assert not may_go(Network, ("name", "es"))
