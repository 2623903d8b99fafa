"""The outlines of the countries of the Americas, as `tools/outlines` made them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from generator.views.pictures.strokes import Stroke, group, length, path

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Near:
    """The outlines of the part that is drawn larger, cut at its frame: those of all countries, and of other land."""

    members: str
    others: str


@dataclass(frozen=True, slots=True)
class Small:
    """The outlines of a small map, whose units are larger: those of all countries together, and of all other land."""

    unit: int
    members: str
    others: str


@dataclass(frozen=True, slots=True)
class Outlines:
    """Every outline in the units of its own plane, and the part of it that is drawn once more, larger."""

    source: str
    size: tuple[int, int]
    inset: tuple[int, int, int, int]
    points: Mapping[str, Point]
    """Where the mark of each country stands."""

    outlines: Mapping[str, str]
    others: str
    """The land that is of none of the countries."""

    near: Near
    small: Small

    def is_in_inset(self, country: str) -> bool:
        """Whether the mark of a country stands in the part that is drawn larger, where the small states are."""
        (x, y), (left, top, width, height) = self.points[country], self.inset
        return left < x < left + width and top < y < top + height and country not in _WIDE

    def land(self) -> tuple[Stroke, ...]:
        """All land, by one outline a country."""
        return (path(self.others, "map-other"), *(path(d, "map-land") for d in self.outlines.values()))

    def near_land(self) -> tuple[Stroke, ...]:
        """The land of the part that is drawn larger. Programs that draw pictures take as long to cut as to draw."""
        return path(self.near.others, "map-other"), path(self.near.members, "map-land")

    def small_land(self, window: Window, **more: str) -> Stroke:
        """All land with a third of the points, drawn in a window: a page can carry it beside all that it tells."""
        shapes = (path(self.small.others, "map-other"), path(self.small.members, "map-land"))
        return self._coarse(window).drawn(shapes, **more)

    def small_cut(self, id: str, window: Window) -> Stroke:
        """The part with the small states, of land that was drawn so under an id."""
        _, _, width, height = self.inset
        return self._coarse(window).cut(id, width / self.small.unit, height / self.small.unit)

    def _coarse(self, window: Window) -> Window:
        unit = self.small.unit
        return replace(window, left=window.left / unit, top=window.top / unit, scale=window.scale * unit)


_WIDE = frozenset({"CO", "VE", "GY", "SR", "MX", "US"})
"""The countries that reach out of the larger part: their marks stand on the whole map."""


@cache
def outlines() -> Outlines:
    """Those of the Americas."""
    said = json.loads(Path(__file__).with_name("americas.json").read_text("utf-8"))
    return Outlines(
        said["source"],
        tuple(said["size"]),
        tuple(said["inset"]),
        {code: tuple(point) for code, point in said["points"].items()},
        said["outlines"],
        said["others"],
        Near(**said["near"]),
        Small(**said["small"]),
    )


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the plane, by its left upper corner, and where it is drawn and how large."""

    left: float
    top: float
    x: float
    y: float
    scale: float

    def at(self, point: Point) -> Point:
        """Where a point of the plane is drawn."""
        return self.x + (point[0] - self.left) * self.scale, self.y + (point[1] - self.top) * self.scale

    def drawn(self, inside: tuple[Stroke, ...], **more: str) -> Stroke:
        """Shapes of the plane, drawn; with an id, to be drawn once more."""
        x, y = self.at((0, 0))
        whole = (group(inside, **more),) if more else inside
        return group(whole, transform=f"translate({length(x)} {length(y)}) scale({self.scale})")

    def cut(self, id: str, width: float, height: float) -> Stroke:
        """What is drawn elsewhere under an id in units of the plane, once more, cut at a frame."""
        place = (("x", length(self.x)), ("y", length(self.y)))
        size = (("width", length(width * self.scale)), ("height", length(height * self.scale)))
        view = ("viewBox", f"{length(self.left)} {length(self.top)} {length(width)} {length(height)}")
        return Stroke("svg", (*place, *size, view), inside=(Stroke("use", (("href", f"#{id}"),)),))
