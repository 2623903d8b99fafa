"""citeproc-js, the reference processor of CSL, with the styles and locales that the lock names."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zipfile import ZipFile

from generator.export.csl import csl
from generator.export.styles.shapes import alike
from generator.views.citing.citation import Citation

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
ARCHIVES = Path(sys.prefix) / "styles"
"""The packages of `requirements.lock`, as they are; `make` puts them there."""

NODE = Path(sys.executable).parent / "node"
PROCESSOR = ROOT / "node_modules" / "citeproc" / "citeproc_commonjs.js"

FILES = {"apa": "apa", "chicago": "chicago-author-date", "iso690": "iso690-full-note-en"}
"""What each style is called in the repository of CSL. That of ISO 690 takes all its words from the language."""

LOCALES = {"de": "de-DE", "en": "en-US", "es": "es-ES", "fr": "fr-FR", "nl": "nl-NL", "pt": "pt-BR"}
"""Of each language, the locale of CSL: those of the member states, and German."""

Item = dict[str, Any]


def is_there() -> bool:
    """Whether the processor and the archives are installed."""
    return PROCESSOR.is_file() and NODE.is_file() and len(_archives()) == 2


def item_of(citation: Citation) -> Item:
    """What the processor is given of a citation: what its page gives to reference managers, for a list of references.

    The language decides over capitals, and is that of the title. The place on the site and the notes are what
    reference managers file, and styles would write the one like the number of a report.
    """
    issued = alike(citation.issued) if citation.issued else None
    (item,) = json.loads(csl(replace(citation, issued=issued)))
    kept = ("type", "title", "author", "issued", "container-title", "URL")
    return {name: item[name] for name in kept if name in item} | {"language": citation.language}


class Processor:
    """The processor, in a process of its own while it is needed."""

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory()
        told = Path(self._folder.name) / "told.json"
        told.write_text(json.dumps({"styles": styles(), "locales": locales()}), "utf-8")
        command = (NODE, HERE / "processor.js", PROCESSOR, told)
        self._node = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None) -> None:
        self._node.communicate()
        self._folder.cleanup()

    def say(self, style: str, locale: str, items: Sequence[Item]) -> list[str]:
        """Each item as a reference in a style, in HTML."""
        assert self._node.stdin
        assert self._node.stdout
        self._node.stdin.write(f"{json.dumps({'style': style, 'locale': locale, 'items': list(items)})}\n")
        self._node.stdin.flush()
        return [_bare(said) for said in json.loads(self._node.stdout.readline())]


_FRAME = re.compile(r"</?div[^>]*>")
_ENTITIES = {"&#38;": "&amp;", "&#60;": "&lt;", "&#62;": "&gt;"}


def _bare(said: str) -> str:
    """A reference without the elements that the processor puts around it."""
    text = _FRAME.sub("", said).strip()
    for name, ours in _ENTITIES.items():
        text = text.replace(name, ours)
    if strange := set(re.findall(r"<[^>]*>", text)) - {"<i>", "</i>"}:
        raise ValueError(f"{strange} in a reference: {text}")
    return text


def _archives() -> list[Path]:
    return sorted(ARCHIVES.glob("*.whl"))


@cache
def styles() -> dict[str, str]:
    """The text of each style."""
    return {style: _member(f"styles/{file}.csl") for style, file in FILES.items()}


@cache
def locales() -> dict[str, str]:
    """The text of each locale."""
    return {tag: _member(f"locales/locales-{tag}.xml") for tag in LOCALES.values()}


def _member(end: str) -> str:
    for archive in _archives():
        with ZipFile(archive) as file:
            for name in file.namelist():
                if name.endswith(f"/{end}"):
                    return file.read(name).decode("utf-8")
    raise FileNotFoundError(end)


def made_with() -> dict[str, Any]:
    """What templates are made with, to know whether they are still the right ones."""
    package = json.loads((PROCESSOR.parent / "package.json").read_text("utf-8"))
    return {
        "processor": f"citeproc {package['version']}",
        "styles": {style: _told_of(FILES[style], text) for style, text in styles().items()},
        "locales": {tag: _sum(text) for tag, text in locales().items()},
    }


def _told_of(file: str, text: str) -> dict[str, str]:
    title = re.search(r"<title>(.*?)</title>", text)
    updated = re.search(r"<updated>(.*?)</updated>", text)
    assert title
    assert updated
    return {"id": file, "title": title[1], "updated": updated[1][:10], "sha256": _sum(text)}


def _sum(text: str) -> str:
    return sha256(text.encode()).hexdigest()
