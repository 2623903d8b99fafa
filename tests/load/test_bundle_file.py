"""What comes by mail is hostile until it has been read."""

from __future__ import annotations

import inspect
import json
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load.bundle_file import BundleError, GivenBundle, bundle_in
from generator.model.language import USUAL, Language
from generator.words import words_of
from tests.bundles import bundle, packed, told

NAME = "content/programs/ar-seclo.es.md"
TEXTS = {NAME: "---\ntitle: SECLO\n---\n"}


def refused(data: bytes, folder: Path) -> str:
    with pytest.raises(BundleError) as why:
        read(data, folder)
    return str(why.value)


def read(data: bytes, folder: Path) -> GivenBundle:
    file = folder / "ar-seclo.rial.zip"
    file.write_bytes(data)
    return bundle_in(file, USUAL)


def with_entry(name: str = NAME, *, mode: int = 0, size: int = 10, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A bundle whose file is entered in another way."""
    to = BytesIO()
    with zipfile.ZipFile(to, "w") as archive:
        archive.writestr("take.json", json.dumps(told({name: ""}, {})))
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        archive.writestr(entry, b" " * size, method)
    return to.getvalue()


def test_texts_and_attachments_are_read_by_their_places_in_the_content(tmp_path: Path) -> None:
    attachments = {"content/attachments/report/acta.pdf": b"%PDF-1.4"}
    found = read(bundle(TEXTS, attachments, note="Fecha corregida.", edition="2026-11-29"), tmp_path)
    assert found.texts == {"programs/ar-seclo.es.md": TEXTS[NAME].encode()}
    assert found.attachments == {"attachments/report/acta.pdf": b"%PDF-1.4"}
    assert (found.edition, found.language, found.note) == ("2026-11-29", "es", "Fecha corregida.")


@pytest.mark.parametrize(
    "name",
    [
        *("../evil.es.md", "content/programs/../../evil.es.md", "/etc/passwd", "C:\\evil.es.md"),
        *("content\\programs\\ar-seclo.es.md", "content/programs/a/b.es.md", "content/programs/.es.md"),
        *("content/vocabularies/themes.yml", "content/network.yml", "content/registers/kit.yml", "mkdocs.yml"),
        *("content/programs/AR.es.md", "content/programs/ar-seclo.md", "content/programs/ar-seclo.es.md\0.exe"),
        *(
            "content/attachments/report/page.html",
            "content/attachments/report/../../x.pdf",
            "content/attachments/x.pdf",
        ),
        *("content/nothing/ar.es.md", ".github/workflows/evil.yml", "content/programs/ar-seclo.es.md/"),
    ],
)
def test_no_name_leads_anywhere_but_to_files_of_records(name: str, tmp_path: Path) -> None:
    files = {name: "x"}
    for data in (bundle(files), bundle(TEXTS, files)):
        assert refused(data, tmp_path) in ("unknown-file", "no-file", "not-there", "twice")


def test_links_folders_passwords_and_odd_packing_are_refused(tmp_path: Path) -> None:
    assert refused(with_entry(mode=0o120777), tmp_path) == "no-file"
    assert refused(with_entry(mode=0o040755), tmp_path) == "no-file"
    assert refused(with_entry(method=zipfile.ZIP_LZMA), tmp_path) == "packed-otherwise"
    data = bytearray(with_entry())
    data[data.rindex(b"PK\x01\x02") + 8] |= 1  # the sign of a password
    assert refused(bytes(data), tmp_path) == "packed-otherwise"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_there_twice_is_refused_however_it_is_written(tmp_path: Path) -> None:
    for other in (NAME, NAME.upper()):
        to = BytesIO()
        with zipfile.ZipFile(to, "w") as archive:
            archive.writestr(NAME, "a")
            archive.writestr(other, "b")
        assert refused(to.getvalue(), tmp_path) == "twice"
    assert refused(bundle(TEXTS, files=[NAME, NAME]), tmp_path) == "twice"


def test_sizes_are_counted_and_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(with_entry(size=1_000_001), tmp_path) == "large-member"
    data = bytearray(with_entry(size=3_000_000))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    assert refused(bytes(data), tmp_path) in ("damaged", "large-member")
    assert refused(bundle({f"content/programs/p{n}.es.md": "" for n in range(201)}), tmp_path) == "many"
    monkeypatch.setattr("generator.load.bundle_file._MOST_UNPACKED", 1000)
    attachments = {f"content/attachments/report/a{n}.pdf": b"0" * 400 for n in range(4)}
    assert refused(bundle(TEXTS, attachments), tmp_path) == "large-member"
    monkeypatch.setattr("generator.load.bundle_file._MOST_PACKED", 100)
    assert refused(bundle(TEXTS), tmp_path) == "large"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("{", "told-otherwise"),
        ("[]", "told-otherwise"),
        ("[" * 50_000, "told-otherwise"),
        (json.dumps(told(TEXTS, {}, more=1)), "told-otherwise"),
        (json.dumps(told(TEXTS, {}, version=True)), "told-otherwise"),
        (json.dumps(told(TEXTS, {}, version=2)), "version"),
        (json.dumps(told(TEXTS, {}, language="xx")), "told-otherwise"),
        (json.dumps(told(TEXTS, {}, files=[1])), "told-otherwise"),
        (json.dumps(told(TEXTS, {}, note="x" * 10_001)), "told-otherwise"),
        (json.dumps(told(TEXTS, {}))[:-1] + ', "note": "b"}', "told-otherwise"),
        (json.dumps(told({}, {})), "empty"),
        (json.dumps(told({**TEXTS, "content/programs/x.es.md": ""}, {})), "not-there"),
        (json.dumps(told(TEXTS, {}) | {"files": [NAME.replace(".es.", ".en.")]}), "not-there"),
    ],
)
def test_what_is_told_is_what_is_there_in_the_form_that_is_known(said: str, reason: str, tmp_path: Path) -> None:
    assert refused(packed({"take.json": said, **TEXTS}), tmp_path) == reason


def test_what_nobody_tells_of_and_other_languages_are_refused(tmp_path: Path) -> None:
    assert refused(packed(TEXTS), tmp_path) == "not-told"
    other = "content/programs/ar-seclo.pt.md"
    assert refused(bundle({other: "x"}), tmp_path) == "other-language"
    assert refused(packed({"take.json": json.dumps(told(TEXTS, {})), **TEXTS, other: "x"}), tmp_path) == "not-listed"
    assert refused(b"PK\x03\x04 no ZIP", tmp_path) == "damaged"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_file_with_any_bytes_changed_is_refused_or_leads_nowhere_else(tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(bundle(TEXTS, {"content/attachments/report/acta.pdf": b"%PDF-1.4"}, note="n"))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = read(bytes(whole), tmp_path)
    except BundleError:
        return
    assert {*found.texts, *found.attachments} == {"programs/ar-seclo.es.md", "attachments/report/acta.pdf"}


def test_every_reason_has_its_sentence() -> None:
    reasons = set(re.findall(r'BundleError\("([a-z-]+)"', Path(inspect.getfile(BundleError)).read_text("utf-8")))
    for language in Language:
        assert reasons == set(words_of(language)["taking.refused"])
