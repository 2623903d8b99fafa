"""What the site holds of each country."""

from __future__ import annotations

import pytest

from generator.catalogue.coverage import Coverage, coverage_of
from generator.catalogue.library import INSTITUTIONAL
from tests.catalogue.small import activity
from tests.real import real_content

MINISTRY = """---
title: {title}
summary: Un ministerio.
type: {type}
country: {country}
sources:
  - document: report
---
"""
DOCUMENT = """---
title: Documento
summary: Lo que es.
document_class: {document_class}
{facts}sources:
  - document: report
---
"""
HELD = "availability: linked\naddress: https://example.org/x\n"
NAMED = "availability: not-held\n"


def document(document_class: str, facts: str) -> str:
    return DOCUMENT.format(document_class=document_class, facts=facts)


def test_each_count_is_of_what_names_the_country_in_that_part(catalogue_of):
    catalogue = catalogue_of(
        {
            "activities/1-1.es.md": activity(1, 1, "PE", "AR", period="2007-05-29/2007-05-31"),
            "activities/1-2.es.md": activity(1, 2, "AR", "PE"),
            "institutions/ministry-ar.es.md": MINISTRY.format(title="Trabajo", type="ministry", country="AR"),
        }
    )
    argentina = coverage_of(catalogue, "AR")
    assert (argentina.gave, argentina.received, argentina.has_ministry) == (1, 1, True)
    assert (argentina.programs, argentina.hosted, argentina.held) == (0, 0, ())
    peru = coverage_of(catalogue, "PE")
    assert (peru.gave, peru.received, peru.has_ministry) == (1, 1, False)


def held(catalogue_of, *documents: str, country: str = "AR", **ministries: str) -> Coverage:
    files = {f"library/d{n}.es.md": text for n, text in enumerate(documents)}
    institutions = {
        f"institutions/{id.replace('_', '-')}.es.md": MINISTRY.format(title=id, type=type, country="AR")
        for id, type in ministries.items()
    }
    return coverage_of(catalogue_of(files | institutions), country)


def test_a_class_is_there_when_a_text_of_it_can_be_read(catalogue_of):
    about = "institution: ministry-ar\n"
    found = held(
        catalogue_of,
        document("manual", about + HELD),
        document("authorities", about + NAMED),
        document("report", about + HELD),
        ministry_ar="ministry",
    )
    assert found.held == ("manual",)
    assert found.missing == ("authorities", "organization-chart", "responsibilities")


def test_a_ministry_s_own_document_is_about_it_unless_it_says_otherwise(catalogue_of):
    own = document("manual", "creators: [ministry-ar]\n" + HELD)
    of_other = document("authorities", "creators: [ministry-ar]\ninstitution: oas\n" + HELD)
    assert held(catalogue_of, own, of_other, ministry_ar="ministry").held == ("manual",)


def test_a_document_about_a_country_counts_where_no_institution_is_said(catalogue_of):
    assert held(catalogue_of, document("manual", "country: AR\n" + HELD)).held == ("manual",)
    assert held(catalogue_of, document("manual", "country: PE\n" + HELD)).held == ()


@pytest.mark.parametrize("facts", ["institution: other-ar\ncountry: AR\n", "creators: [other-ar]\ncountry: AR\n"])
def test_only_the_ministry_of_labour_completes_its_country(catalogue_of, facts):
    assert held(catalogue_of, document("manual", facts + HELD), other_ar="ministry").held == ()
    assert not held(catalogue_of, other_ar="ministry").has_ministry


def test_a_ministry_s_document_about_another_country_is_of_that_country(catalogue_of):
    text = document("manual", "creators: [ministry-ar]\ncountry: PE\n" + HELD)
    assert held(catalogue_of, text, ministry_ar="ministry").held == ()
    assert held(catalogue_of, text, country="PE", ministry_ar="ministry").held == ("manual",)


def test_documents_of_an_agency_are_not_its_ministry_s(catalogue_of):
    text = document("manual", "institution: agency-ar\ncountry: AR\n" + HELD)
    assert held(catalogue_of, text, agency_ar="agency").held == ()


def test_the_four_classes_of_the_report_are_in_the_vocabulary():

    content = real_content()
    (scheme,) = [v.scheme for v in content.vocabularies if v.name == "document-classes"]
    assert [t.id for t in scheme.terms][:4] == list(INSTITUTIONAL)
