"""A file is what its name says, and runs nothing."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from generator.load.file_contents import fault_in

POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:0123\nsize 1234567\n"
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"


def packed(*names: str, mimetype: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


def objects(content: bytes) -> bytes:
    return (
        PDF
        + b"2 0 obj\n<< /Type /ObjStm /N 1 /Filter /FlateDecode >>\nstream\n"
        + zlib.compress(content)
        + b"\nendstream\nendobj\n"
    )


OPEN = "application/vnd.oasis.opendocument."
SOUND = {
    "a.pdf": PDF,
    "b.pdf": PDF + b"stream\n/JavaScript in what a page shows\nendstream",
    "a.docx": packed("[Content_Types].xml", "word/document.xml"),
    "a.xlsx": packed("xl/workbook.xml"),
    "a.pptx": packed("ppt/presentation.xml"),
    "a.odt": packed("content.xml", mimetype=f"{OPEN}text"),
    "a.ods": packed("content.xml", mimetype=f"{OPEN}spreadsheet"),
    "a.odp": packed("content.xml", mimetype=f"{OPEN}presentation"),
    "a.epub": packed("OEBPS/a.xhtml", mimetype="application/epub+zip"),
    "a.csv": "país;año\nPerú;2010\n".encode(),
    "b.csv": "\ufeffpaís,año\n".encode(),
    "a.txt": "Acta de la reunión: 3 < 4.".encode(),
    "a.mp3": b"ID3\x04",
    "b.mp3": b"\xff\xfb\x90\x00",
}
AMISS = {
    ("a.pdf", b""): ("empty", ""),
    ("a.pdf", POINTER): ("pointer", ""),
    ("a.pdf", b"<!DOCTYPE html><html>"): ("differs", "html"),
    ("a.txt", b"\n <script>alert(1)</script>"): ("differs", "html"),
    ("a.csv", b'<svg xmlns="http://www.w3.org/2000/svg">'): ("differs", "html"),
    ("a.pdf", b"MZ\x90\0"): ("differs", "exe"),
    ("a.pdf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"): ("differs", "doc"),
    ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"): ("differs", "doc"),
    ("a.docx", packed("xl/workbook.xml")): ("differs", "zip"),
    ("a.docx", b"PK\x03\x04 and no more"): ("differs", "zip"),
    ("a.odt", packed("content.xml")): ("differs", "zip"),
    ("a.pdf", b"GIF89a"): ("differs", "gif"),
    ("a.mp3", b"\x89PNG\r\n"): ("differs", "png"),
    ("a.txt", "año".encode("latin-1")): ("differs", ""),
    ("a.txt", b"a\0b"): ("differs", ""),
    ("a.pdf", PDF + b"<< /S /JavaScript /JS (app.alert(1)) >>"): ("runs", "/JavaScript"),
    ("a.pdf", PDF + b"<< /S /J#61vaScript >>"): ("runs", "/JavaScript"),
    ("a.pdf", PDF + b"<< /S /Launch /F (cmd.exe) >>"): ("runs", "/Launch"),
    ("a.pdf", PDF + b"<< /EmbeddedFiles 3 0 R >>"): ("runs", "/EmbeddedFiles"),
    ("a.pdf", objects(b"<< /S /JavaScript >>")): ("runs", "/JavaScript"),
    ("a.docx", packed("word/document.xml", "word/vbaProject.bin")): ("runs", "word/vbaProject.bin"),
    ("a.ods", packed("Basic/Standard/a.xml", mimetype=f"{OPEN}spreadsheet")): ("runs", "Basic/Standard/a.xml"),
}


@pytest.mark.parametrize("name", SOUND)
def test_a_file_that_is_what_its_name_says_is_sound(name: str) -> None:
    assert fault_in(name, SOUND[name]) == ("", "")


@pytest.mark.parametrize(
    ("file", "fault"), AMISS.items(), ids=[f"{n}-{f[0]}-{i}" for i, ((n, _), f) in enumerate(AMISS.items())]
)
def test_any_other_is_not(file: tuple[str, bytes], fault: tuple[str, str]) -> None:
    assert fault_in(*file) == fault
