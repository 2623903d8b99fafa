from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.outline import heading_ids, lines_outside_code, sections_of, slug_of
from generator.model.kind import Kind


def outline(body: str) -> list[tuple[int, str, int]]:
    return [(s.level, s.heading, s.line) for s in sections_of(body) if s.level]


def test_a_body_falls_into_sections_at_its_headings() -> None:
    before, one, two = sections_of("Antes.\n\n## Uno\nTexto.\n### Dos\n", first_line=10)
    assert (before.level, before.markdown, before.line) == (0, "Antes.\n", 10)
    assert (one.level, one.heading, one.markdown, one.line) == (2, "Uno", "Texto.", 12)
    assert (two.level, two.heading, two.markdown, two.line) == (3, "Dos", "", 14)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("## Uno", (2, "Uno", 1)),
        ("##   Uno   ", (2, "Uno", 1)),
        ("##\tUno", (2, "Uno", 1)),
        ("## Uno ##", (2, "Uno", 1)),
        ("## C#", (2, "C#", 1)),
        ("## 1 # 2 #", (2, "1 # 2", 1)),
        ("## #1", (2, "#1", 1)),
        ("###### Seis", (6, "Seis", 1)),
        ("# Uno", (1, "Uno", 1)),
    ],
)
def test_a_heading_is_signs_a_space_and_words(line: str, heading: tuple[int, str, int]) -> None:
    assert outline(line) == [heading]


@pytest.mark.parametrize(
    "line", ["##Uno", "##", "## ", "## ##", "####### Siete", " ## Uno", "> ## Uno", "- ## Uno", "Uno\n---"]
)
def test_what_is_not_written_so_is_no_heading(line: str) -> None:
    assert outline(line) == []


@pytest.mark.parametrize(
    "body",
    [
        "```\n## no\n```",
        "~~~\n## no\n~~~",
        "```python\n## no\n```",
        "``` a b {#c}\n## no\n```",
        "````\n```\n## no\n```\n````",
        "```\n~~~\n## no\n```",
        "```\n## no\n```  ",
        "    ## no",
    ],
)
def test_a_heading_inside_code_is_none(body: str) -> None:
    assert outline(f"{body}\n## Sí") == [(2, "Sí", body.count("\n") + 2)]


@pytest.mark.parametrize("body", ["```\n## Uno", "```\n## Uno\n~~~", "````\n## Uno\n```", "``\n## Uno\n``"])
def test_a_fence_that_is_not_closed_opens_no_code(body: str) -> None:
    assert outline(body) == [(2, "Uno", 2)]


def test_each_line_says_whether_it_is_outside_code() -> None:
    lines = lines_outside_code("a\n```\nb\n```\nc\n```\nd")
    assert [(line, outside) for _, line, outside in lines] == [
        ("a", True),
        ("```", False),
        ("b", False),
        ("```", False),
        ("c", True),
        ("```", True),
        ("d", True),
    ]


def test_ids_are_ascii_and_differ() -> None:
    headings = ["Qué se acordó", "Año 1: ¡ñandú!", "Qué se acordó", "¿?", "¡!", "QUÉ SE ACORDÓ"]
    assert heading_ids(headings) == (
        "que-se-acordo",
        "ano-1-nandu",
        "que-se-acordo-2",
        "section",
        "section-2",
        "que-se-acordo-3",
    )


@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from(["a", "A", "a 2", "a-2", "a 3", "¿?", "section"]))))
def test_ids_are_never_the_same(headings: list[str]) -> None:
    ids = heading_ids(headings)
    assert len(ids) == len(headings) == len(set(ids))
    assert all(id and id.isascii() and id == slug_of(id) for id in ids)


def test_no_heading_has_an_id_of_what_stands_around_a_text() -> None:
    """Those that templates write, and those of tables, which are named by the kinds of their records."""
    theme = Path(__file__).parents[2] / "theme"
    written = (file.read_text("utf-8") for file in theme.rglob("*.html"))
    there = {id for text in written for id in re.findall(r'\sid="([a-z0-9-]+)"', text)}
    assert {"content", "scheme", "r-sources"} <= there
    for id in sorted(there | {kind.value for kind in Kind} | {"activities-beneficiary", "activities-title"}):
        (made,) = heading_ids([id.replace("-", " ")])
        assert made == f"text-{id}"
    assert heading_ids(["Content", "Content", "Text content"]) == ("text-content", "text-content-2", "text-content-3")
