"""The map of who gave and who received."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.catalogue.flows import NONE, Tally, givers, receivers, tallies
from generator.model.record import AnyRecord
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.pictures.outlines import Point, Window, outlines
from generator.views.pictures.picture import NumberRow, NumberTable, Picture, amount_of, numbers_of_records, sourced
from generator.views.pictures.strokes import Stroke, box, circle, counts, group, half, length, line, radius, text
from generator.views.tables.bars import Bars

_TARGET = 12
"""The radius of what a finger has to meet."""

_LIST = 27
"""Between the names of the small islands, which stand below one another."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What a country gave and received."""

    gave: Tally
    received: Tally

    def __len__(self) -> int:
        return len(self.gave) + len(self.received)


def sides_by_country(records: Sequence[AnyRecord], here: Localised) -> Mapping[str, Balance]:
    """Every country of the vocabulary, those that gave most first."""
    gave, received = tallies(records, givers), tallies(records, receivers)
    sides = {t.id: Balance(gave.get(t.id, NONE), received.get(t.id, NONE)) for t in here.sorted_terms("countries")}
    return dict(sorted(sides.items(), key=lambda one: (-len(one[1].gave), -len(one[1].received))))


def participants_map(
    records: Sequence[AnyRecord],
    here: Localised,
    *,
    file: Address = "",
    instead: Bars | None = None,
    wide: bool = False,
) -> Picture | None:
    """Who gave and who received in these records; None where no country on the map did. `wide` has the inset."""
    sides = sides_by_country(records, here)
    if not any(len(sides[c]) for c in sides if c in outlines().points):
        return None
    plan = _Plan(sides, here, chosen=wide)
    width, height, shapes = plan.with_inset() if wide else plan.whole()
    words = here.words
    return sourced(
        Picture(
            id="map",
            title=words["pictures.map.title"],
            how=words["pictures.map.how"],
            says=_says(sides, here),
            width=width,
            height=height,
            shapes=shapes,
            table=side_table(sides if wide else {c: both for c, both in sides.items() if len(both)}, here, chosen=wide),
            note=words["pictures.outlines"],
            file=file,
            is_counted=wide,
            instead=instead,
        ),
        records,
        here,
    )


def side_table(sides: Mapping[str, Balance], here: Localised, *, chosen: bool = False) -> NumberTable:
    """Every country with what it gave and received, completed and planned."""
    words = here.words
    heads = ("country", "gave", "gave_planned", "received", "received_planned")
    rows = (
        NumberRow(
            here.term_link("countries", country),
            tuple(amount_of(part, here, chosen=chosen) for part in (*_parts(both.gave), *_parts(both.received))),
        )
        for country, both in sides.items()
    )
    return NumberTable(tuple(words[f"pictures.heads.{head}"] for head in heads), tuple(rows))


def _parts(tally: Tally) -> Iterable[tuple[AnyRecord, ...]]:
    return tally.done, tally.planned


def _says(sides: Mapping[str, Balance], here: Localised) -> str:
    words = here.words
    gave = {c: len(both.gave) for c, both in sides.items() if len(both.gave)}
    received = {c: len(both.received) for c, both in sides.items() if len(both.received)}
    return words.say(
        "pictures.map.says",
        givers=len(gave),
        receivers=len(received),
        both=len(gave.keys() & received.keys()),
        most_gave=_most(gave, here),
        most_received=_most(received, here),
    )


def _most(counts: Mapping[str, int], here: Localised) -> str:
    """The countries with the highest count, with it: “Argentina (28)”."""
    most = max(counts.values())
    names = [here.in_sentence("countries", c) for c, n in counts.items() if n == most]
    return f"{here.words.joined(names)} ({most})"


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


@dataclass(frozen=True, slots=True)
class _Plan:
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
        left, top, width, height = map.inset
        inset = Window(left, top, 470, 30, 0.88)
        known = [c for c in self.sides if c in map.points]
        places = {c: window.at(map.points[c]) for c in known if not map.is_in_inset(c)}
        small = [c for c in known if map.is_in_inset(c)]
        marks = (*self._marks(places), *self._small(inset, small, 1040, _LIST))
        land, cut = window.drawn(map.land(), id="land"), inset.cut("land", width, height)
        return 1130, 610, (land, cut, *self._frames(window, inset), *marks, *key_of_sides(self.here, 480, 450))

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


_EAST = 1095
"""In units of the plane: the islands to the east of it stand so close that their names would cover them."""


def key_of_sides(here: Localised, x: float = 2, y: float = 12) -> tuple[Stroke, ...]:
    """Half a disc for what was given, below it half a hatched one for what was received."""
    words = here.words
    return (
        half(x + 8, y, 8, "gives"),
        text(x + 22, y + 5, words["home.gave"], "gives"),
        half(x + 4, y + 22, 8, "receives"),
        text(x + 22, y + 27, words["home.received"], "receives"),
    )
