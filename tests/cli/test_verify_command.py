"""`rial verify`."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.publish.archive import write_archive
from tests.cli.conftest import Rial


def a_zip(folder: Path, files: Mapping[str, str]) -> Path:
    site = folder / "site"
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    write_archive(site, folder / "rial.zip", {"LEEME.txt": "Léame."})
    return folder / "rial.zip"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A ZIP of a site."""
    return a_zip(tmp_path, {name: name for name in ("index.html", "es/index.html", "en/index.html")})


@pytest.fixture
def folder(copy: Path, tmp_path: Path) -> Path:
    """The ZIP, unpacked."""
    with zipfile.ZipFile(copy) as opened:
        opened.extractall(tmp_path / "copia ñ")
    return tmp_path / "copia ñ"


def test_a_whole_copy_is_0(copy: Path, folder: Path, rial: Rial) -> None:
    assert rial("verify", copy) == (0, [f"Copia completa: {copy}"], [])
    assert rial("verify", folder) == (0, [f"Copia completa: {folder}"], [])


def test_each_file_that_is_not_as_it_was_is_named(folder: Path, rial: Rial) -> None:
    (folder / "index.html").write_text("other", "utf-8")
    (folder / "es" / "index.html").unlink()
    (folder / "es" / "nuevo.html").write_text("new", "utf-8")
    said = rial("verify", folder)
    assert (said.status, said.out) == (1, ["falta: es/index.html", "sobra: es/nuevo.html", "distinto: index.html"])


def test_the_same_is_said_in_english(folder: Path, rial: Rial) -> None:
    (folder / "index.html").write_text("other", "utf-8")
    assert rial("verify", "--language", "en", folder).out == ["differs: index.html"]


def test_a_zip_with_another_file_in_it_is_found(copy: Path, rial: Rial) -> None:
    with zipfile.ZipFile(copy, "a") as opened:
        opened.writestr("es/nuevo.html", "new")
    assert rial("verify", copy) == (1, ["sobra: es/nuevo.html"], [])


@pytest.mark.parametrize("where", ["head", "start", "middle", "end"])
def test_a_zip_with_a_bad_byte_in_a_file_names_the_file(where: str, tmp_path: Path, rial: Rial) -> None:
    copy = a_zip(tmp_path, {"es/index.html": "".join(f"{n} " for n in range(4000)), "index.html": "index"})
    with zipfile.ZipFile(copy) as opened:
        entry = opened.getinfo("es/index.html")
    assert entry.compress_type == zipfile.ZIP_DEFLATED
    data = bytearray(copy.read_bytes())
    start = entry.header_offset + 30 + len(entry.filename)
    place = {"head": entry.header_offset, "start": start, "middle": start + entry.compress_size // 2}
    data[place.get(where, start + entry.compress_size - 4)] ^= 0x55
    copy.write_bytes(data)
    assert rial("verify", copy) == (1, ["distinto: es/index.html"], [])


SIGNATURE = b"PK\x01\x02"
"""What begins an entry of a ZIP's directory. Then follow, by their bytes:"""

VERSION, FLAGS, PACKING, TIME, PLACE, NAME = 6, 8, 10, 12, 42, 46


def flipped(data: bytes, place: int, bits: int) -> bytes:
    return data[:place] + bytes([data[place] ^ bits]) + data[place + 1 :]


def in_directory(data: bytes, place: int) -> int:
    """Where a byte of the first entry of the directory is."""
    return data.index(SIGNATURE) + place


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A ZIP."""
    return a_zip(tmp_path_factory.mktemp("whole"), {"a": "b", "index.html": "index " * 9}).read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(0, 10**6), bits=st.integers(1, 255))
def test_whatever_byte_of_a_zip_is_bad_there_is_an_answer(
    place: int, bits: int, whole: bytes, tmp_path: Path, rial: Rial
) -> None:
    copy = tmp_path / "rial.zip"
    copy.write_bytes(flipped(whole, place % len(whole), bits))
    said = rial("verify", copy)
    assert (said.status, bool(said.out), bool(said.errors)) in {(0, True, False), (1, True, False), (2, False, True)}


@pytest.mark.parametrize(
    ("place", "bits"),
    [(VERSION, 0xE0), (FLAGS, 1), (PACKING, 4), (PACKING, 6), (PLACE + 3, 0x80), (NAME, ord("L"))],
    ids=["version", "password", "bzip2", "lzma", "no such place", "no name"],
)
def test_a_directory_that_asks_for_what_no_copy_needs_is_damage(
    place: int, bits: int, whole: bytes, tmp_path: Path, rial: Rial
) -> None:
    copy = tmp_path / "rial.zip"
    copy.write_bytes(flipped(whole, in_directory(whole, place), bits))
    assert rial("verify", copy).status in (1, 2)


def test_a_zip_that_is_not_as_the_sum_beside_it_says_is_not_whole(copy: Path, rial: Rial) -> None:
    """Also where each file in it is as it was: its time has changed."""
    data = copy.read_bytes()
    copy.write_bytes(flipped(data, in_directory(data, TIME), 1))
    assert rial("verify", copy) == (1, ["distinto de su .sha256: rial.zip"], [])
    assert rial("verify", "--language", "en", copy) == (1, ["differs from its .sha256: rial.zip"], [])
    copy.with_name("rial.zip.sha256").unlink()
    assert rial("verify", copy).status == 0


def test_a_sum_beside_a_zip_may_be_written_by_any_tool(copy: Path, rial: Rial) -> None:
    beside = copy.with_name("rial.zip.sha256")
    beside.write_bytes(beside.read_bytes().upper().replace(b"  RIAL.ZIP\n", b" *elsewhere.zip\r\n"))
    assert rial("verify", copy).status == 0
    beside.write_bytes(b"\xff")
    assert rial("verify", copy).status == 1


@pytest.mark.parametrize("name", [".DS_Store", "desktop.ini", "es/Thumbs.db"])
def test_what_a_system_puts_into_a_folder_is_not_extra(name: str, folder: Path, rial: Rial) -> None:
    (folder / name).write_text("", "utf-8")
    assert rial("verify", folder).status == 0


@pytest.mark.parametrize("damage", ["no sums", "no zip", "no such file", "no lines"])
def test_what_is_no_copy_is_2(damage: str, copy: Path, folder: Path, rial: Rial) -> None:
    tried = folder
    if damage == "no sums":
        (folder / "SHA256SUMS").unlink()
    elif damage == "no lines":
        (folder / "SHA256SUMS").write_text("these are no sums\n", "utf-8")
    elif damage == "no zip":
        copy.write_bytes(b"PK")
        tried = copy
    else:
        tried = folder / "nothing.zip"
    said = rial("verify", tried)
    assert said.status == 2
    assert said.errors
    assert said.out == []
