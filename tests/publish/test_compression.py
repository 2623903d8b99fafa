"""Compressed files beside those of a site."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import brotli

from generator.publish.compression import COMPRESSED, compress
from tests.built import Project, tree_of

LONG = "Conciliación laboral obligatoria. " * 100


def site_in(folder: Path, **files: str) -> Path:
    folder.mkdir()
    for name, text in ({"index.html": LONG} | files).items():
        (folder / name).write_text(text, "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG" * 1000)
    (folder / "small.txt").write_text("corto", "utf-8")
    return folder


def test_each_text_that_is_worth_it_is_there_in_both_forms_and_is_the_same_text(tmp_path: Path) -> None:
    site = site_in(tmp_path / "site")
    assert compress(site) == 2
    assert {p.name for p in site.iterdir()} == {
        "index.html", "index.html.br", "index.html.gz", "picture.png", "small.txt"
    }  # fmt: skip
    assert gzip.decompress((site / "index.html.gz").read_bytes()).decode() == LONG
    assert brotli.decompress((site / "index.html.br").read_bytes()).decode() == LONG


def test_the_same_text_is_compressed_to_the_same_bytes(tmp_path: Path) -> None:
    first, second = site_in(tmp_path / "first"), site_in(tmp_path / "second")
    compress(first)
    os.utime(second / "index.html", (1, 1))
    compress(second)
    assert tree_of(first) == tree_of(second)


def test_what_the_last_site_has_compressed_is_taken_from_there_and_what_changed_is_not(tmp_path: Path) -> None:
    last = site_in(tmp_path / "last", **{"other.html": LONG})
    compress(last)
    site = tmp_path / "site"
    site.mkdir()
    os.link(last / "index.html", site / "index.html")
    (site / "other.html").write_text(LONG.upper(), "utf-8")
    assert compress(site, last) == 4
    assert (site / "index.html.br").samefile(last / "index.html.br")
    assert gzip.decompress((site / "other.html.gz").read_bytes()).decode() == LONG.upper()


def test_a_build_has_them_where_they_are_asked_for_and_the_copy_never(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path / "project")
    done = project.build("--precompress", "--zip")
    assert done.returncode == 0, done.stdout + done.stderr
    files = tree_of(project.site)
    plain = {name for name in files if not name.endswith(COMPRESSED)}
    assert {name.removesuffix(ending) for name in files for ending in COMPRESSED if name.endswith(ending)} <= plain
    assert gzip.decompress(files["es/index.html.gz"]) == brotli.decompress(files["es/index.html.br"])
    assert gzip.decompress(files["es/index.html.gz"]) == files["es/index.html"]
    sums = next(data for name, data in files.items() if name.startswith("copy/") and name.endswith(".zip"))
    assert b".html.gz" not in sums
    again = project.build()
    assert again.returncode == 0
    assert tree_of(project.site).keys() == plain - {n for n in plain if n.endswith((".zip", ".zip.sha256"))}
