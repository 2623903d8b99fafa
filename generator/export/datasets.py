"""The data files of the site, in groups that are made together because they show the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from generator.export.csv_table import csv_of
from generator.export.data import json_lines_of, json_of
from generator.export.data_schema import published_schema
from generator.export.datapackage import RELATIONS, DataFile, dcat_of, package_of
from generator.export.oai import oai_of
from generator.export.skos import json_ld_of, statements_of, turtle_of
from generator.export.sqlite import sqlite_of
from generator.export.xlsx import xlsx_of
from generator.model.kind import Kind
from generator.views.data.published import published_of
from generator.views.data.tables import EDGES, data_table, edges_of
from generator.views.data.workbook import workbook_of
from generator.views.links import DATA_FOLDER, OAI, Address, data_address
from generator.views.localised import Localised

SQLITE = f"{DATA_FOLDER}/all.sqlite"
TURTLE = f"{DATA_FOLDER}/vocabularies.ttl"
JSON_LD = f"{DATA_FOLDER}/vocabularies.jsonld"
SCHEMA = f"{DATA_FOLDER}/schema.json"
PACKAGE = f"{DATA_FOLDER}/datapackage.json"
CATALOGUE = f"{DATA_FOLDER}/dcat.jsonld"


class DataGroup(NamedTuple):
    """Files with how they are made; what they read is read for all of them."""

    addresses: tuple[Address, ...]
    make: Callable[[], Mapping[Address, bytes]]


def groups_of(places: Sequence[Localised]) -> Iterator[DataGroup]:
    """Of each kind a group in all languages and, in each, one with bodies and one without; and one of all records."""
    for kind in Kind:
        yield DataGroup((data_address(kind), data_address(kind, "jsonl")), partial(_of_kind, kind, places[0]))
        for here in places:
            for ending, make in (("csv", _csv_of_kind), ("xlsx", _workbook_of_kind)):
                address = data_address(kind, ending, here.language)
                yield DataGroup((address,), partial(_alone, address, make, kind, here))
    yield DataGroup((SQLITE, RELATIONS), partial(_of_all, places[0]))
    yield DataGroup((TURTLE, JSON_LD, SCHEMA), partial(_of_declarations, places))
    if places[0].site.is_harvested:
        yield DataGroup((OAI,), lambda: {OAI: oai_of(places).encode()})


def _of_kind(kind: Kind, here: Localised) -> Mapping[Address, bytes]:
    records = published_of(kind, here)
    return {
        data_address(kind): json_of(records).encode(),
        data_address(kind, "jsonl"): json_lines_of(records).encode(),
    }


def _alone(
    address: Address, make: Callable[[Kind, Localised], bytes], kind: Kind, here: Localised
) -> Mapping[Address, bytes]:
    return {address: make(kind, here)}


def _csv_of_kind(kind: Kind, here: Localised) -> bytes:
    table = data_table(kind, here)
    return csv_of([column.name for column in table.columns], table.rows)


def _workbook_of_kind(kind: Kind, here: Localised) -> bytes:
    return xlsx_of(workbook_of(kind, here))


def _of_all(here: Localised) -> Mapping[Address, bytes]:
    return {SQLITE: sqlite_of(here), RELATIONS: csv_of(EDGES, edges_of(here))}


def _of_declarations(places: Sequence[Localised]) -> Mapping[Address, bytes]:
    here = places[0]
    statements = statements_of(here)
    schema = published_schema([p.language for p in places], here.words)
    files = {TURTLE: turtle_of(statements), JSON_LD: json_ld_of(statements), SCHEMA: schema}
    return {address: text.encode() for address, text in files.items()}


def descriptions_of(files: Sequence[DataFile], places: Sequence[Localised]) -> Mapping[Address, bytes]:
    """The two files that describe all others."""
    return {PACKAGE: package_of(files, places).encode(), CATALOGUE: dcat_of(files, places).encode()}
