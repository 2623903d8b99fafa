"""What a kind does is declared: only what is about one kind asks whether a record is of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.kind import Kind
from generator.model.kinds import FACTS, MODELS
from generator.model.traits import Role

GENERATOR = Path(__file__).parents[2] / "generator"
NAMES = {model.__name__ for model in MODELS}

ABOUT_ONE_KIND = {
    "catalogue/catalogue.py",  # which ministry took part
    "catalogue/evidence.py",  # what a programme and a study show
    "catalogue/library.py",  # what a ministry's documents are
    "catalogue/scope.py",  # when a document closed
    "cli/rename.py",  # the id of a ministry is made by a rule
    "views/parts/cooperation.py",  # what a ministry did is what its country did
    "views/parts/exchange.py",  # who gave and received in activities
    "views/citing/holdings.py",  # where a document's text is
    "views/parts/institutions.py",  # what stands on the page of a ministry
    "views/parts/learning.py",  # what results tell of a country
    "views/parts/reach.py",  # what a call counts
    "views/registers/entries.py",  # which page shows a register
}
"""The modules whose subject is a kind. Rules of the content may be about one as well."""


def asked_in(module: ast.Module) -> Iterator[int]:
    """The lines that ask whether something is of a kind's class: `isinstance(facts, Activity)`, `case Workshop(…)`."""
    for node in ast.walk(module):
        match node:
            case ast.Call(func=ast.Name(id="isinstance"), args=[_, asked]):
                if {n.id for n in ast.walk(asked) if isinstance(n, ast.Name)} & NAMES:
                    yield node.lineno
            case ast.MatchClass(cls=ast.Name(id=name)) if name in NAMES:
                yield node.lineno


def test_only_modules_about_a_kind_ask_for_it():
    asking = {
        path.relative_to(GENERATOR).as_posix()
        for path in GENERATOR.rglob("*.py")
        if path.parent.name not in ("model", "validate") and any(asked_in(ast.parse(path.read_text("utf-8"))))
    }
    assert asking == ABOUT_ONE_KIND


@pytest.mark.parametrize(
    "source", ["isinstance(f, Activity)", "isinstance(f, (str, Call))", "match f:\n case Study(): ..."]
)
def test_a_question_for_a_kind_is_seen(source):
    assert list(asked_in(ast.parse(source)))


def test_the_places_in_the_header_are_not_taken_twice():
    places = [place for kind in Kind if (place := FACTS[kind].traits.header)]
    assert sorted(places) == sorted(set(places))


def test_only_cooperation_itself_is_marked_as_given_and_received():
    marked = {(kind, plays.role.tone) for kind in Kind for plays in FACTS[kind].traits.countries if plays.role.tone}
    assert marked == {(Kind.ACTIVITIES, "gives"), (Kind.ACTIVITIES, "receives")}


def test_of_every_country_it_is_asked_what_it_gave_received_and_hosted():
    assert [role for role in Role if role.is_asked] == [Role.GIVES, Role.RECEIVES, Role.HOSTS]
