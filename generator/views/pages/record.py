"""The page of a record."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.catalogue.translation import Standing, translation_of
from generator.model.facts import AsPrinted
from generator.model.kind import Kind
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.values import parts_of
from generator.views.cards import card_of_record
from generator.views.citing.citation import Citation
from generator.views.citing.citations import citation_of
from generator.views.citing.holdings import Holding, holding_of
from generator.views.citing.references import Reference, reference_of
from generator.views.citing.sources import SourceLine, source_lines
from generator.views.citing.taken import Taken, taken_from
from generator.views.last_changes import last_change_of
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.body import Body, Notice, body_of
from generator.views.parts.cooperation import Cooperation, cooperation_of, in_order_of_roles
from generator.views.parts.frames import GUIDE_TO_COPY, Frame, frame
from generator.views.parts.institutions import Slots, slots_of, uses_of
from generator.views.parts.kit import papers_for
from generator.views.parts.opening import Opening, openings
from generator.views.parts.proposals import Proposal, proposal_of
from generator.views.parts.relations import beside, relations_of
from generator.views.parts.reviews import ReviewLine, review_line
from generator.views.parts.searched import kept_by_search, said_on_page
from generator.views.parts.sentences import description_of, hit_title_of, line_of, title_of, told_of
from generator.views.parts.steps import StepView, chains_with, steps_of
from generator.views.pictures.calls import funnel_of_call
from generator.views.pictures.picture import Picture, beside_page
from generator.views.registers.entries import ShownEntry, disagreements_about, shown_by
from generator.views.registers.pages import above
from generator.views.short import short_address
from generator.views.tables.facts import facts_of
from generator.views.tables.table import Fact, Table
from generator.words import dates


@dataclass(frozen=True, slots=True)
class RecordView:
    """Everything that a record's page shows."""

    frame: Frame
    kind: Kind
    kicker: str
    """Its kind, from whom to whom, where and when; of these its kind alone where its line says them."""

    text_language: Language
    lead: str | None
    notice: Notice | None
    facts: tuple[Fact, ...]
    body: Body | None
    offers_copy: bool
    """Whether it is the page about the offline copy."""

    opening: tuple[Opening, ...]
    """How the copy is opened, on that page."""

    body_is_ours: bool
    name_note: str | None
    """That the name of an institution is not the sources’ own."""

    doubt: str | None
    """That a tie of the record is a guess."""

    holding: Holding | None
    """Where the text is, of a document."""

    taken: tuple[Taken, ...]
    """What the site takes from each part of a document that it works with."""

    pictures: tuple[Picture, ...]
    """The funnel of a call."""

    cooperation: Cooperation | None
    """What the country of a ministry in the network gave, received, hosted and learned."""

    papers: tuple[Link, ...]
    """The forms that one fills in for what the page is about."""

    slots: Slots | None
    """The institutional information, of a ministry."""

    printed: tuple[tuple[str, str], ...]
    """Label and words of each cell as the source prints it."""

    printed_language: Language

    steps: tuple[StepView, ...]
    chains: tuple[tuple[Link, tuple[StepView, ...]], ...]
    """The chains of events in which the record is a step."""

    shown: ShownEntry | None
    relations: tuple[Table, ...]
    jumps: tuple[Link, ...]
    """To what a document gave and to the relations of many records, where these are several; each is then folded."""

    disagreements: tuple[Link, ...]
    """Where the sources disagree on the record."""

    before: Link | None
    after: Link | None
    sources: tuple[SourceLine, ...]
    citation: Citation | None
    reference: Reference | None
    """The citation as people write it."""

    short: Link
    """Its short address, as people pass it on."""

    translated: str | None
    """That the text is a translation, and whose."""

    review: ReviewLine | None
    """Who keeps it, and when that owner last found it right: said in place of `changed`."""

    changed: str | None
    proposal: Proposal
    searchable: bool
    hit_title: str
    """Its title among what a search finds."""

    meta: tuple[tuple[str, str], ...]
    """The data of the record in the search index besides its text: kind, country, date."""

    @property
    def foreign(self) -> Language | None:
        """The language of the text, where it is not the page's."""
        return self.text_language if self.text_language != self.frame.language else None

    @property
    def related(self) -> tuple[Table, ...]:
        """The relations to few records, which stand together in one list."""
        return tuple(table for table in self.relations if not table.is_long)

    @property
    def tabled(self) -> tuple[Table, ...]:
        """The relations to many, each in a table of its own."""
        return tuple(table for table in self.relations if table.is_long)


