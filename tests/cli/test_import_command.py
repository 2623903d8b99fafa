"""`rial export` and `rial import`: a workbook goes out, and what changed in it comes back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.model.kind import Kind
from generator.model.language import Language
from generator.words import words_of
from tests.cli.conftest import Rial
from tests.sites_support import SmallSite

GOLDEN = Path(__file__).parents[1] / "golden" / "sheets"
"""Sheets with much that is wrong, and what is said of them in each language."""


def bytes_of(small: SmallSite) -> dict[str, bytes]:
    return {p.relative_to(small.folder).as_posix(): p.read_bytes() for p in (small.folder / "content").rglob("*.*")}


def typed(file: Path, kind: str, cells: dict[tuple[str, str], object]) -> None:
    """Type into the cells of records, by id and key; of a new one into a new row."""
    book = load_workbook(file)
    sheet = book[kind]
    keys = [cell.value for cell in sheet[2]]
    rows = {row[0].value: row[0].row for row in sheet.iter_rows(min_row=3)}
    for (id, key), value in cells.items():
        row = rows.setdefault(id, sheet.max_row + 1)
        sheet.cell(row, 1).value = id
        sheet.cell(row, keys.index(key) + 1).value = value
    book.save(file)


@pytest.mark.parametrize("kind", Kind)
def test_a_workbook_given_back_as_it_was_changes_no_byte(rial: Rial, small: SmallSite, kind: Kind) -> None:
    before = bytes_of(small)
    assert rial("export", "xlsx", kind).status == 0
    first = Path(f"{kind}.xlsx").read_bytes()
    assert rial("import", f"{kind}.xlsx") == (0, ["La hoja dice lo mismo que las fichas."], [])
    assert rial("export", "xlsx", kind, "--to", "again.xlsx").status == 0
    assert (Path("again.xlsx").read_bytes(), bytes_of(small)) == (first, before)


def test_what_changed_is_shown_and_written_and_nothing_else(rial: Rial, small: SmallSite) -> None:
    before = bytes_of(small)
    rial("export", "xlsx", "programs")
    old = small.record("programs/ar-seclo").text(Language.EN).title
    typed(Path("programs.xlsx"), "programs", {("ar-seclo", "title.en"): "Conciliation: a service"})
    shown = ["programs/ar-seclo", "  programs!D3 Título (inglés)", f"    - {old}", "    + Conciliation: a service"]
    assert rial("import", "programs.xlsx", "--check") == (0, [*shown, "Cambiarían: 1 ficha. No se escribió nada."], [])
    assert bytes_of(small) == before
    said = rial("import", "programs.xlsx")
    assert said == (0, [*shown, "Cambiado: content/programs/ar-seclo.en.md"], [])
    after = bytes_of(small)
    path = "content/programs/ar-seclo.en.md"
    assert {name for name in after if after[name] != before.get(name)} == {path}
    assert after[path].decode() == before[path].decode().replace(f"title: {old}", "title: 'Conciliation: a service'")


def test_a_new_row_becomes_a_record_in_both_languages(rial: Rial, small: SmallSite) -> None:
    rial("export", "xlsx", "programs")
    cells = {
        "title.es": "Ventanilla",
        "title.en": "Window",
        "type": "service",
        "country": "AR",
        "body.es": "Uno.\n\nDos.",
    }
    cells |= {"sources": "document: report, at: {annex: 2, row: 1-1}", "themes": "T6"}
    typed(Path("programs.xlsx"), "programs", {("ar-nueva", key): value for key, value in cells.items()})
    assert rial("import", "programs.xlsx").status == 0
    assert small.read("programs/ar-nueva.es.md") == (
        "---\ntitle: Ventanilla\ntype: service\ncountry: AR\nthemes: [T6]\nsources:\n  - document: report\n"
        "    at: {annex: 2, row: 1-1}\n---\n\nUno.\n\nDos.\n"
    )
    assert small.read("programs/ar-nueva.en.md") == "---\ntitle: Window\n---\n"
    assert small.problems() == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("case", ["cells", "rules"])
def test_what_is_wrong_names_sheet_cell_and_remedy_and_nothing_is_written(
    rial: Rial, small: SmallSite, case: str, language: Language
) -> None:
    before = bytes_of(small)
    said = rial("import", GOLDEN / case / "programs.csv", "--language", language)
    assert (said.status, said.errors) == (1, [words_of(language)["sheets.nothing_written"]])
    assert said.out == (GOLDEN / case / f"{language}.txt").read_text("utf-8").splitlines()
    assert bytes_of(small) == before


def test_every_fault_is_shown_in_one_of_these_sheets() -> None:
    words = words_of(Language.ES)["sheets.faults"]
    elsewhere = {"no-keys", "older-row", "other-original"}
    said = (GOLDEN / "cells" / "es.txt").read_text("utf-8")
    missing = {code for code, fault in words.items() if _longest_piece(fault["remedy"]) not in said}
    assert missing == elsewhere


def _longest_piece(remedy: str) -> str:
    """The longest part of a sentence that no value stands in."""
    return max(re.split(r"{\w+}", remedy.replace("{{", "{").replace("}}", "}")), key=len)


def test_an_original_does_not_change_its_language_and_a_sheet_needs_its_keys(rial: Rial, tmp_path: Path) -> None:
    file = tmp_path / "programs.csv"
    file.write_text("id;original\nar-seclo;en\n", "utf-8")
    assert rial("import", file).out == [
        "programs!B2: el original de la ficha no está en «en»; escriba «es»: aquí no cambia"
    ]
    file.write_text("Ficha;Título\nar-seclo;Otro\n", "utf-8")
    assert rial("import", file).out[0].startswith("programs!A2: falta la fila con las claves de las columnas;")


def test_a_record_that_changed_since_is_not_overwritten(rial: Rial, small: SmallSite) -> None:
    rial("export", "xlsx", "programs")
    title = small.record("programs/ar-seclo").text(Language.ES).title
    small.edit("programs/ar-seclo.es.md", f"title: {title}", "title: Otro")
    assert rial("import", "programs.xlsx").out == [
        "programs: 1 ficha que cambiaron después de que se hizo la hoja; sus filas están como entonces, y no se toman.",
        "La hoja dice lo mismo que las fichas.",
    ]
    typed(
        Path("programs.xlsx"), "programs", {("ar-seclo", "summary.es"): "Un resumen que alguien escribió en la hoja."}
    )
    said = rial("import", "programs.xlsx")
    assert (said.status, len(said.out)) == (1, 1)
    assert said.out[0].startswith("programs!A3: la ficha «ar-seclo» cambió después")
    assert "title: Otro" in small.read("programs/ar-seclo.es.md")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("programs.xlsx", b"PK\x03\x04 and no more", "no se puede leer"),
        ("programs.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "97-2003"),
        ("other.csv", b"id;title.es\n", "no es una clase de ficha"),
    ],
)
def test_what_is_no_table_of_records_is_refused(rial: Rial, tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    status, out, (error,) = rial("import", tmp_path / name)
    assert (status, out) == (2, [])
    assert said in error


def test_a_sheet_by_another_name_is_read_with_its_kind(rial: Rial, tmp_path: Path) -> None:
    (tmp_path / "Libro1.csv").write_text("id;title.es\nar-seclo;Otro\n", "utf-8")
    said = rial("import", tmp_path / "Libro1.csv", "--kind", "programs", "--check")
    assert said.out[:2] == ["programs/ar-seclo", "  Libro1!B2 Título (español)"]


def test_signs_that_a_terminal_would_obey_are_shown_as_what_they_are(rial: Rial, tmp_path: Path) -> None:
    (tmp_path / "programs.csv").write_text("id;title.es\nar-seclo;a\x1b[2Jb\u202ec\n", "utf-8")
    said = rial("import", tmp_path / "programs.csv")
    assert (said.status, said.out[3]) == (1, "    + a\\x1b[2Jb\\u202ec")


def test_a_text_that_no_cell_can_hold_is_named(rial: Rial, small: SmallSite) -> None:
    file = small.path("programs/ar-seclo.es.md")
    file.write_text(file.read_text("utf-8") + "\nPalabra.\n" * 4000, "utf-8")
    status, out, errors = rial("export", "xlsx", "programs")
    assert (status, out) == (2, [])
    assert errors[0].startswith("El texto «body.es» de programs/ar-seclo tiene ")
    assert not Path("programs.xlsx").exists()
