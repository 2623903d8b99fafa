"""The forms in which records are written: what they ask, and the cases by which their scripts are held to the build."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from generator.edit.cell_values import value_in
from generator.export.cells import written
from generator.load.dates_meant import date_meant
from generator.load.model_errors import made
from generator.model.field import Field, fields_of
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.problem import Origin, named
from generator.model.publisher import Publisher
from generator.model.values import part_in
from generator.views.localised import Localised
from generator.views.pages.form import PROBLEMS, FormView, form_link, form_view, words_of_dates
from generator.views.parts.form_field import FormField
from generator.views.parts.form_fields import KEPT
from generator.views.site import Site
from generator.words import words_of
from tests.built import ROOT
from tests.form_fields import all_fields
from tests.real import real_catalogue
from tests.words.codes import refused

SCRIPTS = ROOT / "tests" / "scripts"


def spanish(site: Site) -> Localised:
    return Localised.of(real_catalogue(), Language.ES, site)


@cache
def form(kind: Kind) -> FormView:
    return form_view(kind, spanish(Site()))


def asked(kind: Kind) -> Mapping[str, FormField]:
    fields = (field for part in form(kind).parts for field in part.fields)
    return {field.at: field for field in all_fields(tuple(fields))}


def cases(name: str) -> Any:
    return json.loads((SCRIPTS / f"{name}.json").read_text("utf-8"))


def without_words(told: Any) -> Any:
    """What the scripts are told of a field, but for what content and words say."""
    if isinstance(told, list):
        return [without_words(one) for one in told]
    if isinstance(told, dict):
        return {key: without_words(value) for key, value in told.items() if key not in ("label", "example")}
    return told


def declared() -> dict[str, Any]:
    """What `tests/scripts/forms.json` says."""
    kinds = {
        str(kind): {key: without_words(form(kind).told[key]) for key in ("kind", "languages", "fields", "kept")}
        for kind in Kind
    }
    some = form(Kind.CALLS).told
    return {"dates": words_of_dates(), "problems": some["problems"], "kinds": kinds}


def test_the_scripts_are_tested_with_the_declarations_of_now() -> None:
    assert cases("forms") == json.loads(json.dumps(declared(), ensure_ascii=False))


@pytest.mark.parametrize("case", cases("written"), ids=lambda case: repr(case["text"])[:30])
def test_the_scripts_write_texts_as_the_commands_do(case: Mapping[str, str]) -> None:
    assert written(case["text"], alone=True) == case["alone"]
    assert written(case["text"]) == case["within"]


TOGETHER = {"end-before-start", "completed-periods", "planned-periods", "record-or-title"}
"""The codes under which kinds refuse fields that do not go together."""

SAFE = ("", "date-order", "date-in-words", "date-without-zeros", "date-signs")


@pytest.mark.parametrize(("typed", "expected"), cases("dates_typed").items())
def test_the_scripts_read_dates_as_the_commands_do(typed: str, expected: Mapping[str, object]) -> None:
    meant = date_meant(typed, "partial-date")
    fine = meant.code == "partial-date" and bool(meant.written)
    code = "" if fine else meant.code
    found = {"code": code, "written": meant.written, "other": meant.other}
    assert {**found, "isSafe": code in SAFE and bool(meant.written)} == expected


def said_of(kind: Kind, name: str, typed: str) -> Iterator[str]:
    """What the build says of a value, typed as into a sheet; of `attachments/file`, in a group of a list."""
    outer, _, inner = name.partition("/")
    model = FACTS[kind]
    field = declared_field(kind, name)
    value: Any = value_in(typed, field)
    data = {outer: ({inner: value, "language": "es"},) if inner else value}
    at = named((outer, 0, inner) if inner else (outer,))
    words = words_of(Language.ES)
    for problem in made(model, data, Origin("x"))[1]:
        if problem.field == at:
            yield words.remark(problem).removeprefix(f"{problem.field}: ")


def declared_field(kind: Kind, name: str) -> Field:
    outer, _, inner = name.partition("/")
    model: Any = part_in(FACTS[kind].model_fields[outer].annotation) if inner else FACTS[kind]
    return next(field for field in fields_of(model) if field.name == (inner or outer))


@pytest.mark.parametrize("case", cases("values"), ids=lambda case: f"{case['name']}: {case['typed']}")
def test_the_scripts_find_and_say_what_the_build_does(case: Mapping[str, Any]) -> None:
    kind, name = Kind(case["kind"]), case["name"]
    assert list(said_of(kind, name, case["typed"])) == case["said"]
    told = asked(kind)[name.replace("/", ".0.")].told
    assert without_words(told) == without_words(case["field"])


@pytest.mark.parametrize("case", cases("together"), ids=lambda case: str(case["facts"]))
def test_the_scripts_refuse_together_what_the_models_do(case: Mapping[str, Any]) -> None:
    words = words_of(Language.ES)
    refused = made(FACTS[Kind(case["kind"])], _as_read(case["facts"]), Origin("x"))[1]
    assert [words.remark(problem) for problem in refused if problem.code in TOGETHER] == case["said"]


def _as_read(value: Any) -> Any:
    """Facts as they are read from a file: lists are tuples."""
    if isinstance(value, list):
        return tuple(map(_as_read, value))
    return {key: _as_read(inner) for key, inner in value.items()} if isinstance(value, dict) else value


def test_what_kinds_refuse_together_has_cases() -> None:
    """A new rule of a kind that looks at several fields is to be found in the page as well."""
    assert refused("model/kinds/") == TOGETHER
    said = "".join(line for case in cases("together") for line in case["said"])
    assert [code for code in TOGETHER if words_of(Language.ES)[f"problems.{code}"]["what"] not in said] == []


@pytest.mark.parametrize("kind", Kind)
def test_a_form_asks_every_declared_field_with_its_help(kind: Kind) -> None:
    fields = [field for part in form(kind).parts for field in part.fields]
    assert {field.name for field in fields} == {f.name for f in fields_of(FACTS[kind])} - set(KEPT)
    assert all(field.label and field.help for field in fields)
    items = {field.item.at for field in asked(kind).values() if field.item}
    assert [at for at, field in asked(kind).items() if field.label in ("", field.name) and at not in items] == []
    assert len({field.at for field in asked(kind).values()}) == len(list(all_fields(fields)))
    choices = [choice for field in asked(kind).values() for choice in field.choices]
    assert [value for value, label in choices if value == label] == []


def test_the_problems_of_a_form_have_words_in_every_language() -> None:
    for language in Language:
        assert all(words_of(language)[f"problems.{code}"]["what"] for code in PROBLEMS)


def test_a_form_is_told_how_the_host_makes_and_edits_files_and_whom_to_write_to() -> None:
    repository = Site(
        repository="https://github.com/example/rial/",
        edit_uri="edit/main/content/",
        publisher=Publisher(email="rial@example.org"),
    )
    told = form_view(Kind.PROGRAMS, spanish(repository)).told
    assert told["host"] == {
        "software": "github",
        "new": "https://github.com/example/rial/new/main/content/",
        "edit": "https://github.com/example/rial/edit/main/content/{path}",
        "longest": 6000,
    }
    assert told["email"] == "rial@example.org"
    assert form(Kind.PROGRAMS).told["host"] is None
    assert form_link(Kind.PROGRAMS, spanish(repository)).address == "es/proponer/programas.html"
