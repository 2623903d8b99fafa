"""What the catalogue answers of terms: those that are offered where no record is about one."""

from __future__ import annotations

import pytest

from tests.real import real_catalogue


@pytest.mark.parametrize(
    ("scheme", "id", "near"),
    [
        ("themes", "E7", ("E1",)),
        ("populations", "msmes", ("informal",)),
        ("countries", "HT", ("DO",)),
        ("countries", "VE", ("BR", "CO", "GY")),
        ("countries", "AR", ()),
        ("themes", "T6", ()),
    ],
)
def test_a_term_without_records_has_near_ones_that_have_some(scheme: str, id: str, near: tuple[str, ...]) -> None:
    catalogue = real_catalogue()
    term = catalogue.term(scheme, id)
    assert term
    assert catalogue.near_terms(scheme, term) == near
