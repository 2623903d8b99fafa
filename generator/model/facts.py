"""The language-neutral facts of each kind of record, as the front matter of the original declares them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from annotated_types import Ge, MinLen
from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from generator.model.attachment import AuthorizationReference, FileName, Tongue, WebAddress
from generator.model.choosing import ByValue
from generator.model.citing import DOCUMENT, NOT_CITED, PAGE, PRESENTATION, REPORT, Cited, Nature
from generator.model.dates import Interval, Moment, PartialDate, PartialSpan, ends_before
from generator.model.field import (
    Coded,
    Country,
    Divides,
    Facet,
    Id,
    Labels,
    Organization,
    OwnWords,
    Part,
    Population,
    Printed,
    Ref,
    Shown,
    Theme,
)
from generator.model.kind import Kind
from generator.model.shape import Sample
from generator.model.source import Source
from generator.model.traits import TEXT, TITLE, Apart, Doubt, Ministries, Planned, Plays, Role, Sentence, Traits
from generator.model.warning import Confirmed

Count = Annotated[int, Ge(0)]
FACET = Shown(facet=Facet())
IN_ROWS = Shown(facet=Facet(rank=1), row=True)
GIVES = Shown(facet=Facet(rank=1), row=True, tone="gives")
RECEIVES = Shown(facet=Facet(rank=1), row=True, tone="receives")


class Facts(Part):
    """What every kind has."""

    kind: ClassVar[str] = ""
    """The name of the kind in `Kind`, and of its folder."""

    narrowed_by_texts: ClassVar[bool] = False
    """Whether a list can be narrowed by the languages that its records have a text in."""

    usual: ClassVar[tuple[str, ...]] = ()
    """Fields in which nearly every record of the kind has a value."""

    cites_places: ClassVar[bool] = False
    """Whether the records stand on places in documents, not on whole documents."""

    traits: ClassVar[Traits] = Traits()
    """What the kind does on the site."""

    themes: Annotated[tuple[Theme, ...], Shown(facet=Facet(rank=2))] = ()
    populations: Annotated[tuple[Population, ...], Shown(facet=Facet(rank=3))] = ()
    related: Annotated[tuple[Annotated[str, Ref()], ...], Shown()] = ()
    ours: Annotated[tuple[str, ...], Sample(["themes"])] = ()
    """Names of the fields that this site inferred; all others are in the sources."""

    sources: Annotated[tuple[Source, ...], MinLen(1)]
    aliases: tuple[Id, ...] = ()
    """Ids that the record had: their addresses lead to it. `rial rename` writes them."""

    confirmed: Annotated[tuple[Confirmed, ...], Field(exclude=True)] = ()
    """Codes of warnings that the writer has looked at: what they say is meant."""

    @property
    def is_planned(self) -> bool:
        """Whether it says that its subject has not taken place."""
        planned = self.traits.planned
        return planned is not None and getattr(self, planned.field) == planned.value

    @property
    def stands_apart(self) -> bool:
        """Whether it is not to be counted with the others of its kind."""
        apart = self.traits.apart
        return apart is not None and getattr(self, apart.field) in apart.values

    @property
    def is_doubtful(self) -> bool:
        """Whether it says that one of its ties to other records is a guess."""
        doubt = self.traits.doubt
        return doubt is not None and bool(getattr(self, doubt.flag))


class AsPrinted(Part):
    """Words of a source to the letter, each under what it is about; a page shows them in a table of their own."""


class ActivityAsPrinted(AsPrinted):
    """The cells of an activity's row in Annex 2, to the letter."""

    beneficiary: Annotated[OwnWords, Sample("Perú")]
    provider: Annotated[OwnWords, Sample("Chile")]
    topic: Annotated[OwnWords, Sample("Inspección")]
    modality: Annotated[OwnWords, Sample("Visita in situ")]
    date: Annotated[OwnWords, Sample("29 al 31 de mayo de 2007")]


