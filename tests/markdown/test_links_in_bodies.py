from __future__ import annotations

import pytest

from generator.markdown.links import is_elsewhere, links_in, record_named
from generator.model.kind import Kind


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Un [enlace](../programs/a.es.md).", [(0, 13, "../programs/a.es.md")]),
        ("ñ [a](b.md) y\n[c](d.md 'Título')", [(0, 7, "b.md"), (1, 5, "d.md")]),
        ("[a](<b.md>)", [(0, 6, "b.md")]),
        ("[a](b.md#como-funciona)", [(0, 5, "b.md#como-funciona")]),
        ("[a][b]\n\n[b]: c.md 'T'", [(2, 6, "c.md")]),
        ("  [b]: <c.md>", [(0, 9, "c.md")]),
        ("## [a](b.md)", [(0, 8, "b.md")]),
        ("- uno\n    - [a](b.md)", [(1, 11, "b.md")]),
        ("!!! note\n\n    Un [a](b.md).", [(2, 12, "b.md")]),
        ("Término\n:   Es [a](b.md).\n\n    Y [c](d.md).", [(1, 12, "b.md"), (3, 11, "d.md")]),
        ("![a](b.png)", []),
        ("[a](https://oas.org/x)", [(0, 5, "https://oas.org/x")]),
    ],
)
def test_a_link_is_found_at_its_target(body: str, found: list[tuple[int, int, str]]) -> None:
    assert list(links_in(body)) == found


@pytest.mark.parametrize(
    "body",
    [
        "`[a](b.md)`",
        "```\n[a](b.md)\n```",
        "Texto\n\n    [a](b.md)",
        "[a] (b.md)",
        "Véase [nota]: algo",
        "[^1]: Nota",
        "(b.md)",
    ],
)
def test_what_is_code_or_no_link_is_not_found(body: str) -> None:
    assert list(links_in(body)) == []


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("../workshops/2009-buenos-aires.es.md", "workshops/2009-buenos-aires"),
        ("../workshops/2009-buenos-aires.en.md#que-se-acordo", "workshops/2009-buenos-aires"),
        ("ar-seclo.es.md", "programs/ar-seclo"),
        ("ar-seclo.md", "programs/ar-seclo"),
        ("../../workshops/a.es.md", None),
        ("../nowhere/a.es.md", None),
        ("../workshops/A.es.md", None),
        ("../workshops/a.html", None),
        ("/workshops/", None),
        ("javascript:alert(1)", None),
        ("https://oas.org/programs/a.txt", None),
        ("", None),
    ],
)
def test_a_path_in_the_folder_names_a_record(target: str, name: str | None) -> None:
    assert record_named(target, Kind.PROGRAMS) == name


@pytest.mark.parametrize(
    ("target", "elsewhere"),
    [
        ("https://a.b", True),
        ("mailto:a@b.c", True),
        ("#a", True),
        ("a.md", False),
        ("//a.b", False),
        ("javascript:1", False),
    ],
)
def test_a_link_leaves_the_site_or_stays_on_its_page_or_leads_to_a_record(target: str, elsewhere: bool) -> None:
    assert is_elsewhere(target) == elsewhere
