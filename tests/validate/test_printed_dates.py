from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.model.dates import Interval, Period
from generator.model.language import Language
from generator.validate.printed_dates import agrees, printed_days
from generator.words import words_of
from generator.words.dates import interval

PRINTED = {
    "29-31 Mayo": ["2007-05-29/2007-05-31"],
    "29 al 30 de mayo de 2007": ["2007-05-29/2007-05-30"],
    "17-21 Sept": ["2007-09-17/2007-09-21"],
    "23-27 Jun, 2008": ["2008-06-23/2008-06-27"],
    "24-26 Nov., 2009": ["2009-11-24/2009-11-26"],
    "Sept.30-Oct.2 y Nov. 23-27, 2009": ["2009-09-30/2009-10-02", "2009-11-23/2009-11-27"],
    "28 Jul -1 Agosto, 2008": ["2008-07-28/2008-08-01"],
    "29 Sept. – 1 Oct, 2009": ["2009-09-29/2009-10-01"],
    "27 jun – 1 julio,2011": ["2011-06-27/2011-07-01"],
    "29 jul – 1 ag. 2014": ["2014-07-29/2014-08-01"],
    "13-17 ago., 2012": ["2012-08-13/2012-08-17"],
    "16 y 17 de mayo de 2006": ["2006-05-16/2006-05-17"],
    "28, 29 y 30 de abril de 2014": ["2014-04-28/2014-04-30"],
    "30 dic, 2009 - 2 ene, 2010": ["2009-12-30/2010-01-02"],
    "30 dic - 2 ene, 2010": ["2009-12-30/2010-01-02"],
    "30 dic - 2 ene": ["2009-12-30/2010-01-02"],
    "May 29-31, 2007": ["2007-05-29/2007-05-31"],
    "29 de mayo de 2007": ["2007-05-29/2007-05-29"],
    "29-31 Mayo 2007": ["2007-05"],
    "29 a 31 de maio de 2007": ["2007-05-29/2007-05-31"],
    "30 de novembro a 1º de dezembro de 2010": ["2010-11-30/2010-12-01"],
    "En Planeación": [],
    "Por definir": [],
}

DIFFERENT = {
    "29 al 30 de mayo de 2007": ["2007-05-29/2007-05-31"],
    "29-31 Mayo": ["2007-06-29/2007-07-01"],
    "23-27 Jun, 2008": ["2009-06-23/2009-06-27"],
    "En Planeación": ["2007-05-29/2007-05-31"],
    "5-7 nov., 2014": [],
    "Sept.30-Oct.2 y Nov. 23-27, 2009": ["2009-09-30/2009-10-02"],
    "29-31 feb, 2008": ["2008-02-29/2008-03-02"],
    "29-31 Mayo 2008": ["2008-06"],
}

NOT_UNDERSTOOD = ("Mayo", "Semana 22 de 2007", "2007", "primer trimestre de 2010", "32 de mayo de 2007", "29/05/2007")


def periods(written: list[str]) -> list[Period]:
    return [TypeAdapter(Interval).validate_python(period) for period in written]


@pytest.mark.parametrize(("printed", "written"), PRINTED.items())
def test_a_printed_date_agrees_with_its_periods(printed: str, written: list[str]) -> None:
    days = printed_days(printed)
    assert days is not None
    assert agrees(days, periods(written))


@pytest.mark.parametrize(("printed", "written"), DIFFERENT.items())
def test_other_days_do_not_agree(printed: str, written: list[str]) -> None:
    days = printed_days(printed)
    assert days is not None
    assert not agrees(days, periods(written))


@pytest.mark.parametrize("printed", NOT_UNDERSTOOD)
def test_what_is_not_understood_is_not_compared(printed: str) -> None:
    assert printed_days(printed) is None


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 20), st.sampled_from(Language))
def test_what_the_site_itself_writes_is_read_back(start: date, days: int, language: Language) -> None:
    period = Period(start=start, end=start + timedelta(days))
    read = printed_days(interval(words_of(language), period))
    assert read is not None
    assert agrees(read, [period])
    assert not agrees(read, [Period(start=start, end=period.end + timedelta(1))])
