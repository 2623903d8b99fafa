"""The map of a country's partners: to whom it gave, from whom it received."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.catalogue.flows import NONE, Tally, each_once, flows_of, tally
from generator.model.record import AnyRecord
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.pictures.balance import Balance
from generator.views.pictures.names import Names
from generator.views.pictures.outlines import Point, Window, outlines
from generator.views.pictures.participants import side_table
from generator.views.pictures.picture import Picture, sourced
from generator.views.pictures.strokes import Stroke, circle, group, length, path, text

_WINDOW = Window(0, 60, 0, 0, 0.23)


def sides_of_partners(country: str, records: Sequence[AnyRecord], here: Localised) -> Mapping[str, Balance]:
    """The partners of a country, each with what the country gave it and received from it; most first."""
    gave: dict[str, list[AnyRecord]] = {}
    received: dict[str, list[AnyRecord]] = {}
    for giver, receiver, record in flows_of(records):
        if giver == country:
            gave.setdefault(receiver, []).append(record)
        if receiver == country:
            received.setdefault(giver, []).append(record)
    partners = sorted({*gave, *received}, key=lambda c: here.catalogue.name_key("countries", c, here.language))
    sides = {c: Balance(_tally(gave.get(c)), _tally(received.get(c))) for c in partners}
    return dict(sorted(sides.items(), key=lambda one: (-len(one[1]), -len(one[1].gave))))


def _tally(records: Sequence[AnyRecord] | None) -> Tally:
    return tally(records) if records else NONE


def partners_map(country: str, records: Sequence[AnyRecord], here: Localised, *, file: Address = "") -> Picture | None:
    """A line from a country to each of its partners; None where it has none on the map."""
    sides = sides_of_partners(country, records, here)
    drawn = {c: both for c, both in sides.items() if c in outlines().points}
    if not drawn or country not in outlines().points:
        return None
    words = here.words
    own = [record for both in sides.values() for record in (*both.gave.all, *both.received.all)]
    picture = Picture(
        id="partners",
        title=words["pictures.partners.title"],
        how=words["pictures.partners.how"],
        says=_says(country, sides, here),
        width=372,
        height=520,
        shapes=(outlines().small_land(_WINDOW), *_lines(country, drawn, here), *key_of_lines(here)),
        table=side_table(sides, here),
        note=words["pictures.outlines"],
        file=file,
    )
    return sourced(picture, each_once(own), here)


def _says(country: str, sides: Mapping[str, Balance], here: Localised) -> str:
    words = here.words
    name = here.in_sentence("countries", country)
    said = []
    for key in ("gave", "received"):
        counts = {c: len(getattr(both, key)) for c, both in sides.items() if len(getattr(both, key))}
        if counts:
            most = max(counts.values())
            names = words.joined([here.in_sentence("countries", c) for c, n in counts.items() if n == most])
            sums = {
                "n": words.count("activities", sum(counts.values())),
                "countries": words.count("countries", len(counts)),
            }
            said.append(words.say(f"pictures.partners.{key}", country=name, names=names, most=most, **sums))
    return " ".join(said)


def _lines(country: str, sides: Mapping[str, Balance], here: Localised) -> Iterator[Stroke]:
    home = _WINDOW.at(outlines().points[country])
    for partner, both in sides.items():
        yield from _ties(home, _WINDOW.at(outlines().points[partner]), both, here.label("countries", partner), here)
    yield circle(*home, 5, "home")
    places = {partner: _WINDOW.at(outlines().points[partner]) for partner in sides}
    names = Names([(home, 5), *((place, 3) for place in places.values())])
    yield from names.beside(home, 5, country, "strong name")
    for partner, both in sides.items():
        yield from names.beside(places[partner], 3, f"{partner} {len(both.gave)}·{len(both.received)}", "name")


def key_of_lines(here: Localised) -> tuple[Stroke, ...]:
    """A solid line for what was given, below it a dashed one for what was received."""
    words = here.words
    return (
        path("M4,400h20", "tie tie--gives", stroke_width="2.5"),
        text(30, 405, words["home.gave"], "gives"),
        path("M4,422h20", "tie tie--receives", stroke_width="2.5"),
        text(30, 427, words["home.received"], "receives"),
    )


def _ties(home: Point, there: Point, both: Balance, name: str, here: Localised) -> Iterator[Stroke]:
    """What was given bends to one side, what was received to the other."""
    words = here.words
    title = words.say("pictures.map.mark", country=name, gave=len(both.gave), received=len(both.received))
    inside = [circle(*there, 3, "partner")]
    for tone, count, bend in (("gives", len(both.gave), 0.14), ("receives", len(both.received), 0.14)):
        if count:
            start, end = (home, there) if tone == "gives" else (there, home)
            width = length(min(1 + 0.8 * count, 6))
            inside.insert(0, path(_arc(start, end, bend), f"tie tie--{tone}", stroke_width=width))
    yield group(inside, title=title)


def _arc(start: Point, end: Point, bend: float) -> str:
    (x1, y1), (x2, y2) = start, end
    x, y = (x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend
    return f"M{length(x1)},{length(y1)}Q{length(x)},{length(y)} {length(x2)},{length(y2)}"
