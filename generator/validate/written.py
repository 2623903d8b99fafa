"""Every line that people wrote: of front matter, bodies, vocabularies and registers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.problem import Origin, Problem, Spot, named
from generator.validate.bodies import BODY, all_sections
from generator.validate.index import Index


class Line(NamedTuple):
    """A line to the letter, with the file and the number that it has there."""

    origin: Origin
    number: int
    text: str
    is_body: bool = False

    def problem(self, code: str, start: int, /, **values: object) -> Problem:
        """A problem with the words that begin at `start`, counted from zero."""
        spot = Spot(self.number, start + 1)
        field = BODY if self.is_body else named(self.origin.field_at(spot))
        return self.origin.problem_at(code, spot, field, **values)


def lines_of(index: Index) -> Iterator[Line]:
    """Every line, comments included: who publishes the site publishes its source as well."""
    for record in index.read:
        for text in record.texts.values():
            yield from _in_data(text.origin)
    content = index.content
    origins = [v.origin for v in content.vocabularies] + [r.origin for r in content.registers]
    for origin in (*origins, *(n.origin for n in (content.network,) if n)):
        yield from _in_data(origin)
    for _, text, section, first in all_sections(index):
        for n, line in enumerate(section.split("\n")):
            yield Line(text.origin, first + n, line, is_body=True)


def _in_data(origin: Origin) -> Iterator[Line]:
    for n, line in enumerate(origin.text.split("\n")):
        yield Line(origin, origin.first_line + n, line)
