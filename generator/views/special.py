"""The pages that are not about content: the choice of language, search, and what was not found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.language import Language
from generator.views.facets import FacetView, views_of_all
from generator.views.frames import frame
from generator.views.localised import Localised
from generator.views.parts import Frame, Link


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: its words for the script, and the ways in for those without one."""

    frame: Frame
    facets: tuple[FacetView, ...]
    ways: tuple[Link, ...]


def search_view(here: Localised) -> SearchView:
    """The search page of a language."""
    words = here.words
    return SearchView(
        frame=frame(
            here,
            here.addresses(lambda p: p.search),
            heading=words["search.title"],
            description=words["search.description"],
            breadcrumbs=(Link(words["search.title"]),),
        ),
        facets=views_of_all(here),
        ways=ways_in(here),
    )


def ways_in(here: Localised) -> tuple[Link, ...]:
    """The lists and vocabularies from which everything can be reached."""
    kinds = [here.kind_link(k, count=len(r)) for k, r in here.catalogue.by_kind.items() if r]
    schemes = [
        Link(here.words[f"schemes.{s}.plural"], here.scheme_address(s))
        for s in ("countries", "areas", "populations", "organizations")
        if s in here.catalogue.schemes
    ]
    return (*kinds, *schemes)


@dataclass(frozen=True, slots=True)
class SpecialPart:
    """What a page that is in every language says in one of them."""

    language: Language
    title: str
    text: str
    extract: str
    """For whoever opened the page inside a ZIP, where nothing else is found."""

    home: Link
    """To the home page, by the language's own name."""

    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EveryLanguage:
    """A page that speaks each language in turn."""

    frame: Frame
    parts: tuple[SpecialPart, ...]


def root_view(places: tuple[Localised, ...]) -> EveryLanguage:
    """The root page, where the reader chooses a language; it never redirects."""
    return _in_turn(places, "index.html", "site.full_name", "site.description")


def not_found_view(places: tuple[Localised, ...], root: str) -> EveryLanguage:
    """The page for addresses that lead nowhere; `root` is the path of the site, as no page knows where it is shown."""
    view = _in_turn(places, "404.html", "not_found.title", "not_found.text")
    return replace(view, frame=replace(view.frame, root=root, canonical=None, indexed=False))


def _in_turn(places: tuple[Localised, ...], address: str, title: str, text: str) -> EveryLanguage:
    first = places[0]
    made = frame(
        first,
        [(first.language, address)],
        heading=first.words[title],
        title=" · ".join(p.words[title] for p in places),
        description=" · ".join(p.words[text] for p in places),
    )
    parts = tuple(
        SpecialPart(
            p.language,
            p.words[title],
            p.words[text],
            p.words["site.extract"],
            Link(p.words["language"], p.home),
            ways_in(p),
        )
        for p in places
    )
    return EveryLanguage(replace(made, alternates=()), parts)
