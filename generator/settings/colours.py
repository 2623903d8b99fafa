"""Colours by their names in Material, and how well one can be read on another (WCAG 2.2)."""

from __future__ import annotations

import re

PRIMARY = {
    "red": "#ef5552",
    "pink": "#e92063",
    "purple": "#ab47bd",
    "deep purple": "#7e56c2",
    "indigo": "#4051b5",
    "blue": "#2094f3",
    "light blue": "#02a6f2",
    "cyan": "#00bdd6",
    "teal": "#009485",
    "green": "#4cae4f",
    "light green": "#8bc34b",
    "lime": "#cbdc38",
    "yellow": "#ffec3d",
    "amber": "#ffc105",
    "orange": "#ffa724",
    "deep orange": "#ff6e42",
    "brown": "#795649",
    "grey": "#757575",
    "blue grey": "#546d78",
    "black": "#14161a",
    "white": "#ffffff",
}
ACCENT = {
    "red": "#ff1a47",
    "pink": "#f50056",
    "purple": "#df41fb",
    "deep purple": "#7c4dff",
    "indigo": "#526cfe",
    "blue": "#4287ff",
    "light blue": "#0091eb",
    "cyan": "#00bad6",
    "teal": "#00bda4",
    "green": "#00c753",
    "light green": "#63de17",
    "lime": "#b0eb00",
    "yellow": "#ffd500",
    "amber": "#ffaa00",
    "orange": "#ff9100",
    "deep orange": "#ff6e42",
}
COLOURLESS = ("grey", "blue grey", "black", "white")
"""Primary colours that no link can be told by: Material's links are indigo beside them."""

_HEX = re.compile(r"#[0-9a-f]{6}")


def colour_of(name: str, known: dict[str, str]) -> str:
    """A colour as `#rrggbb`, from its name or as it is; empty where it is neither."""
    low = name.casefold()
    return low if _HEX.fullmatch(low) else known.get(low.replace("-", " "), "")


def contrast(one: str, other: str) -> float:
    """How well one colour can be told from another: from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def on(colour: str) -> str:
    """Black or white, whichever can better be read on a colour."""
    return max("#ffffff", "#000000", key=lambda text: contrast(text, colour))


def lightened(colour: str, on: str, least: float) -> str:
    """The colour, mixed with as much white as it needs to be read."""
    mixed = (_mixed(colour, n) for n in range(101))
    return next(c for c in mixed if contrast(c, on) >= least)


def _mixed(colour: str, percent: int) -> str:
    return "#" + "".join(f"{round(c + (255 - c) * percent / 100):02x}" for c in _parts(colour))


def _parts(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
