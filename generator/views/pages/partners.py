"""The page that finds partners: one chooses a theme, an area, a topic or a population, and sees who can teach it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from generator.catalogue.evidence import Need
from generator.model.term import Term
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.parts.frames import Frame, frame
from generator.views.parts.partners import ACROSS, Choices, answer_address, choices, facet_of, rules_of


@dataclass(frozen=True, slots=True)
class NeedView:
    """A need with the link to those who can teach it, their number, and its other names."""

    link: Link
    called: str
    state: str
    """What the address of this page says where it is chosen: `themes=T6`."""


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """Needs under a heading: the themes of an area, the topics, or the populations."""

    title: Link
    needs: tuple[NeedView, ...]


@dataclass(frozen=True, slots=True)
class PartnersPage:
    """All that can be asked for, and how the answers are ordered."""

    frame: Frame
    groups: tuple[NeedGroup, ...]
    choose: Choices
    rules: tuple[str, ...]


def partners_page(here: Localised) -> PartnersPage:
    """The page of a language."""
    words = here.words
    return PartnersPage(
        frame=frame(
            here,
            here.addresses(lambda p: p.partners),
            heading=words["partners.title"],
            description=words["partners.description"],
            breadcrumbs=(Link(words["partners.title"]),),
        ),
        groups=tuple(group for group in _groups(here) if group.needs),
        choose=choices(here),
        rules=rules_of(here),
    )


def _groups(here: Localised) -> Iterator[NeedGroup]:
    for area in here.sorted_terms("areas"):
        below = (term for _, term in here.catalogue.narrower("areas", area.id))
        yield NeedGroup(here.term_link("areas", area.id), _needs("themes", below, here))
    for scheme in (s for s in ACROSS if s in here.catalogue.schemes):
        title = Link(here.words[f"schemes.{scheme}.plural"], here.scheme_address(scheme))
        yield NeedGroup(title, _needs(scheme, here.sorted_terms(scheme), here))


def _needs(scheme: str, terms: Iterator[Term] | tuple[Term, ...], here: Localised) -> tuple[NeedView, ...]:
    return tuple(_need(scheme, term, here) for term in terms)


def _need(scheme: str, term: Term, here: Localised) -> NeedView:
    need = Need(scheme, term.id)
    partners = here.catalogue.partners.of(need, here.language)
    link = Link(here.named(term.labels), answer_address(need, here), count=len(partners))
    return NeedView(link, " ".join((*term.labels.all, *term.aliases)), urlencode({facet_of(need): term.id}))
