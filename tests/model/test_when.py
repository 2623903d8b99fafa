from __future__ import annotations

from datetime import date

import pytest

from generator.model.dates import Period, Vague
from generator.model.kinds.activities import Activity
from generator.model.kinds.institutions import Institution
from generator.model.kinds.studies import Study
from generator.model.kinds.workshops import Workshop
from generator.model.when import spans_of, whole_span_of

MAY = Period(start=date(2007, 5, 29), end=date(2007, 5, 31))
JANUARY = Period(start=date(2008, 1, 2), end=date(2008, 1, 2))
ONE_MONTH = Period(start=Vague("2007-05"), end=Vague("2007-05"))


@pytest.mark.parametrize(
    ("facts", "spans", "whole"),
    [
        (Activity.model_construct(periods=()), (), None),
        (Activity.model_construct(periods=(MAY,)), ("2007-05-29/2007-05-31",), "2007-05-29/2007-05-31"),
        (
            Activity.model_construct(periods=(MAY, JANUARY)),
            ("2007-05-29/2007-05-31", "2008-01-02/2008-01-02"),
            "2007-05-29/2008-01-02",
        ),
        (Activity.model_construct(periods=(ONE_MONTH, ONE_MONTH)), ("2007-05", "2007-05"), "2007-05"),
        (
            Workshop.model_construct(start=date(2007, 9, 12), end=date(2007, 9, 13)),
            ("2007-09-12/2007-09-13",),
            "2007-09-12/2007-09-13",
        ),
        (Study.model_construct(date="2011/2013"), ("2011/2013",), "2011/2013"),
        (Institution.model_construct(), (), None),
    ],
    ids=["no periods", "one period", "two periods", "one month twice", "start and end", "a span", "no date declared"],
)
def test_a_record_was_when_the_field_that_its_kind_declares_says(facts, spans, whole):
    assert spans_of(facts) == spans
    assert whole_span_of(facts) == whole
