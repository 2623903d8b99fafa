"""How a document to be printed tells of records: their facts and texts, with links within it or to the site."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.catalogue.ministries import network_ministry
from generator.catalogue.reads import remembered
from generator.markdown.links import is_elsewhere, record_named
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.record import AnyRecord, Text
from generator.views.citing.sources import said_sources
from generator.views.documents.blocks import (
    DocumentBlock,
    FactsBlock,
    HeadBlock,
    ListBlock,
    Run,
    Runs,
    TextBlock,
    one_run,
)
from generator.views.documents.bodies import blocks_of
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.parts.body import images_of
from generator.views.parts.sentences import line_of
from generator.views.tables.facts import MISSING, facts_of
from generator.views.tables.table import Fact

TOLD_SINGLY = tuple(kind for kind in Kind if FACTS[kind].traits.in_dossier)
"""The kinds whose records are told one by one; ministries and activities stand in their own ways."""


@dataclass(frozen=True)
class Telling:
    """Tells of records in a language."""

    here: Localised

    @remembered
    def about(self) -> AnyRecord | None:
        """The page that says what the network is."""
        return self.here.catalogue.by_name.get(f"{Kind.PAGES}/{self.here.about}")

    @remembered
    def ministries(self) -> tuple[tuple[AnyRecord, str], ...]:
        """The ministries of the network with their countries, by the alphabet of these."""
        found = ((t.id, network_ministry(self.here.catalogue, t.id)) for t in self.here.sorted_terms("countries"))
        return tuple((ministry, country) for country, ministry in found if ministry)

    def told(self, record: AnyRecord, level: int, without: Collection[str] = ()) -> Iterator[DocumentBlock]:
        """A record: its heading, line, facts (`without` what stands above it), text and sources."""
        text = record.text(self.here.language)
        yield HeadBlock(level, text.title, record.name, self.foreign(text))
        yield from self.lead(record)
        facts = (fact for fact in facts_of(record, self.here) if fact.name not in (*without, MISSING))
        rows = tuple((self._label(fact), self._values(fact)) for fact in facts)
        if rows:
            yield FactsBlock(rows)
        yield from self.body(record, text, level + 1)
        said = said_sources(record.facts.sources, self.here)
        yield TextBlock(one_run(f"{self.here.words['record.sources']}: {said}"), "small")

    def named(self, what: str, records: Sequence[AnyRecord], other: str = "") -> Iterator[DocumentBlock]:
        """Records in a list, each with its date, and with the country in the field `other`."""
        if not records:
            return
        here = self.here
        yield HeadBlock(4, here.words.say(f"dossier.{what}", n=len(records)))
        items = []
        for record in records:
            country = here.label("countries", getattr(record.facts, other)) if other else ""
            said = ", ".join(filter(None, (country, self.when(record))))
            runs = (Run(record.text(here.language).title, to=self.to(record)), Run(f" ({said})" if said else ""))
            items.append((BULLET, runs))
        yield ListBlock(tuple(items))

    def when(self, record: AnyRecord) -> str:
        """When its subject was, or that it is planned."""
        fact = next((f for f in facts_of(record, self.here) if f.name == record.facts.traits.date), None)
        return ", ".join(str(value.text) for value in fact.values) if fact else ""

    def lead(self, record: AnyRecord) -> Iterator[DocumentBlock]:
        """What a record is about in one line."""
        if line := line_of(record, self.here):
            yield TextBlock(one_run(str(line)), "lead")

    def body(self, record: AnyRecord, text: Text, level: int) -> Iterator[DocumentBlock]:
        """Its text, with headings from `level` on."""
        if text.has_body:
            images = images_of(record, text, self.here)
            yield from blocks_of(text, level, lambda target: self._target(target, record), images)

    def foreign(self, text: Text) -> str:
        """The language of a text, where it is not that of the document."""
        return text.language.value if text.language != self.here.language else ""

    def _label(self, fact: Fact) -> str:
        return f"{fact.label} {OURS_MARK}" if fact.is_ours else fact.label

    def _values(self, fact: Fact) -> Runs:
        runs: list[Run] = []
        for n, value in enumerate(fact.values):
            runs += [Run("; ")] if n else []
            runs.append(Run(str(value.text), to=self._anchors.get(value.address or "", "")))
            if value.quoted:
                spoken = value.detail_language if value.detail_language != self.here.language else None
                runs.append(Run(f" ({self.here.words['record.as_printed_value_before']}"))
                runs += [Run(f"«{value.quoted}»", language=spoken or ""), Run(")")]
        return tuple(runs)

    def to(self, record: AnyRecord) -> str:
        """Where a link to a record leads: within the document, where it tells of the record, else to the site."""
        return self._to_address(self.here.record_address(record))

    @remembered
    def _anchors(self) -> dict[Address, str]:
        by_kind = self.here.catalogue.by_kind
        told = [r for kind in TOLD_SINGLY for r in by_kind[kind]]
        others = [*(ministry for ministry, _ in self.ministries), *([self.about] if self.about else [])]
        rows = {self.here.record_address(activity): ANNEX for activity in by_kind[Kind.ACTIVITIES]}
        return rows | {self.here.record_address(record): f"#{record.name}" for record in (*told, *others)}

    def _to_address(self, address: Address | None) -> str:
        url = self.here.site.url
        return self._anchors.get(address) or (url + address if url else "") if address else ""

    def _target(self, target: str, record: AnyRecord) -> str:
        """Where a link of a body leads, as written."""
        if is_elsewhere(target):
            return target if target.startswith(("http:", "https:")) else ""
        named = self.here.catalogue.by_name.get(record_named(target, record.kind) or "")
        return self.to(named) if named else ""


ANNEX = "#annex-2"
"""The table of activities."""

BULLET = "•"
OURS_MARK = "†"
"""Marks what this site inferred; each chapter says so."""
