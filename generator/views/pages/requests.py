"""Drafts of the requests that a ministry can send to those who can teach it something."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.evidence import Need
from generator.catalogue.ministries import network_ministry
from generator.catalogue.partners import Partner
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.views.parts.kit import proposal_link
from generator.views.parts.partners import answer_address
from generator.views.parts.told import told_evidence


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """The draft to one country: where it stands on the page, and its text."""

    id: str
    country: str
    title: str
    text: str
    why: Link
    """Back to what shows that it can teach."""

    proposal: Link | None
    """On to the draft of a proposal, with the need and the country chosen."""


@dataclass(frozen=True, slots=True)
class RequestsView:
    """The drafts for one need."""

    frame: Frame
    drafts: tuple[RequestDraft, ...]
    countries: tuple[tuple[str, str], ...]
    """Who can ask: code and name."""


def requests_view(need: Need, here: Localised) -> RequestsView:
    """The drafts for a need that someone can teach."""
    partners = here.catalogue.partners.of(need, here.catalogue.languages[0])  # a fragment is the same in all languages
    label = here.label(*need)
    answer = Link(label, answer_address(need, here))
    title = here.words.say("partners.request.title", need=label)
    return RequestsView(
        frame=frame(
            here,
            here.addresses(lambda p: p.request_address(*need)),
            heading=title,
            description=here.words.say("partners.request.description", need=label),
            breadcrumbs=(Link(here.words["partners.title"], here.partners), answer, Link(title)),
            indexed=False,
        ),
        drafts=tuple(_draft(partner, need, answer, here) for partner in partners),
        countries=tuple((t.id, here.in_sentence("countries", t.id)) for t in here.sorted_terms("countries")),
    )


def _draft(partner: Partner, need: Need, why: Link, here: Localised) -> RequestDraft:
    code = partner.country
    ministry = network_ministry(here.catalogue, code)
    told = told_evidence(partner, need, here)
    text = here.words.say(
        "partners.request.text",
        need=_inside(here.in_sentence(*need)),
        country=here.in_sentence("countries", code),
        ministry=here.record_link(ministry).label if ministry else here.label("countries", code),
        evidence="\n".join(told.lines) or "–",
        sources="\n".join(told.sources) or "–",
        site=here.words["citation.site"],
    )
    title = here.words.say("partners.request.to", country=here.in_sentence("countries", code))
    return RequestDraft(code.lower(), here.label("countries", code), title, text, why, proposal_link(need, code, here))


def _inside(label: str) -> str:
    """A label inside a sentence: without its capital, unless it is an acronym."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
