from __future__ import annotations

import pytest

from generator.catalogue.ties import kind_of_terms, role_of, tables_of
from generator.model.kind import Kind
from generator.model.traits import Role


@pytest.mark.parametrize(
    ("kind", "first"),
    [
        # what facets lead to, then countries in the order of their roles, then the other fields as they are declared
        (Kind.PROGRAMS, ["activities-beneficiary", "country", "institution", "activities"]),
        (Kind.ACTIVITIES, ["periods", "provider", "beneficiary", "call"]),
        (Kind.RESULTS, ["activities-periods", "beneficiary", "providers", "component"]),
    ],
)
def test_the_tables_of_a_kind_stand_in_the_order_of_its_declarations(kind, first):
    assert list(tables_of(kind))[: len(first)] == first


def test_a_field_whose_parts_name_records_has_a_table_and_one_whose_terms_have_no_pages_has_none():
    assert "documents" in tables_of(Kind.WORKSHOPS)
    assert "city" not in tables_of(Kind.WORKSHOPS)


def test_the_values_of_an_enumeration_have_no_table_they_have_pages_of_their_own():
    assert {"type", "status", "texts"} & set(tables_of(Kind.PROGRAMS)) == set()


def test_only_documents_are_in_a_table_of_what_cites_a_document():
    assert [kind for kind in Kind if "sources" in tables_of(kind)] == [Kind.LIBRARY]


def test_a_field_with_countries_says_what_they_do():
    assert role_of(Kind.ACTIVITIES, "provider") == Role.GIVES
    assert role_of(Kind.WORKSHOPS, "country") == Role.HOSTS
    assert role_of(Kind.WORKSHOPS, "city") is None


def test_institutions_are_the_terms_of_a_vocabulary():
    assert kind_of_terms("organizations") == Kind.INSTITUTIONS
    assert kind_of_terms("countries") is None
