import re
from collections.abc import Iterator, Mapping
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from generator.markdown.prose import plain
from generator.model.field import Labels
from generator.model.kinds.pages import Page
from generator.model.language import Language
from generator.model.problem import named
from generator.model.record import AnyRecord, Content, Vocabulary
from generator.model.values import parts_of
from generator.words import words_of
from tests.real import real_content

ROOT = Path(__file__).parents[2]
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
LONGEST_QUOTATION = 40
"""Words; a quotation is to be short."""


def _runs_module():
    spec = spec_from_file_location("runs", Path(__file__).with_name("runs.py"))
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


RUNS = _runs_module()
SOURCES = frozenset((ROOT / "tests/data/source-runs.txt").read_text("utf-8").split())


@pytest.fixture(scope="module")
def content() -> Content:
    return real_content()


def _texts(record: AnyRecord) -> Iterator[str]:
    """What was written for this site; titles are the sources' own."""
    for text in record.texts.values():
        yield text.summary or ""
        for section in text.sections:
            yield f"{section.heading}\n{section.markdown}"
    if isinstance(record.facts, Page):
        for step in record.facts.steps:
            yield from (step.note.es, step.note.en) if step.note else ()


def _data_texts(content: Content) -> Iterator[tuple[str, str]]:
    """What vocabularies, registers and the interface say, each with its place."""
    for entries in (*content.vocabularies, *content.registers):
        data = entries.scheme if isinstance(entries, Vocabulary) else entries.entries
        for at, labels in parts_of(data, Labels):
            yield from ((f"{entries.origin.path}: {named(at)}", text) for text in (labels.es, labels.en))
    for language in Language:
        yield from ((f"words/{language}.yml", text) for text in _leaves(words_of(language).tree))


def _leaves(tree: object) -> Iterator[str]:
    if isinstance(tree, Mapping):
        for value in tree.values():
            yield from _leaves(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from _leaves(value)
    elif isinstance(tree, str):
        yield tree


def _own_words(text: str) -> str:
    return _QUOTED.sub(" … ", plain(text))


def test_a_run_of_the_sources_is_recognised_whatever_its_case_and_punctuation():
    text = "Fue incluido en el CALENDARIO de Actividades de la CIMT 2006-2007, respondiendo a la creciente"
    assert any(hash_ in SOURCES for hash_, _ in RUNS.runs_in(text))


def test_no_twelve_words_of_the_content_stand_in_a_source(content):
    texts = [(record.name, text) for record in content.records for text in _texts(record)]
    copied = [
        (name, run)
        for name, text in (*texts, *_data_texts(content))
        for part in _own_words(text).split(" … ")
        for hash_, run in RUNS.runs_in(part)
        if hash_ in SOURCES
    ]
    assert copied == []


def test_registers_vocabularies_and_words_are_looked_at_too(content):
    places = {place.partition(":")[0] for place, _ in _data_texts(content)}
    assert {"content/registers/figures.yml", "content/vocabularies/themes.yml", "words/es.yml"} <= places


def test_quotations_are_short(content):
    long = [
        (record.name, quotation)
        for record in content.records
        for text in _texts(record)
        for quotation in _QUOTED.findall(text)
        if len(RUNS.words_in(quotation)) > LONGEST_QUOTATION
    ]
    assert long == []
