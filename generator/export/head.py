"""What reference managers read in the head of a page: Highwire's `citation_*` and Dublin Core."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.citing.citation import Citation


def head(citation: Citation) -> tuple[tuple[str, str], ...]:
    """Names and values of the page's `meta` elements, those of unknown value left out."""
    found = (*_highwire(citation), *_dublin_core(citation))
    return tuple((name, str(value)) for name, value in found if value)  # no markup in an attribute


def _highwire(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.genre.is_report and citation.authors:
        # Without the institution beside it, Zotero and others take a title of Highwire's for that of an article.
        yield "citation_title", citation.marked_title
        yield "citation_technical_report_institution", citation.marked_authors[0]
    for name in citation.marked_authors:
        yield "citation_author", _whole(name)
    yield "citation_publication_date", _slashed(citation.issued)
    for language in citation.languages:
        yield "citation_language", language
    yield "citation_public_url", citation.url or ""
    yield "citation_pdf_url", citation.pdf or ""


def _dublin_core(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "DC.title", citation.marked_title
    for name in citation.marked_authors:
        yield "DC.creator", name
    yield "DC.date", citation.issued or ""
    yield "DC.type", citation.genre.zotero
    for language in citation.languages:
        yield "DC.language", language
    yield "DC.description", citation.summary
    yield "DC.identifier", citation.url or ""
    if not citation.is_work:
        yield "DC.isPartOf", f"{citation.site}, {citation.number}"


def _whole(name: str) -> str:
    """The name of an institution, which has no first name before a last one: Zotero would find them in its words."""
    return name if "," in name or " " not in name else f"{name},"


def _slashed(span: str | None) -> str:
    return (span or "").partition("/")[0].replace("-", "/")
