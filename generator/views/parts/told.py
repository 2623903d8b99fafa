"""What is on record of a country for a need, as plain text: each record with its source's number, and the sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue.evidence import Evidence, Item, Need
from generator.catalogue.partners import Partner
from generator.views.citing.citations import citation_of
from generator.views.citing.references import reference_of
from generator.views.links import Address
from generator.views.localised import Localised
from generator.views.parts.partners import EvidenceLine, evidence_lines

_NOT_TOLD = (Evidence.PLANNED, Evidence.TOPIC)
"""What says nothing in favour of a country."""


@dataclass(frozen=True, slots=True)
class ToldEvidence:
    """The lines that tell it, and those of the sources; both are empty where nothing speaks for the country."""

    lines: tuple[str, ...]
    sources: tuple[str, ...]


def told_evidence(partner: Partner, need: Need, here: Localised) -> ToldEvidence:
    """What speaks for a country, each sort in a line: `- 2 completed activities: to Peru, 2007 [1]; …`."""
    lines = [line for line in evidence_lines(partner, need, here) if line.items[0].evidence not in _NOT_TOLD]
    items = [item for line in lines for item in line.items]
    number = {item.record.name: n for n, item in enumerate(items, 1)}
    return ToldEvidence(
        tuple(f"- {line.all.label}: {_told(line, number)}" for line in lines),
        tuple(f"[{n}] {_cited(item, here)}" for n, item in enumerate(items, 1)),
    )


def _told(line: EvidenceLine, number: Mapping[str, int]) -> str:
    """Each record of a line, with the number of its source."""
    pairs = zip(line.records, line.items, strict=True)
    return "; ".join(f"{link.label} [{number[item.record.name]}]" for link, item in pairs)


def _cited(item: Item, here: Localised) -> str:
    """The reference of a record, which speaks for its country in several needs."""
    return here.once(("told reference", item.record.name), lambda: _reference(item, here))


def _reference(item: Item, here: Localised) -> str:
    """The same anew; of what is not cited, its title and its page."""
    citation = citation_of(item.record, here)
    if citation is None:
        return f"{here.record_link(item.record).label}. {here.words['citation.site']}. {_page(item, here)}"
    r = reference_of(citation, here)
    return " ".join(filter(None, (f"{r.before}{r.title}{r.after}", r.text, r.described, r.page)))


def _page(item: Item, here: Localised) -> Address:
    return here.site.url + here.record_address(item.record)
