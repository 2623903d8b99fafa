"""A citation as people write it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.language import Language
from generator.views.citing.citation import Citation
from generator.views.localised import Localised
from generator.words import dates


@dataclass(frozen=True, slots=True)
class Reference:
    """A formatted reference: what stands before the title, the title, what follows it, and addresses."""

    before: str
    title: str
    title_language: Language | None
    """Where it is not the page's."""

    after: str
    text: str | None
    """Where the text of a work is, if the site knows."""

    described: str
    """Of a work, the page that tells of it."""

    page: str | None
    is_work: bool
    """Whether it is a work with a title of its own, or a page of this site."""


def reference_of(citation: Citation, here: Localised) -> Reference:
    """A page by its title and its place on the site; a work by author, title and date, and then its page."""
    is_work = citation.is_work
    before, after = _around_work(citation, here) if is_work else _around_page(citation, here)
    described = here.words.say("citation.described", page=citation.place) if is_work else ""
    text = citation.url if is_work else None
    language = citation.language if citation.language != here.language else None
    title = citation.title if is_work else _inside_quotes(citation.title, here)
    return Reference(before, title, language, after, text, described, citation.page, is_work)


def _inside_quotes(title: str, here: Localised) -> str:
    """A title whose own quotation marks are the inner ones."""
    quotes = here.words["citation.quotes"]
    return title.translate(str.maketrans(quotes[:2], quotes[2:]))


def _around_page(citation: Citation, here: Localised) -> tuple[str, str]:
    opening, closing = here.words["citation.quotes"][:2]
    source = here.words.say("citation.source", sources=citation.source) if citation.source else ""
    return opening, " ".join(filter(None, (f"{closing}. {citation.place}", source)))


def _around_work(citation: Citation, here: Localised) -> tuple[str, str]:
    authors = _attributed("; ".join(citation.authors), ours=citation.authors_are_ours)
    date = dates.span(here.words, citation.issued) if citation.issued else str(here.words["citation.undated"])
    opening, closing = ("[", "]") if citation.title_is_ours else ("", "")
    after = closing + (f" [{citation.translation}]" if citation.translation else "")
    stop = "" if not after and citation.title.endswith((".", "?", "!")) else "."
    return (f"{authors}. " if authors else "") + opening, f"{after}{stop} {date[0].upper()}{date[1:]}."


def _attributed(text: str, *, ours: bool) -> str:
    """What this site attributes stands in brackets."""
    return f"[{text}]" if text and ours else text
