"""A citation in BibTeX, with the dates of biblatex besides the year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.views.citing.citation import Citation

_ESCAPED = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
"""Braces have to be in pairs even where they are escaped."""

_SIGNS = str.maketrans(_ESCAPED)
_LIGATURE = re.compile(r"(?<=[-`',<>?!])(?=[-`',<>])")
"""Between two signs that LaTeX would make one, as a dash of two hyphens."""


def bibtex(citation: Citation) -> str:
    """One entry. Titles and names are in double braces: they keep their capitals, and no name is taken apart."""
    lines = [f"  {name} = {{{value}}}" for name, value in _fields(citation)]
    body = ",\n".join(lines)
    return f"@{citation.genre.bibtex}{{{citation.key},\n{body}\n}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.authors:
        yield "author", " and ".join(f"{{{escaped(name)}}}" for name in citation.marked_authors)
    yield "title", f"{{{escaped(citation.marked_title)}}}"
    if citation.issued:
        yield "year", citation.issued[:4]
        yield "date", citation.issued
    if citation.authors and citation.genre.is_report:
        yield "institution", f"{{{escaped(citation.marked_authors[0])}}}"
    if not citation.is_work:
        yield "howpublished", f"{{{escaped(f'{citation.site}, {citation.number}')}}}"
    yield "note", f"{{{escaped(' '.join(citation.notes))}}}"
    if citation.url:
        yield "url", citation.url
    yield "langid", citation.language.english_name
    if citation.languages:
        yield "language", " and ".join(citation.languages)


def escaped(text: str) -> str:
    """A text as LaTeX reads it."""
    return _LIGATURE.sub("{}", text.translate(_SIGNS))
