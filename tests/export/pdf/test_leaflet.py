"""The dossier, read back by another library."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from generator.export.pdf.fonts import UnsettableError
from generator.export.pdf.leaflet import pdf_of
from generator.model.language import USUAL, Language
from generator.views.documents.blocks import (
    DocumentBlock,
    FactsBlock,
    GridBlock,
    HeadBlock,
    Leaflet,
    ListBlock,
    Run,
    TextBlock,
    one_run,
)
from generator.views.documents.dossier import dossier
from tests.documents import document, here, made


@cache
def reader(language: Language) -> PdfReader:
    return PdfReader(BytesIO(made("rial-dossier", language)))


@cache
def shown(language: Language) -> Leaflet:
    return dossier(document("rial-dossier"), here(language))


def leaflet(*blocks: DocumentBlock) -> Leaflet:
    return Leaflet(Language.ES, "Título", "De qué trata", "Red", ("Edición",), "Contenido", "Pie", blocks, None)


def read(*blocks: DocumentBlock) -> PdfReader:
    return PdfReader(BytesIO(pdf_of(leaflet(*blocks))))


def bookmarks(found: PdfReader) -> list[tuple[str, int]]:
    """Every bookmark, those inside others too, with its page from 0."""

    def walk(items: list[Any]) -> list[tuple[str, int]]:
        return [x for i in items for x in (walk(i) if isinstance(i, list) else [(i.title, _page(found, i))])]

    return walk(found.outline)


def _page(found: PdfReader, item: Any) -> int:
    page = found.get_destination_page_number(item)
    assert page is not None
    return int(page)


@pytest.mark.parametrize("language", USUAL)
def test_it_says_its_title_language_and_date_and_that_it_is_tagged(language: Language) -> None:
    found, root = reader(language), reader(language).trailer["/Root"]
    assert found.metadata is not None
    assert found.metadata.title == document("rial-dossier").text(language).title
    assert found.metadata["/CreationDate"] == "D:20261129000000Z"
    assert root["/Lang"] == language.value
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/PageMode"] == "/UseOutlines"


@pytest.mark.parametrize("language", USUAL)
def test_every_heading_of_three_levels_is_a_bookmark_on_its_page(language: Language) -> None:
    heads = [b.text for b in shown(language).blocks if isinstance(b, HeadBlock) and b.level <= 3]
    found = bookmarks(reader(language))
    assert [title for title, _ in found] == heads
    pages = [page for _, page in found]
    assert pages == sorted(pages)
    for title, page in found[::12]:
        text = " ".join(reader(language).pages[page].extract_text().split())
        assert " ".join(title.split())[:30] in text, title


def test_contents_say_the_page_that_each_heading_is_on() -> None:
    found = reader(Language.ES)
    pages = dict(reversed(bookmarks(found)))
    first = next(page for _, page in bookmarks(found))
    text = "\n".join(found.pages[n].extract_text() for n in range(1, first))
    for title in ("Qué es la red", "Programas", "Resultados", "Cómo citar este dossier"):
        said = re.search(rf"^{title}\s*(\d+)$", text, re.MULTILINE)
        assert said, title
        assert int(said[1]) == pages[title] + 1


@pytest.mark.parametrize("language", USUAL)
def test_every_link_leads_to_a_page_or_an_address(language: Language) -> None:
    found = reader(language)
    numbers = {page.indirect_reference.idnum for page in found.pages if page.indirect_reference}
    links = [a.get_object() for page in found.pages for a in page.get("/Annots", [])]
    assert len(links) > 500
    for link in links:
        if "/Dest" in link:
            assert link["/Dest"][0].idnum in numbers
        else:
            assert link["/A"]["/URI"].startswith("https://")
        assert link["/Contents"]


def test_every_piece_of_a_page_has_its_element_and_each_link_is_in_the_tree() -> None:
    found = reader(Language.EN)
    nums = found.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    parents = dict(zip(nums[::2], nums[1::2], strict=True))
    for page in list(found.pages)[::9]:
        drawn = page.get_contents()
        assert drawn is not None
        pieces = re.findall(rb"/(\w+) <</MCID (\d+)>> BDC", drawn.get_data())
        elements = parents[page["/StructParents"]].get_object()
        assert [int(n) for _, n in pieces] == list(range(len(elements)))
        for (role, _), element in zip(pieces, elements, strict=True):
            assert element.get_object()["/S"] == f"/{role.decode()}"
        for annotation in page.get("/Annots", []):
            key = annotation.get_object()["/StructParent"]
            assert parents[key].get_object()["/S"] == "/Link"


def test_tables_have_heads_and_lists_have_marks() -> None:
    grid = GridBlock(("País", "Dio"), (3, 1), ((one_run("Perú"), one_run("2")),), (1,))
    found = read(
        HeadBlock(1, "Uno"), ListBlock((("•", one_run("algo")),)), FactsBlock((("Año", one_run("2007")),)), grid
    )
    roles = _roles(found.trailer["/Root"]["/StructTreeRoot"]["/K"])
    for role in ("/Document", "/H1", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/TOC", "/TOCI"):
        assert role in roles
    assert {"/Column", "/Row"} <= roles


def _roles(element: Any) -> set[str]:
    said = element.get_object()
    if not isinstance(said, dict) or "/S" not in said:
        return set()
    scope = {str(said["/A"]["/Scope"])} if "/A" in said else set()
    return {str(said["/S"])} | scope | {role for kid in said["/K"] for role in _roles(kid)}


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(30, 60):
        blocks = [
            HeadBlock(1, "Uno"),
            *[TextBlock(one_run("línea"))] * lines,
            HeadBlock(2, "Dos"),
            HeadBlock(3, "Tres"),
        ]
        found = read(*blocks, TextBlock(one_run("final")))
        pages = dict(bookmarks(found))
        (last,) = [n for n, page in enumerate(found.pages) if "final" in page.extract_text()]
        assert pages["Dos"] == pages["Tres"] == last


def test_words_with_brackets_and_strokes_come_back_as_they_are() -> None:
    said = "(1) a\\b — «ñ» “x” € †"
    assert said in read(HeadBlock(1, "Uno"), TextBlock((Run(said),))).pages[2].extract_text()


def test_a_letter_that_cannot_be_set_is_no_file() -> None:
    with pytest.raises(UnsettableError, match="Ω"):
        pdf_of(leaflet(TextBlock(one_run("Ω"))))


def test_a_link_that_leads_nowhere_is_no_file() -> None:
    with pytest.raises(KeyError):
        pdf_of(leaflet(HeadBlock(1, "Uno"), TextBlock(one_run("allí", to="#nowhere"))))


def test_the_same_leaflet_gives_the_same_bytes() -> None:
    blocks = HeadBlock(1, "Uno"), TextBlock(one_run("algo", to="https://www.example.org/"))
    assert pdf_of(leaflet(*blocks)) == pdf_of(leaflet(*blocks))
