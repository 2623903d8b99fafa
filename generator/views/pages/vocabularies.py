"""The page of a vocabulary: its terms, each with the number of records that name it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.views.links import Branch, Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.views.tables.bars import Bars, participation_bars


@dataclass(frozen=True, slots=True)
class SchemeView:
    """A vocabulary: its terms, with those below them, and how many records carry each."""

    frame: Frame
    intro: str
    note: str | None
    branches: tuple[Branch, ...]
    coverage: Link | None
    """What there is of each term, and what is missing; only of the countries."""

    picture: Bars | None
    """Who gave and who received; only of the countries."""

    @property
    def is_nested(self) -> bool:
        """Whether terms stand below others."""
        return bool(self.branches[0].below)


def scheme_view(scheme: str, here: Localised) -> SchemeView:
    """The page of a vocabulary."""
    words = here.words
    title = str(words[f"schemes.{scheme}.plural"])
    intro = str(words[f"schemes.{scheme}.intro"])
    note = here.catalogue.schemes[scheme].note
    return SchemeView(
        frame=frame(
            here,
            here.addresses(lambda p: p.scheme_address(scheme)),
            heading=title,
            description=intro,
            breadcrumbs=(Link(title),),
        ),
        intro=intro,
        note=here.said(note) if note else None,
        branches=branches_of(scheme, here),
        coverage=Link(words["coverage.title"], here.coverage) if scheme == "countries" else None,
        picture=participation_bars(here) if scheme == "countries" else None,
    )


def branches_of(scheme: str, here: Localised) -> tuple[Branch, ...]:
    """The terms of a vocabulary with the terms below them."""
    return tuple(
        Branch(
            here.term_link(scheme, term.id, count=len(here.catalogue.records_with(scheme, term.id))),
            tuple(
                here.term_link(name, t.id, count=len(here.catalogue.records_with(name, t.id)))
                for name, t in here.catalogue.narrower(scheme, term.id)
            ),
        )
        for term in here.sorted_terms(scheme)
    )


def scheme_link(scheme: str, here: Localised) -> Link:
    """A link to the page of a vocabulary; the themes' is that of their areas."""
    shown = here.catalogue.schemes[scheme].broader or scheme
    return Link(here.words[f"schemes.{shown}.plural"], here.scheme_address(shown))
