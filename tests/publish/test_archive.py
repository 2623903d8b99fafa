"""The site as a ZIP."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from generator.export.search import PACKS_FOLDER
from generator.publish.archive import write_archive
from generator.publish.errors import PublishError
from generator.publish.packs import worker_pack

NOTES = {"README.txt": "Open index.html.\n", "LEEME.txt": "Abra index.html.\n"}
FILES = {"index.html": "root", "es/index.html": "inicio", "en/index.html": "home", "assets/site.css": "body{}"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return written(tmp_path / "site", list(FILES))


def written(folder: Path, order: list[str]) -> Path:
    for name in order:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(FILES[name], "utf-8")
    return folder


def entries(archive: Path) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(archive) as opened:
        return opened.infolist()


def test_the_archive_has_the_notes_the_files_of_the_site_in_order_and_their_sums(site: Path, tmp_path: Path) -> None:
    write_archive(site, tmp_path / "rial.zip", NOTES)
    names = [entry.filename for entry in entries(tmp_path / "rial.zip")]
    assert names == [*sorted(NOTES), *sorted(FILES), "SHA256SUMS"]


def test_packs_of_the_site_give_way_to_those_of_the_copy(site: Path, tmp_path: Path) -> None:
    worker = worker_pack("self.x = 1;")
    (site / PACKS_FOLDER).mkdir(parents=True)
    (site / worker.address).write_text(worker.text, "utf-8")
    (site / PACKS_FOLDER / "es-fragment-0.js").write_text("of the site", "utf-8")
    write_archive(site, tmp_path / "rial.zip", NOTES)
    names = {entry.filename for entry in entries(tmp_path / "rial.zip")}
    assert {name for name in names if name.startswith(PACKS_FOLDER)} == {worker.address}


def test_what_is_unpacked_is_what_was_packed(site: Path, tmp_path: Path) -> None:
    write_archive(site, tmp_path / "rial.zip", NOTES)
    with zipfile.ZipFile(tmp_path / "rial.zip") as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name).decode() for name in FILES} == FILES


def test_the_notes_have_the_line_ends_that_every_editor_shows(site: Path, tmp_path: Path) -> None:
    write_archive(site, tmp_path / "rial.zip", NOTES)
    with zipfile.ZipFile(tmp_path / "rial.zip") as opened:
        assert opened.read("LEEME.txt") == b"Abra index.html.\r\n"


def test_the_sums_of_all_files_are_in_the_archive(site: Path, tmp_path: Path) -> None:
    write_archive(site, tmp_path / "rial.zip", NOTES)
    with zipfile.ZipFile(tmp_path / "rial.zip") as opened:
        lines = opened.read("SHA256SUMS").decode().splitlines()
        assert [line.split("  ")[1] for line in lines] == sorted([*NOTES, *FILES])
        for line in lines:
            sum_, name = line.split("  ")
            assert hashlib.sha256(opened.read(name)).hexdigest() == sum_


def test_a_name_that_a_system_would_refuse_is_an_error_and_nothing_is_written(site: Path, tmp_path: Path) -> None:
    (site / "es" / "año.html").write_text("x", "utf-8")
    with pytest.raises(PublishError, match=r"^File names that cannot be used on every system: 1\n"):
        write_archive(site, tmp_path / "dist" / "rial.zip", NOTES)
    assert not (tmp_path / "dist").exists()


def test_what_only_a_server_can_use_is_left_out(site: Path, tmp_path: Path) -> None:
    (site / "404.html").write_text("not found", "utf-8")
    (site / "sitemap.xml").write_text("<urlset/>", "utf-8")
    (site / "es" / "404.html").write_text("a page of that name", "utf-8")
    write_archive(site, tmp_path / "rial.zip", NOTES)
    assert {e.filename for e in entries(tmp_path / "rial.zip")} == {
        *FILES,
        *NOTES,
        "SHA256SUMS",
        "es/404.html",
    }


def test_all_files_have_one_time_and_one_mode(site: Path, tmp_path: Path) -> None:
    (site / "index.html").chmod(0o600)
    os.utime(site / "index.html", (10**9, 10**9))
    write_archive(site, tmp_path / "rial.zip", NOTES)
    assert {(e.date_time, e.external_attr, e.create_system) for e in entries(tmp_path / "rial.zip")} == {
        ((1980, 1, 1, 0, 0, 0), 0o100644 << 16, 3)
    }


def test_the_same_site_gives_the_same_archive(site: Path, tmp_path: Path) -> None:
    same = written(tmp_path / "elsewhere", sorted(FILES, reverse=True))
    one = write_archive(site, tmp_path / "one.zip", NOTES)
    other = write_archive(same, tmp_path / "other.zip", NOTES)
    assert one == other
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_the_sum_stands_beside_the_archive_as_sha256sum_writes_it(site: Path, tmp_path: Path) -> None:
    archive = tmp_path / "dist" / "rial-2026-11-21.zip"
    sum_ = write_archive(site, archive, NOTES)
    assert sum_ == hashlib.sha256(archive.read_bytes()).hexdigest()
    beside = archive.with_name("rial-2026-11-21.zip.sha256")
    assert beside.read_text("utf-8") == f"{sum_}  rial-2026-11-21.zip\n"


def test_an_archive_that_is_there_already_is_replaced_and_nothing_else_is_left(site: Path, tmp_path: Path) -> None:
    archive = tmp_path / "dist" / "rial.zip"
    write_archive(site, archive, NOTES)
    (site / "es" / "new.html").write_text("new", "utf-8")
    write_archive(site, archive, NOTES)
    assert "es/new.html" in {e.filename for e in entries(archive)}
    assert {p.name for p in archive.parent.iterdir()} == {"rial.zip", "rial.zip.sha256"}
