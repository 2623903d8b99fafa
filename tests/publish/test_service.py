"""What Pagefind is handed of each page."""

from __future__ import annotations

import pytest

from generator.publish import service
from generator.publish.errors import PublishError
from generator.publish.service import index_pages, searched_part

AROUND = '<!doctype html><html lang="es"><head><title>t</title></head><body><nav>menu</nav>{}<p>foot</p></body></html>'


@pytest.mark.parametrize("tag", ["<article data-pagefind-body>", '<article id="a"\n data-pagefind-body class="b">'])
def test_it_is_the_part_that_is_marked_in_the_language_of_the_page(tag: str) -> None:
    body = f"{tag}<h1>Uno</h1><article>dos</article></article>"
    assert searched_part("es/1.html", AROUND.format(body)) == f'<html lang="es">{body}</html>'


def test_it_is_nothing_of_a_page_that_marks_nothing() -> None:
    assert searched_part("es/1.html", AROUND.format("<article>uno</article>")) == ""


def test_a_mark_that_cannot_be_read_is_an_error_and_not_a_page_that_nobody_finds() -> None:
    with pytest.raises(PublishError, match=r"^pagefind: es/1\.html: "):
        searched_part("es/1.html", AROUND.format("<article data-pagefind-body>"))


def test_a_service_that_ends_early_is_an_error_that_names_pagefind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "get_executable", lambda: "false")
    page = AROUND.format("<article data-pagefind-body>uno</article>")
    with pytest.raises(PublishError, match=r"^pagefind: "):
        index_pages([("es/1.html", page)])


def test_languages_that_are_indexed_side_by_side_have_the_index_of_one_process() -> None:
    def pages(language: str, words: list[str]) -> list[tuple[str, str]]:
        body = f'<html lang="{language}"><body><article data-pagefind-body><h1>{{0}}</h1>{{0}}</article></body></html>'
        return [(f"{language}/{n}.html", body.format(word)) for n, word in enumerate(words)]

    spanish, english = pages("es", ["trabajo digno", "empleo juvenil", "salario"]), pages("en", ["decent work"])
    nothing = ("es/nothing.html", "")
    assert index_pages([nothing, *spanish], english) == index_pages([*spanish, *english])
    assert index_pages(spanish, []) == index_pages(spanish)
