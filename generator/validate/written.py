"""Every line that people wrote: of front matter, bodies, vocabularies and registers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.model.problem import Origin, Problem, Spot, named
from generator.validate.body import BODY, WholeBody
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


def lines_of(
    index: Index, may_have: Callable[[str], bool], bodies: Iterable[WholeBody] | None = None
) -> Iterator[Line]:
    """Every line, comments included: who publishes the site publishes its source as well.

    Those that cannot have what is looked for are left out: `lines_of(index, lambda text: "@" in text)`. The `bodies`
    that may have it can be given, where they are known.
    """
    for origin in filter(lambda origin: may_have(origin.text), _origins(index)):
        for n, line in enumerate(origin.text.split("\n")):
            if may_have(line):
                yield Line(origin, origin.first_line + n, line)
    for body in (body for body in index.bodies if may_have(body.whole)) if bodies is None else bodies:
        for _, text, section, first in body.sections:
            yield from _lines_of_section(text.origin, section, first, may_have)


def _lines_of_section(origin: Origin, section: str, first: int, may_have: Callable[[str], bool]) -> Iterator[Line]:
    for n, line in enumerate(section.split("\n") if may_have(section) else ()):
        if may_have(line):
            yield Line(origin, first + n, line, is_body=True)


def _origins(index: Index) -> Iterator[Origin]:
    for record in index.read:
        yield from (text.origin for text in record.texts.values())
    content = index.content
    yield from (v.origin for v in content.vocabularies)
    yield from (r.origin for r in content.registers)
    yield from (n.origin for n in (content.network,) if n)
