"""Where the marks of who gave and who received stand on the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.catalogue.flows import Tally
from generator.views.localised import Localised
from generator.views.pictures.balance import Balance
from generator.views.pictures.names import Names
from generator.views.pictures.outlines import Point, Window, outlines
from generator.views.pictures.picture import numbers_of_records
from generator.views.pictures.strokes import Stroke, box, circle, counts, group, half, length, line, radius, text

_TARGET = 12
"""The radius of what a finger has to meet."""

_LIST = 27
"""Between the names of the small islands, which stand below one another."""

_EAST = 1095
"""In units of the plane: the islands to the east of it stand so close that their names would cover them."""


@dataclass(frozen=True, slots=True)
class MapPlan:
    """Where on the map each country's mark stands."""

    sides: Mapping[str, Balance]
    here: Localised
    chosen: bool

    @property
    def one(self) -> float:
        """The radius of a single activity."""
        return 4.5 if self.chosen else 3.4

    def whole(self) -> tuple[float, float, tuple[Stroke, ...]]:
        """The map for a page beside others; the countries that took no part are left to the land.

        Below it the part with the small states, larger, where one of them took part.
        """
        map, width, height = outlines(), 408.0, 520.0
        window, inset = Window(0, 60, 0, 0, 0.23), Window(*map.inset[:2], 1, height, 0.56)
        took_part = [c for c in self.sides if c in map.points and len(self.sides[c])]
        small = [c for c in took_part if map.is_in_inset(c)]
        marks = self._marks({c: window.at(map.points[c]) for c in took_part if c not in small})
        key = key_of_sides(self.here, 10, 400)
        if not small:
            return width, height, (map.small_land(window), *marks, *key)
        land, frames = map.small_land(window, id="land"), self._frames(window, inset)
        shapes = (land, map.small_cut("land", inset), *frames, *marks, *self._small(inset, small, 354, 18), *key)
        return width, height + map.inset[3] * inset.scale + 2, shapes

    def with_inset(self) -> tuple[float, float, tuple[Stroke, ...]]:
        """The map, and beside it the part with the small states, larger."""
        map = outlines()
        window = Window(0, 60, 0, 0, 0.27)
        inset = Window(*map.inset[:2], 470, 30, 0.88)
        known = [c for c in self.sides if c in map.points]
        places = {c: window.at(map.points[c]) for c in known if not map.is_in_inset(c)}
        small = [c for c in known if map.is_in_inset(c)]
        marks = (*self._marks(places), *self._small(inset, small, 1040, _LIST))
        land, near = window.drawn(map.land()), inset.drawn(map.near_land())
        return 1130, 610, (land, near, *self._frames(window, inset), *marks, *key_of_sides(self.here, 480, 450))

    def _frames(self, *windows: Window) -> Iterable[Stroke]:
        """Around the part with the small states, in each window."""
        left, top, width, height = outlines().inset
        return (box(*one.at((left, top)), width * one.scale, height * one.scale, "frame") for one in windows)

    def _small(self, inset: Window, small: Sequence[str], x: float, step: float) -> tuple[Stroke, ...]:
        """The marks in the larger part; the names of the islands in the east stand beside it, with a line to each."""
        map = outlines()
        places = {c: inset.at(map.points[c]) for c in small}
        islands = sorted((c for c in places if map.points[c][0] > _EAST), key=lambda c: places[c][1])
        marks = self._marks({c: place for c, place in places.items() if c not in islands})
        first = inset.y + (map.inset[3] / 2 + 45) * inset.scale - step * len(islands) / 2
        return (*marks, *(self._listed(c, places[c], (x, first + n * step), step) for n, c in enumerate(islands)))

    def _listed(self, country: str, place: Point, at: Point, step: float) -> Stroke:
        both = self.sides[country]
        own = self._halves(both, place) or (circle(*place, 2.5, "none"),)
        name = text(at[0] + 4, at[1] + 4, self._label(country), "name" if len(both) else "name muted")
        target = box(at[0] - 4, at[1] - step / 2, 76, step, "target") if self.chosen else None
        line_to = line(*place, at[0], at[1], "leader")
        return self._group(country, (line_to, *own, *filter(None, [target]), self._named(name, country)))

    def _marks(self, places: Mapping[str, Point]) -> tuple[Stroke, ...]:
        """The largest first, so that its name has its place."""
        names = Names((place, self._radius(country)) for country, place in places.items())
        return tuple(self._mark(c, places[c], names) for c in self.sides if c in places)

    def _mark(self, country: str, place: Point, names: Names) -> Stroke:
        both, (x, y) = self.sides[country], place
        halves = self._halves(both, place) or (circle(x, y, 2.5, "none"),)
        r = self._radius(country)
        name = names.beside(place, r, self._label(country), "name" if len(both) else "name muted")
        named = (self._named(said, country) for said in name)
        return self._group(country, (circle(x, y, max(_TARGET, r), "target"), *halves, *named))

    def _radius(self, country: str) -> float:
        both = self.sides[country]
        return max(radius(len(both.gave), self.one), radius(len(both.received), self.one), 3)

    def _halves(self, both: Balance, place: Point) -> tuple[Stroke, ...]:
        parts = {"gives": both.gave, "receives": both.received}
        halves = {tone: half(*place, radius(len(part), self.one), tone) for tone, part in parts.items() if part}
        at = {"x": length(place[0]), "y": length(place[1])}
        return tuple(counts(drawn, "size", self._numbers(parts[tone]), **at) for tone, drawn in halves.items())

    def _numbers(self, tally: Tally) -> tuple[int, ...]:
        return numbers_of_records(tally.all, self.here) if self.chosen else ()

    def _named(self, name: Stroke, country: str) -> Stroke:
        """A name whose two numbers are counted anew."""
        both = self.sides[country]
        if not len(both):
            return name
        gave, received = (
            counts(Stroke("tspan", text=str(len(part))), "text", self._numbers(part))
            for part in (both.gave, both.received)
        )
        inside = (Stroke("tspan", text=f"{country} "), gave, Stroke("tspan", text="·"), received)
        return replace(name, text="", inside=inside)

    def _group(self, country: str, inside: Iterable[Stroke]) -> Stroke:
        """A country's mark; a script says its title anew."""
        both, words = self.sides[country], self.here.words
        title = words.say(
            "pictures.map.mark", country=self._full(country), gave=len(both.gave), received=len(both.received)
        )
        address = self.here.term_address("countries", country) if self.chosen else None
        mark = group(inside, title=title, address=address)
        says = words.say("pictures.map.mark", country=self._full(country), gave="{n}", received="{p}")
        return counts(mark, "title", self._numbers(both.gave), self._numbers(both.received), says=says)

    def _full(self, country: str) -> str:
        return self.here.label("countries", country)

    def _label(self, country: str) -> str:
        both = self.sides[country]
        return f"{country} {len(both.gave)}·{len(both.received)}" if len(both) else country


def key_of_sides(here: Localised, x: float = 2, y: float = 12) -> tuple[Stroke, ...]:
    """Half a disc for what was given, below it half a hatched one for what was received."""
    words = here.words
    return (
        half(x + 8, y, 8, "gives"),
        text(x + 22, y + 5, words["home.gave"], "gives"),
        half(x + 4, y + 22, 8, "receives"),
        text(x + 22, y + 27, words["home.received"], "receives"),
    )
