"""A citation in every format that a page offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from generator.export.bibtex import bibtex
from generator.export.csl import csl
from generator.export.head import head
from generator.export.linked_data import linked_data
from generator.export.ris import ris
from generator.export.styles.filling import StyledReference, styled
from generator.views.citing.citation import Citation
from generator.words import Words, sizes

CITATION_FORMATS = (
    ("BibTeX", "bib", "application/x-bibtex", bibtex),
    ("RIS", "ris", "application/x-research-info-systems", ris),
    ("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", csl),
)
"""Name, ending, media type and writer of each format."""

_AS_THEY_ARE = ":/?@!$'()*,;=+-._~"
"""Signs that a data URL may hold as they are (RFC 3986), but `&`."""


@dataclass(frozen=True, slots=True)
class CitationFile:
    """A file that is inside the page: a link to its own text (RFC 2397), so that a small copy has no small files."""

    format: str
    name: str
    size: str
    address: str

    @property
    def ending(self) -> str:
        """`bib`, of `rial-programs-ar-seclo.bib`."""
        return self.name.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class CitedRecord:
    """What a page has for who writes a reference: in the usual styles, and for reference managers.

    The files are for their users, the rest for themselves.
    """

    texts: tuple[StyledReference, ...]
    files: tuple[CitationFile, ...]
    meta: tuple[tuple[str, str], ...]
    linked_data: dict[str, Any]


def cited(citation: Citation, words: Words) -> CitedRecord:
    """A citation in every format."""
    files = tuple(
        _file(name, f"{citation.key}.{ending}", media_type, write(citation), words)
        for name, ending, media_type, write in CITATION_FORMATS
    )
    return CitedRecord(styled(citation, words.language), files, head(citation), linked_data(citation))


def _file(format: str, name: str, media_type: str, text: str, words: Words) -> CitationFile:
    size = sizes.size(words, len(text.encode("utf-8")))
    return CitationFile(format, name, size, f"data:{media_type};charset=utf-8,{quote(text, safe=_AS_THEY_ARE)}")
