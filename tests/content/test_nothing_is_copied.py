import re
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from generator.load.content import read_content
from generator.model.facts import Page
from generator.model.record import AnyRecord, Content

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
    return read_content(ROOT / "content")


def _texts(record: AnyRecord) -> Iterator[str]:
    """What was written for this site; titles are the sources' own."""
    for text in record.texts.values():
        yield text.summary or ""
        for section in text.sections:
            yield f"{section.heading}\n{section.markdown}"
    if isinstance(record.facts, Page):
        for step in record.facts.steps:
            yield from (step.note.es, step.note.en) if step.note else ()


def _own_words(text: str) -> str:
    return _QUOTED.sub(" … ", text)


def test_a_run_of_the_sources_is_recognised_whatever_its_case_and_punctuation():
    text = "Fue incluido en el CALENDARIO de Actividades de la CIMT 2006-2007, respondiendo a la creciente"
    assert any(hash_ in SOURCES for hash_, _ in RUNS.runs_in(text))


def test_no_twelve_words_of_the_content_stand_in_a_source(content):
    copied = [
        (record.name, run)
        for record in content.records
        for text in _texts(record)
        for part in _own_words(text).split(" … ")
        for hash_, run in RUNS.runs_in(part)
        if hash_ in SOURCES
    ]
    assert copied == []


def test_quotations_are_short(content):
    long = [
        (record.name, quotation)
        for record in content.records
        for text in _texts(record)
        for quotation in _QUOTED.findall(text)
        if len(RUNS.words_in(quotation)) > LONGEST_QUOTATION
    ]
    assert long == []
