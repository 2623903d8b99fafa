"""Rules about fields and places in sources that nearly every record of a kind has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.model.problem import Problem
from generator.validate.index import Index

_FEWEST_CITATIONS = 3
_NEARLY_ALL = 0.8


def missing_usual_fields(index: Index) -> Iterator[Problem]:
    """A record without a value in a field in which nearly all of its kind have one: a programme without a theme."""
    for record in index.content.records:
        for name in record.facts.usual:
            if not getattr(record.facts, name):
                yield record.problem("usually-there", (name,), name=name)


def sources_without_a_place(index: Index) -> Iterator[Problem]:
    """A source without a place in it, of a kind whose records cite places: `at: {annex: 2}`."""
    cited = [
        (record, n, source)
        for record in index.content.records
        if record.facts.cites_places
        for n, source in enumerate(record.facts.sources)
    ]
    all_of = Counter(source.document for _, _, source in cited)
    placed = Counter(source.document for _, _, source in cited if source.at)
    for record, n, source in cited:
        there = placed[source.document]
        if source.at is None and there >= _FEWEST_CITATIONS and there >= _NEARLY_ALL * all_of[source.document]:
            yield record.problem("no-place", ("sources", n), document=source.document, n=there)
