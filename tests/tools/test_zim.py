"""What of a copy goes into a ZIM file, and what that says of itself; `make zim-test` writes one and reads it back."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path
from urllib.request import url2pathname

import pytest

from tests.built import ROOT, Built
from tools.zim.asking import as_asked
from tools.zim.copies import SUMS, NoCopyError, files_of
from tools.zim.entries import MIME_TYPES, entries_of
from tools.zim.metadata import ISO_639_3, LONGEST_DESCRIPTION, told_of
from tools.zim.pages import page_of
from tools.zim.same_bytes import made_same

ICON = '<link rel="icon" href="{name}" type="image/svg+xml">'
HOME = f"""<!doctype html><html lang="es"><head><meta property="og:site_name" content="RED &amp; MÁS">
{ICON.format(name="assets/icon.svg")}<title>Red · Network · RED &amp; MÁS</title></head>
<body><main>x</main></body></html>"""
RECORD = """<!doctype html><html lang="es"><head><meta property="og:site_name" content="RED">
<meta name="description" content="De qué trata."><title>SECLO · Programa · RED</title><style>p{}</style></head>
<body><nav>Inicio</nav><article data-pagefind-body><h1>SECLO</h1><p data-pagefind-ignore>Arriba <b>más</b></p>
<div hidden data-pagefind-ignore><span data-pagefind-meta="kind">Programa</span><span data-pagefind-meta="country"
>Argentina</span></div><p>Concilia<br>antes &amp; después.<p>Un ítem<script>var a = "<b>";</script></article>
<footer>Pie</footer></body></html>"""
LIST = '<html lang="es"><head><meta name="description" content="De qué trata."><title>Programas</title><body>x'
ELSEWHERE = '<html lang="es"><head><meta name="robots" content="noindex"><title>SECLO</title><body>x'


def a_copy() -> dict[str, bytes]:
    """The files of a small copy."""
    said = [{"@language": "es", "@value": "Red de Trabajo"}, {"@language": "en", "@value": "Labour Network"}]
    catalogue = {"dct:title": said, "dct:description": said, "dct:rights": said}
    catalogue["dct:modified"] = {"@value": "2026-11-29"}  # type: ignore[assignment]
    files = {
        "LEEME.txt": "Ábralo",
        "ABRIR - OPEN.html": HOME,
        "index.html": HOME,
        "es/programas/ar-seclo.html": RECORD,
        "es/programas/index.html": LIST,
        "r/ar-seclo.html": ELSEWHERE,
        "assets/icon.svg": "<svg/>",
        "data/dcat.jsonld": json.dumps(catalogue),
        "data/datapackage.json": '{"name": "red-data"}',
    }
    data = {name: text.encode() for name, text in files.items()}
    sums = "".join(f"{hashlib.sha256(one).hexdigest()}  {name}\n" for name, one in data.items())
    return {**data, SUMS: sums.encode()}


def packed(files: dict[str, bytes], to: Path) -> Path:
    to.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(to, "w") as opened:
        for name, data in files.items():
            opened.writestr(name, data)
    return to


def test_a_zip_and_what_it_was_unpacked_into_and_a_site_that_has_it_are_the_same_copy(tmp_path: Path) -> None:
    zip = packed(a_copy(), tmp_path / "site" / "copy" / "red.zip")
    told = {"state": "here", "name": "red.zip"}
    zip.with_name("copy.js").write_text(f'rial.loaded("copy/copy",{json.dumps(told)});\n', "utf-8")
    with zipfile.ZipFile(zip) as opened:
        opened.extractall(tmp_path / "unpacked")
    for copy in (zip, tmp_path / "unpacked", tmp_path / "site"):
        assert files_of(copy) == a_copy()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"es/programas/index.html": b"other"}, "such as es/programas/index.html"),
        ({"es/more.html": b"more"}, "such as es/more.html"),
        ({SUMS: b"no sums"}, "are not as SHA256SUMS says"),
    ],
)
def test_a_copy_that_is_not_whole_is_refused(change: dict[str, bytes], why: str, tmp_path: Path) -> None:
    with pytest.raises(NoCopyError, match=why):
        files_of(packed(a_copy() | change, tmp_path / "red.zip"))


def test_what_is_no_copy_is_refused(tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"PK")
    (tmp_path / "site" / "copy").mkdir(parents=True)
    for copy in (tmp_path / "no.zip", tmp_path / "none.zip", tmp_path):
        with pytest.raises(NoCopyError):
            files_of(copy)
    (tmp_path / "site" / "copy" / "copy.js").write_text('rial.loaded("copy/copy",{"state": "none"});\n', "utf-8")
    with pytest.raises(NoCopyError, match="rial build --zip"):
        files_of(tmp_path / "site")
    with pytest.raises(NoCopyError, match="no SHA256SUMS"):
        files_of(packed({"index.html": b""}, tmp_path / "other.zip"))


def test_all_of_the_copy_is_in_it_but_what_tells_how_a_zip_is_opened() -> None:
    entries = {entry.path: entry for entry in entries_of(a_copy())}
    assert a_copy().keys() - entries.keys() == {"LEEME.txt", "ABRIR - OPEN.html", SUMS}
    assert all(entry.data == a_copy()[path] for path, entry in entries.items())
    assert (entries["assets/icon.svg"].mime, entries["assets/icon.svg"].is_found) == ("image/svg+xml", False)
    found = {path: entry.title for path, entry in entries.items() if entry.is_found}
    assert found == {
        "index.html": "Red · Network",
        "es/programas/ar-seclo.html": "SECLO · Programa",
        "es/programas/index.html": "Programas",
    }


def test_a_file_of_no_known_type_stops_it() -> None:
    with pytest.raises(NoCopyError, match=r"assets/a\.odd"):
        tuple(entries_of(a_copy() | {"assets/a.odd": b""}))
    with pytest.raises(NoCopyError, match=r"no index\.html"):
        tuple(entries_of({"es/index.html": b""}))


def test_the_search_reads_the_text_of_a_record_and_finds_it_by_kind_and_country_too() -> None:
    page = page_of(RECORD)
    assert (page.title, page.language, page.is_listed) == ("SECLO · Programa", "es", True)
    assert page.text == "SECLO Concilia antes & después. Un ítem"
    assert page.keywords == "Programa Argentina"


def test_a_list_is_found_by_what_it_is_about_and_a_page_that_leads_elsewhere_is_not() -> None:
    assert (page_of(LIST).text, page_of(LIST).is_listed) == ("De qué trata.", True)
    assert not page_of(ELSEWHERE).is_listed


@pytest.mark.parametrize(
    ("text", "knows", "asked"),
    [
        ("La conciliación", True, "La conciliacion conciliación"),
        ("Labour inspection", False, "Labour inspection Labours inspections"),
        ("A study of classes", False, "A study of classes studies studys classe"),
        ("studies, studies", False, "studies, studies study studie"),
        ("Educação", False, "Educacao Educacaos"),
        ("", True, ""),
    ],
)
def test_a_text_is_given_as_it_is_asked_for(text: str, knows: bool, asked: str) -> None:
    assert as_asked(text, knows_endings=knows).rstrip() == asked


def test_it_says_of_itself_what_the_copy_says() -> None:
    told = told_of(a_copy())
    assert told.metadata["Language"] == "spa,eng"
    assert told.metadata["Date"] == "2026-11-29"
    assert (told.metadata["Name"], told.metadata["Title"]) == ("red_mul_all", "RED & MÁS")
    assert told.metadata["Description"] == "Red de Trabajo · Labour Network"
    assert told.metadata["Creator"] == told.metadata["Publisher"] == "Red de Trabajo"
    assert (told.stems, told.icon) == ("es", "assets/icon.svg")
    assert told_of(a_copy(), "en").stems == "en"


def test_what_a_description_has_no_room_for_is_a_language_and_no_half_of_one() -> None:
    files = a_copy()
    files["data/dcat.jsonld"] = files["data/dcat.jsonld"].replace(b"Labour Network", b"Labour " * 12)
    assert told_of(files).metadata["Description"] == "Red de Trabajo"


@pytest.mark.parametrize(
    ("name", "old", "new", "why"),
    [
        ("data/dcat.jsonld", b"dct:modified", b"modified", "names no day"),
        ("data/dcat.jsonld", b'"es"', b'"xx"', "xx: its three letters"),
        ("index.html", b'rel="icon"', b"", "names no icon"),
    ],
)
def test_a_copy_that_says_too_little_is_refused(name: str, old: bytes, new: bytes, why: str) -> None:
    files = a_copy()
    files[name] = files[name].replace(old, new)
    with pytest.raises(NoCopyError, match=why):
        told_of(files)
    del files["data/dcat.jsonld"]
    with pytest.raises(NoCopyError, match="no data/dcat"):
        told_of(files)


def test_endings_of_a_language_that_the_copy_has_not_are_refused() -> None:
    with pytest.raises(NoCopyError, match="pt: the copy is in es, en"):
        told_of(a_copy(), "pt")


def test_the_real_copy_is_known_and_says_enough(copy_address: str) -> None:
    built = Built(Path(url2pathname(copy_address.removeprefix("file:"))))
    assert {Path(name).suffix for name in built.files if "/" in name} <= MIME_TYPES.keys()
    wanted = ("index.html", "data/dcat.jsonld", "data/datapackage.json", "assets/favicon.svg")
    told = told_of({name: (built.folder / name).read_bytes() for name in wanted})
    assert told.metadata["Language"].split(",")[0] == ISO_639_3[told.stems] == "spa"
    assert all(told.metadata.values())
    assert len(told.metadata["Description"]) <= LONGEST_DESCRIPTION
    page = page_of((built.folder / "es/programas/ar-seclo.html").read_text("utf-8"))
    assert page.is_listed
    assert "Argentina" in page.keywords
    assert "conciliación" in page.text
    assert "Propone" not in page.text
    languages = {name.partition(".")[0] for name in ("es.yml", "en.yml", "pt.yml")}
    assert languages <= ISO_639_3.keys()


def drawn_by_lot(lot: bytes, indexes: int = 2) -> bytes:
    """A file with ids, as libzim lays them out."""
    index = b"\x0f\x0dXapian Glass\x04n" + lot * 16 + b"words"
    data = b"ZIM\x04\x06\x00\x03\x00" + lot * 16 + b"pages" + index * indexes
    return data + hashlib.md5(data, usedforsecurity=False).digest()


def test_what_is_drawn_by_lot_follows_from_the_rest(tmp_path: Path) -> None:
    made = []
    for lot in (b"a", b"b"):
        (tmp_path / "a.zim").write_bytes(drawn_by_lot(lot))
        made_same(tmp_path / "a.zim")
        made.append((tmp_path / "a.zim").read_bytes())
    assert made[0] == made[1]
    assert len(made[0]) == len(drawn_by_lot(b"a"))
    assert made[0][-16:] == hashlib.md5(made[0][:-16], usedforsecurity=False).digest()
    (tmp_path / "a.zim").write_bytes(drawn_by_lot(b"a").replace(b"pages", b"other"))
    made_same(tmp_path / "a.zim")
    assert (tmp_path / "a.zim").read_bytes()[8:24] != made[0][8:24]


def test_a_file_that_is_laid_out_otherwise_is_not_passed_for_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.zim").write_bytes(drawn_by_lot(b"a", indexes=1))
    with pytest.raises(ValueError, match="1 search indexes"):
        made_same(tmp_path / "a.zim")


def test_what_it_installs_is_pinned_with_its_sums_and_is_in_no_lock_of_the_project() -> None:
    lock = (ROOT / "tools" / "zim" / "requirements.lock").read_text("utf-8")
    assert "libzim==" in lock
    assert lock.count("--hash=sha256:") > lock.count("==")
    for name in ("requirements.lock", "requirements-dev.lock"):
        assert "libzim" not in (ROOT / name).read_text("utf-8")
