"""Where names stand beside the marks of a map."""

from __future__ import annotations

from collections.abc import Iterable

from generator.views.pictures.outlines import Point
from generator.views.pictures.strokes import Stroke, text


class Names:
    """Names beside marks, where none covers a mark or another name; one without a place is left out."""

    def __init__(self, marks: Iterable[tuple[Point, float]]) -> None:
        """No name stands yet, but every mark does: its middle and its radius."""
        boxes = ((place, 0.9 * r) for place, r in marks)  # a disc leaves the corners of its box free
        self._taken = [(x - r, y - r, x + r, y + r) for (x, y), r in boxes]

    def beside(self, place: Point, r: float, said: str, tone: str) -> tuple[Stroke, ...]:
        """A name below its mark, or to its right, above it or to its left; else to its right and lower."""
        (x, y), width = place, 6.2 * len(said)
        spots = (
            (x, y + r + 11, "middle", x - width / 2),
            (x + r + 3, y + 4, "start", x + r + 3),
            (x, y - r - 4, "middle", x - width / 2),
            (x - r - 3, y + 4, "end", x - r - 3 - width),
            (x + r + 3, y + 9, "start", x + r + 3),
        )
        for at, base, anchor, left in spots:
            spot = (left, base - 8, left + width, base)  # capitals and digits: nothing hangs below the line
            if left >= 0 and not any(_cover(spot, other) for other in self._taken):
                self._taken.append((left, base - 10, left + width, base + 2))  # and around it the light line
                return (text(at, base, said, tone, anchor),)
        return ()


def _cover(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
