"""What the rules look things up in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.record import AnyRecord, Content, Vocabulary
from generator.model.term import Term


@dataclass(frozen=True)
class Index:
    """The content by name."""

    content: Content

    @cached_property
    def records(self) -> Mapping[str, AnyRecord]:
        """Records by `<kind>/<id>`."""
        return {record.name: record for record in self.content.records}

    @cached_property
    def vocabularies(self) -> Mapping[str, Vocabulary]:
        """Vocabularies by name."""
        return {v.name: v for v in self.content.vocabularies}

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Term]]:
        """Terms by scheme and id."""
        return {v.name: {t.id: t for t in v.scheme.terms} for v in self.content.vocabularies}

    @cached_property
    def unreadable(self) -> frozenset[str]:
        """`<kind>/<id>` of files that are there but could not be made a record."""
        names = set()
        for problem in self.content.problems:
            parts = problem.path.split("/")
            names.add(f"{parts[1]}/{parts[-1].split('.')[0]}" if len(parts) > 2 else problem.path)
        return frozenset(names)

    @cached_property
    def unreadable_schemes(self) -> frozenset[str]:
        """Names of vocabularies that are there but could not be read."""
        return frozenset(n.partition("/")[2] for n in self.unreadable if n.startswith("vocabularies/"))
