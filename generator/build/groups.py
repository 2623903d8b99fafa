"""Groups of files: each is kept where nothing has changed that it shows, or else made anew as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from generator.build.build import Build
from generator.build.past import Made
from generator.catalogue.reads import bundled, what_is_read
from generator.export.datasets import DataGroup

AddressedTexts = Iterable[tuple[str, str]]
"""Addresses and texts."""


def texts_group(begins: str | tuple[str, ...], make: Callable[[], AddressedTexts], build: Build) -> DataGroup:
    """All files whose addresses begin so, or so.

    Which there are depends on what they read: where nothing of that changed, those of the last build.
    """
    last = tuple(address for address in build.past.pages if address.startswith(begins))
    return DataGroup(last, lambda: {address: text.encode() for address, text in make()})


def write_group(group: DataGroup, build: Build) -> Mapping[str, Made]:
    """The files of a group, which are in the new site then."""
    made = _kept(group, build) or _made(group, build)
    build.made.update(made)
    return made


def _kept(group: DataGroup, build: Build) -> dict[str, Made]:
    """Where all are as they would be made now."""
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
