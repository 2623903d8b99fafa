"""All records in one SQLite database, the same bytes for the same records.

A table a kind, one more for each of its fields that holds several values (`activities_themes`), and the vocabularies,
the relations and the version of the names.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.model.field import Field, fields_of
from generator.model.files import is_by_language
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.shape import item_of
from generator.model.values import group_in
from generator.views.data.columns import Datum, cell_of
from generator.views.data.published import IN_EACH_LANGUAGE, VERSION, published_of
from generator.views.data.tables import EDGES, edges_of
from generator.views.localised import Localised

_WRITER = slice(96, 100)
"""Where a database says by which version of SQLite it was written; nothing reads it, and it differs by machine."""

NamedRow = Mapping[str, Datum]


def sqlite_of(here: Localised) -> bytes:
    """The database."""
    base = sqlite3.connect(":memory:", isolation_level=None)
    try:
        base.execute("PRAGMA page_size = 4096")
        base.execute("BEGIN")
        for name, columns, rows in _tables(here):
            _write(base, name, columns, rows)
        base.execute("COMMIT")
        data = bytearray(base.serialize())
    finally:
        base.close()
    data[_WRITER] = bytes(4)
    return bytes(data)


def _tables(here: Localised) -> Iterator[tuple[str, Sequence[str], Sequence[NamedRow]]]:
    """Each table with the columns that it has whatever its rows say."""
    edition = str(here.site.edition or "")
    yield "about", (), [{"name": "version", "value": VERSION}, {"name": "edition", "value": edition}]
    for kind in Kind:
        published = published_of(kind, here)
        fields = [field for field in fields_of(FACTS[kind]) if not field.info.exclude]
        several = [field for field in fields if item_of(field.info.annotation) is not None]
        single = [name for field in fields if field not in several for name in _names(field, here)]
        without = {"kind", *(field.name for field in several)}
        own = ("id", "original", *(f"{name}_{p.language}" for name in IN_EACH_LANGUAGE for p in here.everywhere))
        yield str(kind), (*own, *single), [_flat({k: v for k, v in of.items() if k not in without}) for of in published]
        for field in several:
            items = [row for of in published for row in _items(of["id"], of.get(field.name, ()))]
            yield f"{kind}_{field.name}", ("id", "position", *_names(field, here, "")), items
    terms = ("scheme", "id", "broader", *(f"label_{p.language}" for p in here.everywhere))
    yield "terms", terms, list(_terms(here))
    yield "relations", EDGES, [dict(zip(EDGES, edge, strict=True)) for edge in edges_of(here)]


def _names(field: Field, here: Localised, above: str | None = None) -> Iterator[str]:
    """The columns of a field: one, or those of the group that it holds."""
    group = group_in(field)
    name = field.name if above is None else above
    if group is None:
        yield name or "value"
        return
    languages = [p.language.value for p in here.everywhere]
    for inner in fields_of(group):
        if inner.name in languages or not is_by_language(group):
            way = f"{name}_{inner.name}" if name else inner.name
            yield from _names(inner, here, way) if item_of(inner.info.annotation) is None else [way]


def _items(id: str, items: Iterable[Any]) -> Iterator[NamedRow]:
    for n, item in enumerate(items, 1):
        yield {"id": id, "position": n, **_flat(item)}


def _flat(item: Any, above: str = "") -> dict[str, Datum]:
    """`{document: x, at: {annex: 2}}` as `{document: x, at_annex: 2}`; what is no group is a `value`."""
    if not isinstance(item, dict):
        return {above.rstrip("_") or "value": cell_of(item)}
    flat: dict[str, Datum] = {}
    for name, value in item.items():
        flat |= _flat(value, f"{above}{name}_")
    return flat


def _terms(here: Localised) -> Iterator[NamedRow]:
    for scheme, vocabulary in here.catalogue.schemes.items():
        for term in vocabulary.terms:
            labels = {f"label_{p.language}": getattr(term.labels, p.language) for p in here.everywhere}
            yield {"scheme": scheme, "id": term.id, "broader": term.broader, **labels}


def _write(base: sqlite3.Connection, table: str, declared: Sequence[str], rows: Sequence[NamedRow]) -> None:
    columns = list(dict.fromkeys((*declared, *(name for row in rows for name in row))))
    named = ", ".join(f'"{name}"' for name in columns)
    key = ', PRIMARY KEY ("id")' if tuple(columns[:2]) == ("id", "original") else ""
    base.execute(f'CREATE TABLE "{table}" ({named}{key})')
    places = ", ".join("?" * len(columns))
    base.executemany(f'INSERT INTO "{table}" VALUES ({places})', [[row.get(c) for c in columns] for row in rows])
