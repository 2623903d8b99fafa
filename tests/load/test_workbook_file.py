"""Workbooks as other programs write them, and files that only pretend to be one."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from generator.load import workbook_file
from generator.load.workbook_file import GivenSheet, UnreadableError, place_in_sheet, sheets_in

VALUES = {
    "texto, con signos «é» 🌎": "texto, con signos «é» 🌎",
    "dos\nlíneas": "dos\nlíneas",
    "_x0041_": "A",  # what the format says for a letter
    12: "12",
    -3: "-3",
    12.5: "12.5",
    True: "true",
    False: "false",
    datetime(2007, 5, 29): "2007-05-29",
}


def book(rows: list[list[Any]], name: str = "programs", *, mac: bool = False) -> bytes:
    made = Workbook()
    if mac:
        made.epoch = CALENDAR_MAC_1904
    sheet = made.active
    assert sheet
    sheet.title = name
    for row in rows:
        sheet.append(row)
    to = BytesIO()
    made.save(to)
    return to.getvalue()


def with_part(data: bytes, name: str, text: bytes) -> bytes:
    to = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            new.writestr(part, text if part == name else old.read(part))
    return to.getvalue()


@pytest.mark.parametrize("mac", [False, True])
def test_values_of_every_sort_are_read_as_people_see_them(mac: bool) -> None:
    data = book([[None, value] for value in VALUES] + [[None, None]], mac=mac)
    assert sheets_in(data) == (GivenSheet("programs", tuple(("", text) for text in VALUES.values())),)


def test_runs_of_a_text_are_joined() -> None:
    bold = CellRichText(["Servicio ", TextBlock(InlineFont(b=True), "público"), " de empleo"])
    assert sheets_in(book([[bold]]))[0].rows == (("Servicio público de empleo",),)


def test_a_file_that_declares_entities_is_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><v>&b;</v></worksheet>'
    with pytest.raises(UnreadableError, match="other"):
        sheets_in(with_part(book([["x"]]), "xl/worksheets/sheet1.xml", bomb))


def test_what_unpacks_to_more_than_the_limit_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_file, "MOST_UNPACKED", 100_000)
    with pytest.raises(UnreadableError, match="large"):
        sheets_in(with_part(WHOLE, "xl/styles.xml", b" " * 200_000))


def test_a_part_of_very_many_elements_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_file, "MOST_ELEMENTS", 1000)
    sheets_in(WHOLE)
    with pytest.raises(UnreadableError, match="large"):
        sheets_in(with_part(WHOLE, "xl/styles.xml", b"<a>" + b"<b/>" * 1000 + b"</a>"))


@pytest.mark.parametrize("place", ["A20001", "SH1"])
def test_a_cell_beyond_the_limits_is_refused(place: str) -> None:
    cell = f'<row r="{place.lstrip("ASH")}"><c r="{place}"><v>1</v></c></row>'
    sheet = f"<worksheet><sheetData>{cell}</sheetData></worksheet>"
    with pytest.raises(UnreadableError, match="large"):
        sheets_in(with_part(book([["x"]]), "xl/worksheets/sheet1.xml", sheet.encode()))


WHOLE = book([["id", "title.es"], ["ar-seclo", "Servicio"]])


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=4))
def test_whatever_is_given_is_read_or_refused(at: int, other: bytes) -> None:
    with suppress(UnreadableError):
        sheets_in(WHOLE[:at] + other + WHOLE[at + len(other) :])


@given(st.text('<>/&;"= abcrv1', max_size=60))
def test_whatever_stands_in_a_part_is_read_or_refused(text: str) -> None:
    sheet = f'<worksheet><sheetData><row r="1"><c r="A1" t="s" s="{len(text)}">{text}</c></row></sheetData></worksheet>'
    with suppress(UnreadableError):
        sheets_in(with_part(WHOLE, "xl/worksheets/sheet1.xml", sheet.encode()))


@pytest.mark.parametrize(("place", "said"), [((12, 6), "F12"), ((1, 26), "Z1"), ((2, 27), "AA2"), ((3, 703), "AAA3")])
def test_places_are_named_as_spreadsheets_name_them(place: tuple[int, int], said: str) -> None:
    assert place_in_sheet(*place) == said


SHEET = "xl/worksheets/sheet1.xml"


def test_a_day_after_all_days_is_no_day() -> None:
    data = book([[datetime(2007, 5, 29)]], mac=True)
    day = b'<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>2958465</v></c></row></sheetData></worksheet>'
    with pytest.raises(UnreadableError, match="other"):
        sheets_in(with_part(data, SHEET, day))


@pytest.mark.parametrize(
    "row",
    [
        b'<row r="0"><c r="A1"><v>1</v></c></row>',
        b'<row r="-3"><c r="A1"><v>1</v></c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        b'<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>_xD800_</t></is></c></row>',
    ],
    ids=["row-0", "row-before-all", "two-texts-in-one-place", "string-before-all", "half-a-letter"],
)
def test_a_text_that_would_be_lost_is_not_passed_over(row: bytes) -> None:
    with pytest.raises(UnreadableError, match="other"):
        sheets_in(with_part(book([["x"]]), SHEET, b"<worksheet><sheetData>" + row + b"</sheetData></worksheet>"))


def test_two_halves_of_a_letter_are_one() -> None:
    cell = b'<row r="1"><c r="A1" t="inlineStr"><is><t>_xD83C__xDF0E_</t></is></c></row>'
    data = with_part(book([["x"]]), SHEET, b"<worksheet><sheetData>" + cell + b"</sheetData></worksheet>")
    assert sheets_in(data)[0].rows == (("🌎",),)


@pytest.mark.parametrize("target", ["../../../etc/passwd", "http://example.org/sheet1.xml", "worksheets/none.xml"])
def test_a_sheet_that_is_elsewhere_is_not_looked_for(target: str) -> None:
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        relations = archive.read("xl/_rels/workbook.xml.rels")
    led = relations.replace(b"/xl/worksheets/sheet1.xml", target.encode())
    assert led != relations
    with pytest.raises(UnreadableError, match="other"):
        sheets_in(with_part(WHOLE, "xl/_rels/workbook.xml.rels", led))


def test_a_tag_that_is_longer_than_any_is_refused_while_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_file, "_PIECE", 1_000)
    monkeypatch.setattr(workbook_file, "MOST_OF_A_TAG", 10_000)
    with pytest.raises(UnreadableError, match="large"):
        sheets_in(with_part(book([["x"]]), SHEET, b'<worksheet a="' + b"x" * 30_000 + b'"/>'))


def test_very_many_sheets_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_file, "MOST_SHEETS", 0)
    with pytest.raises(UnreadableError, match="large"):
        sheets_in(WHOLE)


def test_the_form_of_a_number_is_read_in_one_go() -> None:
    """Half a minute if each of its brackets were looked for up to its end."""
    assert workbook_file._shows_days("[" * 200_000 + "d")
