"""What reference managers read in the head of a page: Highwire's `citation_*` and Dublin Core."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.citations import Citation, Genre


def head(citation: Citation) -> tuple[tuple[str, str], ...]:
    """Names and values of the page's `meta` elements, those of unknown value left out."""
    found = (*_highwire(citation), *_dublin_core(citation))
    return tuple((name, value) for name, value in found if value)


def _highwire(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "citation_title", citation.title
    for name in citation.authors:
        yield "citation_author", name
    yield "citation_publication_date", _slashed(citation.issued)
    yield "citation_language", citation.language
    if citation.genre == Genre.REPORT:
        yield "citation_technical_report_institution", next(iter(citation.authors), "")
    yield "citation_abstract_html_url", citation.page or ""
    yield "citation_public_url", citation.url or ""
    yield "citation_pdf_url", citation.pdf or ""


def _dublin_core(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "DC.title", citation.title
    for name in citation.authors:
        yield "DC.creator", name
    yield "DC.date", citation.issued or ""
    yield "DC.type", "Text"
    yield "DC.language", citation.language
    yield "DC.description", citation.summary
    yield "DC.identifier", citation.url or ""
    yield "DC.isPartOf", f"{citation.site}, {citation.number}"


def _slashed(span: str | None) -> str:
    return (span or "").partition("/")[0].replace("-", "/")
