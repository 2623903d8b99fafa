"""The palette is Material's, and all that is read on it can be read."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest

from generator.build.styles import stylesheet
from generator.settings.colours import ACCENT, COLOURLESS, PRIMARY, contrast, lightened, on
from generator.settings.look import Schemes, Toggle
from generator.settings.style import SURFACES
from tests.built import ROOT
from tests.settings.conftest import Read


def palette(text: str, read: Read) -> tuple[Schemes, str, list[str]]:
    settings, problems = read(text, least=LEAST)
    return settings.look.schemes, settings.look.palette, [p.code for p in problems]


LEAST = "docs_dir: content\nplugins: [rial]\ntheme:\n  name: material\n  custom_dir: theme\n"


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1)]
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_text_on_a_colour_is_what_can_better_be_read() -> None:
    assert (on("#4051b5"), on("#ffec3d")) == ("#ffffff", "#000000")


def test_a_colour_is_lightened_as_little_as_it_needs() -> None:
    assert lightened("#85c5f0", "#17262e", 4.5) == "#85c5f0"
    light = lightened("#4051b5", "#17262e", 4.5)
    assert 4.5 <= contrast(light, "#17262e") < 4.7


def test_colours_are_those_of_material() -> None:
    folder = Path(str(distribution("mkdocs-material").locate_file("material/templates/assets/stylesheets")))
    (sheet,) = folder.glob("palette.*.min.css")
    text = sheet.read_text("utf-8")
    for name, known in (("primary", PRIMARY), ("accent", ACCENT)):
        found = re.findall(rf"\[data-md-color-{name}=([\w-]+)\]{{--md-{name}-fg-color:(#[0-9a-f]{{6}});", text)
        said = {colour.replace("-", " "): value for colour, value in found}
        assert len(said) > 10
        assert {colour: known.get(colour) for colour in said} == said
    assert set(COLOURLESS) <= set(PRIMARY)


def test_surfaces_are_those_of_our_style_sheet() -> None:
    text = stylesheet(ROOT / "theme", {})
    assert list(dict.fromkeys(re.findall(r"--surface: (#\w+);", text)))[:2] == list(SURFACES.values())


def test_without_a_palette_all_is_as_the_theme_has_it(read: Read) -> None:
    assert palette("", read) == (Schemes(), "", [])


def test_a_palette_without_a_scheme_colours_both(read: Read) -> None:
    schemes, style, problems = palette("  palette: {primary: Deep-Purple, accent: pink}\n", read)
    assert (schemes, problems) == (Schemes(), [])
    assert style.count("--brand: #7e56c2;") == 3
    assert style.count("--link: #7e56c2;") == 1
    assert "--touch: #f50056;" in style


def test_a_palette_of_one_scheme_is_the_only_one(read: Read) -> None:
    schemes, style, problems = palette("  palette: {scheme: slate, primary: '#0B3F5F'}\n", read)
    assert (schemes, problems) == (Schemes(start="dark", fixed=True), [])
    assert "--brand: #0b3f5f;" in style


def test_a_list_without_media_begins_with_the_first_and_goes_round(read: Read) -> None:
    toggles = (
        "toggle: {icon: material/weather-night, name: Oscuro}",
        "toggle: {icon: material/weather-sunny, name: Claro}",
    )
    text = f"  palette:\n    - {{scheme: default, {toggles[0]}}}\n    - {{scheme: slate, {toggles[1]}}}\n"
    schemes, style, problems = palette(text, read)
    assert (schemes.start, schemes.fixed, style, problems) == ("light", False, "", [])
    assert [(t.scheme, t.following, t.name) for t in schemes.toggles] == [
        ("light", "dark", "Oscuro"),
        ("dark", "light", "Claro"),
    ]
    assert all(isinstance(t, Toggle) and t.icon.startswith("<svg ") for t in schemes.toggles)


def test_a_list_by_device_begins_with_what_the_device_asks_for(read: Read) -> None:
    names = {"": "auto", ": light": "claro", ": dark": "oscuro"}
    text = "  palette:\n" + "".join(
        f'    - {{media: "(prefers-color-scheme{media})", toggle: {{icon: material/circle, name: {name}}}}}\n'
        for media, name in names.items()
    )
    schemes, _, problems = palette(text, read)
    assert (schemes.start, schemes.fixed, problems) == ("", False, [])
    assert [(t.scheme, t.following) for t in schemes.toggles] == [("", "light"), ("light", "dark"), ("dark", "")]


def test_a_list_by_device_without_toggles_offers_no_choice(read: Read) -> None:
    text = (
        '  palette:\n    - {media: "(prefers-color-scheme: light)", scheme: default, primary: indigo}\n'
        '    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: black}\n'
    )
    schemes, style, problems = palette(text, read)
    assert (schemes, problems) == (Schemes(fixed=True), [])
    assert (style.count("#4051b5"), style.count("#14161a")) == (2, 2)


@pytest.mark.parametrize("name", PRIMARY)
@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_a_colour_that_is_taken_can_be_read_wherever_it_is(read: Read, name: str, scheme: str) -> None:
    _, style, problems = palette(f"  palette: {{scheme: {scheme}, primary: {name}}}\n", read)
    found = re.findall(r"--(\w+): (#\w+);", style)  # those of light come first
    values = dict(found[::-1] if scheme == "default" else found)
    ratios = (
        contrast(values["bar"], values["brand"]),
        contrast(values["link"], SURFACES["light" if scheme == "default" else "dark"]),
    )
    assert (min(ratios) >= 4.5) == (problems == [])


def test_what_one_scheme_sets_is_taken_back_in_the_other(read: Read) -> None:
    toggle = "toggle: {icon: material/circle, name: x}"
    bright = f"    - {{scheme: slate, primary: yellow, accent: lime, {toggle}}}\n"
    text = f"  palette:\n{bright}    - {{scheme: default, {toggle}}}\n"
    _, style, problems = palette(text, read)
    light, _, dark = style.partition('[data-scheme="dark"]')
    assert problems == []
    assert ("--bar: #ffffff;" in light, "--touch: var(--link);" in light) == (True, True)
    assert ("--bar: #000000;" in dark, "--touch: #b0eb00;" in dark) == (True, True)


def test_a_colour_that_is_none_is_said_once_though_it_would_be_that_of_both_schemes(read: Read) -> None:
    _, _, problems = palette("  palette: {primary: custom, accent: none}\n", read)
    assert problems == ["settings.colour", "settings.colour"]
