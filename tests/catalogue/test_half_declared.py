"""What a kind leaves half declared is a problem that names it."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest

from generator.catalogue import house
from generator.catalogue.house import faults_of_declarations
from generator.model.citing import NOT_CITED, Cited
from generator.model.facts import Facts
from generator.model.field import Country
from generator.model.traits import Plays, Traits


class Treaty(Facts):
    """A kind that says all it has to."""

    kind = "calls"
    traits = Traits(countries=(Plays("party"),), cited=NOT_CITED, header=0)
    party: Country | None = None


def declared(monkeypatch: pytest.MonkeyPatch, **more: Any) -> list[tuple[str, str, str]]:
    annotations = dict.fromkeys(more, ClassVar[Any])
    declaration = {"__module__": "generator.model.kinds.calls", "__annotations__": annotations, **more}
    model = type("Model", (Treaty,), declaration)
    monkeypatch.setattr(house, "MODELS", (model,))
    return [(p.path, p.field, p.code) for p in faults_of_declarations()]


def test_a_kind_that_says_all_is_whole(monkeypatch):
    assert declared(monkeypatch) == []


@pytest.mark.parametrize(
    ("traits", "trait"),
    [
        (Traits(countries=(Plays("party"),), header=0), "cited"),
        (Traits(countries=(Plays("party"),), cited=NOT_CITED), "header"),
        (Traits(cited=NOT_CITED, header=0), "countries"),
    ],
)
def test_a_trait_that_a_kind_leaves_unsaid_is_named(monkeypatch, traits, trait):
    assert declared(monkeypatch, traits=traits) == [
        ("generator/model/kinds/calls.py", f"calls.traits.{trait}", "house.trait-not-said")
    ]


@pytest.mark.parametrize(
    ("traits", "at"),
    [
        ({"date": "sined"}, "date"),
        ({"order": ("-numbr",)}, "order"),
        ({"cited": Cited(where="contry")}, "cited.where"),
        ({"told_by": ("year", "partys")}, "told_by"),
    ],
)
def test_a_trait_that_names_no_field_is_named(monkeypatch, traits, at):
    whole = {"countries": (Plays("party"),), "cited": NOT_CITED, "header": 0} | traits
    assert declared(monkeypatch, traits=Traits(**whole)) == [
        ("generator/model/kinds/calls.py", f"calls.traits.{at}", "house.unknown-trait-field")
    ]


def test_a_class_whose_kind_there_is_not_is_named_where_the_kinds_are(monkeypatch):
    assert declared(monkeypatch, kind="treaties") == [
        ("generator/model/kind.py", "treaties", "house.model-without-kind")
    ]


def test_a_kind_that_no_class_is_of_is_named_where_the_classes_are(monkeypatch):
    monkeypatch.setitem(house.FACTS, "calls", Facts)
    assert [(p.path, p.field, p.code) for p in faults_of_declarations()] == [
        ("generator/model/kinds/calls.py", "calls", "house.kind-without-model")
    ]
