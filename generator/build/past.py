"""The pages of the last build: what each read while it was made. One that would read the same now is kept.

It stands beside the site and the ledger: `.site.pages` for `site/`. One that cannot be read, or was made by another
generator, of another theme, other words or other records, is no past.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.reads import PARTS, Bundle, Read, Single, state_of_answer, state_of_part
from generator.export.hits import Hit
from generator.export.sitemap import Listed
from generator.model.attachment import File
from generator.model.language import Language
from generator.publish.folders import keep_file
from generator.views.links import Address, Alternate


@dataclass(frozen=True, slots=True)
class Made:
    """A page that was made: what it read, and what it tells of itself."""

    reads: Collection[Read]
    listed: Listed | None = None
    hit: Hit | None = None
    files: Sequence[Address] = ()
    """What was made with it: its pictures, each as a file of its own."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A document that the site made of its records, and what it read for it."""

    file: File
    reads: Collection[Read]


@dataclass(frozen=True)
class Past:
    """The pages of the last build, as they are in its site, and the documents that it made."""

    site: Path | None = None
    """None where there is nothing that could be kept."""

    pages: Mapping[Address, Made] = field(default_factory=dict)
    states: Mapping[Single, str] = field(default_factory=dict)
    """The digest of what each had to say that was read."""

    bundles: Sequence[Bundle] = ()
    documents: Mapping[str, MadeFile] = field(default_factory=dict)
    sound: Set[str] = frozenset()
    """The records in which the rules about one record alone found nothing: see `Sound`."""

    def kept(self, changed: Set[Read]) -> Mapping[Address, Made]:
        """The pages that would read now what they read then."""
        return {address: made for address, made in self.pages.items() if changed.isdisjoint(made.reads)}

    def kept_documents(self, changed: Set[Read]) -> Mapping[str, MadeFile]:
        """The documents of which the same is true."""
        return {name: made for name, made in self.documents.items() if changed.isdisjoint(made.reads)}

    def changed(self, states: States) -> Set[Read]:
        """What says something else now than it said then."""
        changed: set[Read] = {read for read, state in self.states.items() if states[read] != state}
        for bundle in self.bundles:  # each after those that are in it
            if not changed.isdisjoint(bundle.reads):
                changed.add(bundle)
        return changed

    def hand_over(self, address: Address, to: str) -> None:
        """Put a file of the last site into the new one as well: there are thousands, so places are plain words."""
        old = f"{self.site}/{address}"
        try:
            keep_file(old, to)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(to), exist_ok=True)  # noqa: PTH103, PTH120
            keep_file(old, to)

    def has(self, address: Address, data: bytes) -> bool:
        """Whether the last site has a file of just this content."""
        if self.site is None:
            return False
        file = self.site / address
        try:
            return file.stat().st_size == len(data) and file.read_bytes() == data
        except OSError:
            return False

    def beside(self, address: Address, data: bytes, ending: str) -> bytes | None:
        """What the last site has beside a file of just this content, under another ending; None where it has not."""
        return self.content(str(PurePosixPath(address).with_suffix(ending))) if self.has(address, data) else None

    def content(self, address: Address) -> bytes | None:
        """What a file of the last site says; None where there is none."""
        if self.site is None:
            return None
        try:
            return (self.site / address).read_bytes()
        except OSError:
            return None


def past_of(site: Path, frame: str) -> Past:
    """The pages of the site that stands there, if they were made in this frame: see `Sources.frame`."""
    try:
        said = json.loads(_file(site).read_text("utf-8"))
        return _read(site, said) if said["frame"] == frame else Past()
    except (OSError, ValueError, TypeError, KeyError, IndexError):
        return Past()


class States(dict[Single, str]):
    """The digest of what each part of a record says now, and each answer; worked out when it is asked for."""

    def __init__(self, catalogue: Catalogue, changed: Mapping[str, date]) -> None:
        """Of a catalogue, and the days on which its files changed."""
        self._catalogue, self._changed = catalogue, changed

    def __missing__(self, read: Single) -> str:
        """Work it out."""
        name, *about = read
        if name in PARTS:
            state = state_of_part(name, self._catalogue.by_name[about[0]], self._changed, *about[1:])
        else:
            state = state_of_answer(read, self._catalogue)
        return self.setdefault(read, state)


def keep_past(
    site: Path,
    frame: str,
    pages: Mapping[Address, Made],
    documents: Mapping[str, MadeFile],
    states: States,
    sound: Set[str],
) -> None:
    """Write down what was made."""
    number: dict[Read, int] = {}
    for reads in (*(page.reads for page in pages.values()), *(made.reads for made in documents.values())):
        _number(reads, number)
    said = {
        "frame": frame,
        "reads": [_told(read, number, states) for read in number],
        "pages": {
            a: [[number[r] for r in made.reads], _spoken(made.listed), made.hit, [*made.files]]
            for a, made in pages.items()
        },
        "sound": sorted(sound),
        "documents": {n: [[number[r] for r in made.reads], made.file] for n, made in documents.items()},
    }
    _file(site).write_text(json.dumps(said, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _number(reads: Iterable[Read], number: dict[Read, int]) -> None:
    """Number them, those in a bundle before it."""
    for read in reads:
        if read not in number:
            if isinstance(read, Bundle):
                _number(read.reads, number)
            number[read] = len(number)


def _told(read: Read, number: Mapping[Read, int], states: States) -> list[Any]:
    return [number[r] for r in read.reads] if isinstance(read, Bundle) else [*map(str, read), states[read]]


def _read(site: Path, said: dict[str, Any]) -> Past:
    order: list[Read] = []
    states: dict[Single, str] = {}
    for told in said["reads"]:
        if isinstance(told[0], int):
            order.append(Bundle(frozenset(order[n] for n in told)))
        else:
            order.append(read := tuple(told[:-1]))
            states[read] = told[-1]
    pages = {
        address: Made([order[n] for n in numbers], _listed(listed), hit, files)
        for address, (numbers, listed, hit, files) in said["pages"].items()
    }
    documents = {
        name: MadeFile(File(*file), [order[n] for n in numbers]) for name, (numbers, file) in said["documents"].items()
    }
    return Past(site, pages, states, [b for b in order if isinstance(b, Bundle)], documents, frozenset(said["sound"]))


def _spoken(listed: Listed | None) -> Any:
    if listed is None:
        return None
    return [listed.address, [[a.language, a.address, a.is_fallback] for a in listed.alternates], listed.changed]


def _listed(said: Any) -> Listed | None:
    if said is None:
        return None
    address, alternates, changed = said
    return Listed(address, tuple(Alternate(Language(language), *more) for language, *more in alternates), changed)


def _file(site: Path) -> Path:
    return site.with_name(f".{site.name}.pages")
