from __future__ import annotations

import pytest

from generator.markdown.links import raw_html_in


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<b>x</b>", [(0, 1, "<b>")]),
        ("año <br> y <br/>", [(0, 5, "<br>"), (0, 12, "<br/>")]),
        ("</div>", [(0, 1, "</div>")]),
        ("uno\n<div\nclass='x'>", [(1, 1, "<div")]),
        ("<a href='javascript:alert(1)'>x</a>", [(0, 1, "<a href='javascript:alert(1)'>")]),
        ("<!-- oculto -->", [(0, 1, "<!--")]),
        ("<!DOCTYPE html>", [(0, 1, "<!DOCTYPE")]),
        ("<?php ?>", [(0, 1, "<?")]),
        ("<![CDATA[x]]>", [(0, 1, "<![")]),
        ("- uno\n\n    <b>dos</b>", [(2, 5, "<b>")]),
        ("1. uno\n    <b>dos</b>", [(1, 5, "<b>")]),
        ("[^1]: Nota\n\n    <b>dos</b>", [(2, 5, "<b>")]),
        ("Párrafo\n    <b>sigue</b>", [(1, 5, "<b>")]),
        ("| <b>x</b> |\n|---|", [(0, 3, "<b>")]),
        ("`un <b>` y <i>", [(0, 12, "<i>")]),
        ("```\n<b>\n```\n<i>", [(3, 1, "<i>")]),
        ("```\n<b>", [(1, 1, "<b>")]),
    ],
)
def test_html_is_found_at_its_place(body: str, found: list[tuple[int, int, str]]) -> None:
    assert list(raw_html_in(body)) == found


@pytest.mark.parametrize(
    "body",
    [
        "a < b y c > d",
        "1<2 y 3>2",
        "a <- b -> c",
        "<https://oas.org/a>",
        "<mailto:a@b.org>",
        "<alguien@oas.org>",
        "`<b>`",
        "``un ` y <b>``",
        "```\n<b>\n```",
        "~~~html\n<b>\n~~~",
        "Texto\n\n    <b>",
        "\t<b>",
        "&lt;b&gt;",
        "« <3 »",
    ],
)
def test_what_is_code_or_only_looks_like_html_is_not_found(body: str) -> None:
    assert list(raw_html_in(body)) == []
