"""Drawings of Material's icon set, read from its package one by one, where a page needs them."""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from generator.model.problem import Path as At
from generator.settings.given import Given
from generator.words.nearness import nearest

DRAWN = {
    "search": "material/magnify",
    "alternate": "material/translate",
    "download": "material/download",
    "external": "material/open-in-new",
    "gives": "material/tray-arrow-up",
    "receives": "material/tray-arrow-down",
    "top": "material/arrow-up",
}
"""What our pages draw, and how. `theme.icon` may name other drawings for them."""

_AFTER = ("external",)
"""The drawings that stand behind what they are about, and are smaller."""

_OPENING = re.compile(r"<svg [^>]*?(viewBox=\"[^\"]*\")[^>]*>")
_NAME = re.compile(r"[\w\-]+(?:/[\w\-]+)+", re.ASCII)


@cache
def _folder() -> Path | None:
    """Where the icons lie. The package is not imported, only found: a shell without MkDocs has them too."""
    try:
        return Path(str(distribution("mkdocs-material").locate_file("material/templates/.icons")))
    except PackageNotFoundError:
        return None


@cache
def drawing(name: str) -> str:
    """An icon such as `material/magnify` as SVG that only eyes notice; empty where there is none of that name."""
    folder = _folder()
    file = folder / f"{name}.svg" if folder and _NAME.fullmatch(name) else None
    if file is None or not file.is_file():
        return ""
    return _OPENING.sub(r'<svg class="icon" aria-hidden="true" \1>', file.read_text("utf-8"), count=1)


def icon_at(given: Given, *at: str | int) -> str:
    """The icon that is named at a place, as SVG; empty where none is."""
    name = given.text(*at)
    svg = drawing(name) if name else ""
    if name and not svg:
        _say_missing(given, at, name)
    return svg


def icons_in(given: Given) -> dict[str, str]:
    """Every drawing of our pages, by what it stands for."""
    own = given.group("theme", "icon", keys=("logo", *DRAWN))
    named = {key: icon_at(given, "theme", "icon", key) for key in DRAWN if own.get(key)}
    drawn = {key: named.get(key) or drawing(name) for key, name in DRAWN.items()}
    return drawn | {key: drawn[key].replace('class="icon', 'class="icon icon--after', 1) for key in _AFTER}


def _say_missing(given: Given, at: At, name: str) -> None:
    """Only the folder that was named is looked through, and only now."""
    folder = _folder()
    beside = folder / Path(name).parent if folder and _NAME.fullmatch(name) else None
    names = [f"{Path(name).parent}/{file.stem}" for file in beside.glob("*.svg")] if beside and beside.is_dir() else []
    given.fault("icon", at, near=nearest(name, sorted(names)))
