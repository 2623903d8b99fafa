"""Printed figures as people read them, under the headings of their groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.catalogue.catalogue import Catalogue
from generator.model.language import USUAL, Language
from generator.views.localised import Localised
from generator.views.pages.record import record_view
from generator.views.registers.figure_tables import MANY_LINES, FigureTables
from generator.views.site import Site
from tests.sites_support import SmallSite

PAGE = "---\ntitle: Cifras\nshows: figures\nsources: [{document: report}]\n---\n"
GROUPS = """\
labels: {es: Cifras, en: Figures}
groups:
  - id: shares
    title: {es: Porcentajes, en: Percentages}
  - id: calls
    title: {es: Convocatorias, en: Calls}
entries:
"""
RECEIVED = """\
  - id: received
    group: calls
    label: {es: Recibidas, en: Received}
    printed: 3
    computed: call.1.received
    verdict: repeats
    sources: [{document: report}]
"""
ALMOST = """\
  - id: almost
    group: shares
    label: {es: Nuevos productos de la OIT, en: New products of the ILO}
    printed: 60
    reads: {es: casi 60 %, en: almost 60%}
    as_printed: {es: '«Casi el 60%»', en: '“Almost 60%”'}
    verdict: not-computable
    sources: [{document: report}]
"""
MONEY = """\
  - id: money
    label: {es: Aporte, en: Contribution}
    printed: 470000
    reads: {es: $470.000, en: '$470,000'}
    as_printed: {es: '«$470.000»', en: '“$470,000”'}
    verdict: not-computable
    sources: [{document: report}]
"""

Shown = Callable[[str, Language], FigureTables]


@pytest.fixture
def shown(small: SmallSite) -> Shown:
    """What the small site shows of some entries."""

    def tables(entries: str, language: Language = Language.EN) -> FigureTables:
        small.write("pages/figures.es.md", PAGE)
        small.write("registers/figures.yml", GROUPS + entries)
        assert small.problems() == []
        here = Localised(Catalogue(small.content()), language, Site())
        return record_view(here.catalogue.by_name["pages/figures"], here).shown.figures

    return tables


def test_the_figures_stand_under_the_headings_of_their_groups_those_of_none_first(shown: Shown) -> None:
    tables = shown(RECEIVED + ALMOST + MONEY, Language.ES).tables
    assert [(t.id, t.title, [line.id for line in t.lines]) for t in tables] == [
        ("", "", ["money"]),
        ("g-shares", "Porcentajes", ["almost"]),
        ("g-calls", "Convocatorias", ["received"]),
    ]


def test_a_figure_that_repeats_the_source_has_a_verdict_of_its_own_and_no_computed_number(shown: Shown) -> None:
    figures = shown(RECEIVED, Language.EN)
    ((line,),) = (t.lines for t in figures.tables)
    assert line.computed is None
    assert figures.verdicts == (("repeats", "repeats the source; cannot be counted here", 1),)


def test_a_figure_is_shown_as_people_read_it_and_sorted_by_its_number(shown: Shown) -> None:
    read = {
        language: [(line.printed, line.number) for t in shown(ALMOST + MONEY, language).tables for line in t.lines]
        for language in USUAL
    }
    assert read[Language.ES] == [("$470.000", "470000"), ("casi 60 %", "60")]
    assert read[Language.EN] == [("$470,000", "470000"), ("almost 60%", "60")]


def test_the_source_s_words_are_translated_on_the_other_language_s_pages(shown: Shown) -> None:
    quoted = {
        language: [(line.quoted, line.translated) for t in shown(ALMOST + MONEY, language).tables for line in t.lines]
        for language in USUAL
    }
    assert quoted[Language.ES] == [("", ""), ("«Casi el 60%»", "")]
    assert quoted[Language.EN] == [("«$470.000»", "“$470,000”"), ("«Casi el 60%»", "“Almost 60%”")]


def test_a_long_page_begins_with_a_list_of_its_tables(shown: Shown) -> None:
    many = "".join(ALMOST.replace("id: almost", f"id: almost-{n}") for n in range(MANY_LINES))
    assert shown(many, Language.EN).contents == ()
    (to,) = shown(many + MONEY, Language.EN).contents
    assert (to.label, to.address, to.count) == ("Percentages", "#g-shares", MANY_LINES)


def test_what_the_source_lists_without_a_number_is_counted_and_not_said_to_agree(shown: Shown) -> None:
    listed = RECEIVED.replace("call.1.received", "activities.completed").replace("repeats", "unprinted")
    figures = shown(listed.replace("    printed: 3\n", ""), Language.EN)
    ((line,),) = (t.lines for t in figures.tables)
    assert (line.printed, line.computed, line.verdict) == ("", "1", "unprinted")
