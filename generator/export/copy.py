"""What the pages are told of the offline copy: a data file for their script, and the same as a text for readers.

Both have fixed addresses and are on the host and in the copy, where they say another thing: a page leads to them with
the same bytes in either place, and a ZIP need not hold its own sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from generator.export.packed import packed
from generator.model.language import Language
from generator.views.localised import Localised
from generator.views.parts.frames import COPY
from generator.words.sizes import size

DATA = f"{COPY}/copy"
"""The address of the data file without its ending."""

TEXT = f"{COPY}/copy.txt"


@dataclass(frozen=True, slots=True)
class Published:
    """A ZIP that stands beside the two files."""

    name: str
    bytes: int
    sha256: str
    language: Language | None = None
    """The language of its pages, where all of them are in one."""


SmallZips = Mapping[str, Sequence[Published]]
"""The small copies of each term that has some: `countries/AR`."""


def unpublished(places: Sequence[Localised]) -> dict[str, str]:
    """The two files of a site that was built without its copy."""
    return _files({"state": "none"}, (p.words["offline_copy.none"] for p in places))


def published(zip: Published, places: Sequence[Localised], small: SmallZips = MappingProxyType({})) -> dict[str, str]:
    """The two files of a site that has its copy beside them, and small copies by the terms that they are about."""
    told = {"state": "here", **_told(zip, places)}
    if small:
        told["small"] = {term: [_told(one, places) for one in small[term]] for term in sorted(small)}
    zips = (zip, *(one for term in sorted(small) for one in small[term]))
    return _files(told, ("\n\n".join(_of_zip(one, p) for one in zips) for p in places))


def _told(zip: Published, places: Sequence[Localised]) -> dict[str, Any]:
    sizes = {p.language.value: size(p.words, zip.bytes) for p in places}
    told = {"name": zip.name, "bytes": zip.bytes, "size": sizes, "sha256": zip.sha256}
    return told | ({"language": zip.language} if zip.language else {})


def inside(places: Sequence[Localised]) -> dict[str, str]:
    """The two files as they are in the copy itself: where the newer one is."""
    return _files({"state": "inside"}, (_of_newer(p) for p in places))


def _files(told: Mapping[str, Any], texts: Iterator[str]) -> dict[str, str]:
    """The mark before the text says that it is UTF-8: hosts often say nothing, or another thing."""
    return {f"{DATA}.js": packed(DATA, told), TEXT: "\ufeff" + "\n\n".join(texts) + "\n"}


def _of_zip(zip: Published, here: Localised) -> str:
    address = f"{here.site.url}{COPY}/{zip.name}" if here.site.url else zip.name
    return here.words.say(
        "offline_copy.published",
        edition=here.site.edition_in(here.words),
        address=address,
        size=size(here.words, zip.bytes),
        sha256=zip.sha256,
    )


def _of_newer(here: Localised) -> str:
    words = here.words
    where = (
        words.say("offline_copy.newer", url=here.site.url + here.home)
        if here.site.url
        else words["offline_copy.no_newer"]
    )
    return f"{words['site.offline_copy']}. {here.site.edition_in(here.words)}. {where}"