class Activity(Facts):
    """A bilateral cooperation activity: one ministry learns from another."""

    kind = "activities"
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        date="periods",
        order=("-call", "number"),
        countries=(Plays("provider", Role.GIVES), Plays("beneficiary", Role.RECEIVES)),
        planned=Planned("status", since="call"),
        told_by=("provider", "beneficiary"),
        ministries=Ministries.OR_RELATED,
        sentence=Sentence(by=("status", "modality")),
        looked_for=(Kind.RESULTS,),
        attributes_text=True,
        cited=Cited(
            nature=Nature.EVENT,
            where=ByValue("modality", {"experts": "beneficiary"}, otherwise="provider"),
            with_ministries=True,
            title_by="status",
        ),
        header=3,
        note_leads_to="call-process",
        beside=Kind.CALLS,
    )

    call: Annotated[int, Ref(Kind.CALLS), FACET]
    number: Annotated[int, Ge(1), Shown()]
    beneficiary: Annotated[Country, RECEIVES]
    provider: Annotated[Country, GIVES]
    modality: Annotated[Literal["in-situ", "experts"], Shown(facet=Facet(), row=True)]
    status: Annotated[Literal["completed", "planned"], Shown(facet=Facet(), row=True)]
    periods: Annotated[
        tuple[Interval, ...], Shown(facet=Facet(by_year=True), row=True), Field(validate_default=True)
    ] = ()
    as_printed: Annotated[ActivityAsPrinted, Shown()]

    @field_validator("periods", mode="after")
    @classmethod
    def _match_the_status(cls, periods: tuple[Interval, ...], info: ValidationInfo) -> tuple[Interval, ...]:
        status = info.data.get("status")
        if status and (status == "completed") != bool(periods):
            raise PydanticCustomError("completed-periods" if not periods else "planned-periods", "periods or status")
        return periods


class Attendance(Part):
    """How many took part: the number, whether it is a lower bound, of what, and the source's own words."""

    count: Annotated[int, Ge(1), Sample(20)]
    at_least: bool = False
    unit: Literal["ministries", "countries", "delegations", "states"]
    as_printed: Annotated[OwnWords, Sample("20 ministerios")]


class NamedDocument(Part):
    """A document that a source names, whether or not anyone holds it."""

    title: Annotated[Labels, Sample({"es": "Conclusiones del taller", "en": "Conclusions of the workshop"}, words=True)]
    as_printed: bool = False
    """True where the Spanish title is the source's own, to the letter."""

    record: Annotated[str, Ref(Kind.LIBRARY)] | None = None


class Workshop(Facts):
    """A hemispheric workshop or seminar of the network."""

    kind = "workshops"
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        date="start",
        order=("-number",),
        series="number",
        answers_first=True,
        countries=(Plays("country", Role.HOSTS),),
        city="city",
        told_by=("country", "year"),
        cited=Cited(nature=Nature.EVENT, organizations="organisers", city="city", where="country"),
        header=2,
    )

    number: Annotated[int, Ge(1), Shown()]
    country: Annotated[Country, IN_ROWS]
    city: Annotated[str, Coded("cities", open=True), Shown(row=True)] | None = None
    start: Annotated[Moment, Shown(facet=Facet(by_year=True), row=True, until="end")]
    end: Annotated[Moment, Sample("2007-05-31")]
    organisers: Annotated[tuple[Organization, ...], FACET] = ()
    bodies: Annotated[tuple[Organization, ...], FACET] = ()
    """Advisory bodies and international organizations present, as far as the source names them."""

    ministries: Annotated[Attendance, Shown()] | None = None
    documents: Annotated[tuple[NamedDocument, ...], Shown()] = ()

    @field_validator("end", mode="after")
    @classmethod
    def _not_before_the_start(cls, end: date, info: ValidationInfo) -> date:
        start = info.data.get("start")
        if start and ends_before(start.isoformat(), end.isoformat()):
            raise PydanticCustomError("end-before-start", "ends before it starts")
        return end


class Study(Facts):
    """A technical study or a participatory gender audit."""

    kind = "studies"
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        date="date",
        countries=(Plays("country"),),
        told_by=("year",),
        cited=Cited(
            genre=ByValue("type", {"study": REPORT}, otherwise=PAGE),
            printed_title="title_as_printed",
            by_network=True,
            organizations="partners",
            where="country",
        ),
        header=4,
    )

    type: Annotated[Literal["study", "audit"], Shown(facet=Facet(), row=True)]
    date: Annotated[PartialSpan, Shown(facet=Facet(by_year=True), row=True)]
    country: Annotated[Country, IN_ROWS] | None = None
    partners: Annotated[tuple[Organization, ...], FACET] = ()
    funders: Annotated[tuple[Organization, ...], Shown()] = ()
    title_as_printed: Annotated[OwnWords, Sample("Informe final de la visita"), Printed(), Shown()] | None = None


