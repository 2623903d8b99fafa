"""Images are walked through to the last byte, and never made a picture of."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.images.exif import turned
from generator.load.images.image_file import image_in
from generator.load.images.raster import ImageError
from tests.grown import GROWN

FOLDER = GROWN / "content" / "attachments" / "ag-one-stop-service"
NAMES = ("office.jpg", "office.png", "office.webp")
each = pytest.mark.parametrize("name", NAMES)


def data_of(name: str) -> bytes:
    return (FOLDER / name).read_bytes()


def refused(name: str, data: bytes) -> str:
    with pytest.raises(ImageError) as why:
        image_in(name, data)
    return str(why.value)


def segment(mark: int, part: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([0xFF, mark]) + struct.pack(">H", len(part) + 2) + part


def exif(turn: int = 1) -> bytes:
    """As a camera writes it: how the image is turned, and where it was taken."""
    tags = ((0x0112, 3, 1, turn << 16), (0x8825, 4, 1, 38))
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 2) + b"".join(struct.pack(">HHII", *t) for t in tags) + b"\0" * 4


def in_jpeg(*segments: bytes) -> bytes:
    data = data_of("office.jpg")
    return data[:2] + b"".join(segments) + data[2:]


def chunk(name: bytes, part: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))


def png(width: int, height: int, rows: bytes, *more: bytes, woven: int = 0) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, woven))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def in_webp(*chunks: tuple[bytes, bytes], sign: int = 0) -> bytes:
    data = bytearray(data_of("office.webp"))
    assert data[12:16] == b"VP8X"
    data[20] |= sign
    for name, part in chunks:
        data += name + struct.pack("<I", len(part)) + part + b"\0" * (len(part) % 2)
    data[4:8] = struct.pack("<I", len(data) - 8)
    return bytes(data)


@each
def test_an_image_as_browsers_write_it_has_its_size_and_tells_nothing_else(name: str) -> None:
    found = image_in(name, data_of(name))
    assert (found.width, found.height, found.besides) == (240, 160, ())
    assert found.clean == data_of(name)


@pytest.mark.parametrize(
    ("name", "data", "besides"),
    [
        ("office.jpg", in_jpeg(segment(0xE1, exif())), ("EXIF (GPS)",)),
        ("office.jpg", in_jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>")), ("XMP",)),
        ("office.jpg", in_jpeg(segment(0xED, b"Photoshop 3.0\0"), segment(0xFE, b"Ana")), ("IPTC", "comment")),
        ("office.jpg", in_jpeg(segment(0xE2, b"MPF\0"), segment(0xE0, b"JFXX\0")), ("APP2", "APP0")),
        (
            "office.png",
            png(1, 1, b"\0\0", chunk(b"tEXt", b"Author\0Ana"), chunk(b"tIME", b"1234567")),
            ("tEXt", "tIME"),
        ),
        ("office.png", png(1, 1, b"\0\0", chunk(b"eXIf", exif()[6:])), ("EXIF (GPS)",)),
        ("office.png", png(1, 1, b"\0\0", chunk(b"iTXt", b"XML:com.adobe.xmp\0")), ("XMP",)),
        ("office.webp", in_webp((b"EXIF", exif()), (b"XMP ", b"<x/>"), sign=0x0C), ("EXIF (GPS)", "XMP")),
        ("office.webp", in_webp(sign=0x08), ("VP8X",)),
    ],
)
def test_what_tells_more_than_is_seen_is_named_and_can_be_taken_out(
    name: str, data: bytes, besides: tuple[str, ...]
) -> None:
    found = image_in(name, data)
    assert found.besides == besides
    again = image_in(name, found.clean)
    assert (again.clean, again.besides) == (found.clean, ())
    if not name.endswith(".png"):
        assert found.clean == data_of(name)


def test_an_image_that_is_turned_stays_turned_and_has_its_size_as_it_is_seen() -> None:
    found = image_in("office.jpg", in_jpeg(segment(0xE1, exif(6))))
    assert (found.width, found.height) == (160, 240)
    assert found.clean == in_jpeg(segment(0xE1, turned(6)))
    assert image_in("office.jpg", found.clean).besides == ()


@each
def test_what_is_cut_or_has_something_behind_is_refused(name: str) -> None:
    data = data_of(name)
    for end in (3, 13, 30, len(data) // 2, len(data) - 1):
        assert refused(name, data[:end]) in ("broken", "differs")
    assert refused(name, data + b"PK\x03\x04 a ZIP as well") == "broken"
    assert refused(name, data + b"<script>alert(1)</script>") == "broken"


@each
def test_an_image_of_another_type_is_refused(name: str) -> None:
    for other in {*NAMES} - {name}:
        assert refused(name, data_of(other)) == ("broken" if other == name else "differs")
    assert refused(name, b"GIF89a") == "differs"
    assert refused(name, b"<svg xmlns='http://www.w3.org/2000/svg'/>") == "differs"


def test_what_moves_is_refused() -> None:
    assert refused("a.png", png(1, 1, b"\0\0", chunk(b"acTL", b"\0" * 8))) == "animated"
    assert refused("a.webp", in_webp((b"ANMF", b"\0" * 16))) == "animated"
    assert refused("a.webp", in_webp(sign=0x02)) == "animated"


def test_more_than_is_said_is_not_unpacked() -> None:
    assert refused("a.png", png(2401, 1, b"\0" * 2402)) == "large"
    assert refused("a.png", png(100_000, 100_000, b"")) == "large"
    assert refused("a.png", png(10, 10, b"\0" * 50_000_000)) == "broken"
    assert refused("a.png", png(10, 10, b"\0" * 100)) == "broken"
    assert refused("a.jpg", b"\xff\xd8\xff" + b"\0" * 400_000) == "large"
    frame = segment(0xC0, b"\x08" + struct.pack(">HH", 9, 9000) + b"\0" * 10)
    assert refused("a.jpg", b"\xff\xd8" + frame + segment(0xDA, b"\0") + b"\0\xff\xd9") == "large"


def test_a_png_that_is_woven_has_its_pixels_counted_by_its_passes() -> None:
    assert image_in("a.png", png(3, 5, b"\0" * (15 + 10), woven=1)).height == 5
    assert refused("a.png", png(3, 5, b"\0" * 20, woven=1)) == "broken"


def test_a_sum_that_is_wrong_is_refused() -> None:
    data = bytearray(data_of("office.png"))
    data[-20] ^= 1
    assert refused("office.png", bytes(data)) == "broken"


@given(name=st.sampled_from(NAMES), data=st.data())
def test_whatever_the_bytes_are_it_is_an_image_or_refused(name: str, data: st.DataObject) -> None:
    changed = bytearray(data_of(name))
    for _ in range(data.draw(st.integers(1, 6))):
        changed[data.draw(st.integers(0, min(600, len(changed) - 1)))] = data.draw(st.integers(0, 255))
    try:
        found = image_in(name, bytes(changed))
    except ImageError:
        return
    assert image_in(name, found.clean).besides == ()


def test_the_folder_of_the_examples_has_one_of_each() -> None:
    assert {Path(name).suffix for name in NAMES} == {file.suffix for file in FOLDER.iterdir()}
