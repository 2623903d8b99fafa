"""What Zotero makes of a page, by the rules of its translators “Embedded Metadata” and “RDF”, read in their source.

https://github.com/zotero/translators has both; of its rules here are those that the tags of our pages reach, written
anew. In each list the first that is there counts. `citation_*` stands before Dublin Core, and that before Open Graph,
but for the type, where Open Graph stands before Dublin Core, and the summary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

ITEM_TYPES = {"webpage", "report", "presentation", "document", "book", "journalArticle"}
"""Zotero's own names, those of them that matter here."""

_OPEN_GRAPH = {"website": "webpage", "book": "book"}
_OF_AUTHORS = re.compile(r"[\s\u00a0.,/\[\]:]+")

Metas = Sequence[tuple[str, str]]
"""Name or property, and content, of the `meta` elements of a page."""


@dataclass(frozen=True)
class Item:
    """What Zotero would keep."""

    type: str
    title: str
    creators: tuple[tuple[str, str], ...]
    """Last and first name of each; an institution has no first name."""

    date: str
    institution: str
    website: str
    language: str
    url: str
    summary: str
    pdf: str


def item_of(metas: Metas, url: str, language: str = "") -> Item:
    """What Zotero finds on the page at an address, which is in a language."""

    def first(*names: str) -> str:
        return next((said for name in names for n, said in metas if n.lower() == name and said), "")

    def every(name: str) -> list[str]:
        return [said for n, said in metas if n.lower() == name and said]

    found = _type(first)
    return Item(
        type=found,
        title=first("citation_title", "dc.title", "og:title"),
        creators=tuple(_creators(every("citation_author"))) or tuple(_creators(every("dc.creator"))),
        date=first("citation_publication_date", "citation_date", "dc.date"),
        institution=first("citation_technical_report_institution", "dc.publisher"),
        website=first("dc.source", "og:site_name") if found == "webpage" else "",
        language=first("citation_language", "dc.language") or language,
        url=first("citation_public_url", "og:url") or url,
        summary=first("citation_abstract", "og:description", "dc.description", "description"),
        pdf=first("citation_pdf_url"),
    )


def _type(first: Callable[..., str]) -> str:
    """Of Open Graph, else Zotero's own name in Dublin Core, else what the tags of Highwire speak for."""
    said = first("dc.type")
    guessed = "report" if first("citation_technical_report_institution") else ""
    guessed = guessed or ("journalArticle" if first("citation_title") else "webpage")
    return _OPEN_GRAPH.get(first("og:type"), "") or (said if said in ITEM_TYPES else guessed)


def _creators(said: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Semicolons part authors, and commas do where there are several words on both sides."""
    for text in said:
        names = re.split(r"\s*;\s*", text)
        parted = re.split(r"\s*,\s*", names[0])
        if len(names) == 1 and len(parted) > 1 and " " in parted[0] and " " in parted[1]:
            names = parted
        yield from map(_creator, filter(None, names))


def _creator(name: str) -> tuple[str, str]:
    """Last and first name: as a comma parts them, else the last word and those before it."""
    has_comma = "," in name
    name = re.sub(rf"^{_OF_AUTHORS.pattern}|{_OF_AUTHORS.pattern}$", "", name)
    if has_comma:
        last, _, before = name.partition(",")
        return last, before.strip()
    before, _, last = name.rpartition(" ")
    return last, before