class Call(Facts):
    """A call for proposals of bilateral cooperation, with the figures that a source prints of it."""

    kind = "calls"
    cites_places = True
    traits = Traits(date="opened", order=("-number",), series="number", cited=NOT_CITED, header=0)

    number: Annotated[int, Ge(1), Shown()]
    opened: Annotated[PartialDate, Sample("2007-05"), Shown(facet=Facet(by_year=True), row=True)]
    received: Annotated[Count, Sample(30), Shown(row=True)] | None = None
    selected: Annotated[Count, Sample(12), Shown(row=True)] | None = None
    completed: Annotated[Count, Sample(10), Shown(row=True)] | None = None
    planned: Annotated[Count, Shown(row=True)] | None = None
    """These two are what a source prints; where it prints none, or not all that is known since, the site counts."""

    cancelled: Annotated[Count, Shown(row=True)] | None = None


class DatedName(Part):
    """A name that a source gives an institution.

    `used` is when that happened of which the source tells with it, where there is a date, or two with a slash: no
    source says since or until when an institution bore a name.
    """

    name: (
        Annotated[Labels, Sample({"es": "Ministerio de Trabajo", "en": "Ministry of Labour"}, usual=True, words=True)]
        | None
    ) = None
    acronym: Annotated[OwnWords, Sample("MTSS")] | None = None
    used: Annotated[PartialSpan, Sample("2011/2013")] | None = None


class Institution(Facts):
    """A ministry or another body; its id is that of its term in the vocabulary of organizations."""

    kind = "institutions"
    traits = Traits(
        countries=(Plays("country"),),
        ministries=Ministries.NONE,
        cited=NOT_CITED,
        header=7,
        term_of="organizations",
    )

    type: Annotated[
        Literal["ministry", "agency", "conference", "secretariat", "advisory", "organization", "network"],
        Shown(facet=Facet(), row=True),
    ]
    country: Annotated[Country, IN_ROWS] | None = None
    part_of: Annotated[Organization, Shown()] | None = None
    names: Annotated[tuple[DatedName, ...], Shown()] = ()


class Attachment(Part):
    """A file in `content/attachments/<id of the document>/`."""

    file: FileName
    language: Tongue


class Document(Facts):
    """A document of the virtual library, held here or only named."""

    kind = "library"
    traits = Traits(
        date="issued",
        countries=(Plays("country"),),
        ministries=Ministries.NONE,
        cited=Cited(
            genre=ByValue(
                "document_class",
                {
                    **dict.fromkeys(("report", "study", "methodology", "guidelines", "manual", "guide"), REPORT),
                    "presentation": PRESENTATION,
                },
                otherwise=DOCUMENT,
            ),
            printed_title="title_as_printed",
            authors="creators",
            languages="languages",
            address="address",
        ),
        header=5,
        no_tables=(),
    )

    document_class: Annotated[str, Coded("document-classes"), IN_ROWS]
    creators: Annotated[tuple[Organization, ...], IN_ROWS] = ()
    institution: Annotated[Organization, FACET] | None = None
    """The institution that the document is about; of an organization chart, the one that it shows."""

    country: Annotated[Country, FACET] | None = None
    """The country that the document is about."""

    issued: Annotated[PartialDate, Shown(facet=Facet(by_year=True), row=True)] | None = None
    covers: Annotated[PartialSpan, Sample("2006/2015"), Shown()] | None = None
    """The time that it tells of; what is later cannot be in it."""

    languages: Annotated[tuple[Tongue, ...], Shown(facet=Facet())] = ()
    pages: Annotated[int, Ge(1), Sample(48), Shown()] | None = None
    title_as_printed: Annotated[OwnWords, Sample("Informe final de la visita"), Printed(), Shown()] | None = None
    availability: Annotated[Literal["attached", "linked", "not-held"], Shown(facet=Facet(), row=True)]
    attachments: tuple[Attachment, ...] = ()
    address: WebAddress | None = None
    """Where others keep it."""

    authorization: AuthorizationReference | None = None
    """The written authorization of the country that the document is about: from whom, and its number or date."""


