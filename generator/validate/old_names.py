"""The names of records that bear another one now, or are gone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model.problem import Origin, Path
from generator.model.record import AnyRecord, Content
from generator.model.register import Retired, RetiredRecord


class Claim(NamedTuple):
    """A name that is no longer that of a record, and the place that says so."""

    name: str
    origin: Origin
    at: Path
    record: AnyRecord | None = None
    """The record that had the name."""

    retired: RetiredRecord | None = None

    @property
    def successor(self) -> str:
        """The record that stands in its place now, or an empty string."""
        if self.record:
            return self.record.name
        return (self.retired.see or "") if self.retired else ""


def claims_in(content: Content) -> Iterator[Claim]:
    """Every old name: the aliases of records, the retired records, and the aliases of these."""
    for record in content.records:
        for n, alias in enumerate(record.facts.aliases):
            yield Claim(f"{record.kind}/{alias}", record.origin, ("aliases", n), record=record)
    for entries, origin in content.registers:
        if isinstance(entries, Retired):
            for n, entry in enumerate(entries.entries):
                yield Claim(entry.record, origin, ("entries", n, "record"), retired=entry)
                kind = entry.record.partition("/")[0]
                for m, alias in enumerate(entry.aliases):
                    yield Claim(f"{kind}/{alias}", origin, ("entries", n, "aliases", m), retired=entry)
