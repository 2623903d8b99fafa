"""The content by name, in which rules look things up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.markdown.outline import headings_meant, slug_of
from generator.model.field import Ref
from generator.model.problem import Spot
from generator.model.record import AnyRecord, Content, Draft, Vocabulary
from generator.model.term import Term
from generator.model.values import Mark, Marked
from generator.validate.body import InBody, LinkInBody, WholeBody, has_sign, links_of, whole_body
from generator.validate.old_names import Claim, claims_in
from generator.validate.phrases import finder_for, letters_of
from generator.words.nearness import nearest


def named_by(ref: Ref, value: object) -> str:
    """`<kind>/<id>` of the record that a relation names."""
    return f"{ref.kind}/{value}" if ref.kind else str(value)


@dataclass(frozen=True)
class Index:
    """The content by name."""

    content: Content
    all: Content | None = None
    """The whole content, where rules look through a part of it."""

    @cached_property
    def records(self) -> Mapping[str, AnyRecord]:
        """All records by `<kind>/<id>`."""
        return {record.name: record for record in (self.all or self.content).records}

    @cached_property
    def read(self) -> tuple[AnyRecord | Draft, ...]:
        """All that was read, also what could not be made a record."""
        return (*self.content.records, *self.content.drafts)

    @cached_property
    def bodies(self) -> tuple[WholeBody, ...]:
        """The body of each text, which many rules look through."""
        return tuple(whole_body(record, text) for record in self.read for text in record.texts.values())

    def sections_with(self, *signs: str) -> Iterator[InBody]:
        """Each section of each body with one of these signs in it, heading included: most bodies have none."""
        for sign in signs:
            others = signs[: signs.index(sign)]
            for body in [body for body in self.bodies if has_sign(body.whole, sign)]:
                having = (section for section in body.sections if sign in section.markdown)
                yield from (s for s in having if not any(other in s.markdown for other in others))

    @cached_property
    def links(self) -> tuple[LinkInBody, ...]:
        """Each link of each body, with the record that it names."""
        return tuple(link for body in self.bodies for link in links_of(body))

    @cached_property
    def phrases(self) -> Mapping[str, Mapping[str, int]]:
        """Of each file whose summary and body may have phrases that rules look for, how many, by what they tell."""
        found: dict[str, Mapping[str, int]] = {}
        for _, text, whole, _ in self.bodies:
            words = letters_of(f"{text.summary}\n{whole}" if text.summary else whole)
            if counts := finder_for(text.language, self.content.languages).count(words):
                found[text.origin.path] = counts
        return found

    def bodies_telling(self, kind: str, least: int = 1) -> Iterator[WholeBody]:
        """The bodies that may have as many phrases of a kind."""
        return (b for b in self.bodies if self.phrases.get(b.text.origin.path, {}).get(kind, 0) >= least)

    @cached_property
    def defining(self) -> tuple[WholeBody, ...]:
        """The bodies that may define a note, a link or an abbreviation, or name a note."""
        return tuple(b for b in self.bodies if any(has_sign(b.whole, sign) for sign in ("]:", "] :", "[^")))

    @cached_property
    def mistyped(self) -> frozenset[str]:
        """The files with a line that was meant as a heading, and is not read as one."""
        texts = (text for record in self.read for text in record.texts.values())
        return frozenset(
            text.origin.path for text in texts if any(any(headings_meant(s.markdown)) for s in text.sections)
        )

    @cached_property
    def _marked(self) -> dict[type, tuple[tuple[AnyRecord | Draft, Marked], ...]]:
        return {}

    def marked(self, mark: type[Mark]) -> tuple[tuple[AnyRecord | Draft, Marked], ...]:
        """The values of fields declared with a mark, such as `Coded`, without values that are problems already."""
        if mark not in self._marked:
            self._marked[mark] = tuple(self._marked_anew(mark))
        return self._marked[mark]

    def _marked_anew(self, mark: type[Mark]) -> Iterator[tuple[AnyRecord | Draft, Marked]]:
        for record in self.read:
            for value in record.marked(mark):
                if record.origin.path not in self._amiss:
                    yield record, value
                    continue
                ways = (value.at[: n + 1] for n in range(len(value.at)))
                if not any((record.origin.path, record.origin.spot(way)) in self._refused for way in ways):
                    yield record, value

    @cached_property
    def _amiss(self) -> frozenset[str]:
        return frozenset(p.path for p in self.content.problems)

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
        return {claim.name: claim for claim in claims_in(self.all or self.content)}

    def near(self, name: str) -> str:
        """The record that `name`, `<kind>/<id>` or only an id, most likely was meant to be, or an empty string."""
        kind, _, id = name.rpartition("/")
        names = {r.id: r.name for r in self.records.values() if kind in ("", r.kind)}
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
