"""What a ZIM file says of itself, read from what the copy says of itself: no clock, and no second place for a name."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tools.zim.copies import NoCopyError
from tools.zim.entries import MAIN
from tools.zim.pages import page_of

CATALOGUE, PACKAGE = "data/dcat.jsonld", "data/datapackage.json"
"""The descriptions of the data: names in each language, rights, date; the key of the network."""

ISO_639_3 = {"en": "eng", "es": "spa", "fr": "fra", "nl": "nld", "pt": "por"}
"""The languages of the region's states by their tags: Kiwix names them by three letters."""

LONGEST_DESCRIPTION = 80
"""Signs: what the catalogues of Kiwix accept."""

_ICON = re.compile(r'<link rel="(?:icon|apple-touch-icon)" href="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of the ZIM file."""

    metadata: Mapping[str, str]
    stems: str
    """The tag of the language whose endings the search knows."""
    icon: str
    """The file of the copy that shows the network."""


def told_of(files: Mapping[str, bytes], stems: str = "") -> Told:
    """What the copy says; `stems` is the tag of a language of its own. Raises NoCopyError."""
    catalogue = _json(files, CATALOGUE)
    names, descriptions = _texts(catalogue, "dct:title"), _texts(catalogue, "dct:description")
    languages = list(names)
    if stems and stems not in languages:
        raise NoCopyError(f"{stems}: the copy is in {', '.join(languages)}")
    first = names[languages[0]]
    metadata = {
        "Name": _name(files, languages),
        "Title": _site(files),
        "Description": _fitting(list(names.values())),
        "LongDescription": "\n".join(descriptions.values()),
        "Language": ",".join(map(_letters, languages)),
        "Creator": first,
        "Publisher": first,
        "Date": _date(catalogue),
        "License": next(iter(_texts(catalogue, "dct:rights").values())),
        "Scraper": "rial tools/zim",
        "Tags": "_ftindex:yes;_pictures:yes;_videos:no;_details:yes",
    }
    return Told(metadata, stems or languages[0], _icon(files))


def _json(files: Mapping[str, bytes], name: str) -> dict[str, Any]:
    if name not in files:
        raise NoCopyError(f"the copy has no {name}")
    found: dict[str, Any] = json.loads(files[name])
    return found


def _texts(catalogue: Mapping[str, Any], key: str) -> dict[str, str]:
    """What it says under a key, by language, in the order of the site."""
    return {said["@language"]: said["@value"] for said in catalogue[key]}


def _letters(language: str) -> str:
    if language not in ISO_639_3:
        raise NoCopyError(f"{language}: its three letters are not known (ISO_639_3 in tools/zim/metadata.py)")
    return ISO_639_3[language]


def _name(files: Mapping[str, bytes], languages: Sequence[str]) -> str:
    """As Kiwix calls its files: `rial_mul_all`."""
    key = str(_json(files, PACKAGE)["name"]).removesuffix("-data")
    return f"{key}_{_letters(languages[0]) if len(languages) == 1 else 'mul'}_all"


def _site(files: Mapping[str, bytes]) -> str:
    """What the start page calls the site."""
    page = page_of(files[MAIN].decode())
    return page.site or page.title


def _fitting(names: Sequence[str]) -> str:
    """The names of the network in as many languages as there is room for."""
    while len(names) > 1 and len(" · ".join(names)) > LONGEST_DESCRIPTION:
        names = names[:-1]
    return " · ".join(names)[:LONGEST_DESCRIPTION]


def _date(catalogue: Mapping[str, Any]) -> str:
    """The day of the edition, which every ZIM file has to name."""
    if "dct:modified" not in catalogue:
        raise NoCopyError("the copy names no day of its edition: build it in its repository, or with SOURCE_DATE_EPOCH")
    return str(catalogue["dct:modified"]["@value"])


def _icon(files: Mapping[str, bytes]) -> str:
    """A drawing, which is sharp at every size, before a picture."""
    icons = [name for name in _ICON.findall(files[MAIN].decode()) if name in files]
    if not icons:
        raise NoCopyError(f"{MAIN} names no icon that is in the copy")
    return next((name for name in icons if name.endswith(".svg")), icons[-1])
