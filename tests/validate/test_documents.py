"""When the file of a document may be published."""

from __future__ import annotations

import pytest

from tests.sites_support import SmallSite

DOCUMENT = """---
title: Organigrama
summary: Cómo se organiza.
document_class: manual
{facts}availability: attached
attachments:
  - file: chart.pdf
    language: es
sources:
  - document: report
---
"""


def codes(small: SmallSite, facts: str) -> list[str]:
    small.write("library/chart.es.md", DOCUMENT.format(facts=facts))
    small.write("attachments/chart/chart.pdf", b"%PDF-1.7")
    return [problem.code for problem in small.found()]


@pytest.mark.parametrize(
    "facts",
    [
        "",
        "creators: [oas]\n",
        "creators: [ministry-ar]\ncountry: AR\n",
        "creators: [oas, ministry-ar]\ninstitution: ministry-ar\n",
        "creators: [oas]\ncountry: DO\nauthorization: nota 12/2015\n",
    ],
)
def test_a_file_is_published_if_it_is_of_no_country_of_its_own_or_authorized(small: SmallSite, facts: str) -> None:
    assert codes(small, facts) == []


@pytest.mark.parametrize(
    "facts",
    [
        "country: DO\n",
        "creators: [oas]\ncountry: DO\n",
        "creators: [oas]\ninstitution: ministry-ar\n",
        "creators: [ministry-ar]\ncountry: DO\n",
    ],
)
def test_a_file_about_another_country_is_refused_without_its_authorization(small: SmallSite, facts: str) -> None:
    assert codes(small, facts) == ["unauthorized-attachment"]


@pytest.mark.parametrize("name", ["page.html", "picture.svg", "../chart.pdf", "chart.pdf.exe", f"{'a' * 50}.pdf"])
def test_only_files_that_no_browser_runs_and_every_disk_can_hold_are_published(small: SmallSite, name: str) -> None:
    small.write("library/chart.es.md", DOCUMENT.format(facts="").replace("chart.pdf", name))
    assert "attachment-name" in [problem.code for problem in small.found()]


def test_an_address_is_one_of_the_web(small: SmallSite) -> None:
    text = DOCUMENT.format(facts="address: 'javascript:alert(1)'\n")
    small.write("library/chart.es.md", text)
    assert "web-address" in [problem.code for problem in small.found()]


def test_a_link_to_a_file_elsewhere_is_not_a_file(small: SmallSite) -> None:
    small.write("library/chart.es.md", DOCUMENT.format(facts=""))
    small.path("attachments/chart").mkdir(parents=True)
    small.path("attachments/chart/chart.pdf").symlink_to(small.path("library/report.es.md"))
    assert [problem.code for problem in small.found()] == ["missing-attachment"]
