"""What Pagefind keeps of each page that it indexed."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.publish.errors import PublishError
from generator.publish.index_format import SIGNATURE

_FOLDER, _ENDING = "fragment/", ".pf_fragment"


@dataclass(frozen=True, slots=True)
class Fragment:
    """A page in the index."""

    language: str
    hash: str
    """As results name it, without the language; seven hexadecimal digits, rarely more."""

    said: Mapping[str, Any]
    """As the engine reads it, but for its metadata: what a hit shows of these is in data files of our own."""

    beside: str = ""
    """The words besides its text by which it is found."""

    fields: tuple[str, ...] = ()
    """The names of its metadata."""

    @property
    def address(self) -> str:
        """From the root of the site."""
        return str(self.said["url"]).removeprefix("/")

    @property
    def words(self) -> str:
        """The page's text, and the words besides it."""
        return f"{self.said['content']}\n{self.beside}"

    @property
    def text(self) -> str:
        """JSON, as the engine reads it."""
        return json.dumps({**self.said, "meta": {}}, ensure_ascii=False, separators=(",", ":"))

    @property
    def file(self) -> str:
        """Its file in an index."""
        return f"{_FOLDER}{self.language}_{self.hash}{_ENDING}"


def fragments_in(files: Mapping[str, bytes]) -> Iterator[Fragment]:
    """Every page of an index, in the order of its files' names. Raises PublishError."""
    for name in sorted(files):
        if not name.endswith(_ENDING):
            continue
        language, _, hash = name.removeprefix(_FOLDER).removesuffix(_ENDING).rpartition("_")
        data = gzip.decompress(files[name])
        if not data.startswith(SIGNATURE):
            raise PublishError(f"pagefind: {name} does not begin as its files do")
        said = json.loads(data[len(SIGNATURE) :])
        meta = said.pop("meta")
        yield Fragment(language, hash, said, meta.get("words", ""), tuple(meta))


def in_order(fragments: Iterable[Fragment]) -> tuple[Fragment, ...]:
    """Pages in the order of their files' names."""
    return tuple(sorted(fragments, key=lambda fragment: fragment.file))
