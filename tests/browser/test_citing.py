"""Taking a citation along."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from pybtex.database import parse_string

from tests.browser.conftest import Open

PAGE = "es/cooperacion/4-5.html"


@pytest.mark.parametrize("script", [True, False], ids=["with-script", "without-script"])
@pytest.mark.parametrize("place", ["host_address", "copy_address"])
def test_a_citation_is_saved_as_a_file_from_the_host_and_from_the_copy(
    place: str, script: bool, open_site: Open, request: pytest.FixtureRequest
) -> None:
    reader = open_site(request.getfixturevalue(place), java_script_enabled=script)
    page = reader.go(PAGE)
    page.get_by_text("Citar", exact=True).click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="BibTeX").click()
    assert saved.value.suggested_filename == "rial-activities-4-5-es.bib"
    (entry,) = parse_string(saved.value.path().read_text("utf-8"), "bibtex").entries.values()
    assert entry.fields["title"].startswith("{Red de oficinas de empleo: de ")
    assert reader.complaints == []


def test_what_is_printed_has_the_reference_and_not_the_links_to_its_files(open_site: Open, copy_address: str) -> None:
    page = open_site(copy_address).go(PAGE)
    reference = page.locator(".cite .reference")
    expect(reference).to_be_hidden()
    page.emulate_media(media="print")
    expect(reference).to_be_visible()
    expect(page.get_by_role("link", name="BibTeX")).to_be_hidden()
