from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.model.dates import Interval, Period
from generator.model.language import Language
from generator.words import dates, words_of

EXAMPLES = {
    file.stem: yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
    for file in sorted((Path(__file__).parents[1] / "golden" / "dates").glob("*.yml"))
}


def period(written: str) -> Period:
    read: Period = TypeAdapter(Interval).validate_python(written)
    return read


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("example", EXAMPLES.values(), ids=list(EXAMPLES))
def test_a_date_reads_as_in_the_example(example, language):
    words = words_of(language)
    if "span" in example:
        said = dates.span(words, example["span"])
    else:
        said = dates.intervals(words, [period(p) for p in example["periods"]])
    assert said == example[language]


def test_the_examples_cover_spans_and_periods():
    assert {next(iter(example)) for example in EXAMPLES.values()} == {"span", "periods"}


@pytest.mark.parametrize("language", Language)
@given(days=st.tuples(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1))))
def test_two_different_intervals_never_read_alike(language, days):
    words = words_of(language)
    start, end = sorted(days)
    said = dates.interval(words, Period(start=start, end=end))
    assert str(end.year) in said
    assert words["dates.months"][end.month - 1] in said
    for other in (Period(start=start, end=start), Period(start=end, end=end)):
        assert start == end or dates.interval(words, other) != said


@pytest.mark.parametrize(
    ("when", "es", "en"),
    [
        ("2010-03-29/2010-03-31", "29–31 mar. 2010", "29–31 Mar 2010"),
        ("2014-07-29/2014-08-01", "29 jul. – 1 ago. 2014", "29 Jul – 1 Aug 2014"),
        ("2010-12-01/2010-12-01", "1 dic. 2010", "1 Dec 2010"),
    ],
)
def test_in_a_column_a_date_is_short(when: str, es: str, en: str) -> None:
    said = [dates.interval(words_of(k), period(when), dates.SHORT) for k in (Language.ES, Language.EN)]
    assert said == [es, en]
