"""What the look says as well as the style sheets of the theme."""

from __future__ import annotations

import re
from pathlib import Path

from generator.settings.look import BRAND, Favicon, Look
from generator.settings.style import Colours, style_of

STYLES = Path(__file__).parents[2] / "theme" / "assets" / "styles"


def test_browsers_are_told_the_colour_that_the_header_has() -> None:
    told = {}
    for scheme, file in (("light", "1-tokens.css"), ("dark", "2-dark.css")):
        said = re.search(r"--brand: (#\w+);", (STYLES / file).read_text("utf-8"))
        assert said
        told[scheme] = said[1]
    assert Look().brand == BRAND == told


def test_a_palette_of_the_site_s_own_is_told_as_well() -> None:
    assert Look(palette=style_of({"dark": Colours(brand="#123456")})).brand == BRAND | {"dark": "#123456"}
    assert Look(palette=style_of({"light": Colours(brand="#654321")})).brand == BRAND | {"light": "#654321"}


def test_the_pictures_of_the_theme_go_with_its_own_favicon_alone() -> None:
    assert not Look().has_own_favicon
    assert Look(favicon=Favicon("assets/mark.svg")).has_own_favicon
