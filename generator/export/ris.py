"""A citation in the format of Research Information Systems (RIS), one tag a line."""

from __future__ import annotations

from collections.abc import Iterator

from generator.views.citing.citation import Citation


def ris(citation: Citation) -> str:
    """One record. Lines end as the format asks, with CR and LF."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(citation))


def _lines(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", citation.genre.ris
    yield "ID", citation.key
    for name in citation.marked_authors:
        yield "AU", name
    yield "TI", citation.marked_title
    if citation.translation:
        yield "TT", citation.translation
    if citation.issued:
        first = citation.issued.partition("/")[0]
        yield "PY", first[:4]
        yield "DA", "/".join([*first.split("-"), "", "", ""][:4])
    if citation.genre.is_report and citation.authors:
        yield "PB", citation.marked_authors[0]
    if not citation.is_work:
        yield "T2", citation.site
        yield "AN", citation.number  # of a page, Zotero takes `M1` for the day on which it was read
    yield "AB", citation.summary
    for note in citation.notes:
        yield "N1", note
    if citation.languages:
        yield "LA", ", ".join(citation.languages)
    if citation.url:
        yield "UR", citation.url
    yield "ER", ""
