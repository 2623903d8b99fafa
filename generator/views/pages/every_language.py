"""The pages that speak every language in turn: the root, where one chooses a language, and what was not found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.language import Language
from generator.views.links import Link
from generator.views.localised import Localised
from generator.views.pages.search import ways_in
from generator.views.parts.frames import Frame, frame, start_of_copy


@dataclass(frozen=True, slots=True)
class SpecialPart:
    """The part of such a page in one language."""

    language: Language
    title: str
    text: str
    extract: str
    """For whoever opened the page inside a ZIP, where nothing else is found."""

    home: Link
    """To the home page, by the language's own name."""

    news: Link | None
    """To what is new, where the edition before is known: whoever looks at a preview begins there."""

    ways: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EveryLanguage:
    """A page that speaks each language in turn."""

    frame: Frame
    parts: tuple[SpecialPart, ...]


ROOT = "index.html"
NOT_FOUND = "404.html"


def root_view(places: tuple[Localised, ...]) -> EveryLanguage:
    """The root page, where the reader chooses a language; it never redirects."""
    return _in_turn(places, ROOT, "site.full_name", "site.description")


def not_found_view(places: tuple[Localised, ...], root: str) -> EveryLanguage:
    """The page for addresses that lead nowhere; `root` is the path of the site, as no page knows where it is shown."""
    view = _in_turn(places, NOT_FOUND, "not_found.title", "not_found.text")
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
            p.words.say("site.extract", open=start_of_copy(p)),
            Link(p.words["language"], p.home),
            Link(p.words["news.title"], p.news) if p.site.before else None,
            ways_in(p),
        )
        for p in places
    )
    return EveryLanguage(replace(made, alternates=()), parts)
