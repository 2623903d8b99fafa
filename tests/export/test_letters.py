"""Letters by number: as far and as dark as a program draws them that knows nothing of them."""

from __future__ import annotations

import pytest

from generator.export.letters import BESIDE, Face, metrics_of, shades
from generator.export.raster import BOLD, png_of, truetype

ACROSS = 400


@pytest.mark.parametrize("text", ["Conciliación", "Trabajo, Ñandú, 2014", "jinetes “ágiles”", "Tº LT «São»"])
def test_a_line_is_what_resvg_draws_of_the_whole_text(text: str) -> None:
    face = Face(is_bold=True, size=30, across=ACROSS)
    ours, theirs = rows(face, text), drawn(text)
    assert abs(reach(ours) - reach(theirs)) <= 1
    assert abs(reach(theirs) - BESIDE - face.width(text)) <= 4  # a letter has some air beside it
    ink, wanted = (sum(map(sum, lines)) for lines in (ours, theirs))
    assert ink == pytest.approx(wanted, rel=0.03)
    assert [sum(row) > 0 for row in ours] == [sum(row) > 0 for row in theirs]


def test_letters_stand_closer_where_the_font_says_so() -> None:
    metrics = metrics_of(truetype(BOLD))
    t, o = (metrics.numbers[ord(letter)] for letter in "To")
    assert metrics.kerning[t, o] < 0
    assert metrics.em == 2000
    assert metrics.widths[metrics.numbers[ord("W")]] > 2 * metrics.widths[metrics.numbers[ord("i")]]


def test_a_font_has_the_letters_of_the_languages_and_says_which_it_has_not() -> None:
    face = Face(is_bold=False, size=20, across=ACROSS)
    assert face.has("áéíóúüñçãõâêôàÁÉÍÓÚÜÑÇÃÕ¿¡«»“”‘’–—…º ª·€")
    assert not face.has("中")


def test_how_opaque_points_are_is_read_whatever_rows_are_told_by() -> None:
    squares = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1" fill="#123" fill-opacity="{(x * y) % 256 / 255}"/>'
        for x in range(24)
        for y in range(24)
    )
    png = png_of(f'<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24">{squares}</svg>', zoom=1)
    assert [list(row) for row in shades(png)] == [[(x * y) % 256 for x in range(24)] for y in range(24)]


def rows(face: Face, text: str) -> list[list[int]]:
    """Each shade of the eight, a row after the other."""
    digits = f"{face.line(text):0{ACROSS * face.high}x}"
    return [[int(d) for d in digits[n : n + ACROSS]] for n in range(0, len(digits), ACROSS)]


def drawn(text: str) -> list[list[int]]:
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{ACROSS}" height="45">'
        f'<text x="{BESIDE}" y="30" font-size="30" font-weight="700" font-family="sans-serif">{text}</text></svg>'
    )
    return [[(s * 7 + 127) // 255 for s in row] for row in shades(png_of(svg, zoom=1))]


def reach(lines: list[list[int]]) -> int:
    return max(x for line in lines for x, shade in enumerate(line) if shade)
