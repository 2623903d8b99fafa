"""Documents of the virtual library, with their files."""

from __future__ import annotations

from typing import Annotated, Literal

from annotated_types import Ge

from generator.model.attachment import AuthorizationReference, FileName, Tongue, WebAddress
from generator.model.choosing import ByValue
from generator.model.citing import DOCUMENT, PRESENTATION, REPORT, Cited
from generator.model.dates import PartialDate, PartialSpan
from generator.model.facts import FACET, IN_ROWS, Facts
from generator.model.field import Coded, Country, Facet, Organization, OwnWords, Part, Printed, Shown
from generator.model.shape import Sample
from generator.model.traits import Apart, Ministries, Plays, Traits


class Attachment(Part):
    """A file in `content/attachments/<id of the document>/`."""

    file: FileName
    language: Tongue


class Document(Facts):
    """A document of the virtual library, held here or only named."""

    kind = "library"
    example_id = "report-2016"
    traits = Traits(
        date="issued",
        in_dossier=False,
        countries=(Plays("country"),),
        ministries=Ministries.NONE,
        of_institution="institution",
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
        leading=Apart("availability", ("attached", "linked")),
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
    """The time that it covers: `2006/2015`. What is later cannot be in it."""

    languages: Annotated[tuple[Tongue, ...], Shown(facet=Facet())] = ()
    pages: Annotated[int, Ge(1), Sample(48), Shown()] | None = None
    title_as_printed: Annotated[OwnWords, Sample("Informe final de la visita"), Printed(), Shown()] | None = None
    availability: Annotated[
        Literal["attached", "linked", "read", "not-held"],
        Shown(facet=Facet(), row=True, where_it_differs=True, with_files=True),
    ]
    attachments: tuple[Attachment, ...] = ()
    made: Literal["workbook", "disagreements", "glossary", "dossier"] | None = None
    """What this site makes the files of, one a language, each time that it is built."""

    address: WebAddress | None = None
    """The address at which others keep it."""

    authorization: AuthorizationReference | None = None
    """The written authorization of the country that the document is about: from whom, and its number or date."""
