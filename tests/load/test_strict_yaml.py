"""Only `null`, `true`, `false` and plain decimal numbers are anything but text, and each has its place."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.load.strict_yaml import MOST_CHARACTERS, tree_of
from generator.load.yaml_reader import DEEPEST, MOST_EVENTS
from generator.model.problem import Spot


def codes_of(text: str) -> list[str]:
    return [problem.code for problem in tree_of(text, "x.yml").problems]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("8", 8),
        ("-8", -8),
        ("0", 0),
        ("1.50", Decimal("1.50")),
        ("-0.5", Decimal("-0.5")),
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("'8'", "8"),
        ('"true"', "true"),
        ("True", "True"),
        ("no", "no"),
        ("~", "~"),
        ("08", "08"),
        ("-0", "-0"),
        ("+8", "+8"),
        ("1e3", "1e3"),
        (".5", ".5"),
        ("5.", "5."),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("12:30", "12:30"),
        ("2007-05-29", "2007-05-29"),
        ("9" * 5000, "9" * 5000),
        ("[a, 'b', 8]", ("a", "b", 8)),
        ("{es: a, en: b}", {"es": "a", "en": "b"}),
        ("a  b", "a  b"),
        ("a\n  b", "a b"),
    ],
)
def test_a_value_is_what_the_writer_typed(written: str, read: Any) -> None:
    tree = tree_of(f"key: {written}\n", "x.yml")
    assert tree.problems == ()
    assert tree.value == {"key": read}
    assert type(tree.value["key"]) is type(read)


def test_an_empty_text_has_no_fields() -> None:
    assert tree_of("", "x.yml").value == {}
    assert tree_of("# only a comment\n", "x.yml").value == {}


def test_keys_and_values_have_their_places_in_the_file() -> None:
    text = "título: ñandú\nsources:\n  - document: a\n    at: {año: ñ, row: '1'}\n  - document: b\n"
    origin = tree_of(text, "x.md", first_line=2).origin
    assert origin.values[("título",)] == Spot(2, 9)
    assert origin.keys[("sources",)] == Spot(3, 1)
    assert origin.values[("sources", 0, "document")] == Spot(4, 15)
    assert origin.keys[("sources", 0, "at", "row")] == Spot(5, 18)
    assert origin.values[("sources", 0, "at", "row")] == Spot(5, 23)
    assert origin.values[("sources", 1)] == Spot(6, 5)


def test_columns_count_characters_also_beyond_the_basic_plane() -> None:
    problem = tree_of("key: 🎉 ñ: b\n", "x.md").problems[0]
    assert (problem.code, problem.line, problem.column) == ("colon-in-text", 1, 9)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: ", "!a [", "&a ["])
def test_fifty_thousand_levels_are_one_problem(opening: str) -> None:
    depth = min(50_000, MOST_CHARACTERS // len(opening) - 100)
    problems = tree_of(f"key:\n  {opening * depth}\n", "x.yml").problems
    assert [p.code for p in problems if p.code not in ("tag", "anchor")] == ["too-deep"]


def test_as_many_levels_as_are_allowed_are_read() -> None:
    assert codes_of(f"key: {'[' * (DEEPEST - 1)}{']' * (DEEPEST - 1)}") == []
    assert codes_of(f"key: {'[' * (DEEPEST + 1)}{']' * (DEEPEST + 1)}") == ["too-deep"]


def test_a_text_of_more_than_two_hundred_thousand_characters_is_not_read() -> None:
    assert MOST_CHARACTERS == 200_000
    assert codes_of("key: " + "a" * (MOST_CHARACTERS - 5)) == []
    assert codes_of("key: " + "a" * (MOST_CHARACTERS - 4)) == ["too-large"]


def test_a_text_of_too_many_parts_is_not_read() -> None:
    few, many = ("key: [" + "a," * n + "a]" for n in (MOST_EVENTS // 2, MOST_EVENTS))
    assert codes_of(few) == []
    assert codes_of(many) == ["too-large"]
    assert len(many) < MOST_CHARACTERS


@pytest.mark.parametrize("laughs", ["a: &a [x, x]\nb: [*a, *a]\n", "a: &a {b: *a}\n", "b: {<<: *a}\n"])
def test_aliases_are_never_followed(laughs: str) -> None:
    tree = tree_of(laughs, "x.yml")
    assert "alias" in [problem.code for problem in tree.problems]
    assert "x" not in str(tree.value.get("b"))


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system [id]", "!!binary aGk=", "!!int '8'", "!x y", "! z"])
def test_a_tag_is_a_problem_and_makes_nothing(tag: str) -> None:
    tree = tree_of(f"key: {tag}\n", "x.yml")
    assert [problem.code for problem in tree.problems] == ["tag"]
    assert isinstance(tree.value["key"], (str, tuple))


def test_of_two_fields_with_one_name_the_first_is_read() -> None:
    tree = tree_of("a: 1\nb: {c: 1, c: 2}\na: 2\n", "x.yml")
    assert tree.value == {"a": 1, "b": {"c": 1}}
    assert [(p.code, p.field, p.line, p.column) for p in tree.problems] == [
        ("duplicate-key", "b.c", 2, 11),
        ("duplicate-key", "a", 3, 1),
    ]


def test_what_cannot_be_read_leaves_the_other_fields_with_their_places() -> None:
    tree = tree_of("a: 1\nb: 'x\nc: [1, 2\nd: 3\na: 4\n", "x.yml", first_line=2)
    assert {name: value for name, value in tree.value.items() if value is not None} == {"a": 1, "d": 3}
    assert tree.origin.values[("d",)] == Spot(5, 4)
    assert [(p.code, p.line) for p in tree.problems] == [
        ("unclosed-quote", 3),
        ("unclosed-list", 4),
        ("duplicate-key", 6),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "title: a\nstatus completed\nnumber: 1\n",
        "status completed\ntitle: a\n",
        "title: a\nstatus completed\n",
        "title: a\n'status'\nnumber: 1\n",
        "title: a\n...\nnumber: 1\n",
        "title: a\n]\nnumber: 1\n",
    ],
)
def test_a_line_that_is_no_field_is_never_passed_over(lines: str) -> None:
    assert codes_of(lines) != []
