"""What the facts of every kind of record have, as the front matter of the original declares them."""

from __future__ import annotations

from typing import Annotated, ClassVar

from annotated_types import Ge, MinLen
from pydantic import Field

from generator.model.dates import Moment
from generator.model.field import Facet, Id, Keeps, Organization, Part, Population, Ref, Shown, Theme, Topic
from generator.model.image import Image
from generator.model.shape import Sample
from generator.model.source import Source
from generator.model.traits import Traits
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

    example_id: ClassVar[str] = ""
    """An id such as its records have, for examples that do not depend on the content: `uy-service`."""

    cites_places: ClassVar[bool] = False
    """Whether the records stand on places in documents, not on whole documents."""

    traits: ClassVar[Traits] = Traits()
    """What the kind does on the site."""

    themes: Annotated[tuple[Theme, ...], Shown(facet=Facet(rank=2))] = ()
    topics: Annotated[tuple[Topic, ...], Shown(facet=Facet(rank=2))] = ()
    populations: Annotated[tuple[Population, ...], Shown(facet=Facet(rank=3))] = ()
    related: Annotated[tuple[Annotated[str, Ref()], ...], Shown()] = ()
    ours: Annotated[tuple[str, ...], Sample(["themes"])] = ()
    """Names of the fields that this site inferred; all others are in the sources."""

    images: tuple[Image, ...] = ()
    """Those that its texts show."""

    sources: Annotated[tuple[Source, ...], MinLen(1)]
    aliases: tuple[Id, ...] = ()
    """Ids that the record had: their addresses lead to it. `rial rename` writes them."""

    owner: Annotated[Organization, Keeps()] | None = None
    """Who answers for what it says: an institution, never a person."""

    reviewed: Annotated[Moment, Sample("2026-05-04")] | None = None
    """The day on which its owner last found it right. `rial reviewed` writes it."""

    review_in: Annotated[int, Ge(1), Sample(12)] | None = None
    """After how many months that is to be asked again."""

    confirmed: Annotated[tuple[Confirmed, ...], Field(exclude=True)] = ()
    """Codes of warnings that the writer has looked at: what they say is meant."""

    @property
    def is_planned(self) -> bool:
        """Whether its subject has not taken place: an activity with `status: planned`."""
        planned = self.traits.planned
        return planned is not None and getattr(self, planned.field) == planned.value

    @property
    def stands_apart(self) -> bool:
        """Whether it is counted apart from its kind: a programme with `status: learned`."""
        apart = self.traits.apart
        return apart is not None and getattr(self, apart.field) in apart.values

    @property
    def leads(self) -> bool:
        """Whether it comes before the others of its kind: a document that can be opened."""
        leading = self.traits.leading
        return leading is not None and getattr(self, leading.field) in leading.values

    @property
    def is_topic_only(self) -> bool:
        """Whether the sources know no more of it than that cooperation was on it."""
        topic = self.traits.topic_only
        return topic is not None and getattr(self, topic.field) in topic.values

    @property
    def is_doubtful(self) -> bool:
        """Whether it says that one of its ties to other records is a guess."""
        doubt = self.traits.doubt
        return doubt is not None and bool(getattr(self, doubt.flag))


class AsPrinted(Part):
    """Words of a source to the letter, each under what it is about; a page shows them in a table of their own."""
