"""Only what is near is offered."""

from __future__ import annotations

import pytest

from generator.words.nearness import by_nearness, meant_by, nearest, nearest_field

COUNTRIES = {
    "MX": "MX",
    "México": "MX",
    "PA": "PA",
    "Panamá": "PA",
    "BR": "BR",
    "Brasil": "BR",
    "US": "US",
    "Estados Unidos": "US",
    "República Dominicana": "DO",
    "CR": "CR",
    "Costa Rica": "CR",
}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Brasil", "BR"),
        ("brasil", "BR"),
        ("Brazil", "BR"),
        ("mx", "MX"),
        ("Panama", "PA"),
        ("Dominicana", "DO"),
        ("Estados Unidos de América", "US"),
        ("España", None),
        ("X", None),
        ("M", None),
        ("MXX", None),
        ("Noruega", None),
        ("NO", None),
        ("a", None),
        ("", None),
        ("–", None),
    ],
)
def test_a_country_is_offered_only_where_it_is_near(written: str, meant: str | None) -> None:
    assert meant_by(written, COUNTRIES) == meant


def test_a_word_of_two_names_offers_neither() -> None:
    assert meant_by("empleo", {"Empleo de jóvenes": "E6", "Servicio de empleo": "E3"}) is None


@pytest.mark.parametrize(
    ("written", "field"), [("sumary", "summary"), ("País", "country"), ("tema", "themes"), ("x", "")]
)
def test_a_field_is_known_by_its_name_and_by_its_label(written: str, field: str) -> None:
    assert nearest_field(written, ["summary", "country", "themes"]) == field


def test_the_nearest_choice_is_listed_first_and_what_is_far_stays_in_order() -> None:
    assert by_nearness("serviz", ["programme", "model", "service", "law"]) == ["service", "programme", "model", "law"]


def test_separators_do_not_count() -> None:
    assert nearest("In situ", ["experts", "in-situ"]) == "in-situ"
