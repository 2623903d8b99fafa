from __future__ import annotations

from generator.catalogue.figures import Participation, participation, sides_of
from tests.catalogue.small import activity, page


def test_what_was_done_and_what_was_planned_count_apart_for_each_part_that_a_country_plays(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", period="2007-05-29/2007-05-31"),
            "activities/1-2.es.md": activity(1, 2, "AR", "PE", period="2007-05-29/2007-05-31"),
            "activities/1-3.es.md": activity(1, 3, "PE", "AR", period="2008-05-26/2008-05-30"),
            "activities/1-4.es.md": activity(1, 4, "AR", "CO"),
        }
    )
    assert participation(catalogue, "AR") == Participation(gave=2, gave_planned=0, received=1, received_planned=1)
    assert participation(catalogue, "CO") == Participation(gave=0, gave_planned=1, received=0, received_planned=0)
    assert participation(catalogue, "CL") == Participation(0, 0, 0, 0)


def test_a_country_that_gave_and_received_is_one_country(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", period="2007-05-29/2007-05-31"),
            "activities/1-2.es.md": activity(1, 2, "AR", "PE"),
            "activities/1-3.es.md": activity(1, 3, "BO", "PE"),
            "pages/a.es.md": page("A"),
        }
    )
    sides = sides_of(catalogue)
    assert (sides.providers, sides.beneficiaries) == ({"AR", "PE"}, {"PE", "AR", "BO"})
    assert sides.countries == {"AR", "PE", "BO"}
