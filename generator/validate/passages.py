"""The languages of passages, in bodies and in the lines of front matter, vocabularies and registers."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from generator.markdown.links import passage_marks_in
from generator.markdown.prose import passage_marks
from generator.model.field import Labels
from generator.model.language import OF_PASSAGES
from generator.model.problem import Origin, Path, Problem, Spot, named
from generator.model.values import parts_of
from generator.validate.body import BODY
from generator.validate.index import Index
from generator.words.nearness import nearest


def unknown_languages(index: Index) -> Iterator[Problem]:
    """A passage whose mark names no language that the site knows."""
    for origin, spot, field, mark in (*_in_bodies(index), *_in_lines(index)):
        if mark not in _MARKS:
            near, choices = _near(mark), ", ".join(OF_PASSAGES)
            yield origin.problem_at("unknown-language", spot, field, value=f"{{{mark}}}", near=near, choices=choices)


def languages_in_titles(index: Index) -> Iterator[Problem]:
    """A title with the mark of a passage: titles are also names of links and documents, which have none."""
    for record in index.read:
        for text in record.texts.values():
            for mark in passage_marks(text.title):
                yield text.origin.problem("language-in-title", ("title",), value=f"{{{mark}}}")


_MARKS = frozenset(f"lang={language}" for language in OF_PASSAGES)


def _near(mark: str) -> str:
    code = mark.rpartition("=")[2]
    near = nearest(code, OF_PASSAGES) or next((c for c in OF_PASSAGES if code.lower().startswith(c)), "")
    return near and f"{{lang={near}}}"


def _in_bodies(index: Index) -> Iterator[tuple[Origin, Spot, str, str]]:
    for _, text, section, first in index.sections_with("]{"):
        for line, column, mark in passage_marks_in(section):
            yield text.origin, Spot(first + line, column), BODY, mark


def _in_lines(index: Index) -> Iterator[tuple[Origin, Spot, str, str]]:
    for origin, at, line in _lines(index):
        for mark in passage_marks(line):
            yield origin, origin.spot(at), named(at), mark


def _lines(index: Index) -> Iterator[tuple[Origin, Path, str]]:
    """Every line of text outside bodies, and where it stands."""
    for record in index.read:
        for text in record.texts.values():
            yield text.origin, ("summary",), text.summary or ""
    content = index.content
    data: list[tuple[BaseModel, Origin]] = [(r.facts, r.origin) for r in content.records]
    data += [(v.scheme, v.origin) for v in content.vocabularies] + [(r.entries, r.origin) for r in content.registers]
    for entries, origin in data:
        for at, labels in parts_of(entries, Labels):
            yield from ((origin, (*at, language), labels.text(language)) for language in labels.given)