def record_view(record: AnyRecord, here: Localised) -> RecordView:
    """The page of a record in a language; in one that it has no text in, the original with a notice."""
    text = record.text(here.language)
    is_fallback = text.language != here.language
    facts = facts_of(record, here)
    changed = here.site.changed_on(text)
    citation = citation_of(record, here)
    lead = line_of(record, here)
    shown = shown_by(record, here)
    relations = relations_of(record, here)
    cooperation = cooperation_of(record, uses_of(record, here), relations, here)
    tables = in_order_of_roles(relations) if cooperation else relations
    taken = taken_from(record, here)
    return RecordView(
        frame=_frame(record, here, is_fallback=is_fallback),
        kind=record.kind,
        kicker=_kicker(record, here),
        text_language=text.language,
        lead=lead,
        notice=_notice(record, here),
        facts=facts,
        body=body_of(record, text, here) if text.has_body else None,
        offers_copy=(offers := record.name == f"{Kind.PAGES}/{GUIDE_TO_COPY}"),
        opening=openings(here) if offers else (),
        body_is_ours="body" in record.facts.ours and record.facts.traits.attributes_text,
        name_note=_name_note(record, here),
        doubt=here.words["notices.doubtful_ties"] if record.facts.is_doubtful else None,
        holding=holding_of(record, here),
        taken=taken,
        pictures=_pictures(record, here),
        cooperation=cooperation,
        papers=papers_for(record, here),
        slots=slots_of(record, here),
        printed=_printed(record, here),
        printed_language=here.printed_in,
        steps=steps_of(record.facts, here),
        chains=chains_with(record, here),
        shown=shown,
        relations=tables,
        jumps=_jumps(taken, tables, here),
        disagreements=disagreements_about(record, here),
        before=beside(record, -1, here),
        after=beside(record, 1, here),
        sources=source_lines(record.facts.sources, here),
        citation=citation,
        reference=reference_of(citation, here) if citation else None,
        short=_short(record, here),
        translated=None if is_fallback or text.language == record.original else here.words["notices.translated"],
        review=review_line(record, here),
        changed=dates.day(here.words, changed) if changed else None,
        proposal=proposal_of(record, here),
        hit_title=hit_title_of(record, here),
        searchable=not is_fallback,
        meta=kept_by_search(record, facts, said_on_page(text, lead, facts, shown), here),
    )


def _short(record: AnyRecord, here: Localised) -> Link:
    address = short_address(record.name, here.catalogue)
    label = here.words["citation.short"]
    return Link(f"{label}: {here.site.url}{address}" if here.site.url else label, address)


def _jumps(taken: tuple[Taken, ...], tables: tuple[Table, ...], here: Localised) -> tuple[Link, ...]:
    gave = (Link(here.words["taken.title"], "#taken"),) if taken else ()
    many = (Link(table.title, f"#{table.id}", count=len(table.rows)) for table in tables if table.is_long)
    jumps = (*gave, *many)
    return jumps if len(jumps) > 1 else ()


def _pictures(record: AnyRecord, here: Localised) -> tuple[Picture, ...]:
    file = beside_page(lambda p: p.record_address(record), "funnel", here)
    funnel = funnel_of_call(record, here, file=file)
    return (funnel,) if funnel else ()


def _kicker(record: AnyRecord, here: Localised) -> str:
    kind = str(here.words[f"kinds.{record.kind}.singular"])
    told = told_of(record, here) if here.summary_of(record.text(here.language)) else ""
    return f"{kind} · {told}" if told else kind


def _frame(record: AnyRecord, here: Localised, *, is_fallback: bool) -> Frame:
    missing = frozenset(p.language for p in here.everywhere if p.language not in record.texts)
    original = here.there(record.original)
    return frame(
        here,
        here.addresses(lambda p: p.record_address(record)),
        heading=record.text(here.language).title,
        title=title_of(record, here),
        description=description_of(record, here),
        breadcrumbs=(
            here.kind_link(record.kind),
            *above(record, here),
            replace(here.record_link(record), address=None),
        ),
        fallbacks=missing,
        canonical=original.record_address(record) if is_fallback else None,
        changed=last_change_of(record, here),
        card=card_of_record(record, here),
    )


def _notice(record: AnyRecord, here: Localised) -> Notice | None:
    if here.language == record.original:
        return None
    standing = translation_of(record, here.language).standing
    if standing not in (Standing.MISSING, Standing.OUTDATED):
        return None
    there = here.there(record.original)
    link = Link(there.words["language"], there.record_address(record), record.original)
    return Notice(standing.value, here.words[f"notices.{standing}"], link)


def _name_note(record: AnyRecord, here: Localised) -> str | None:
    scheme = record.facts.traits.term_of
    term = here.catalogue.term(scheme, record.id) if scheme else None
    return here.said(term.note) if term and term.note else None


def _printed(record: AnyRecord, here: Localised) -> tuple[tuple[str, str], ...]:
    cells = (part for _, part in parts_of(record.facts, AsPrinted))
    return tuple((here.words[f"as_printed.{n}"], getattr(c, n)) for c in cells for n in type(c).model_fields)
