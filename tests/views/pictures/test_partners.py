"""The partners of a country."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue.flows import exchanged, flows_of
from generator.model.record import AnyRecord
from generator.views.pictures.partners import partners_map
from tests.real import real_catalogue
from tests.views.pictures.drawn import drawn, name, selections, spanish, strokes, table

givers = st.deferred(lambda: st.sampled_from(sorted({f.giver for f in flows_of(exchanged(real_catalogue()))})))


@given(selections, givers)
@settings(max_examples=25)
def test_the_map_of_partners_is_about_one_country(records: list[AnyRecord], country: str) -> None:
    picture = partners_map(country, records, spanish())
    flows = flows_of(records)
    partners = {f.receiver for f in flows if f.giver == country} | {f.giver for f in flows if f.receiver == country}
    if not partners:
        assert picture is None
        return
    assert picture
    assert table(drawn(picture)).keys() == set(map(name, partners))
    numbers = [n.value for row in picture.table.rows for n in row.numbers]
    assert sum(filter(None, numbers)) == sum(country in (f.giver, f.receiver) for f in flows)
    solid = sum(s.tone == "tie tie--gives" for s in strokes(picture)) - 1  # one is the key's
    assert solid == len({f.receiver for f in flows if f.giver == country})
