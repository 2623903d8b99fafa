"""Records as hits of a search without words: what the search page shows where filters alone say what is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.export.packed import packed
from generator.model.language import Language
from generator.views.pages.record import RecordView

CHUNK = 100
"""Records in a data file; `theme/assets/search/every.js` knows it too."""


def hit_files(views: Sequence[RecordView], language: Language) -> Iterator[tuple[str, str]]:
    """Address and text of the data files of a language; `views` are those of all records, in their order."""
    for start in range(0, len(views), CHUNK):
        name = f"facets/all/hits-{language}-{start // CHUNK}"
        yield f"{name}.js", packed(name, [_hit(view) for view in views[start : start + CHUNK]])


def _hit(view: RecordView) -> dict[str, str]:
    """What is shown of a record; nothing that it does not have."""
    meta = dict(view.meta)
    hit = {
        "title": view.frame.heading,
        "address": view.frame.address,
        "language": view.text_language.value if view.text_language != view.frame.language else "",
        "kind": meta["kind"],
        "country": meta.get("country", ""),
        "date": meta.get("date", ""),
        "excerpt": view.lead or "",
    }
    return {name: value for name, value in hit.items() if value}
