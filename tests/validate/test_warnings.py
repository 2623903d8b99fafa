from __future__ import annotations

from typing import get_args

from generator.model.warning import Confirmed
from tests.sites_support import SmallSite
from tests.words.codes import raised_in


def test_every_warning_about_a_record_can_be_confirmed() -> None:
    modules = (
        "dates",
        "gaps",
        "other_languages",
        "printed",
        "sums",
        "twins",
        "unfinished",
        "usage",
        "voice",
        "wording",
    )
    codes = {code for name in modules for code in raised_in(f"generator/validate/{name}.py")} - {"no-words"}
    assert codes | {
        "language-of-file-differs",
        "repeated-heading",
        "empty-section",
        "known-otherwise",
        "id-differs",
    } == set(get_args(Confirmed))


def test_a_warning_stops_nothing(small: SmallSite) -> None:
    small.edit("workshops/2007-port-of-spain.es.md", "start: 2007-09-12", "start: 2007-09-09")
    assert [(p.code, str(p.severity), p.stops) for p in small.everything()] == [("starts-on-sunday", "warning", False)]


def test_what_a_record_confirms_is_not_said_of_it(small: SmallSite) -> None:
    small.edit(
        "workshops/2007-port-of-spain.es.md", "start: 2007-09-12", "confirmed: [starts-on-sunday]\nstart: 2007-09-09"
    )
    assert small.warned() == ()


def test_what_is_confirmed_in_the_original_is_confirmed_in_its_translation(small: SmallSite) -> None:
    small.edit("pages/rial.en.md", "The ministries of labour of the Americas learn from one another.", "Short.")
    assert [p.code for p in small.warned()] == ["short-summary"]
    small.edit("pages/rial.es.md", "order: 1", "order: 1\nconfirmed: [short-summary]")
    assert small.warned() == ()


def test_a_confirmation_of_nothing_is_said(small: SmallSite) -> None:
    small.edit("pages/rial.es.md", "order: 1", "order: 1\nconfirmed: [no-accents]")
    assert [p.code for p in small.warned()] == ["idle-confirmation"]


def test_a_code_that_no_warning_has_is_a_problem(small: SmallSite) -> None:
    small.edit("pages/rial.es.md", "order: 1", "order: 1\nconfirmed: [weekend]")
    assert [(p.code, p.field) for p in small.found()] == [("not-a-choice", "confirmed.1")]
