"""Writes a ZIM file. Only this module knows libzim, which is under the GPL and in no lock of the project."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from libzim.writer import Creator, Hint, IndexData, Item, StringProvider
from resvg_py import svg_to_bytes

from tools.zim.asking import as_asked
from tools.zim.entries import MAIN, MIME_TYPES, Entry
from tools.zim.metadata import ISO_639_3, Told
from tools.zim.same_bytes import made_same

ICON_SIZE = 48
"""Pixels of the picture that every ZIM file has to have."""


def write_zim(entries: Iterable[Entry], told: Told, icon: bytes, to: Path) -> None:
    """Write the entries into the ZIM file `to`: the same bytes for the same entries, by the same libzim.

    Nothing is at `to` before all is written.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    unfinished = to.with_name(f".{to.name}")
    unfinished.unlink(missing_ok=True)
    creator = Creator(unfinished).config_verbose(False)
    creator.config_indexing(True, ISO_639_3[told.stems]).config_nbworkers(1).set_mainpath(MAIN)
    with creator:
        for name, value in told.metadata.items():
            creator.add_metadata(name, value)
        creator.add_illustration(ICON_SIZE, drawn(icon, MIME_TYPES[PurePosixPath(told.icon).suffix]))
        for entry in entries:
            creator.add_item(_File(entry, told))
    made_same(unfinished)
    unfinished.replace(to)


def drawn(icon: bytes, mime: str) -> bytes:
    """The network's icon as PNG, at its size."""
    data = f"data:{mime};base64,{base64.b64encode(icon).decode()}"
    size = f'width="{ICON_SIZE}" height="{ICON_SIZE}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="{data}"/></svg>'
    return bytes(svg_to_bytes(svg_string=svg, skip_system_fonts=True))


class _File(Item):
    """An entry, as libzim asks for it."""

    def __init__(self, entry: Entry, told: Told) -> None:
        super().__init__()
        self.entry, self.told = entry, told

    def get_path(self) -> str:
        return self.entry.path

    def get_title(self) -> str:
        return self.entry.title

    def get_mimetype(self) -> str:
        return self.entry.mime

    def get_contentprovider(self) -> StringProvider:
        return StringProvider(self.entry.data)

    def get_hints(self) -> Mapping[Hint, int]:
        return {Hint.FRONT_ARTICLE: self.entry.is_found, Hint.COMPRESS: self.entry.is_compressed}

    def get_indexdata(self) -> IndexData:
        return _Found(self.entry, self.told)


class _Found(IndexData):
    """What the search is told of an entry: nothing, where it does not lead to it."""

    def __init__(self, entry: Entry, told: Told) -> None:
        super().__init__()
        self.page = entry.page if entry.is_found else None
        self.told = told

    def has_indexdata(self) -> bool:
        return self.page is not None

    def get_title(self) -> str:
        return self._asked(self.page.title) if self.page else ""

    def get_content(self) -> str:
        return self._asked(self.page.text) if self.page else ""

    def get_keywords(self) -> str:
        return self._asked(self.page.keywords) if self.page else ""

    def get_wordcount(self) -> int:
        return len(self.page.text.split()) if self.page else 0

    def get_geoposition(self) -> None:
        return None

    def _asked(self, text: str) -> str:
        assert self.page
        return as_asked(text, knows_endings=self.page.language == self.told.stems)
