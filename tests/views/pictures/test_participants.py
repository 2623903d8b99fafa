"""The map of who gave and who received."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue.flows import exchanged, flows_of
from generator.model.record import AnyRecord
from generator.views.pages.explorer import explorer_view
from generator.views.pictures.names import Names
from generator.views.pictures.outlines import outlines
from generator.views.pictures.participants import participants_map
from tests.views.pictures.drawn import drawn, name, selections, spanish, strokes, table


@given(selections, st.booleans())
@settings(max_examples=25)
def test_the_map_its_table_and_the_records_have_the_same_numbers(records: list[AnyRecord], wide: bool) -> None:
    picture = participants_map(records, spanish(), wide=wide)
    assert picture
    gave = Counter((f.giver, f.is_planned) for f in flows_of(records))
    received = Counter((f.receiver, f.is_planned) for f in flows_of(records))
    counts = {
        term.id: (gave[term.id, False], gave[term.id, True], received[term.id, False], received[term.id, True])
        for term in spanish().catalogue.terms("countries")
    }
    took_part = {c: tuple(map(str, n)) for c, n in counts.items() if wide or any(n)}
    assert table(drawn(picture)) == {name(c): n for c, n in took_part.items()}
    marks = {s.title for s in strokes(picture) if s.title}
    said = spanish().words["pictures.map.mark"]
    assert marks == {
        said.format(country=name(c), gave=sum(counts[c][:2]), received=sum(counts[c][2:])) for c in took_part
    }


def test_a_small_map_names_every_small_state_that_took_part() -> None:
    records = exchanged(spanish().catalogue)
    picture = participants_map(records, spanish())
    assert picture
    took_part = {c for flow in flows_of(records) for c in (flow.giver, flow.receiver)}
    named = {s.inside[0].text.strip() for s in strokes(picture) if s.tone == "name" and s.inside}
    small = {c for c in took_part if outlines().is_in_inset(c)}
    assert {"LC", "VC", "BB", "TT", "BS", "JM", "BZ"} <= small
    assert small <= named
    far = [r for r in records if not small & {r.facts.provider, r.facts.beneficiary}]
    alone = participants_map(far, spanish())
    assert alone
    assert alone.height < picture.height


def test_every_country_is_reached_from_the_map_with_a_finger() -> None:
    picture = explorer_view(spanish()).pictures[0]
    links = {s.address: s for s in picture.shapes if s.address}
    terms = spanish().catalogue.terms("countries")
    assert links.keys() == {spanish().term_address("countries", term.id) for term in terms}
    assert outlines().points.keys() == {term.id for term in terms}
    for stroke in links.values():
        target = dict(next(s for s in stroke.inside if s.tone == "target").attributes)
        size = 2 * float(target["r"]) if "r" in target else min(float(target["width"]), float(target["height"]))
        assert size >= 24


def test_a_name_covers_no_mark_that_is_drawn_after_it() -> None:
    names = Names([((100, 100), 5), ((100, 114), 5)])
    (name,) = names.beside((100, 100), 5, "GT 2·5", "name")
    assert dict(name.attributes)["y"] == "104"  # to its right: below it stands the other mark
    assert names.beside((100, 114), 5, "SV 0·4", "name") != ()


def test_a_name_stays_within_the_drawing() -> None:
    walls = [((10, 112), 6), ((30, 104), 10), ((10, 88), 6)]
    assert Names([((10, 100), 5), *walls]).beside((10, 100), 5, "GT 2·5", "name") == ()
    assert Names([((60, 100), 5), *[((x + 50, y), r) for (x, y), r in walls]]).beside((60, 100), 5, "GT", "name") != ()


def test_the_land_of_the_part_that_is_drawn_larger_is_cut_at_its_frame_and_reaches_it() -> None:
    left, top, width, height = outlines().inset
    at = [place for d in (outlines().near.members, outlines().near.others) for place in places_of(d)]
    assert (min(x for x, _ in at), max(y for _, y in at)) == (left, top + height)
    assert max(x for x, _ in at) <= left + width
    assert min(y for _, y in at) >= top
    whole = {place for d in outlines().outlines.values() for place in places_of(d)}
    inside = {(x, y) for x, y in whole if left < x < left + width and top < y < top + height}
    assert inside <= set(places_of(outlines().near.members))


def places_of(path: str) -> Iterator[tuple[int, int]]:
    """The points of an outline, each of which is told from the one before."""
    for ring in path.removesuffix("z").split("z"):
        first, _, steps = ring.removeprefix("M").partition("l")
        x, y = map(int, first.split(","))
        yield x, y
        for step in steps.split(" "):
            dx, dy = map(int, step.split(","))
            x, y = x + dx, y + dy
            yield x, y
