"""`rial delta` and `rial apply`."""

from __future__ import annotations

import json
import lzma
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish.applying import applied, head_of
from generator.publish.archive import write_archive
from generator.publish.deltas import MAGIC, delta
from generator.publish.errors import DeltaError
from tests.cli.conftest import Rial

PAGE = "".join(f"<p>Line {n} of a page, of which most stays as it is.</p>\n" for n in range(200))
OLD = {"es/a.html": PAGE, "es/b.html": PAGE.replace("Line 7", "Line vii"), "en/gone.html": "gone"}
NEW = {
    "es/a.html": PAGE.replace("Line 9 ", "The ninth "),
    "es/b.html": OLD["es/b.html"],
    "es/c.html": PAGE + "<p>A new page is like the others beside it.</p>",
    "en/empty.html": "",
}


def a_zip(to: Path, files: dict[str, str]) -> Path:
    site = to.with_suffix("")
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    write_archive(site, to, {"LEEME.txt": "Léame."})
    return to


@pytest.fixture(scope="module")
def zips(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two editions."""
    folder = tmp_path_factory.mktemp("editions")
    return a_zip(folder / "rial-2026-01-15.zip", OLD), a_zip(folder / "rial-2026-11-29.zip", NEW)


@pytest.fixture
def made(zips: tuple[Path, Path], tmp_path: Path, rial: Rial) -> tuple[Path, Path]:
    """What a reader has: the old ZIP and a delta."""
    old = tmp_path / zips[0].name
    old.write_bytes(zips[0].read_bytes())
    said = rial("delta", *zips, "--to", tmp_path / "rial.delta")
    assert (said.status, said.errors) == (0, [])
    return old, tmp_path / "rial.delta"


def test_the_new_copy_comes_out_byte_for_byte_with_its_sum_beside_it(
    zips: tuple[Path, Path], made: tuple[Path, Path], rial: Rial
) -> None:
    said = rial("apply", *made)
    new = made[0].with_name("rial-2026-11-29.zip")
    assert (said.status, said.errors) == (0, [])
    assert new.read_bytes() == zips[1].read_bytes()
    assert new.with_name(f"{new.name}.sha256").read_bytes() == zips[1].with_name(f"{new.name}.sha256").read_bytes()
    assert rial("verify", new).status == 0
    assert rial("apply", *made).status == 2  # what is there is not written over


def test_it_tells_what_is_new_and_little_else(made: tuple[Path, Path]) -> None:
    assert head_of(made[1].read_bytes()).literal < 300


@pytest.mark.parametrize(("old", "reason"), [("other", "parte de otra copia"), ("no zip", "parte de otra copia")])
def test_from_another_copy_nothing_comes(old: str, reason: str, made: tuple[Path, Path], rial: Rial) -> None:
    if old == "other":
        with zipfile.ZipFile(made[0], "a") as opened:
            opened.writestr("es/d.html", "other")
    else:
        made[0].write_bytes(b"PK")
    _refused(made, rial, reason)


def test_what_is_no_delta_is_said_to_be_none(made: tuple[Path, Path], rial: Rial) -> None:
    made[1].write_bytes(made[0].read_bytes())
    _refused(made, rial, "no es un delta")


@pytest.mark.parametrize(
    "change",
    [
        {"name": "../rial.zip"},
        {"name": "/etc/rial.zip"},
        {"name": "..\\rial.zip"},
        {"name": "c:rial.zip"},
        {"new": "0" * 64},
        {"new": "no sum"},
        {"bytes": 1},
        {"bytes": -1},
        {"literal": 10**12},
        {"runs": True},
        {"unpacked": 5},
        {"unpacked": 900_000_000},
        {"more": 1},
    ],
    ids=str,
)
def test_a_head_that_lies_is_refused(change: dict[str, Any], made: tuple[Path, Path], rial: Rial) -> None:
    told = json.loads(made[1].read_bytes().split(b"\n")[1])
    _rewrite(made[1], told | change, made[1].read_bytes().split(b"\n", 2)[2])
    _refused(made, rial, "dañado")


def test_where_zlib_is_another_one_that_is_said(made: tuple[Path, Path], rial: Rial) -> None:
    told = json.loads(made[1].read_bytes().split(b"\n")[1])
    _rewrite(made[1], told | {"new": "0" * 64, "zlib": "9"}, made[1].read_bytes().split(b"\n", 2)[2])
    _refused(made, rial, "otra versión de zlib")


@pytest.mark.parametrize(
    ("names", "more"),
    [
        (b"../out.html\n", b"\x00"),
        (b"/etc/passwd\n", b"\x00"),
        (b"es/../../out.html\n", b"\x00"),
        (b"a\na\n", b"\x00\x00"),
        (b"a\n", b"\x01\x00\x00\x64"),  # a run beyond the end
        (b"a\n", b"\x01\x00\x09\x01"),  # one before the beginning
        (b"a\n", b"\x01\x7f\x00\x00"),  # more that is new than there is
        (b"a\n", b"\xff\xff\xff\xff\xff\xff\xff\x7f"),  # a number without an end
        (b"a\n", b"\x80"),
        (b"a\n", b""),
        (b"a\n", b"\x00\x00"),  # more runs than files
        (b"es/z.html\n", b"\x80\x40" + b"\x00\x00\xff\x3f" * 8192),  # the same over and over
    ],
    ids=range(12),
)
def test_runs_that_lie_are_refused(names: bytes, more: bytes, made: tuple[Path, Path], rial: Rial) -> None:
    told = json.loads(made[1].read_bytes().split(b"\n")[1])
    runs = bytes([1, len(names), 0, 0]) + more
    told |= {"runs": len(runs), "literal": len(names), "unpacked": 40_000}
    _rewrite(made[1], told, lzma.compress(runs + names))
    _refused(made, rial, "dañado")


def test_what_unpacks_to_more_than_it_says_is_not_unpacked(made: tuple[Path, Path], rial: Rial) -> None:
    told = json.loads(made[1].read_bytes().split(b"\n")[1])
    _rewrite(made[1], told, lzma.compress(bytes(20_000_000)))
    _refused(made, rial, "dañado")


def test_one_that_would_take_much_memory_is_not_unpacked(made: tuple[Path, Path], rial: Rial) -> None:
    told = json.loads(made[1].read_bytes().split(b"\n")[1])
    huge = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 28}]
    _rewrite(made[1], told, lzma.compress(b"", filters=huge))
    _refused(made, rial, "dañado")


def test_a_zip_that_was_packed_otherwise_has_no_delta(zips: tuple[Path, Path], tmp_path: Path, rial: Rial) -> None:
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as opened:
        opened.writestr("index.html", "index")
    said = rial("delta", zips[0], tmp_path / "other.zip")
    assert (said.status, said.out) == (2, [])
    assert "no se empaquetó" in said.errors[0]
    assert rial("delta", tmp_path / "other.zip", zips[1], "--to", tmp_path / "d").status == 0


def test_what_is_no_zip_has_no_delta(zips: tuple[Path, Path], tmp_path: Path, rial: Rial) -> None:
    (tmp_path / "no.zip").write_bytes(b"PK")
    for two in ((tmp_path / "no.zip", zips[1]), (zips[0], tmp_path / "no.zip"), (zips[0], tmp_path / "none.zip")):
        assert rial("delta", *two).status == 2


@pytest.fixture(scope="module")
def whole(zips: tuple[Path, Path]) -> bytes:
    """The delta between the two."""
    return delta(*(zip.read_bytes() for zip in zips), zips[1].name)


@settings(max_examples=60)
@given(place=st.integers(0, 10**6), bits=st.integers(1, 255))
def test_whatever_byte_of_a_delta_is_bad_nothing_else_comes_of_it(
    place: int, bits: int, zips: tuple[Path, Path], whole: bytes
) -> None:
    old, new = (zip.read_bytes() for zip in zips)
    said = bytearray(whole)
    said[place % len(said)] ^= bits
    with suppress(DeltaError):
        assert applied(old, bytes(said)) == new


TEXTS = st.lists(st.sampled_from(["<p>one paragraph of a page</p>\n", "a,b,", "x", PAGE[:900]]), max_size=6).map(
    "".join
)
NAMES = st.sampled_from(["es/a.html", "es/b.html", "en/a.html", "data/a.csv"])


@settings(max_examples=25)
@given(old=st.dictionaries(NAMES, TEXTS, min_size=1), new=st.dictionaries(NAMES, TEXTS, min_size=1))
def test_any_copy_leads_to_any_other(
    old: dict[str, str], new: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("any")
    one, other = (a_zip(folder / name, files).read_bytes() for name, files in (("a.zip", old), ("b.zip", new)))
    assert applied(one, delta(one, other, "b.zip")) == other


def _rewrite(file: Path, head: dict[str, Any], packed: bytes) -> None:
    file.write_bytes(MAGIC + json.dumps(head).encode() + b"\n" + packed)


def _refused(made: tuple[Path, Path], rial: Rial, reason: str) -> None:
    """Nothing is written, and why is said in one line."""
    before = sorted(made[0].parent.iterdir())
    said = rial("apply", *made)
    assert (said.status, said.out, len(said.errors)) == (2, [], 1)
    assert reason in said.errors[0]
    assert sorted(made[0].parent.iterdir()) == before
