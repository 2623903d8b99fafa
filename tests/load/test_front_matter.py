from __future__ import annotations

import pytest

from generator.load.front_matter import Parts, split_parts


def test_a_file_has_its_front_matter_between_two_lines_and_its_body_below() -> None:
    assert split_parts("---\ntitle: a\n---\n\nBody.\n", "x.md") == (Parts("title: a\n", 2, "\nBody.\n", 4), [])


def test_white_space_behind_the_lines_does_not_count() -> None:
    assert split_parts("--- \ntitle: a\n---\t\nBody.", "x.md") == (Parts("title: a\n", 2, "Body.", 4), [])


def test_a_line_of_hyphens_in_the_body_belongs_to_the_body() -> None:
    parts, _ = split_parts("---\na: b\n---\nUno\n\n---\n\nDos\n", "x.md")
    assert parts
    assert parts.body == "Uno\n\n---\n\nDos\n"


def test_an_empty_front_matter_is_one() -> None:
    assert split_parts("---\n---\n", "x.md") == (Parts("", 2, "", 3), [])


@pytest.mark.parametrize("text", ["", "title: a\n", "# Hola\n", "Uno\n---\ntitle: a\n---\n"])
def test_a_file_that_does_not_begin_with_the_line_has_no_front_matter(text: str) -> None:
    parts, problems = split_parts(text, "x.md")
    assert parts is None
    assert [(p.code, p.line, p.column) for p in problems] == [("no-front-matter", 1, 1)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n\n---\ntitle: a\n---\nUno\n", [("before-the-fence", 1)]),
        (" ---\ntitle: a\n---\nUno\n", [("before-the-fence", 1)]),
        ("----\ntitle: a\n---\nUno\n", [("fence", 1)]),
        ("—\ntitle: a\n- - -\nUno\n", [("fence", 1), ("fence", 3)]),
        ("---\ntitle: a\n——\nUno\n", [("fence", 3)]),
    ],
)
def test_a_fence_that_is_nearly_one_is_named_and_the_fields_are_read(text: str, said: list[tuple[str, int]]) -> None:
    parts, problems = split_parts(text, "x.md")
    assert parts
    assert (parts.front, parts.body) == ("title: a\n", "Uno\n")
    assert [(p.code, p.line) for p in problems] == said


def test_fields_that_are_not_closed_end_at_the_first_empty_line() -> None:
    parts, problems = split_parts("---\ntitle: a\norder: 1\n\nBody.\n", "x.md")
    assert parts == Parts("title: a\norder: 1\n", 2, "\nBody.\n", 4)
    assert [(p.code, p.line, p.column) for p in problems] == [("front-matter-not-closed", 1, 1)]


def test_fields_that_are_not_closed_may_go_on_to_the_end() -> None:
    parts, problems = split_parts("---\ntitle: a", "x.md")
    assert parts == Parts("title: a\n", 2, "", 3)
    assert len(problems) == 1
