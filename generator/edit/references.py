"""Where the content names a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from generator.markdown.links import is_elsewhere
from generator.model.field import Coded, Ref
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.problem import Origin, Spot
from generator.model.record import Content
from generator.model.values import marked_values
from generator.validate.index import Index, named_by


class Naming(NamedTuple):
    """A place of a file that names a record, and the words there: `programs/ar-seclo`, or the target of a link."""

    path: str
    spot: Spot
    written: str
    as_term: bool = False
    """Whether it names the term that an institution is as well, which stays when the record goes."""


def namings_of(name: str, content: Content) -> Iterator[Naming]:
    """Every place that names the record `<kind>/<id>`: front matter, data files, links of bodies."""
    yield from _in_data(name, content)
    index = Index(content)
    for section, spot, target, named in index.links:
        if named == name and not is_elsewhere(target):
            yield Naming(section.text.origin.path, spot, target)


def _in_data(name: str, content: Content) -> Iterator[Naming]:
    data: list[tuple[BaseModel, Origin]] = [(r.facts, r.origin) for r in content.records]
    data += [(v.scheme, v.origin) for v in content.vocabularies] + [(r.entries, r.origin) for r in content.registers]
    data += [content.network] if content.network else []
    kind, _, id = name.partition("/")
    vocabulary = FACTS[Kind(kind)].traits.term_of  # in which its id is that of a term
    for entries, origin in data:
        for at, value, ref in marked_values(entries, Ref):
            if named_by(ref, value) == name:
                yield Naming(origin.path, origin.spot(at), str(value))
        for at, value, coded in marked_values(entries, Coded) if vocabulary else ():
            if coded.scheme == vocabulary and value == id:
                yield Naming(origin.path, origin.spot(at), id, as_term=True)
    yield from _as_term(id, vocabulary, content)


def _as_term(id: str, vocabulary: str, content: Content) -> Iterator[Naming]:
    for name, scheme, origin in content.vocabularies:
        if name == vocabulary:
            for n, term in enumerate(scheme.terms):
                for field in ("id", "broader"):
                    if getattr(term, field) == id:
                        yield Naming(origin.path, origin.spot(("terms", n, field)), id, as_term=True)
