"""Hostile and odd inputs, and what people write that looks odd: `tests/torture/corpus/`, by kind.

A case has a `body` or a line of `front` of a programme, a `file` of a name, an `attachment` of a document, or an edit
of a file of `data`. `code` is that of the problem that it has to be; `shown`, what the site shows of it where nothing
is wrong.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from tests.sites_support import SmallSite

FOLDER = Path(__file__).parent / "corpus"
_FIELDS = ("summary: Un caso.", "type: service", "country: AR", "themes: [T6]")
_APART = re.compile(r"\[\^|\]:|(?m:^[#:])|^\s*$")
"""What a body has to itself: notes, definitions, headings."""

_DOCUMENT = """\
---
title: Documento {name}
summary: Un caso.
document_class: report
availability: attached
languages: [es]
attachments: [{{file: {file}, language: es}}]
sources: [{{document: report}}]
---
"""


@dataclass(frozen=True)
class Case:
    """One input, with the name of its kind and its number in it: `links_in_bodies-7`."""

    name: str
    given: dict[str, Any]

    @property
    def code(self) -> str | None:
        return self.given.get("code")

    @property
    def shown(self) -> str:
        return str(self.given.get("shown", ""))

    @property
    def id(self) -> str:
        """The id of its record."""
        return f"x-{self.name.replace('_', '-')}"

    @property
    def path(self) -> str:
        """The file that it is in, below `content/`."""
        folder = "library" if "attachment" in self.given else "programs"
        return str(self.given.get("file") or self.given.get("data") or f"{folder}/{self.id}.es.md")

    @property
    def paths(self) -> tuple[str, ...]:
        """The files at which its problem may be said, as problems name them."""
        return f"content/{self.path}", f"content/attachments/{self.id}/{self.given.get('attachment')}"

    @property
    def _bytes(self) -> bytes:
        if "hex" in self.given:
            return bytes.fromhex(self.given["hex"])
        return str(self.given.get("text", record_of(self.name, "", "Texto."))).encode()

    def lay(self, site: SmallSite) -> None:
        """Put it into a site."""
        if "data" in self.given:
            text = site.read(self.path) if site.path(self.path).is_file() else ""
            old, new = self.given.get("old"), str(self.given["new"])
            assert not old or text.count(old) == 1, self.name
            site.write(self.path, text.replace(old, new) if old else text + new)
        elif "attachment" in self.given:
            site.write(self.path, _DOCUMENT.format(name=self.name, file=self.given["attachment"]))
            if "text" in self.given or "hex" in self.given:
                site.write(f"attachments/{self.id}/{self.given['attachment']}", self._bytes)
        elif "link" in self.given:
            site.path(self.path).symlink_to(self.given["link"])
        elif "pipe" in self.given:
            os.mkfifo(site.path(self.path))
        elif "file" in self.given:
            site.write(self.path, self._bytes)
        else:
            front = str(self.given.get("front", "")).replace("{id}", self.id)
            site.write(self.path, record_of(self.name, front, self.given.get("body", "Texto.")))


def record_of(name: str, front: str, body: str) -> str:
    """A programme's file with some of its fields said otherwise, which stands on a place of its own: it is no copy."""
    said = set(re.findall(r"(?m)^(\w+)\s*:", front))
    every = f"title: Caso {name}", *_FIELDS, f"sources: [{{document: report, at: {{item: {name}}}}}]"
    fields = [f for f in every if f.partition(":")[0] not in said]
    return "\n".join(["---", *fields, *([front] if front else []), "---", "", body, ""])


def cases() -> Iterator[Case]:
    """All of them, kind by kind."""
    for file in sorted(FOLDER.glob("*.yml")):
        for n, given in enumerate(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader), start=1):
            yield Case(f"{file.stem}-{n}", given)


REFUSED = tuple(case for case in cases() if case.code and "data" not in case.given)
DATA = tuple(case for case in cases() if "data" in case.given)
ACCEPTED = tuple(case for case in cases() if not case.code and "data" not in case.given)
BENIGN = tuple(case for case in cases() if case.name.startswith("benign-"))


def gathered(site: SmallSite, most: int = 30) -> dict[str, list[Case]]:
    """Lay the accepted cases into a site: by the id of each record, the cases in it.

    Bodies that can stand below one another are together, each after a line with its name.
    """
    records: dict[str, list[Case]] = {}
    together: list[Case] = []
    for case in ACCEPTED:
        if "body" in case.given and not _APART.search(case.given["body"]):
            together.append(case)
        else:
            case.lay(site)
            if "attachment" not in case.given:
                records[case.id] = [case]
    numbers = count(1)
    for start in range(0, len(together), most):
        some = together[start : start + most]
        id = f"x-together-{next(numbers)}"
        body = "\n\n".join(f"Caso {case.name}.\n\n{case.given['body']}" for case in some)
        site.write(f"programs/{id}.es.md", record_of(id, "", body))
        records[id] = some
    return records
