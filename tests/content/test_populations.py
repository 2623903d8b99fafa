"""The populations of all records against the rule in the note of their vocabulary."""

from __future__ import annotations

import re

import pytest

from generator.model.language import Language

BY_THEME = {
    "E5": "women",
    "E6": "youth",
    "E7": "msmes",
    "T7": "migrants",
    "R1": "social-partners",
    "R2": "social-partners",
    "R4": "social-partners",
    "R5": "social-partners",
    "F1": "ministry-staff",
    "F2": "ministry-staff",
}

BY_TITLE = {
    "women": r"mujer|género|trabajadoras domésticas",
    "youth": r"\bj[óo]ven|juventud|juvenil|primer empleo",
    "children": r"niñ|adolescen|trabajo infantil",
    "migrants": r"migrante|migración",
    "domestic-workers": r"trabajadoras domésticas",
    "disability": r"discapacidad",
    "indigenous": r"indígena",
    "informal": r"formalización|informal(es|idad)\b",
    "msmes": r"mipymes|pequeñas y medianas",
    "social-partners": r"sindic|diálogo social|empleadores y trabajadores|organizaciones sociales",
    "ministry-staff": r"inspectores|gestores de empleo|capacitación del personal",
}


@pytest.fixture(scope="module")
def records(content):
    return [record for record in content.records if hasattr(record.facts, "populations")]


@pytest.mark.parametrize(("theme", "population"), BY_THEME.items())
def test_what_has_a_theme_that_names_a_population_has_the_population(theme, population, records):
    without = [r.id for r in records if theme in r.facts.themes and population not in r.facts.populations]
    assert without == []


@pytest.mark.parametrize(("population", "words"), BY_TITLE.items())
def test_what_names_a_population_in_its_title_has_the_population(population, words, records):
    named = [r for r in records if r.facts.themes and re.search(words, r.text(Language.ES).title, re.IGNORECASE)]
    assert [r.id for r in named if population not in r.facts.populations] == []


def test_a_population_is_always_ours(records):
    assert [r.id for r in records if r.facts.populations and "populations" not in r.facts.ours] == []
