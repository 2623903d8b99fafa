"""The pages at the addresses that records had: moved to, or retired and why, with the way on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.markdown.prose import Prose
from generator.model.kind import Kind
from generator.model.language import Language
from generator.validate.old_names import Claim, claims_in
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame


@dataclass(frozen=True, slots=True)
class MovedView:
    """What became of a record that had this address."""

    frame: Frame
    said: str
    because: Prose | None
    because_language: Language | None
    """The language of the reason where it is not the page's."""

    way: Link | None
    """The record that stands in its place."""

    list: Link
    """The list that it was in."""


def moved_names(here: Localised) -> Iterable[str]:
    """Each name that a record had, but no longer has."""
    return _claims(here).keys()


def _claims(here: Localised) -> Mapping[str, Claim]:
    content = here.catalogue.content
    return here.catalogue.once(Claim, lambda: {claim.name: claim for claim in claims_in(content)})


def moved_view(name: str, here: Localised) -> MovedView:
    """The page at the address that a name had."""
    claim = _claims(here)[name]
    kind = Kind(claim.name.partition("/")[0])
    there = here.catalogue.by_name.get(claim.successor)
    title, because, language = _told(claim, here)
    heading = here.words.say("moved.heading_moved" if claim.record else "moved.heading_retired", title=title)
    return MovedView(
        frame=frame(
            here,
            here.addresses(lambda p: p.old_address(claim.name)),
            heading=heading,
            description=heading,
            breadcrumbs=(here.kind_link(kind), Link(title)),
            canonical=here.record_address(there) if there else None,
            indexed=False,
        ),
        said=here.words["moved.moved" if claim.record else "moved.retired"],
        because=here.there(language).prose(because) if because else None,
        because_language=language if because and language != here.language else None,
        way=here.record_link(there) if there else None,
        list=here.kind_link(kind),
    )


def _told(claim: Claim, here: Localised) -> tuple[str, str, Language]:
    """The title of a record that moved or was retired, the reason, and the language of the reason."""
    if claim.record:
        return claim.record.text(here.language).title, "", here.language
    assert claim.retired
    because, language = claim.retired.because.text(here.language)
    return claim.retired.title.text(here.language)[0], because, language
