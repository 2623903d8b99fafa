"""What became of the proposals of a call."""

from __future__ import annotations

from generator.catalogue.funnel import Funnel, together
from generator.model.kind import Kind
from generator.views.pictures.calls import funnel_of_call, funnel_of_calls
from tests.views.pictures.drawn import spanish


def test_a_funnel_has_the_numbers_of_its_call_and_the_rates_that_they_allow() -> None:
    every = funnel_of_calls(spanish())
    assert every
    assert every.table.total
    for call in spanish().catalogue.by_kind[Kind.CALLS]:
        own = funnel_of_call(call, spanish())
        assert own
        facts = call.facts
        printed = (facts.received, facts.selected, facts.completed, facts.planned, facts.cancelled)
        numbers = own.table.rows[0].numbers
        assert tuple(n.value for n in numbers[:5]) == printed
        assert numbers[5].said == f"{round(100 * facts.selected / facts.received)}\N{NO-BREAK SPACE}%"
        assert numbers in [row.numbers for row in every.table.rows]
    sums = [sum(n.value for n in column) for column in zip(*(r.numbers[:5] for r in every.table.rows), strict=True)]
    assert [n.value for n in every.table.total.numbers[:5]] == sums


def test_what_one_call_does_not_tell_is_not_told_of_all() -> None:
    whole = together([Funnel(10, 5, 4, 0, 1), Funnel(None, 3, 3, 0, 0)])
    assert whole == Funnel(None, 8, 7, 0, 1)
    assert whole.selection is None
    assert whole.completion == 7 / 8
