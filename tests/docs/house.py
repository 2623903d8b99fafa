"""The recipes of docs/house.md as a test follows them, in a copy of the project.

Blocks are as in the guide for writers; one of `yaml +path` has lines that go under headings which the file has already,
one of `yaml =path` has values that stand in place of those under the same keys.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import yaml

from generator.model.language import Language
from generator.words import Words, leaves
from tests.built import ROOT, UNFINISHED
from tests.docs.guide import Block, blocks_in, write


def recipe(title: str) -> tuple[Block, ...]:
    """What the recipe under a heading does, in order."""
    text = (ROOT / "docs" / "house.md").read_text("utf-8")
    sections = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL))
    return blocks_in(sections[title])


def copied(folder: Path, content: Path = ROOT / "content") -> Path:
    """A copy of the project, with the content of a folder; what Python has compiled comes along."""
    for name in ("generator", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=UNFINISHED)
    shutil.copytree(content, folder / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def followed(blocks: Sequence[Block], folder: Path, without: Callable[[Block], bool] = lambda block: False) -> Path:
    """A copy of the project in which a recipe was followed, but for the blocks that are left out."""
    for block in blocks:
        if without(block) or block.language == "console":
            continue
        if block.path.startswith("+"):
            _add(block, folder)
        elif block.path.startswith("="):
            _replace(block, folder)
        else:
            write(block, folder)
    return folder


def words_in(block: Block) -> Iterator[str]:
    """The keys of the words that a block adds."""
    return (key for key, _ in leaves(yaml.load(block.text, yaml.CSafeLoader)))


def _add(block: Block, folder: Path) -> None:
    path = folder / block.path[1:]
    text = path.read_text("utf-8")
    for heading, lines in re.findall(r"^(\w+:)\n((?:  .*\n)+)", block.text, re.MULTILINE):
        assert len(re.findall(rf"(?m)^{heading}\n", text)) == 1, f"{block.path} has no heading {heading}"
        text = re.sub(rf"(?m)^{heading}\n", lambda found, lines=lines: found[0] + lines, text)
    path.write_text(text, "utf-8")


def _replace(block: Block, folder: Path) -> None:
    path = folder / block.path[1:]
    words = Words(Language.EN, yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)).over(
        yaml.load(block.text, yaml.CSafeLoader)
    )
    path.write_text(yaml.safe_dump(words.tree, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")
