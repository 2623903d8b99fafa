"""CSV files as spreadsheets write them, in any encoding and with any sign between the cells."""

from __future__ import annotations

import csv
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.table_file import separated_table, table_in
from generator.load.workbook_file import UnreadableError

ROWS = (
    ("Ficha", "Título (español)", "Texto (español)"),
    ("id", "title.es", "body.es"),
    ("ar-seclo", "Conciliación; «SECLO», según “ellos”", "Una línea\n\nOtra, con €"),
)
CP1252 = "".join(bytes([n]).decode("cp1252", "ignore") for n in range(32, 256))


def written(rows: tuple[tuple[str, ...], ...], separator: str) -> str:
    to = StringIO(newline="")
    csv.writer(to, delimiter=separator).writerows(rows)
    return to.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", ";,\t")
@pytest.mark.parametrize("says_its_sign", [False, True])
def test_every_form_in_which_excel_saves_is_read(encoding: str, separator: str, says_its_sign: bool) -> None:
    text = (f"sep={separator}\r\n" if says_its_sign else "") + written(ROWS, separator)
    table = separated_table(text.encode(encoding), "programs")
    assert [(s.name, s.rows) for s in table.sheets] == [("programs", ROWS)]
    assert table.lossy == ("cp1252" if encoding == "cp1252" else "")


@given(st.lists(st.tuples(st.just("a"), st.text(CP1252), st.text(CP1252)), min_size=1), st.sampled_from(";,\t"))
def test_what_windows_1252_can_say_is_read_as_it_is(rows: list[tuple[str, ...]], separator: str) -> None:
    data = written((ROWS[1], *rows), separator).encode("cp1252")
    assert separated_table(data, "x").sheets[0].rows[1:] == tuple(rows)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(UnreadableError):
        separated_table(data, "x")


def test_a_file_is_known_by_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "programs.xlsx"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(UnreadableError, match="old"):
        table_in(file)
    file.write_bytes(written(ROWS, ";").encode())
    assert table_in(file).sheets[0].rows == ROWS
