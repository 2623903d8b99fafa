"""Makes the citation of a record, as its kind declares it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.catalogue.ministries import ministry_of
from generator.catalogue.order import span_of
from generator.model.citing import PAGE, Cited, Nature
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.model.term import Term
from generator.model.values import items_of
from generator.model.when import whole_span_of
from generator.views.citing.citation import Citation, Subject
from generator.views.citing.holdings import document_files, holding_address
from generator.views.citing.sources import said_lines, source_lines
from generator.views.localised import Localised
from generator.views.parts.reach import made_on
from generator.views.parts.sentences import description_of, filled


def citation_of(record: AnyRecord, here: Localised) -> Citation | None:
    """How a record is cited; None for the kinds that are not."""
    cited = record.facts.traits.cited
    if cited is None or not cited.is_cited:
        return None
    citation = _without_notes(record, cited, here)
    return replace(citation, notes=_notes(citation, here) if citation.is_work else _notes_of_page(citation, here))


CITED_TERMS = {"countries": Nature.COUNTRY, "themes": Nature.TERM}
"""The vocabularies whose terms are cited, and what they are."""


def citation_of_term(scheme: str, term: Term, summary: str, here: Localised) -> Citation | None:
    """How the page of a country or a theme is cited; None for the other vocabularies."""
    address = here.term_address(scheme, term.id)
    if scheme not in CITED_TERMS or address is None:
        return None
    page = here.site.url + address if here.site.url else None
    citation = Citation(
        key=f"{here.key}-{scheme}-{term.id.lower()}-{here.language}",
        genre=PAGE,
        title=here.named(term.labels),
        title_is_ours=False,
        translation=None,
        authors=(),
        authors_are_ours=False,
        issued=here.site.edition.isoformat() if here.site.edition else None,
        site=here.words["citation.site"],
        number=f"{_in_line(str(here.words[f'schemes.{scheme}.plural']))}, {term.id}",
        edition=here.site.edition_in(here.words),
        source="",
        notes=(),
        url=page,
        page=page,
        pdf=None,
        language=term.labels.language(*here.shown_in),
        languages=(here.language.value,),
        summary=_line(summary),
        subject=Subject(CITED_TERMS[scheme]),
    )
    return replace(citation, notes=_notes_of_page(citation, here))


def _without_notes(record: AnyRecord, cited: Cited, here: Localised) -> Citation:
    text = record.text(here.language)
    genre = cited.genre_of(record.facts)
    is_work = genre != PAGE
    title, language = _title(record, cited, here) if is_work else (_title_of_page(record, cited, here), text.language)
    files = _files(record, here)
    page = here.site.url + here.record_address(record) if here.site.url else None
    return Citation(
        key=f"{here.key}-{record.kind}-{record.id}-{here.language}",
        genre=genre,
        title=_line(title),
        title_is_ours="title" in record.facts.ours,
        translation=_line(text.title) if language != text.language else None,
        authors=_authors(record, cited, here) if is_work else (),
        authors_are_ours="creators" in record.facts.ours,
        issued=_issued(record, is_work, here),
        site=here.words["citation.site"],
        number=_number(record, here),
        edition=here.site.edition_in(here.words),
        source="" if is_work else _source(record, here),
        notes=(),
        url=next(iter(files), None) or _said(record, cited.address) if is_work else page,
        page=page,
        pdf=next((f for f in files if f.endswith(".pdf")), None),
        language=language,
        languages=(_said(record, cited.languages) or ()) if is_work else (text.language.value,),
        summary=_line(description_of(record, here)),
        subject=_subject(record, cited, here),
    )


def _issued(record: AnyRecord, is_work: bool, here: Localised) -> str | None:
    """The date of a work; of a page, and of a work that the site makes, that of the edition."""
    edition = made_on(record, here) if is_work else here.site.edition
    return (span_of(record) if is_work else None) or (edition.isoformat() if edition else None)


def _notes(citation: Citation, here: Localised) -> tuple[str, ...]:
    """Of a work: its title in the page's language, what is not its own, and the page that tells of it."""
    translation = f"[{citation.translation}]." if citation.translation else ""
    title = here.words["citation.title_is_ours"] if citation.title_is_ours else ""
    authors = here.words["citation.authors_are_ours"] if citation.authors_are_ours and citation.authors else ""
    described = here.words.say("citation.described", page=citation.place)
    return tuple(filter(None, (translation, title, authors, " ".join(filter(None, (described, citation.page))))))


