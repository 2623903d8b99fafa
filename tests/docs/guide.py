"""The guide for writers as a test reads it: recipes, each with files to write and commands with what they print.

A block of `diff content/…` takes lines away (`-`) and puts others in their place (`+`); one of `markdown content/…` or
`yaml content/…` is a whole file; one of `console` has commands behind `$`, each followed by what it prints.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.cli import main

_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_RECIPE = re.compile(r"^## (\d+\. .+)$", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A block of a recipe: its language, the file that it is about, and its text."""

    language: str
    path: str
    text: str


def recipes_in(guide: Path) -> dict[str, tuple[Block, ...]]:
    """The recipes of a guide by their headings."""
    _, *parts = _RECIPE.split(guide.read_text("utf-8"))
    return {
        heading: tuple(Block(m[1], m[2] or "", m[3]) for m in _BLOCK.finditer(body))
        for heading, body in zip(parts[::2], parts[1::2], strict=True)
    }


def write(block: Block, root: Path) -> None:
    """Do to a file what a block says."""
    path = root / block.path
    if block.language != "diff":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text, "utf-8")
        return
    lines = block.text.splitlines()
    old = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{block.path} has {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), "utf-8")


def commands_in(block: Block) -> Iterator[tuple[str, str]]:
    """Each command of a block of `console`, and what it prints."""
    _, *parts = re.split(r"^\$ (.+)\n", block.text, flags=re.MULTILINE)
    yield from zip(parts[::2], parts[1::2], strict=True)


def run(command: str, capture: object) -> str:
    """What a command prints; `cp` puts a small PDF there for the file that a writer has."""
    program, *arguments = shlex.split(command)
    if program == "cp":
        to = Path(arguments[1])
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_bytes(PDF)
        return ""
    assert program == "rial"
    main(arguments)
    printed = capture.readouterr()  # type: ignore[attr-defined]
    return printed.out + printed.err


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
"""What stands for the file that a writer has."""
