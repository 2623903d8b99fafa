"""Writes the data files and the feeds; where nothing has changed that they show, those of the last site are kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from hashlib import sha256

from generator.build.build import Build
from generator.build.past import Made
from generator.catalogue.reads import bundled, what_is_read
from generator.export.datapackage import DataFile
from generator.export.datasets import DataGroup, descriptions_of, groups_of
from generator.export.feeds import feed_files
from generator.export.takeaway import takeaway_files, takeaway_name
from generator.views.links import FEEDS
from generator.views.localised import Localised


def write_data(build: Build) -> None:
    """Write every data file, what describes them all, the feeds, and what lists give away."""
    files = [_described(address, build) for group in groups_of(build.places) for address in _written(group, build)]
    for address, data in descriptions_of(sorted(files), build.places).items():
        build.new.write_bytes(address, data)
    for here in build.places:
        _written(_feeds(here, build), build)
    for kind in (kind for kind, records in build.catalogue.by_kind.items() if records):
        names = tuple(f"{takeaway_name(kind, here)}.js" for here in build.places)
        _written(DataGroup(names, partial(takeaway_files, kind, build.places)), build)


def _feeds(here: Localised, build: Build) -> DataGroup:
    """The feeds of a language. Which there are depends on what they read: where nothing of that changed, the same."""
    last = tuple(address for address in build.past.pages if address.startswith(f"{FEEDS}/{here.language}/"))
    return DataGroup(last, lambda: {address: text.encode() for address, text in feed_files(here)})


def _written(group: DataGroup, build: Build) -> Mapping[str, Made]:
    made = _kept(group, build) or _made(group, build)
    build.made.update(made)
    return made


def _kept(group: DataGroup, build: Build) -> dict[str, Made]:
    """The files of a group, where all are as they would be made now."""
    if any(address not in build.kept for address in group.addresses):
        return {}  # and where there was none, it is to be seen whether there is one now
    return {address: build.keep(address) for address in group.addresses}


def _made(group: DataGroup, build: Build) -> dict[str, Made]:
    with what_is_read() as reads:
        files = group.make()
    made = Made(bundled(reads))
    for address, data in files.items():
        build.new.write_bytes(address, data)
    return dict.fromkeys(files, made)


def _described(address: str, build: Build) -> DataFile:
    data = (build.place.new / address).read_bytes()
    return DataFile(address, len(data), sha256(data).hexdigest())
