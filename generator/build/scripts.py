"""Which scripts of `theme/assets/` a page runs, in their order. Each says in its head which others it needs:

// needs: load, facets/postings
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, relpath

from generator.build.errors import ScriptError
from generator.export.search import TOLD
from generator.model.language import Language

ASSETS = "assets"

_NEEDS = re.compile(r"^// needs: (.+)$", re.MULTILINE)
_HEAD_ENDS = '"use strict"'


@dataclass(frozen=True, slots=True)
class Scripts:
    """What each script needs, by its name: `facets/rows` for `assets/facets/rows.js`."""

    needs: Mapping[str, Sequence[str]]
    _known: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, theme: Path) -> Scripts:
        """Those of a theme.

        Raises ScriptError where one needs what is not there, or itself by way of others.
        """
        folder = theme / ASSETS
        files = {file.relative_to(folder).with_suffix("").as_posix(): file for file in sorted(folder.rglob("*.js"))}
        scripts = cls({TOLD: ()} | {name: _needs_of(file.read_text("utf-8")) for name, file in files.items()})
        for name in files:
            scripts.ordered([name])
        return scripts

    def __call__(self, entries: Iterable[str], language: Language) -> tuple[str, ...]:
        """The scripts of a page in a language: `facets/list` last, and before it all that it needs, each once."""
        return tuple(TOLD.format(language=language) if name == TOLD else name for name in self.ordered(entries))

    def beside(self, entry: str, language: Language) -> Iterator[str]:
        """The scripts that an entry needs, and itself, by the way from its folder: `../load`, `panel`."""
        return (relpath(name, dirname(entry)) for name in self((entry,), language))

    def ordered(self, entries: Iterable[str]) -> tuple[str, ...]:
        """Scripts, each after those that it needs. Pages ask for a few sets of them over and over."""
        asked = tuple(entries)
        if asked not in self._known:
            self._known[asked] = tuple(dict.fromkeys(n for entry in asked for n in self._after_needs(entry, ())))
        return self._known[asked]

    def _after_needs(self, name: str, asking: tuple[str, ...]) -> Iterator[str]:
        if name not in self.needs:
            raise ScriptError("missing", _file(asking[-1] if asking else name), f"{name}.js")
        if name in asking:
            circle = (*asking[asking.index(name) :], name)
            raise ScriptError("circular", _file(name), " → ".join(f"{n}.js" for n in circle))
        for needed in self.needs[name]:
            yield from self._after_needs(needed, (*asking, name))
        yield name


def _needs_of(text: str) -> tuple[str, ...]:
    said = _NEEDS.search(text.partition(_HEAD_ENDS)[0])
    return tuple(name.strip() for name in said[1].split(",")) if said else ()


def _file(name: str) -> str:
    return f"theme/{ASSETS}/{name}.js"