class Result(Facts):
    """A documented result of cooperation: one example of source 003, section II."""

    kind = "results"
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        countries=(Plays("beneficiary", Role.LEARNED), Plays("providers", Role.TAUGHT)),
        cited=NOT_CITED,
        header=6,
        doubt=Doubt(tie="activities", flag="doubtful"),
    )

    component: Annotated[str, Coded("components"), IN_ROWS]
    beneficiary: Annotated[Country, RECEIVES]
    providers: Annotated[tuple[Country, ...], GIVES] = ()
    activities: Annotated[
        tuple[Annotated[str, Ref(Kind.ACTIVITIES)], ...], Shown(facet=Facet(of="periods", by_year=True))
    ] = ()
    programs: Annotated[tuple[Annotated[str, Ref(Kind.PROGRAMS)], ...], Shown()] = ()
    """The programmes that the result is of, or from which it was learned."""

    doubtful: bool = False
    """True where the link to the activities is a guess of ours that the topics do not bear out."""


class Program(Facts):
    """A programme, service, system, model, regulation or method of a ministry, offered to others."""

    kind = "programs"
    narrowed_by_texts = True
    usual = ("themes",)
    cites_places = True
    traits = Traits(
        countries=(Plays("country", Role.OFFERS),),
        ministries=Ministries.NONE,
        looked_for=(TITLE, TEXT, Kind.RESULTS, "populations"),
        apart=Apart("status", ("learned", "proposed")),
        cited=Cited(
            nature=ByValue(
                "type",
                {"regulation": Nature.LAW, "model": Nature.WORK, "method": Nature.WORK},
                otherwise=Nature.SERVICE,
            ),
            organizations="institution",
            where="country",
        ),
        header=1,
        note_leads_to="portfolio",
    )

    type: Annotated[
        Literal["programme", "service", "system", "model", "regulation", "method"],
        Shown(facet=Facet(), row=True),
    ]
    country: Annotated[Country, IN_ROWS]
    institution: Annotated[Organization, Shown()] | None = None
    status: (
        Annotated[
            Literal["described", "named", "topic-with-results", "topic", "learned", "proposed"],
            Shown(facet=Facet(), row=True),
        ]
        | None
    ) = None
    """How the sources know it: they tell what it does; they name it; it is the topic of activities (its name is then
    ours), with documented results or without; it is of a country that learned, or was such a country's bill or plan.
    Empty where its ministry describes it here itself."""

    activities: Annotated[
        tuple[Annotated[str, Ref(Kind.ACTIVITIES)], ...],
        Shown(facet=Facet(of="beneficiary", where=("status", "completed"), rank=4)),
    ] = ()
    workshops: Annotated[tuple[Annotated[str, Ref(Kind.WORKSHOPS)], ...], Shown()] = ()


class Step(Part):
    """A step of a chain of events: a record, or something that only has a name."""

    date: Annotated[PartialDate, Sample("2007-05-29", usual=True)] | None = None
    record: Annotated[str, Ref()] | None = None
    title: Annotated[Labels, Sample({"es": "Primer taller", "en": "First workshop"}, usual=True, words=True)] | None = (
        None
    )
    note: Annotated[Labels, Sample({"es": "En Brasilia", "en": "In Brasilia"}, words=True)] | None = None

    @model_validator(mode="after")
    def _names_one_thing(self) -> Step:
        if (self.record is None) == (self.title is None):
            raise PydanticCustomError("record-or-title", "needs a record or a title")
        return self


class Page(Facts):
    """An editorial page."""

    kind = "pages"
    traits = Traits(
        order=("order",),
        cited=NOT_CITED,
        header=0,
        about_site=True,
        note_leads_to="call-process",
        beside=Kind.CALLS,
        no_tables=("sources", "steps"),
    )

    section: Annotated[Literal["network", "cooperation", "guidance", "figures", "site"], Divides()] | None = None
    """The part of the index that the page stands in."""

    order: Count = 0
    shows: Literal["figures", "disagreements", "glossary"] | None = None
    """What the page shows below its text: a register, with the way to those of its entries that name another page; or
    the acronyms of the vocabularies."""

    steps: Annotated[tuple[Step, ...], Shown()] = ()


def _model_of(kind: Kind) -> type[Facts]:
    """The class that names the kind. `generator.catalogue.house` tells of a kind that none names."""
    return next((model for model in MODELS if model.kind == kind), Facts)


MODELS: tuple[type[Facts], ...] = tuple(Facts.__subclasses__())
FACTS: dict[Kind, type[Facts]] = {kind: _model_of(kind) for kind in Kind}
"""The model of each kind's facts."""
