"""The date that was meant, and what is wrong with the way it is written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.load.dates_meant import CAUSES, Meant, date_meant, period_meant
from generator.model.dates import Interval, PartialDate
from generator.model.language import Language
from generator.words import dates, words_of

DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31))
FORMS = ["{d:02}/{m:02}/{y}", "{d}.{m}.{y}", "{d}-{m}-{y}", "{y}/{m}/{d}", "{y}{m:02}{d:02}", "{y}-{m}-{d}"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("31/02/2014", Meant("no-such-day", "2014-02-31", "2014-02-28")),
        ("2014-2-3", Meant("date-without-zeros", "2014-02-03")),
        ("29/05/2007", Meant("date-order", "2007-05-29")),
        ("2007/05/29", Meant("date-signs", "2007-05-29")),
        ("20070529", Meant("date-signs", "2007-05-29")),
        ("mayo de 2007", Meant("date-in-words", "2007-05")),
        ("29 de mayo de 2007", Meant("date-in-words", "2007-05-29")),
        ("29 May 2007", Meant("date-in-words", "2007-05-29")),
        ("1º de março de 2010", Meant("date-in-words", "2010-03-01")),
        ("May 1st 2007", Meant("date-in-words", "2007-05-01")),
        ("29/05/07", Meant("two-digit-year", "2007-05-29")),
        ("03/04/2007", Meant("ambiguous-date", "2007-04-03", "2007-03-04")),
        ("2014-13", Meant("no-such-month", "2014-13")),
        ("mayo", Meant("partial-date")),
        ("pronto", Meant("partial-date")),
    ],
)
def test_a_date_that_is_not_one_has_a_cause(written: str, meant: Meant) -> None:
    assert date_meant(written, "partial-date") == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2007-05-29", Meant("one-day", "2007-05-29/2007-05-29")),
        ("29/05/2007", Meant("date-order", "2007-05-29/2007-05-29")),
        ("29-31 de mayo de 2007", Meant("date-in-words", "2007-05-29/2007-05-31")),
        ("29 e 31 de maio de 2007", Meant("date-in-words", "2007-05-29/2007-05-31")),
        ("29 de maio até 2 de junho de 2007", Meant("date-in-words", "2007-05-29/2007-06-02")),
        ("29 jul – 1 ag. 2014", Meant("period")),
        ("29 jul – 1 ago 2014", Meant("date-in-words", "2014-07-29/2014-08-01")),
        ("28/04/2007 - 03/05/2007", Meant("date-order", "2007-04-28/2007-05-03")),
        ("2007-05-29/31", Meant("interval-signs", "2007-05-29/2007-05-31")),
        ("2007-12-31/02", Meant("period")),
        ("2011-2013", Meant("interval-signs", "2011/2013")),
        ("2007-02-30/2007-03-01", Meant("no-such-day", "2007-02-30", "2007-02-28")),
    ],
)
def test_an_interval_that_is_not_one_has_a_cause(written: str, meant: Meant) -> None:
    assert period_meant(written, "period") == meant


@settings(deadline=None, derandomize=True)
@given(day=DAYS, form=st.sampled_from(FORMS))
def test_a_day_in_another_form_is_read_or_has_two_readings(day: date, form: str) -> None:
    meant = date_meant(form.format(d=day.day, m=day.month, y=day.year), "partial-date")
    assert day.isoformat() in (meant.written, meant.other)
    assert meant.code in (*CAUSES, "partial-date")
    assert TypeAdapter(PartialDate).validate_python(meant.written)


@settings(deadline=None, derandomize=True)
@given(day=DAYS, language=st.sampled_from(Language))
def test_a_day_as_a_page_writes_it_is_read(day: date, language: Language) -> None:
    assert date_meant(dates.day(words_of(language), day), "").written == day.isoformat()


@settings(deadline=None, derandomize=True)
@given(text=st.text("0123456789/-. aelmyo–", max_size=24))
def test_what_an_interval_is_said_to_be_is_one(text: str) -> None:
    meant = period_meant(text, "period")
    assert meant.code in (*CAUSES, "period")
    if meant.code not in ("period", "no-such-day", "no-such-month"):
        assert TypeAdapter(Interval).validate_python(meant.written)
