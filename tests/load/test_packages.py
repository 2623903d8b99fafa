"""What runs in a document of Office, or fetches something when it is opened."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.load.packages import runs_in_package

LINK = '<Relationship Type="http://x/relationships/hyperlink" Target="https://example.org/" TargetMode="External"/>'


def packed(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("word/VBAPROJECT.BIN", "x"),
        ("word/embeddings/oleObject1.bin", "x"),
        ("word/activeX/activeX1.xml", "x"),
        ("xl/macrosheets/sheet1.xml", "x"),
        ("Basic/Standard/Module1.xml", "x"),
        ("docs/start.lnk", "x"),
        ("word/_rels/settings.xml.rels", LINK.replace("hyperlink", "attachedTemplate")),
        ("word/_rels/document.xml.rels", "<x:Relationship TargetMode='External' Target='https://example.org/a.png'/>"),
        ("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        ("word/document.xml", '<w:instrText xml:space="preserve"> DDEAUTO c:\\cmd.exe</w:instrText>'),
        ("content.xml", '<script:event-listener script:language="ooo:script"/>'),
        ("OEBPS/one.xhtml", "<script>hit()</script>"),
        ("OEBPS/one.html", '<p onclick = "hit()">'),
    ],
)
def test_what_runs_is_named_by_its_part(name: str, text: str) -> None:
    assert list(runs_in_package(packed(**{"word/a.xml": "x", name: text}))) == [name]


def test_links_pictures_and_what_is_said_of_dde_are_none_of_it() -> None:
    sound = {"word/_rels/a.rels": LINK, "word/document.xml": "<w:t>DDE, onclick</w:t>", "word/media/a.png": "x"}
    assert list(runs_in_package(packed(**sound))) == []


def test_what_is_packed_tightly_is_not_unpacked_without_end() -> None:
    assert list(runs_in_package(packed(**{"word/_rels/a.rels": "0" * 30_000_000}))) == ["word/_rels/a.rels"]
