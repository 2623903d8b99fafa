"""A register whose entries stand on several pages."""

from __future__ import annotations

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.pages.record import RecordView, record_view
from generator.views.site import Site
from tests.sites_support import SmallSite

SOURCES = "sources: [{document: report}]"
FIGURES = """\
labels: {es: Cifras, en: Figures}
entries:
  - id: workshops
    label: {es: Talleres, en: Workshops}
    printed: 2
    computed: workshops
    verdict: equal
    sources: [{document: report}]
  - id: calls
    page: calls
    label: {es: Convocatorias, en: Calls}
    printed: 7
    computed: calls
    verdict: differs
    sources: [{document: report}]
"""
DISAGREEMENTS = """\
labels: {es: Discrepancias, en: Disagreements}
entries:
  - id: names
    page: spellings
    title: {es: Dos nombres, en: Two names}
    says: [{document: report, text: {es: Uno, en: One}}]
    shown: {es: Los dos, en: Both}
    why: {es: Valen, en: Both hold}
    records: [programs/ar-seclo]
"""


@pytest.fixture
def here(small: SmallSite) -> Localised:
    """The small site, in English, with two registers that are split."""
    for id, more in (
        ("figures", "shows: figures"),
        ("calls", ""),
        ("cases", "shows: disagreements"),
        ("spellings", ""),
    ):
        fields = [f"title: {id.title()}", more, SOURCES]
        small.write(f"pages/{id}.es.md", "\n".join(["---", *filter(None, fields), "---", ""]))
    small.write("registers/figures.yml", FIGURES)
    small.write("registers/disagreements.yml", DISAGREEMENTS)
    assert small.problems() == []
    return Localised(Catalogue(small.content()), Language.EN, Site())


def view(name: str, here: Localised) -> RecordView:
    return record_view(here.catalogue.by_name[name], here)


def test_an_entry_stands_on_the_page_that_it_names_else_on_that_of_its_register(here: Localised) -> None:
    shown = {id: view(f"pages/{id}", here).shown for id in ("figures", "calls", "spellings")}
    figures = {
        id: [line.id for table in shown[id].figures.tables for line in table.lines] for id in ("figures", "calls")
    }
    assert figures == {"figures": ["workshops"], "calls": ["calls"]}
    assert [d.id for d in shown["spellings"].disagreements] == ["names"]


def test_the_page_of_a_register_says_where_its_entries_stand_and_how_many_have_each_verdict(here: Localised) -> None:
    overview = view("pages/figures", here).shown.overview
    assert [(p.link.label, p.link.address, p.count, p.verdicts) for p in overview.parts] == [
        ("Calls", "en/about/calls.html", 1, (0, 1)),
        ("On this page", None, 1, (1, 0)),
    ]
    assert (overview.count, overview.verdicts) == (2, (("agrees", 1), ("differs", 1)))


def test_a_part_of_a_register_leads_back_to_the_whole(here: Localised) -> None:
    crumbs = [(c.label, c.address) for c in view("pages/spellings", here).frame.breadcrumbs]
    assert crumbs[-2:] == [("Cases", "en/about/cases.html"), ("Spellings", None)]


def test_a_record_leads_to_the_page_with_its_disagreement(here: Localised) -> None:
    (link,) = view("programs/ar-seclo", here).disagreements
    assert (link.label, link.address) == ("Two names", "en/about/spellings.html#names")
