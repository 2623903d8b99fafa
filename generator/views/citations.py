"""How the page of a record, or the work that it tells of, is cited; no format is known here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from generator.catalogue.order import span_of
from generator.model.dates import Period
from generator.model.facts import Activity, Document, Program, Study, Workshop
from generator.model.language import Language
from generator.model.record import AnyRecord
from generator.views.edition import edition
from generator.views.holdings import address_of
from generator.views.localised import Localised
from generator.views.reach import dated
from generator.views.sentences import description_of
from generator.words import dates


class Genre(Enum):
    """What is cited: a page of this site, or a work that the page tells of."""

    PAGE = auto()
    REPORT = auto()
    PRESENTATION = auto()
    DOCUMENT = auto()


_GENRES = {
    **dict.fromkeys(("report", "study", "methodology", "guidelines", "manual", "guide"), Genre.REPORT),
    "presentation": Genre.PRESENTATION,
}
"""The genre of each class of document; of all others, `DOCUMENT`."""


class Nature(Enum):
    """What a record tells of."""

    EVENT = auto()
    SERVICE = auto()
    LAW = auto()
    WORK = auto()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a record tells of, in the terms that machines know."""

    nature: Nature
    span: str | None = None
    """When it was: a day, month or year (ISO 8601), or two with a slash."""

    city: str | None = None
    country: str | None = None
    organizations: tuple[str, ...] = ()
    """Who held or offers it."""

    participants: tuple[str, ...] = ()
    is_planned: bool = False
    """Whether it was only planned, as far as the sources tell."""


@dataclass(frozen=True, slots=True)
class Citation:
    """All that a reference says; every text in one line."""

    key: str
    genre: Genre
    title: str
    title_is_ours: bool
    translation: str | None
    """The title in the page's language, where the work has a printed one in another."""

    authors: tuple[str, ...]
    authors_are_ours: bool
    issued: str | None
    """A day, month or year (ISO 8601), or two with a slash; None where it is not known."""

    site: str
    number: str
    """What the page is on this site: its list and its id."""

    edition: str
    notes: tuple[str, ...]
    """What the formats have no field for."""

    url: str | None
    """Absolute: of a work, where its text is; of a page, its own. None where that is not known."""

    page: str | None
    """The absolute address of the page; None where that of the site is not known."""

    pdf: str | None
    language: Language
    """That of the title."""

    languages: tuple[str, ...]
    """Those of the page or the work, as far as they are known."""

    summary: str
    subject: Subject

    @property
    def is_work(self) -> bool:
        """Whether it is a work with a title of its own, or a page of this site."""
        return self.genre != Genre.PAGE

    @property
    def marked_title(self) -> str:
        """The title, in brackets where this site attributes it to a work."""
        return f"[{self.title}]" if self.is_work and self.title_is_ours else self.title

    @property
    def marked_authors(self) -> tuple[str, ...]:
        """The authors, in brackets where this site attributes the work to them."""
        return tuple(f"[{name}]" for name in self.authors) if self.authors_are_ours else self.authors

    @property
    def place(self) -> str:
        """The page by its place on the site, and the edition."""
        return f"{self.site}, {self.number}. {self.edition}."


def citation_of(record: AnyRecord, here: Localised) -> Citation | None:
    """How a record is cited; None for the kinds that are not."""
    if not isinstance(record.facts, (Document, Study, Workshop, Program, Activity)):
        return None
    citation = _without_notes(record, here)
    return replace(citation, notes=_notes(citation, here) if citation.is_work else (f"{citation.edition}.",))


def _without_notes(record: AnyRecord, here: Localised) -> Citation:
    text = record.text(here.language)
    genre = _genre(record)
    is_work = genre != Genre.PAGE
    title, language = _title(record) if is_work else (_title_of_page(record, here), text.language)
    files = _files(record, here)
    page = here.site.url + here.record_address(record) if here.site.url else None
    return Citation(
        key=f"{here.key}-{record.kind}-{record.id}-{here.language}",
        genre=genre,
        title=_line(title),
        title_is_ours="title" in record.facts.ours,
        translation=_line(text.title) if language != text.language else None,
        authors=_authors(record, here),
        authors_are_ours="creators" in record.facts.ours,
        issued=_issued(record, here),
        site=here.words["citation.site"],
        number=_number(record, here),
        edition=edition(here),
        notes=(),
        url=next(iter(files), None) or getattr(record.facts, "address", None) if is_work else page,
        page=page,
        pdf=next((f for f in files if f.endswith(".pdf")), None),
        language=language,
        languages=getattr(record.facts, "languages", ()) if is_work else (text.language.value,),
        summary=_line(description_of(record, here)),
        subject=_subject(record, here),
    )


