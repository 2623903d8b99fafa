"""Drafts of the requests that a ministry can send to those who can teach it something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue.evidence import Evidence, Item, Need
from generator.catalogue.partners import Partner
from generator.views.citing.citations import citation_of
from generator.views.citing.references import reference_of
from generator.views.links import Address, Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.views.parts.partners import EvidenceLine, answer_address, evidence_lines

_NOT_TOLD = (Evidence.PLANNED, Evidence.TOPIC)
"""What says nothing in favour of a country."""


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """The draft to one country: where it stands on the page, and its text."""

    id: str
    country: str
    title: str
    text: str
    why: Link
    """Back to what shows that it can teach."""


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
    ministry = here.catalogue.labour_ministry(code)
    lines = [line for line in evidence_lines(partner, need, here) if line.items[0].evidence not in _NOT_TOLD]
    items = [item for line in lines for item in line.items]
    number = {item.record.name: n for n, item in enumerate(items, 1)}
    text = here.words.say(
        "partners.request.text",
        need=_inside(here.in_sentence(*need)),
        country=here.in_sentence("countries", code),
        ministry=here.record_link(ministry).label if ministry else here.label("countries", code),
        evidence="\n".join(f"- {line.all.label}: {_told(line, number)}" for line in lines) or "–",
        sources="\n".join(f"[{n}] {_cited(item, here)}" for n, item in enumerate(items, 1)) or "–",
        site=here.words["citation.site"],
    )
    title = here.words.say("partners.request.to", country=here.in_sentence("countries", code))
    return RequestDraft(code.lower(), here.label("countries", code), title, text, why)


def _told(line: EvidenceLine, number: Mapping[str, int]) -> str:
    """Each record of a line, with the number of its source."""
    pairs = zip(line.records, line.items, strict=True)
    return "; ".join(f"{link.label} [{number[item.record.name]}]" for link, item in pairs)


def _inside(label: str) -> str:
    """A label inside a sentence: without its capital, unless it is an acronym."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _cited(item: Item, here: Localised) -> str:
    """The reference of a record; of what is not cited, its title and its page."""
    citation = citation_of(item.record, here)
    if citation is None:
        return f"{here.record_link(item.record).label}. {here.words['citation.site']}. {_page(item, here)}"
    r = reference_of(citation, here)
    return " ".join(filter(None, (f"{r.before}{r.title}{r.after}", r.text, r.described, r.page)))


def _page(item: Item, here: Localised) -> Address:
    return here.site.url + here.record_address(item.record)
