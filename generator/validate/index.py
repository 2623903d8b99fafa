"""The content by name, in which rules look things up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.markdown.outline import slug_of
from generator.model.field import Ref
from generator.model.problem import Spot
from generator.model.record import AnyRecord, Content, Draft, Text, Vocabulary
from generator.model.term import Term
from generator.model.values import Mark, Marked
from generator.validate.old_names import Claim, claims_in
from generator.words.nearness import nearest


def named_by(ref: Ref, value: object) -> str:
    """`<kind>/<id>` of the record that a relation names."""
    return f"{ref.kind}/{value}" if ref.kind else str(value)


@dataclass(frozen=True)
class Index:
    """The content by name."""

    content: Content

    @cached_property
    def records(self) -> Mapping[str, AnyRecord]:
        """Records by `<kind>/<id>`."""
        return {record.name: record for record in self.content.records}

    @cached_property
    def read(self) -> tuple[AnyRecord | Draft, ...]:
        """All that was read, also what could not be made a record."""
        return (*self.content.records, *self.content.drafts)

    @cached_property
    def sections(self) -> tuple[tuple[AnyRecord | Draft, Text, str, int], ...]:
        """Each section of each text, heading included, and the line on which it begins."""
        return tuple(
            (
                record,
                text,
                f"{section.written}\n{section.markdown}" if section.level else section.markdown,
                section.line,
            )
            for record in self.read
            for text in record.texts.values()
            for section in text.sections
        )

    def marked(self, mark: type[Mark]) -> Iterator[tuple[AnyRecord | Draft, Marked]]:
        """The values of fields declared with a mark, such as `Coded`, without values that are problems already."""
        for record in self.read:
            for value in record.marked(mark):
                ways = (value.at[: n + 1] for n in range(len(value.at)))
                if not any((record.origin.path, record.origin.spot(way)) in self._refused for way in ways):
                    yield record, value

    @cached_property
    def _refused(self) -> frozenset[tuple[str, Spot]]:
        return frozenset((p.path, Spot(p.line, p.column)) for p in self.content.problems)

    def has(self, ref: Ref, value: object) -> bool:
        """Whether there is a record that a relation may name so, or a file of one that could not be read."""
        name = named_by(ref, value)
        return name in self.records or name in self.unreadable

    @cached_property
    def gone(self) -> Mapping[str, Claim]:
        """The names that records had, each with what became of it."""
        return {claim.name: claim for claim in claims_in(self.content)}

    def near(self, name: str) -> str:
        """The record that `name`, `<kind>/<id>` or only an id, most likely was meant to be, or an empty string."""
        kind, _, id = name.rpartition("/")
        names = {r.id: r.name for r in self.content.records if kind in ("", r.kind)}
        return names.get(nearest(id, names), "")

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
            _, kind, *inside = problem.path.split("/")
            name = inside[-1] if inside else ""
            names.add(f"{kind}/{slug_of(name.split('.')[0])}")
        return frozenset(names)

    @cached_property
    def unreadable_schemes(self) -> frozenset[str]:
        """Names of vocabularies that are there but could not be read."""
        return frozenset(n.partition("/")[2] for n in self.unreadable if n.startswith("vocabularies/"))
