"""Which forms there are, and the links that lead to them."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from generator.catalogue.evidence import Need
from generator.model.kit import Kit, Paper
from generator.model.record import AnyRecord
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.partners import facet_of


def kit_of(here: Localised) -> Kit | None:
    """The forms with what they are called together, if the content has any."""
    return next((r.entries for r in here.catalogue.content.registers if isinstance(r.entries, Kit)), None)


def papers_of(here: Localised) -> Sequence[Paper]:
    """The forms, in their order."""
    kit = kit_of(here)
    return kit.entries if kit else ()


def paper_link(paper: Paper, here: Localised) -> Link:
    """A link to the page of a form."""
    return Link(here.named(paper.title), here.paper_address(paper.id))


def kit_link(here: Localised) -> Link | None:
    """A link to the list of the forms, if there are any."""
    kit = kit_of(here)
    return Link(here.named(kit.labels), here.kit) if kit else None


def papers_for(record: AnyRecord, here: Localised) -> tuple[Link, ...]:
    """The forms to which the page of a record leads: those that name it or its kind."""
    found = (p for p in papers_of(here) if record.kind in p.kinds or record.name in p.records)
    return tuple(paper_link(paper, here) for paper in found)


def proposal_link(need: Need, country: str, here: Localised) -> Link | None:
    """On to the form that takes over what is on record of a country, with the need and the country chosen."""
    paper = next((paper for paper in papers_of(here) if any(paper.asks("evidence"))), None)
    if paper is None:
        return None
    chosen = urlencode({facet_of(need): need.id, "partner": country})
    return Link(here.words["kit.proposal"], f"{here.paper_address(paper.id)}?{chosen}")
