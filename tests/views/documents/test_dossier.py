"""What the dossier shows, equal to the records."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from generator.catalogue.figures import participation
from generator.catalogue.ministries import network_ministry
from generator.model.kind import Kind
from generator.model.kinds.activities import Activity
from generator.model.language import USUAL, Language
from generator.views.documents.blocks import FactsBlock, GridBlock, HeadBlock, Leaflet, ListBlock, Run, TextBlock
from generator.views.documents.dossier import dossier
from generator.views.documents.telling import TOLD_SINGLY
from generator.views.registers.pages import disagreements_of_register
from tests.documents import document, here


@cache
def shown(language: Language) -> Leaflet:
    return dossier(document("rial-dossier"), here(language))


def runs(leaflet: Leaflet) -> list[Run]:
    found: list[Run] = []
    for block in leaflet.blocks:
        match block:
            case TextBlock():
                found += block.runs
            case ListBlock():
                found += [run for _, said in block.items for run in said]
            case FactsBlock():
                found += [run for _, said in block.rows for run in said]
            case GridBlock():
                found += [run for row in block.rows for cell in row for run in cell]
    return found


def heads(language: Language) -> list[HeadBlock]:
    return [block for block in shown(language).blocks if isinstance(block, HeadBlock)]


@pytest.mark.parametrize("language", USUAL)
def test_every_record_that_it_tells_of_stands_in_it_once(language: Language) -> None:
    catalogue = here(language).catalogue
    anchors = Counter(head.anchor for head in heads(language) if head.anchor)
    told = [record for kind in TOLD_SINGLY for record in catalogue.by_kind[kind]]
    assert {record.name: anchors[record.name] for record in told if anchors[record.name] != 1} == {}
    titles = {head.anchor: head.text for head in heads(language)}
    assert all(titles[record.name] == record.text(language).title for record in told)


@pytest.mark.parametrize("language", USUAL)
def test_every_ministry_of_labour_has_its_part(language: Language) -> None:
    catalogue = here(language).catalogue
    ministries = [network_ministry(catalogue, term.id) for term in catalogue.terms("countries")]
    anchors = {head.anchor for head in heads(language)}
    assert {m.name for m in ministries if m} <= anchors


@pytest.mark.parametrize("language", USUAL)
def test_links_within_it_lead_to_what_it_has(language: Language) -> None:
    anchors = {f"#{head.anchor}" for head in heads(language) if head.anchor}
    within = {run.to for run in runs(shown(language)) if run.to.startswith("#")}
    assert within <= anchors
    assert len(within) > 100


def test_the_table_of_countries_is_as_the_records_come_to() -> None:
    place = here(Language.ES)
    grid = next(block for block in shown(Language.ES).blocks if isinstance(block, GridBlock) and block.numbers)
    grids = [b for b in shown(Language.ES).blocks if isinstance(b, GridBlock) and len(b.heads) == 6 and b.numbers]
    labels = {place.label("countries", term.id): term.id for term in place.catalogue.terms("countries")}
    countries = next(b for b in grids if b.rows[0][0][0].text in labels)
    assert grid
    for row in countries.rows:
        gave, gave_planned, received, received_planned = participation(place.catalogue, labels[row[0][0].text])
        assert [int(row[n][0].text) for n in (1, 2)] == [gave + gave_planned, received + received_planned]
    total = len(place.catalogue.of(Activity))
    assert [sum(int(row[n][0].text) for row in countries.rows) for n in (1, 2)] == [total, total]


@pytest.mark.parametrize("language", USUAL)
def test_each_ministry_s_lists_are_as_long_as_its_row_says(language: Language) -> None:
    place, blocks = here(language), shown(language).blocks
    labels = {place.label("countries", term.id): term.id for term in place.catalogue.terms("countries")}
    grids = (block for block in blocks if isinstance(block, GridBlock) and block.numbers)
    grid = next(block for block in grids if block.rows[0][0][0].text in labels)
    for row in grid.rows:
        ministry = network_ministry(place.catalogue, labels[row[0][0].text])
        assert ministry is not None
        start = next(n for n, b in enumerate(blocks) if isinstance(b, HeadBlock) and b.anchor == ministry.name)
        end = next(n for n, b in enumerate(blocks) if n > start and isinstance(b, HeadBlock) and b.level <= 2)
        lists = {
            head.text: len(below.items)
            for head, below in pairwise(blocks[start:end])
            if isinstance(head, HeadBlock) and isinstance(below, ListBlock)
        }
        names = ("gave", "received", "hosted", "learned", "programs")
        for name, cell in zip(names, row[1:], strict=True):
            n = int(cell[0].text)
            assert lists.get(place.words.say(f"dossier.{name}", n=n), 0) == n, (ministry.name, name)


def test_annex_2_has_a_row_an_activity() -> None:
    place = here(Language.EN)
    grid = max((b for b in shown(Language.EN).blocks if isinstance(b, GridBlock)), key=lambda b: len(b.rows))
    activities = sorted(place.catalogue.of(Activity), key=lambda a: (a.facts.call, a.facts.number))
    assert [row[0][0].text for row in grid.rows] == [activity.id for activity in activities]
    assert [row[1][0].text for row in grid.rows] == [a.text(Language.EN).title for a in activities]


@pytest.mark.parametrize("language", USUAL)
def test_every_disagreement_is_told(language: Language) -> None:
    titles = [head.text for head in heads(language) if head.level == 3]
    assert {entry.title.text(language) for entry in disagreements_of_register(here(language))} <= set(titles)


@pytest.mark.parametrize("language", USUAL)
def test_the_words_of_bodies_are_in_it(language: Language) -> None:
    said = " ".join(run.text for run in runs(shown(language)))
    for record in here(language).catalogue.by_kind[Kind.WORKSHOPS][:5]:
        plain = [s for s in record.text(language).sections if s.markdown.strip() and "[" not in s.markdown]
        for section in plain[:2]:
            first = section.markdown.strip().splitlines()[0].lstrip("-1. ")
            assert first[:60].rstrip() in said, record.name


def test_no_mark_of_markdown_or_html_is_left() -> None:
    for language in USUAL:
        texts = [run.text for run in runs(shown(language))] + [head.text for head in heads(language)]
        assert not [text for text in texts if any(mark in text for mark in ("{lang=", "](", "<span", "&amp;", "**"))]


def test_it_ends_with_how_to_cite_it() -> None:
    last = [run.text for run in runs(shown(Language.EN))][-4:]
    assert any("Dossier on RIAL" in text and "Edition of 29 November 2026" in text for text in last)
