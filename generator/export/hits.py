"""The hits of a search by filters alone, without words, as data files for the search page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.export.packed import packed
from generator.model.language import Language
from generator.views.pages.record import RecordView

CHUNK = 20
"""Records in a data file; `search_file` tells it to the scripts."""


Hit = Mapping[str, str]
"""What a hit shows: `title`, `address`, `kind`, and what else the record has."""


def hit_files(hits: Sequence[Hit], language: Language) -> Iterator[tuple[str, str]]:
    """Address and text of the data files of a language; `hits` are those of all records, in their order."""
    for start in range(0, len(hits), CHUNK):
        name = f"facets/all/hits-{language}-{start // CHUNK}"
        yield f"{name}.js", packed(name, hits[start : start + CHUNK])


def hit_of(view: RecordView) -> Hit:
    """The hit of a record: title, address, kind, and of country, date and summary those that it has."""
    meta = dict(view.meta)
    hit = {
        "title": view.hit_title,
        "address": view.frame.address,
        "language": view.text_language.value if view.text_language != view.frame.language else "",
        "kind": meta["kind"],
        "country": meta.get("country", ""),
        "date": meta.get("date", ""),
        "summary": view.lead or "",
    }
    return {name: str(value) for name, value in hit.items() if value}
