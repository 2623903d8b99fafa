from __future__ import annotations

from generator.catalogue.facets import choice_scheme
from generator.catalogue.uses import Use
from generator.model.kind import Kind
from tests.catalogue.small import activity, page

PAGES_BY_THEME = Use(Kind.PAGES, "themes")


def names(uses) -> dict[Use, list[str]]:
    return {use: [record.name for record in records] for use, records in uses.items()}


def test_a_term_is_used_by_the_records_that_carry_it_each_under_the_field_that_says_so(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR"),
            "activities/1-2.es.md": activity(1, 2, "AR", "CO"),
        }
    )
    assert names(catalogue.uses("countries", "AR")) == {
        Use(Kind.ACTIVITIES, "provider"): ["activities/1-1"],
        Use(Kind.ACTIVITIES, "beneficiary"): ["activities/1-2"],
    }
    assert names(catalogue.uses("countries", "CL")) == {}


def test_a_broader_term_is_carried_by_whatever_carries_a_narrower_one_and_counts_it_once(catalogue_of):
    catalogue = catalogue_of(
        {
            "pages/a.es.md": page("A", "themes: [T5, T6]"),
            "pages/b.es.md": page("B", "themes: [T6]"),
            "pages/c.es.md": page("C", "themes: [E6]"),
            "pages/d.es.md": page("D"),
        }
    )
    assert names(catalogue.uses("areas", "T")) == {PAGES_BY_THEME: ["pages/a", "pages/b"]}
    assert names(catalogue.uses("themes", "T5")) == {PAGES_BY_THEME: ["pages/a"]}
    assert [r.name for r in catalogue.records_with("areas", "T")] == ["pages/a", "pages/b"]


def test_a_record_that_carries_a_term_in_two_fields_counts_once(catalogue_of):
    catalogue = catalogue_of({"activities/1-1.es.md": activity(1, 1, "AR", "AR")})
    assert len(catalogue.uses("countries", "AR")) == 2
    assert [r.name for r in catalogue.records_with("countries", "AR")] == ["activities/1-1"]


def test_a_record_that_names_a_term_twice_counts_once(catalogue_of):
    catalogue = catalogue_of({"pages/a.es.md": page("A", "themes: [T5, T5]")})
    assert names(catalogue.uses("themes", "T5")) == {PAGES_BY_THEME: ["pages/a"]}


def test_each_value_of_an_enumeration_with_pages_is_used_as_a_term_is(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", period="2007-05-29/2007-05-31"),
            "activities/1-2.es.md": activity(1, 2, "AR", "CO"),
        }
    )
    status = choice_scheme(Kind.ACTIVITIES, "status")
    assert [r.id for r in catalogue.records_with(status, "planned")] == ["1-2"]
    assert [r.id for r in catalogue.records_with(status, "completed")] == ["1-1"]
    assert [r.id for r in catalogue.records_with(choice_scheme(Kind.ACTIVITIES, "modality"), "in-situ")] == [
        "1-1",
        "1-2",
    ]


def test_a_relation_is_known_at_its_other_end(catalogue_of):
    catalogue = catalogue_of(
        {
            "pages/a.es.md": page("A", "related: [pages/b]"),
            "pages/b.es.md": page("B", "steps: [{record: pages/a}, {record: pages/c}, {record: pages/c}]"),
            "pages/c.es.md": page("C"),
        }
    )
    incoming = {name: names(catalogue.incoming(record)) for name, record in catalogue.by_name.items()}
    assert incoming == {
        "pages/a": {Use(Kind.PAGES, "steps"): ["pages/b"]},
        "pages/b": {Use(Kind.PAGES, "related"): ["pages/a"]},
        "pages/c": {Use(Kind.PAGES, "steps"): ["pages/b"]},
    }


def test_a_relation_by_id_alone_leads_to_a_record_of_the_kind_that_the_field_names(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/7-1.es.md": activity(7, 1, "PE", "AR"),
            "pages/7.es.md": page("Siete"),
            "calls/7.es.md": page(
                "Séptima convocatoria",
                *("number: 7", "opened: 2014-01", "received: 35", "selected: 8"),
                *("completed: 8", "planned: 0", "cancelled: 0"),
            ),
        }
    )
    assert names(catalogue.incoming(catalogue.by_name["calls/7"])) == {Use(Kind.ACTIVITIES, "call"): ["activities/7-1"]}
    assert names(catalogue.incoming(catalogue.by_name["pages/7"])) == {}


def test_the_terms_below_a_term_come_with_the_name_of_their_vocabulary(catalogue_of):
    catalogue = catalogue_of({})
    assert [(name, term.id) for name, term in catalogue.narrower("areas", "T")] == [("themes", "T5"), ("themes", "T6")]
    assert catalogue.narrower("themes", "T5") == ()
    assert catalogue.term("themes", "T9") is catalogue.term("colours", "T5") is None
