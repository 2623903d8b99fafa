"""Writes the data files and the feeds; where nothing has changed that they show, those of the last site are kept."""

from __future__ import annotations

from functools import partial
from hashlib import sha256

from generator.build.build import Build
from generator.build.groups import texts_group, write_group
from generator.export.datapackage import DataFile
from generator.export.datasets import DataGroup, descriptions_of, groups_of
from generator.export.feeds import feed_files
from generator.export.takeaway import takeaway_files, takeaway_name
from generator.views.links import FEEDS
from generator.views.localised import Localised


def write_data(build: Build) -> None:
    """Write every data file, what describes them all, the feeds, and what lists give away."""
    files = [_described(address, build) for group in groups_of(build.places) for address in write_group(group, build)]
    for address, data in descriptions_of(sorted(files), build.places).items():
        build.new.write_bytes(address, data)
    for here in build.places:
        write_group(_feeds(here, build), build)
    for kind in (kind for kind, records in build.catalogue.by_kind.items() if records):
        names = tuple(f"{takeaway_name(kind, here)}.js" for here in build.places)
        write_group(DataGroup(names, partial(takeaway_files, kind, build.places)), build)


def _feeds(here: Localised, build: Build) -> DataGroup:
    return texts_group(f"{FEEDS}/{here.language}/", partial(feed_files, here), build)


def _described(address: str, build: Build) -> DataFile:
    data = (build.place.new / address).read_bytes()
    return DataFile(address, len(data), sha256(data).hexdigest())
