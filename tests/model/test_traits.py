"""What a kind does is declared: only what is about one kind names it."""

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
    "catalogue/ministries.py": (4, "institutions are the ministries by which countries take part"),
    "catalogue/computations.py": (10, "the names of figures are those of the report's tables, each of one kind"),
    "catalogue/library.py": (7, "the institutional documents that each ministry was asked for"),
    "catalogue/scope.py": (2, "a source is a document of the library, which closes at a date"),
    "catalogue/funnel.py": (1, "a call for proposals is what has proposals, and activities that came of them"),
    "cli/rename.py": (1, "the id of a ministry is made by a rule of the network"),
    "edit/ids.py": (2, "the files of a document lie in a folder with its id"),
    "load/samples.py": (1, "an example of a source is the document that is cited most"),
    "validate/dates.py": (2, "a source is a document of the library, which closes at a date"),
    "validate/documents.py": (10, "who may publish a document, and what its files are called"),
    "validate/printed.py": (
        6,
        "the cells of activities and the attendance of workshops, each printed in a way of its own",
    ),
    "validate/sums.py": (1, "the columns of a call add up as their source has them"),
    "validate/voice.py": (1, "a document may speak of sources: it is one"),
    "build/files.py": (1, "only documents are made by the site"),
    "export/made.py": (1, "only documents are made by the site"),
    "views/documents/chapters.py": (15, "each chapter is about a kind, or about what countries do in it"),
    "views/documents/telling.py": (2, "it says which kinds the dossier tells of record by record"),
    "views/documents/dossier.py": (3, "it says the order of the chapters"),
    "views/documents/data.py": (9, "it is the data of cooperation: of activities, and of calls"),
    "views/citing/holdings.py": (6, "only documents have a text that is held, linked or read"),
    "views/citing/wanted.py": (12, "only documents are asked for, also where the workshop that names one was held"),
    "views/citing/taken.py": (1, "a source is a document of the library, and its page tells what rests on it"),
    "views/localised.py": (1, "links of the site's own furniture lead to its editorial pages"),
    "views/pages/record.py": (1, "one editorial page carries the offline copy"),
    "views/parts/cooperation.py": (1, "what a ministry did is what its country did"),
    "views/parts/institutions.py": (6, "the slots of a ministry are classes of documents"),
    "views/parts/learning.py": (2, "results stand in the text on what a country learned, not in a table of their own"),
    "views/parts/proposals.py": (3, "an editorial page is the guide to proposing a change"),
    "views/parts/reach.py": (3, "a call prints how many activities came of it"),
    "views/pictures/calls.py": (4, "a call for proposals has a funnel"),
    "views/pictures/inventory.py": (6, "each picture counts a kind by what only that kind has"),
    "views/pictures/timeline.py": (2, "each kind of event has a sign of its own"),
    "views/registers/entries.py": (1, "editorial pages show registers"),
    "views/registers/pages.py": (4, "editorial pages show registers"),
}
"""The modules outside `model/` that name a kind or its class: in how many lines, and why their subject is that kind."""


def named_in(module: ast.Module) -> Iterator[int]:
    """The lines that name a kind or its class: `Kind.CALLS`, `isinstance(facts, Activity)`, `case Workshop(…)`."""
    for node in ast.walk(module):
        match node:
            case ast.Attribute(value=ast.Name(id="Kind"), attr=name) if name in Kind.__members__:
                yield node.lineno
            case ast.Name(id=name) if name in NAMES:
                yield node.lineno


def test_only_modules_about_a_kind_name_it_and_none_does_so_more_often():
    named = {
        path.relative_to(GENERATOR).as_posix(): len({*named_in(ast.parse(path.read_text("utf-8")))})
        for path in GENERATOR.rglob("*.py")
        if "model" not in path.relative_to(GENERATOR).parts
    }
    assert {module: n for module, n in named.items() if n} == {module: n for module, (n, _) in ABOUT_ONE_KIND.items()}


@pytest.mark.parametrize(
    "source",
    ["isinstance(f, Activity)", "isinstance(f, (str, Call))", "match f:\n case Study(): ...", "x == Kind.RESULTS"],
)
def test_a_kind_that_is_named_is_seen(source):
    assert list(named_in(ast.parse(source)))


def test_the_places_in_the_header_are_not_taken_twice():
    places = [place for kind in Kind if (place := FACTS[kind].traits.header)]
    assert sorted(places) == sorted(set(places))


def test_only_cooperation_itself_is_marked_as_given_and_received():
    marked = {(kind, plays.role.tone) for kind in Kind for plays in FACTS[kind].traits.countries if plays.role.tone}
    assert marked == {(Kind.ACTIVITIES, "gives"), (Kind.ACTIVITIES, "receives")}


def test_of_every_country_it_is_asked_what_it_gave_received_and_hosted():
    assert [role for role in Role if role.is_asked] == [Role.GIVES, Role.RECEIVES, Role.HOSTS]
