"""A citation in BibTeX, with the dates of biblatex besides the year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.views.citations import Citation, Genre

_TYPES = {Genre.REPORT: "techreport"}
"""The type of an entry; of all others, `misc`."""

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
    return f"@{_TYPES.get(citation.genre, 'misc')}{{{citation.key},\n{body}\n}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.authors:
        yield "author", " and ".join(f"{{{escaped(name)}}}" for name in citation.authors)
    yield "title", f"{{{escaped(citation.title)}}}"
    if citation.issued:
        yield "year", citation.issued[:4]
        yield "date", citation.issued
    if citation.authors and citation.genre == Genre.REPORT:
        yield "institution", f"{{{escaped(citation.authors[0])}}}"
    yield "howpublished", f"{{{escaped(f'{citation.site}, {citation.number}')}}}"
    yield "note", f"{{{escaped(' '.join(notes_of(citation)))}}}"
    if citation.url:
        yield "url", citation.url
    yield "langid", {"es": "spanish", "en": "english"}[citation.language]
    yield "language", citation.language


def notes_of(citation: Citation) -> tuple[str, ...]:
    """What no field of the formats is for."""
    translation = f"[{citation.translation}]." if citation.translation else ""
    return tuple(filter(None, (translation, f"{citation.edition}.")))


def escaped(text: str) -> str:
    """A text as LaTeX reads it."""
    return _LIGATURE.sub("{}", text.translate(_SIGNS))
