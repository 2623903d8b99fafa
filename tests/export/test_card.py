"""Cards as PNG, read by a reader of their own: a palette and four bits a point."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from itertools import groupby

import pytest

from generator.export.card import card_png
from generator.views.cards import HEIGHT, WIDTH, Card

FULL = "Red Interamericana para la Administración Laboral"
LONGEST = (
    "Moving forward in the institutionalization of the gender approach in the Ministries of Labour of the Americas. "
    "Lessons, findings and recommendations from three Participatory Gender Audits"
)
MANY = "Bahamas, Barbados, El Salvador, Belize, Costa Rica, Saint Vincent and the Grenadines, Trinidad and Tobago, Peru"
PLAIN = Card("cards/es/x.png", "https://x/cards/es/x.png", "RIAL", "Programa · Perú", "Ñandú", "Programa", FULL)
TITLES = ("Ñandú", "Funding", LONGEST, LONGEST * 4, "Supercalifragilístico" * 5, "W" * 300)


def test_a_card_is_a_small_picture_in_the_two_colours_of_its_letters_on_its_ground() -> None:
    png = card_png(PLAIN)
    assert struct.unpack(">II", png[16:24]) == (WIDTH, HEIGHT)
    colours = {point for row in points(png) for point in row}
    assert {(11, 63, 95), (255, 255, 255), (133, 197, 240)} <= colours
    assert len(colours) <= 16
    assert len(png) < 6_000


@pytest.mark.parametrize("above", ["Programa · Perú", f"Estudio · {MANY}", ""])
def test_whatever_a_card_says_has_room(above: str) -> None:
    """The margins are free, and the title leaves the lines above it and below it as they are."""
    empty = points(card_png(replace(PLAIN, above=above, title=" ")))
    for title in TITLES:
        drawn = points(card_png(replace(PLAIN, above=above, title=title)))
        assert {point for row in drawn for point in (*row[:25], *row[-30:])} == {(11, 63, 95)}, title
        touched = [y for y, (row, before) in enumerate(zip(drawn, empty, strict=True)) if row != before]
        free = [y for y, row in enumerate(empty) if set(row) == {(11, 63, 95)}]
        assert touched, title
        assert set(touched) <= set(free), title


def test_what_has_no_room_is_cut_behind_a_word_or_a_name() -> None:
    """A card is the same as that of just the words which it still shows, and no fewer."""
    words = [f"palabra{n}" for n in range(40)]
    drawn = card_image(title=" ".join(words))
    assert changes([drawn == card_image(title=f"{' '.join(words[:n])}…") for n in range(1, 40)]) == [False, True]
    countries = [*MANY.split(", "), "Chile", "Argentina", "Uruguay"]
    drawn = card_image(above=f"Estudio · {', '.join(countries)}")
    same = [drawn == card_image(above=f"Estudio · {', '.join(countries[:n])}…") for n in range(1, 11)]
    assert changes(same) == [False, True]


def test_a_title_in_letters_that_the_font_has_not_gives_its_place_to_the_kind() -> None:
    assert card_image(title="中国劳动") == card_image(title="Programa") != card_image(title="Ñandú")
    assert card_image(above="中国") == card_image(above="")


def test_a_card_of_the_last_site_is_kept_where_it_was_made_of_the_same_words() -> None:
    before = card_png(PLAIN)
    assert card_png(PLAIN, before) is before
    for other in ("name", "above", "title", "foot"):
        assert card_png(replace(PLAIN, **{other: "Otra"}), before) != before
    assert card_png(PLAIN, b"") == card_png(PLAIN, b"\x89PNG") == before


def changes(same: list[bool]) -> list[bool]:
    return [value for value, _ in groupby(same)]


def card_image(**said: str) -> bytes:
    """The points alone: a comment tells of what a card was made."""
    png = card_png(replace(PLAIN, **said))
    return png[png.index(b"IDAT") :]


def points(png: bytes) -> list[list[tuple[int, ...]]]:
    """The colours of each row, by the standard; each sum is looked at."""
    chunks, at = {}, 8
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        chunks[name] = png[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", png, at + 8 + length)[0] == zlib.crc32(name + chunks[name])
        at += 12 + length
    width, height, depth, colours, *rest = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, colours, rest) == (4, 3, [0, 0, 0])
    palette = list(struct.iter_unpack("BBB", chunks[b"PLTE"]))
    data = zlib.decompress(chunks[b"IDAT"])
    row = width // 2 + 1
    assert len(data) == row * height
    assert not any(data[::row])  # no row is told by its neighbours
    return [[palette[int(digit, 16)] for digit in data[y * row + 1 : (y + 1) * row].hex()] for y in range(height)]
