"""The map of who gave and who received."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.catalogue.flows import Tally
from generator.model.record import AnyRecord
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.pictures.balance import Balance, sides_by_country
from generator.views.pictures.map_plan import MapPlan
from generator.views.pictures.outlines import outlines
from generator.views.pictures.picture import NumberRow, NumberTable, Picture, amount_of, sourced
from generator.views.tables.bars import Bars


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
    plan = MapPlan(sides, here, chosen=wide)
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
