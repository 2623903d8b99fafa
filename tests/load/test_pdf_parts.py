"""What runs in a PDF, however it is written; and how long a file can keep the check busy."""

from __future__ import annotations

import zlib

import pytest

from generator.load.pdf_parts import runs_in_pdf

RUNS = b"<</S /JavaScript /JS (app.alert(1))>>"
PADDED = b"% x\n" * 500


def held(header: bytes, packed: bytes, end: bytes = b"\n") -> bytes:
    return b"%PDF-1.7\n1 0 obj <<" + header + b">>\nstream" + end + packed + b"\nendstream\nendobj\n"


@pytest.mark.parametrize(
    "data",
    [
        held(b"/Type /ObjStm /Filter /FlateDecode", zlib.compress(RUNS)),
        held(b"/Type /Obj#53tm /Filter /FlateDecode", zlib.compress(RUNS)),
        held(b"/Type /ObjStm " + PADDED + b"/Filter [ /FlateDecode ]", zlib.compress(RUNS)),
        held(b"/Type /ObjStm /Filter /FlateDecode", zlib.compress(RUNS), b"\r"),
        held(b"/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", zlib.compress(RUNS).hex().encode()),
        held(b"/Type /ObjStm", RUNS),
        held(b"/Type /ObjStm /Filter /FlateDecode", zlib.compress(b"0" * 30_000_000 + RUNS)),
        b"%PDF-1.7\n% stream\n1 0 obj " + RUNS + b"\n% endstream\n",
    ],
)
def test_what_runs_is_found_where_it_is_hidden(data: bytes) -> None:
    assert next(runs_in_pdf(data), "")


def test_what_stands_in_streams_by_chance_is_none_of_it() -> None:
    text = held(b"/Length 40", b"BT (/JavaScript) Tj /JS ET") + held(
        b"/Type /ObjStm /Filter /FlateDecode", zlib.compress(b"<</Type /Font>>")
    )
    assert list(runs_in_pdf(text)) == []


def test_streams_that_never_end_are_read_once() -> None:
    """Each beginning in search of its end would take minutes."""
    assert list(runs_in_pdf(b"%PDF-1.7\n" + b"stream\n" * 200_000)) == []
