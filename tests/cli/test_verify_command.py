"""`rial verify`."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.publish.archive import write_archive
from tests.cli.conftest import Rial


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A ZIP of a site."""
    site = tmp_path / "site"
    for name in ("index.html", "es/index.html", "en/index.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(name, "utf-8")
    write_archive(site, tmp_path / "rial.zip", {"LEEME.txt": "Léame."})
    return tmp_path / "rial.zip"


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
