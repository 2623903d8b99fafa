"""Capitals of English titles, and quotation marks inside others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.styles.casing import inside_quotes, title_case


@pytest.mark.parametrize(
    ("plain", "titled"),
    [
        ("the labour of women: a study", "The Labour of Women: A Study"),
        ("what is it for", "What Is It For"),
        ("ILO social-security agreements on eBay", "ILO Social-Security Agreements on eBay"),
        ("Canada’s labour programme", "Canada’s Labour Programme"),
        ("the “Equipares” seal", "The “Equipares” Seal"),
        ("workshop “fairer work towards equity”", "Workshop “Fairer Work towards Equity”"),
        ("why? a guide", "Why? A Guide"),
        ("", ""),
    ],
)
def test_an_english_title_has_its_capitals(plain: str, titled: str) -> None:
    assert title_case(plain) == titled


@given(st.text("abA .:?“”‘’'-()«»é", max_size=30))
def test_capitals_change_only_the_case_and_only_once(text: str) -> None:
    titled = title_case(text)
    assert titled.lower() == text.lower()
    assert title_case(titled) == titled


@pytest.mark.parametrize(
    ("quotes", "text", "inside"),
    [
        ("«»“”", "Sello «Equipares»", "Sello “Equipares”"),
        ("«»“”", "a «b “c” d»", "a “b «c» d”"),
        ("“”‘’", "“Equipares” Seal", "‘Equipares’ Seal"),
        ("“”‘’", "a “b ‘c’ d”", "a ‘b “c” d’"),
        ("“”‘’", "‘Canada’s labour’", "‘Canada’s labour’"),
        ("“”‘’", "a “b", "a “b"),
    ],
)
def test_marks_inside_others_are_the_inner_ones(quotes: str, text: str, inside: str) -> None:
    assert inside_quotes(text, quotes) == inside
