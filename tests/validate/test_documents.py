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
        "creators: [ministry-ar]\ninstitution: ministry-ar\n",
        "creators: [oas]\ncountry: DO\nauthorization: nota 12/2015 del ministerio\n",
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
        "creators: [oas, ministry-ar]\ncountry: AR\n",
        "creators: [ministry-ar, ilo]\ninstitution: ministry-ar\n",
    ],
)
def test_a_file_about_another_country_is_refused_without_its_authorization(small: SmallSite, facts: str) -> None:
    assert codes(small, facts) == ["unauthorized-attachment"]


def report(small: SmallSite, facts: str) -> list[str]:
    text = DOCUMENT.format(facts=facts).replace("document_class: manual", "document_class: report")
    head, rest = text.split("availability: attached")
    rest = rest[rest.index("sources:") :]
    small.write("library/chart.es.md", f"{head}{rest}")
    return [problem.code for problem in small.found()]


LINKED = "availability: linked\naddress: https://example.org/x.pdf\n"


@pytest.mark.parametrize("facts", ["country: DO\n", "creators: [oas, ministry-ar]\ncountry: AR\n"])
def test_the_address_of_a_text_is_published_as_its_file_is(small: SmallSite, facts: str) -> None:
    assert report(small, facts + LINKED) == ["unauthorized-address"]
    assert report(small, f"{facts}authorization: nota del 5 de mayo de 2015\n{LINKED}") == []


@pytest.mark.parametrize(
    "facts", ["related: [institutions/ministry-ar]\n", "creators: [ministry-ar]\n", "creators: [oas, ministry-ar]\n"]
)
def test_a_report_tied_to_a_ministry_says_its_country_whether_or_not_it_is_held(small: SmallSite, facts: str) -> None:
    assert report(small, facts + "availability: not-held\n") == ["report-without-country"]
    assert report(small, f"{facts}country: AR\navailability: not-held\n") == []


def test_a_report_of_the_peer_rounds_says_its_country_where_there_is_a_text_to_read(small: SmallSite) -> None:
    small.write("pages/peer-rounds.es.md", small.read("pages/method.es.md").replace("title: ", "title: X "))
    small.edit("network.yml", "about: rial\n", "about: rial\ncountry_reports: [pages/peer-rounds]\n")
    rounds = "related: [pages/peer-rounds]\n"
    assert report(small, rounds + LINKED) == ["report-without-country"]
    assert report(small, rounds + "availability: not-held\n") == []


@pytest.mark.parametrize("reference", [".", "sí", "autorizado", "nota 12", "con permiso del ministro", ". . 1"])
def test_a_reference_has_three_words_and_a_number(small: SmallSite, reference: str) -> None:
    facts = f"country: DO\nauthorization: '{reference}'\n"
    assert "authorization-reference" in codes(small, facts)


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
    assert [problem.code for problem in small.found()] == ["symbolic-link", "missing-attachment"]


def test_only_a_document_that_the_site_takes_something_from_itself_is_read(small: SmallSite) -> None:
    small.edit("library/report.es.md", "availability: not-held", "availability: read")
    assert small.problems() == []
    small.write("library/named.es.md", small.read("library/report.es.md").replace("Informe", "Otro informe"))
    assert [p.code for p in small.found()] == ["availability-differs"]
