"""The guide for writers as a test reads it: recipes, each with files to write and commands with what they print.

A block of `diff content/…` takes lines away (`-`) and puts others in their place (`+`); one of `markdown content/…` or
`yaml content/…` is a whole file; one of `console` has commands behind `$`, each followed by what it prints. A path of
a PDF that the text names is a file that the writer puts there.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main
from tests.grown import pdf

_BLOCK = re.compile(
    r"^```(?P<language>\w+)(?: (?P<path>\S+))?\n(?P<text>.*?)^```$|`(?P<file>content/attachments/[\w./-]+\.pdf)`",
    re.MULTILINE | re.DOTALL,
)
_RECIPE = re.compile(r"^## (\d+\. .+)$", re.MULTILINE)

LEFT_OUT = "…"
"""A line of a guide in place of one or more that a command prints."""


@dataclass(frozen=True)
class Block:
    """A block of a recipe: its language, the file that it is about, and its text."""

    language: str
    path: str
    text: str


def recipes_in(guide: Path) -> dict[str, str]:
    """The recipes of a guide by their headings."""
    _, *parts = _RECIPE.split(guide.read_text("utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


def blocks_in(recipe: str) -> tuple[Block, ...]:
    """What a recipe does, in order."""
    return tuple(
        Block(m["language"] or "pdf", m["file"] or m["path"] or "", m["text"] or "") for m in _BLOCK.finditer(recipe)
    )


def prose_in(recipe: str) -> str:
    """What a reader sees of a recipe outside its blocks."""
    return re.sub(r"^```.*?^```$", "", recipe, flags=re.MULTILINE | re.DOTALL)


def write(block: Block, root: Path) -> None:
    """Do to a file what a block says."""
    path = root / block.path
    path.parent.mkdir(parents=True, exist_ok=True)
    if block.language == "pdf":
        path.write_bytes(pdf(path.stem))
    elif block.language == "diff":
        path.write_text(_changed(path.read_text("utf-8"), block), "utf-8")
    else:
        path.write_text(block.text, "utf-8")


def _changed(text: str, block: Block) -> str:
    lines = block.text.splitlines()
    old = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in lines if not line.startswith("-"))
    assert text.count(old) == 1, f"{block.path} has {old!r} {text.count(old)} times"
    return text.replace(old, new)


def commands_in(block: Block) -> Iterator[tuple[str, str]]:
    """Each command of a block of `console`, and what it prints."""
    _, *parts = re.split(r"^\$ (.+)\n", block.text, flags=re.MULTILINE)
    yield from zip(parts[::2], parts[1::2], strict=True)


def printed(command: str, capture: pytest.CaptureFixture[str]) -> str:
    """What a command prints."""
    program, *arguments = shlex.split(command)
    assert program == "rial", f"writers know no {program}"
    main(arguments)
    said = capture.readouterr()
    return said.out + said.err


def is_shown(shown: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether `shown` is what was printed, line by line; `…` stands for one line or more."""
    if not shown:
        return not lines
    if shown[0] != LEFT_OUT:
        return bool(lines) and shown[0] == lines[0] and is_shown(shown[1:], lines[1:])
    return any(is_shown(shown[1:], lines[n:]) for n in range(1, len(lines) + 1))
