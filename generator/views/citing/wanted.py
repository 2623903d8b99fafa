"""Of a document that the site does not hold: who would have it, how to ask for it, and how to send it in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from generator.catalogue.ministries import ministry_id
from generator.catalogue.order import span_of
from generator.model.attachment import FILE_TYPES
from generator.model.kind import Kind
from generator.model.kinds.library import Document
from generator.model.kinds.workshops import Workshop
from generator.model.record import AnyRecord
from generator.model.road import Purpose, form_name
from generator.validate.documents import country_of, needs_authorization
from generator.views.citing.sources import SourceLine
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.hosts import issue_address, mail_of
from generator.views.parts.proposals import GUIDE
from generator.views.parts.roads import filled_in
from generator.words import dates


@dataclass(frozen=True, slots=True)
class Keeper:
    """An institution that would have a document, and why: it wrote it, or is what it tells of."""

    link: Link
    why: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where a document is to be looked for, and where it is to be sent."""

    keepers: tuple[Keeper, ...]
    series: tuple[Link, ...]
    """The other documents of the same printed title: the bulletins of other years."""

    draft: str
    """A request for the document, to whoever has it."""

    mail: str
    """The same as a mail whose reader fills in to whom it goes."""

    send: str | None
    """A mail to the publisher, to which the file is attached."""

    issue: str | None
    guide: Link | None
    """How documents are supplied, where this edition has no address for them."""


def wanted(record: AnyRecord, document: Document, named_in: Sequence[SourceLine], here: Localised) -> Wanted:
    """What the fields of a document tell of where it is."""
    words = here.words
    subject = words.say("holding.ask_subject", title=_title(record, document, here))
    draft = _draft(record, document, named_in, here)
    body = words.say(
        "holding.send_body",
        record=record.name,
        address=here.site.url + here.record_address(record),
        language=words["language"],
        edition=here.site.edition_in(words),
        types=", ".join(ending.upper() for ending in FILE_TYPES),
    )
    sending = words.say("holding.send_subject", title=_title(record, document, here)), body
    known = filled_in(here.record_address(record), here, record.name)
    send = mail_of(here.site, *sending)
    issue = issue_address(here.site, *sending, form_name(Purpose.DOCUMENT, here.language), known)
    return Wanted(
        keepers=tuple(_keepers(record, document, here)),
        series=tuple(here.record_link(other) for other in _series(record, document, here)),
        draft=f"{words.say('holding.ask_heading', subject=subject)}\n\n{draft}",
        mail="mailto:?" + urlencode({"subject": subject, "body": draft.replace("\n", "\r\n")}, quote_via=quote),
        send=send,
        issue=issue,
        guide=None if send or issue else here.page_link(GUIDE),
    )


def _keepers(record: AnyRecord, document: Document, here: Localised) -> Iterator[Keeper]:
    """Each institution once, for the first of its reasons."""
    found: dict[str, str] = {}
    for why, id in _reasons(record, document, here):
        found.setdefault(id, why)
    for id, why in found.items():
        yield Keeper(here.term_link("organizations", id), here.words[f"holding.keepers.{why}"])


def _reasons(record: AnyRecord, document: Document, here: Localised) -> Iterator[tuple[str, str]]:
    """Who wrote it, is what it tells of, or held the workshop that names it; else who wrote what names it."""
    yield from (("wrote", id) for id in document.creators)
    yield from (("about", id) for id in _subjects(document, here))
    for workshop in _workshops(record, document, here):
        yield from (("held", id) for id in workshop.organisers)
        yield "hosted", ministry_id(here.catalogue, workshop.country)
    naming = (here.catalogue.by_name[f"{Kind.LIBRARY}/{s.document}"] for s in document.sources)
    for other in naming:
        if other.name != record.name and isinstance(other.facts, Document):
            yield from (("names", id) for id in other.facts.creators)


def _subjects(document: Document, here: Localised) -> tuple[str, ...]:
    if document.institution:
        return (document.institution,)
    return (ministry_id(here.catalogue, document.country),) if document.country else ()


def _workshops(record: AnyRecord, document: Document, here: Localised) -> Iterator[Workshop]:
    """Those to which a document is related and those that name it, each once."""
    for workshop in here.catalogue.of(Workshop):
        if workshop.name in document.related or any(d.record == record.id for d in workshop.facts.documents):
            yield workshop.facts


def _series(record: AnyRecord, document: Document, here: Localised) -> tuple[AnyRecord, ...]:
    title = document.title_as_printed
    others = here.catalogue.of(Document) if title else ()
    return tuple(o for o in others if o.facts.title_as_printed == title and o.name != record.name)


def _title(record: AnyRecord, document: Document, here: Localised) -> str:
    """The title that the sources print, with ours behind it where that says more."""
    ours, printed = record.text(here.language).title, document.title_as_printed
    return f"{printed} ({ours})" if printed and printed not in ours else ours


def _draft(record: AnyRecord, document: Document, named_in: Sequence[SourceLine], here: Localised) -> str:
    words = here.words
    country = country_of(document, here.catalogue.by_name)
    asks = country is not None and needs_authorization(document, here.catalogue.by_name)
    facts = [
        _title(record, document, here),
        words.joined([here.label("organizations", id) for id in document.creators]),
        dates.span(words, span) if (span := span_of(record)) else "",
    ]
    named = [words.say("holding.ask_named", source=_said(line)) for line in named_in]
    return words.say(
        "holding.ask_text",
        site=words["citation.site"],
        document=". ".join(filter(None, facts)),
        named="\n".join(named),
        page=here.site.url + here.record_address(record) if here.site.url else record.name,
        permission=words.say("holding.ask_authorization", country=here.in_sentence("countries", country))
        if asks and country
        else words["holding.ask_free"],
    )


def _said(line: SourceLine) -> str:
    return f"{line.document.label}, {line.place}" if line.place else line.document.label
