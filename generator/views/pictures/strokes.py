"""The strokes of a drawing, placed: a template only writes them down."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.views.links import Address

HATCH = "url(#hatch)"
"""The fill of what was received, wherever it is drawn; `theme/partials/pictures.html` defines it."""

_FILLS = {"receives": HATCH, "planned": "url(#dots)"}


@dataclass(frozen=True, slots=True)
class Stroke:
    """An element of SVG: `rect` with its attributes, or a group with what is inside."""

    element: str
    attributes: tuple[tuple[str, str], ...] = ()
    tone: str = ""
    """What it stands for, which decides its colour and pattern: `gives`, `receives`, `planned`."""

    text: str = ""
    title: str = ""
    """What it says to whoever points at it."""

    inside: tuple[Stroke, ...] = ()
    address: Address | None = None
    """Where it leads, of a group that is a link."""

    told: tuple[tuple[str, str], ...] = ()
    """What a script has to know to count it anew, when some of the records are chosen."""


def counts(stroke: Stroke, way: str, *records: Iterable[int], **more: str) -> Stroke:
    """The same, which a script counts anew in a way: `text`, `size`, `field` or `sign`, of these records."""
    sets = zip(("n", "p"), records, strict=False)
    told = (("as", way), *((name, " ".join(map(str, numbers))) for name, numbers in sets), *more.items())
    return replace(stroke, told=told)


def length(value: float) -> str:
    """A length as it is written down: a tenth is finer than anyone sees."""
    return f"{round(value, 1) + 0:g}"


def _shape(element: str, tone: str, title: str, text: str, attributes: Mapping[str, float | str]) -> Stroke:
    said = {n.replace("_", "-"): length(v) if isinstance(v, int | float) else v for n, v in attributes.items()}
    if tone in _FILLS and element != "line" and "fill" not in said:
        said["fill"] = _FILLS[tone]
    return Stroke(element, tuple(said.items()), tone, text, title)


def box(x: float, y: float, width: float, height: float, tone: str, title: str = "", **more: float | str) -> Stroke:
    """A rectangle by its corner and size."""
    return _shape("rect", tone, title, "", {"x": x, "y": y, "width": width, "height": height, **more})


def line(x1: float, y1: float, x2: float, y2: float, tone: str = "axis") -> Stroke:
    """A straight line."""
    return _shape("line", tone, "", "", {"x1": x1, "y1": y1, "x2": x2, "y2": y2})


def circle(x: float, y: float, r: float, tone: str, title: str = "") -> Stroke:
    """A circle by its middle."""
    return _shape("circle", tone, title, "", {"cx": x, "cy": y, "r": r})


def path(d: str, tone: str, title: str = "", **more: float | str) -> Stroke:
    """Any outline, by the data of an SVG path."""
    return _shape("path", tone, title, "", {"d": d, **more})


def text(x: float, y: float, said: str, tone: str = "", anchor: str = "start", **more: float | str) -> Stroke:
    """A line of text; `y` is the line on which it stands."""
    anchored = {} if anchor == "start" else {"text_anchor": anchor}
    return _shape("text", tone, "", said, {"x": x, "y": y, **anchored, **more})


def group(inside: Iterable[Stroke], *, title: str = "", address: Address | None = None, **more: str) -> Stroke:
    """Shapes together, under one title; with an address they are a link."""
    attributes = tuple((name.replace("_", "-"), value) for name, value in more.items())
    return Stroke("a" if address else "g", attributes, title=title, inside=tuple(inside), address=address)


def half(x: float, y: float, r: float, tone: str, title: str = "") -> Stroke:
    """Half a circle: to the left what was given, to the right what was received."""
    sweep = 0 if tone == "gives" else 1
    return path(f"M{length(x)},{length(y - r)}a{length(r)},{length(r)} 0 0 {sweep} 0,{length(2 * r)}z", tone, title)


def radius(count: int, one: float = 4.5) -> float:
    """That of a circle whose area tells a count; `one` is the radius of a single one."""
    return one * math.sqrt(count)
