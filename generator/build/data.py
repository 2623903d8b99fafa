"""Writes the data files: those for which nothing has changed that they show are kept from the last site."""

from __future__ import annotations

from hashlib import sha256

from generator.build.build import Build
from generator.build.past import Made
from generator.catalogue.reads import bundled, what_is_read
from generator.export.datapackage import DataFile
from generator.export.datasets import DataGroup, descriptions_of, groups_of


def write_data(build: Build) -> None:
    """Write every data file, and what describes them all."""
    files = []
    for group in groups_of(build.places):
        made = _kept(group, build) or _made(group, build)
        build.made.update(made)
        files += [_described(address, build) for address in made]
    for address, data in descriptions_of(sorted(files), build.places).items():
        build.write_bytes(address, data)


def _kept(group: DataGroup, build: Build) -> dict[str, Made]:
    """The files of a group, where all are as they would be made now."""
    if any(address not in build.kept for address in group.addresses):
        return {}
    return {address: build.keep(address) for address in group.addresses}


def _made(group: DataGroup, build: Build) -> dict[str, Made]:
    with what_is_read() as reads:
        files = group.make()
    made = Made(bundled(reads))
    for address, data in files.items():
        build.write_bytes(address, data)
    return dict.fromkeys(files, made)


def _described(address: str, build: Build) -> DataFile:
    data = (build.place.new / address).read_bytes()
    return DataFile(address, len(data), sha256(data).hexdigest())