def _notes(citation: Citation, here: Localised) -> tuple[str, ...]:
    """Of a work: its title in the page's language, what is not its own, and the page that tells of it."""
    translation = f"[{citation.translation}]." if citation.translation else ""
    title = here.words["citation.title_is_ours"] if citation.title_is_ours else ""
    authors = here.words["citation.authors_are_ours"] if citation.authors_are_ours and citation.authors else ""
    described = here.words.say("citation.described", page=citation.place)
    return tuple(filter(None, (translation, title, authors, " ".join(filter(None, (described, citation.page))))))


def _title_of_page(record: AnyRecord, here: Localised) -> str:
    """The title of a record, with what tells an activity from others on the same topic."""
    text = record.text(here.language)
    if not isinstance(record.facts, Activity):
        return text.title
    there = here.there(text.language)
    return there.words.say(
        f"citation.activity.{record.facts.status}",
        title=text.title,
        provider=there.in_sentence("countries", record.facts.provider),
        beneficiary=there.in_sentence("countries", record.facts.beneficiary),
        dates=dates.intervals(there.words, record.facts.periods),
        planned=dated(there.words["values.no_year_planned"], record, there),
    )


def _title(record: AnyRecord) -> tuple[str, Language]:
    """The title that a work bears, and its language: the printed one, else that of the original record."""
    printed = getattr(record.facts, "title_as_printed", None)
    original = record.texts[record.original]
    return (printed, Language.ES) if printed else (original.title, original.language)


def _line(text: str) -> str:
    return " ".join(text.split())


def _genre(record: AnyRecord) -> Genre:
    match record.facts:
        case Document(document_class=name):
            return _GENRES.get(name, Genre.DOCUMENT)
        case Study(type="study"):
            return Genre.REPORT
    return Genre.PAGE


def _authors(record: AnyRecord, here: Localised) -> tuple[str, ...]:
    match record.facts:
        case Document(creators=creators):
            return tuple(here.label("organizations", id) for id in creators)
        case Study(type="study"):
            return (here.words["site.full_name"],)
    return ()


def _issued(record: AnyRecord, here: Localised) -> str | None:
    if _genre(record) == Genre.PAGE:
        return here.site.edition.isoformat() if here.site.edition else None
    return span_of(record)


def _number(record: AnyRecord, here: Localised) -> str:
    kind = str(here.words[f"kinds.{record.kind}.plural"])
    return f"{kind[0].lower()}{kind[1:]}, {record.id}"


def _files(record: AnyRecord, here: Localised) -> list[str]:
    """The absolute addresses of a document's files, those in the page's language first."""
    if not isinstance(record.facts, Document) or not here.site.url:
        return []
    ordered = sorted(record.facts.attachments, key=lambda a: a.language != here.language)
    return [here.site.url + address_of(here.catalogue.files[record.id, a.file]) for a in ordered]


def _subject(record: AnyRecord, here: Localised) -> Subject:
    def named(*ids: str | None) -> tuple[str, ...]:
        return tuple(here.label("organizations", id) for id in ids if id)

    match record.facts:
        case Workshop(city=city, country=country, organisers=organisers):
            place = here.label("cities", city) if city else None
            return Subject(Nature.EVENT, span_of(record), place, here.label("countries", country), named(*organisers))
        case Activity():
            return _exchange(record, record.facts, here)
        case Program(type=type, country=country, institution=institution):
            nature = {"regulation": Nature.LAW, "model": Nature.WORK, "method": Nature.WORK}.get(type, Nature.SERVICE)
            return Subject(nature, None, None, here.label("countries", country), named(institution))
        case Study(country=country, partners=partners) if country:
            return Subject(Nature.WORK, span_of(record), None, here.label("countries", country), named(*partners))
    return Subject(Nature.WORK, span_of(record))


def _exchange(record: AnyRecord, activity: Activity, here: Localised) -> Subject:
    """A visit, or several: from the first day to the last, where the host is, by the ministries of both countries."""
    countries = (activity.provider, activity.beneficiary)
    ministries = (here.catalogue.ministry_of(country, record) for country in countries)
    periods = activity.periods
    return Subject(
        Nature.EVENT,
        span=Period(start=periods[0].start, end=periods[-1].end).written if periods else None,
        country=here.label("countries", countries[0 if activity.modality == "in-situ" else 1]),
        participants=tuple(here.label("organizations", m.id) for m in ministries if m),
        is_planned=activity.status == "planned",
    )
