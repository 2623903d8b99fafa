"""A drawing as PNG: the same bytes on every machine, and with every letter."""

from __future__ import annotations

import struct
from itertools import chain

from generator.export.raster import ZOOM, png_of
from generator.model.language import Language
from generator.views.pages.explorer import explorer_view
from generator.views.pictures.poster import Poster, poster_of
from tests.views.pictures.drawn import spanish, strokes


def drawing(text: str, family: str = "system-ui, sans-serif") -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#fff"/>'
        f'<text y="16" font-family="{family}">{text}</text></svg>'
    )


def test_a_drawing_is_as_large_as_it_says_and_its_letters_are_of_no_font_of_the_machine() -> None:
    png = png_of(drawing("Ñandú"))
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", png[16:24]) == (40 * ZOOM, 20 * ZOOM)
    assert png != png_of(drawing(""))
    assert (
        png
        == png_of(drawing("Ñandú", "DejaVu Sans, sans-serif"))
        == png_of(drawing("Ñandú", "Liberation Sans, sans-serif"))
    )


def test_every_letter_of_the_large_pictures_is_drawn() -> None:
    posters = [poster_of(p, here.words) for here in languages() for p in explorer_view(here).pictures if p.pixels]
    assert {poster.picture.id for poster in posters} == {"map", "matrix"}
    letters = sorted(set(chain.from_iterable(map(said, posters))) - {" ", "\u00a0", "&", "<"})
    unknown = png_of(drawing("\ue123"))
    assert [letter for letter in letters if png_of(drawing(letter)) in (unknown, png_of(drawing("")))] == []


def languages() -> list:
    return [spanish().there(language) for language in (Language.ES, Language.EN)]


def said(poster: Poster) -> str:
    return "".join(
        (*(s.text for s in strokes(poster.picture)), *(text for _, text in (*poster.heading, *poster.lines)))
    )
