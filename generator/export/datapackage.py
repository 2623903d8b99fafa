"""What describes the data files for programs: a Frictionless Data Package of the tables, and DCAT of all files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from generator.model.kind import Kind
from generator.views.data.columns import DataColumn, data_columns
from generator.views.data.published import VERSION
from generator.views.data.tables import EDGES, edges_of
from generator.views.links import DATA_FOLDER, Address, data_address
from generator.views.localised import Localised

RELATIONS = f"{DATA_FOLDER}/relations.csv"


class DataFile(NamedTuple):
    """A file that was made."""

    address: Address
    bytes: int
    sha256: str


def package_of(files: Sequence[DataFile], places: Sequence[Localised]) -> str:
    """`datapackage.json` (https://datapackage.org/standard/data-package/), which stands beside the tables."""
    made = {file.address: file for file in files}
    here = places[0]
    tables = [_table(kind, place, made) for kind in Kind for place in places]
    return _text(
        {
            "profile": "tabular-data-package",
            "name": f"{here.key}-data",
            "title": here.words["site.full_name"],
            "description": here.words["site.description"],
            "version": VERSION,
            **({"homepage": here.site.url} if here.site.url else {}),
            **({"created": f"{here.site.edition}T00:00:00Z"} if here.site.edition else {}),
            "licenses": [{"name": "MIT", "title": here.words["site.licence"]}],
            "resources": [*tables, _relations(here, made)],
        }
    )


def _table(kind: Kind, here: Localised, made: dict[Address, DataFile]) -> dict[str, Any]:
    schema = {"fields": [_field(column) for column in data_columns(kind, here)], "primaryKey": ["id"]}
    title = f"{here.words[f'kinds.{kind}.plural']} ({here.language})"
    rows = len(here.catalogue.by_kind[kind])
    return _resource(f"{kind}-{here.language}", title, made[data_address(kind, "csv", here.language)], rows, schema)


def _relations(here: Localised, made: dict[Address, DataFile]) -> dict[str, Any]:
    schema = {"fields": [{"name": name, "type": "string", "constraints": {"required": True}} for name in EDGES]}
    return _resource(
        "relations", here.words["data.files.relations.title"], made[RELATIONS], len(edges_of(here)), schema
    )


def _resource(name: str, title: str, file: DataFile, rows: int, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "title": title,
        "path": file.address.removeprefix(f"{DATA_FOLDER}/"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "rows": rows,
        "schema": schema,
    }


def _field(column: DataColumn) -> dict[str, Any]:
    limits = {"required": True} if column.required else {}
    choices = {"enum": list(column.choices)} if column.choices else {}
    said = {"name": column.name, "title": column.label, "description": column.told, "type": column.type}
    return {**said, **({"constraints": limits | choices} if limits or choices else {})}


def dcat_of(files: Sequence[DataFile], places: Sequence[Localised]) -> str:
    """A catalogue of the data (https://www.w3.org/TR/vocab-dcat-3/) with a data set a kind, and one of everything.

    Addresses are relative to the folder of the data where that of the site is not known.
    """
    here = places[0]
    of: dict[str, list[DataFile]] = {}
    for file in files:
        kind = file.address.removeprefix(f"{DATA_FOLDER}/").partition(".")[0]
        of.setdefault(kind if kind in set(Kind) else "", []).append(file)
    base = here.site.url + f"{DATA_FOLDER}/" if here.site.url else ""
    sets = [_dataset(name, those, base, places) for name, those in of.items()]
    catalogue = {
        "@id": f"{base}dcat.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": [_said(p.words["site.full_name"], p) for p in places],
        "dct:description": [_said(p.words["site.description"], p) for p in places],
        "dct:rights": [_said(p.words["site.licence"], p) for p in places],
        **_dated(here),
        "dcat:dataset": sets,
    }
    return _text({"@context": _CONTEXT, **catalogue})


_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "jsonld": "application/ld+json",
    "sqlite": "application/vnd.sqlite3",
    "ttl": "text/turtle",
    "xml": "application/xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""By the ending of a data file."""


def _dataset(name: str, files: Sequence[DataFile], base: str, places: Sequence[Localised]) -> dict[str, Any]:
    key = f"kinds.{name}.plural" if name else "data.whole"
    told = f"kinds.{name}.intro" if name else "data.intro"
    return {
        "@id": f"{base}dcat.jsonld#{name or 'all'}",
        "@type": "dcat:Dataset",
        "dct:title": [_said(p.words[key], p) for p in places],
        "dct:description": [_said(p.words[told], p) for p in places],
        "dct:language": [p.language.value for p in places],
        "dcat:version": VERSION,
        **_dated(places[0]),
        "dcat:distribution": [_distribution(file, base) for file in files],
    }


def _distribution(file: DataFile, base: str) -> dict[str, Any]:
    address = base + file.address.removeprefix(f"{DATA_FOLDER}/")
    sum_ = {
        "@type": "spdx:Checksum",
        "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
        "spdx:checksumValue": file.sha256,
    }
    return {
        "@type": "dcat:Distribution",
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": MEDIA_TYPES[file.address.rpartition(".")[2]],
        "dcat:byteSize": file.bytes,
        "spdx:checksum": sum_,
    }


def _dated(here: Localised) -> dict[str, Any]:
    day = here.site.edition
    return {"dct:modified": {"@value": day.isoformat(), "@type": "xsd:date"}} if day else {}


def _said(text: object, here: Localised) -> dict[str, str]:
    return {"@value": str(text), "@language": here.language.value}


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