_LONGEST_SOURCE = 160
"""Letters that a citation may spend on what the page stands on."""


def _source(record: AnyRecord, here: Localised) -> str:
    """The documents that it stands on, with the places in them; where that is long, the documents alone.

    Of very many nothing is said: the page that is cited lists them.
    """
    lines = source_lines(record.facts.sources, here)
    documents = "; ".join(line.document.label for line in lines)
    return next((text for text in (said_lines(lines), documents) if len(text) <= _LONGEST_SOURCE), "")


def _notes_of_page(citation: Citation, here: Localised) -> tuple[str, ...]:
    """The edition, and on what the page stands."""
    source = here.words.say("citation.source", sources=citation.source) if citation.source else ""
    return tuple(filter(None, (f"{citation.edition}.", source)))


def _title_of_page(record: AnyRecord, cited: Cited, here: Localised) -> str:
    """The title of a record, with what tells an activity from others on the same topic."""
    text = record.text(here.language)
    if not cited.title_by:
        return text.title
    there = here.there(text.language)
    return filled(
        f"cited_titles.{record.kind}.{getattr(record.facts, cited.title_by)}", record, there, title=text.title
    )


def _title(record: AnyRecord, cited: Cited, here: Localised) -> tuple[str, Language]:
    """The title that a work bears, and its language: the printed one, else that of the original record."""
    printed = _said(record, cited.printed_title)
    original = record.texts[record.original]
    return (printed, here.printed_in) if printed else (original.title, original.language)


def _line(text: str) -> str:
    return " ".join(text.split())


def _said(record: AnyRecord, field: str) -> Any:
    """What a record says in a field that its kind declares; None where it declares none."""
    return getattr(record.facts, field) if field else None


def _authors(record: AnyRecord, cited: Cited, here: Localised) -> tuple[str, ...]:
    return (here.words["site.full_name"],) if cited.by_network else _organizations(record, cited.authors, here)


def _organizations(record: AnyRecord, field: str, here: Localised) -> tuple[str, ...]:
    ids = items_of(record.facts, field) if field else ()
    return tuple(here.label("organizations", id) for id in ids)


def _number(record: AnyRecord, here: Localised) -> str:
    return f"{_in_line(str(here.words[f'kinds.{record.kind}.plural']))}, {record.id}"


def _in_line(name: str) -> str:
    """A name as it stands inside a line."""
    return f"{name[0].lower()}{name[1:]}"


def _files(record: AnyRecord, here: Localised) -> list[str]:
    """The absolute addresses of a document's files, those in the page's language first."""
    if not here.site.url:
        return []
    ordered = sorted(document_files(record, here), key=lambda pair: pair[0] != here.language)
    return [here.site.url + holding_address(file) for _, file in ordered]


def _subject(record: AnyRecord, cited: Cited, here: Localised) -> Subject:
    """What a record tells of: several visits go from the first day of the one to the last of the other."""
    city = _said(record, cited.city)
    return Subject(
        cited.nature_of(record.facts),
        span=whole_span_of(record.facts),
        city=here.label("cities", city) if city else None,
        countries=tuple(here.label("countries", id) for id in cited.countries_of(record.facts)),
        organizations=_organizations(record, cited.organizations, here),
        participants=_ministries(record, here) if cited.with_ministries else (),
        is_planned=record.facts.is_planned,
    )


def _ministries(record: AnyRecord, here: Localised) -> tuple[str, ...]:
    countries = (c for plays in record.facts.traits.countries for c in items_of(record.facts, plays.field))
    ministries = (ministry_of(here.catalogue, country, record) for country in countries)
    return tuple(here.label("organizations", m.id) for m in ministries if m)
