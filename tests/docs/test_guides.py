"""The recipes of the guides do what they say, one after the other, on the real content.

What a recipe shows is what is printed, line by line; a line `…` stands for others. Nothing that is shown tells how many
records there are, so that the content can grow.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built import ROOT
from tests.docs.guide import Block, blocks_in, commands_in, is_shown, printed, prose_in, recipes_in, write
from tests.docs.reading import read_once

GUIDES = {"es": recipes_in(ROOT / "docs" / "guia.md"), "en": recipes_in(ROOT / "docs" / "guide.md")}
EACH = [(language, heading) for language, recipes in GUIDES.items() for heading in recipes]


def test_the_guides_have_the_same_ten_recipes() -> None:
    spanish, english = ([blocks_in(recipe) for recipe in recipes.values()] for recipes in GUIDES.values())
    assert len(spanish) == len(english) == 10
    for one, other in zip(spanish, english, strict=True):
        assert [(b.language, b.path) for b in one] == [(b.language, b.path) for b in other]


@pytest.mark.parametrize(("language", "heading"), EACH)
def test_the_text_of_a_recipe_names_each_file_that_is_to_be_written(language: str, heading: str) -> None:
    recipe = GUIDES[language][heading]
    unnamed = {block.path for block in blocks_in(recipe) if block.path and f"`{block.path}`" not in prose_in(recipe)}
    assert unnamed == set()


def steps_of(language: str) -> Iterator[Block | tuple[str, str]]:
    """The steps of a guide: something to write, or a command with what it prints."""
    for block in (block for recipe in GUIDES[language].values() for block in blocks_in(recipe)):
        yield from commands_in(block) if block.language == "console" else (block,)


def test_the_recipes_print_what_they_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each guide has a folder of its own; they go step by step beside each other, where they find the same files."""
    read_once(monkeypatch)
    for language in GUIDES:
        shutil.copytree(ROOT / "content", tmp_path / language / "content")
        shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / language / "mkdocs.yml")
    for steps in zip(*map(steps_of, GUIDES), strict=True):
        for language, step in zip(GUIDES, steps, strict=True):
            if isinstance(step, Block):
                write(step, tmp_path / language)
                continue
            monkeypatch.chdir(tmp_path / language)
            monkeypatch.setenv("RIAL_LANGUAGE", language)
            command, shown = step
            said = printed(command, capsys)
            assert is_shown(shown.splitlines(), said.splitlines()), f"{language} $ {command}\n{said}"


@pytest.mark.parametrize(
    ("shown", "lines", "right"),
    [
        ("a b", "a b", True),
        ("a", "a b", False),
        ("b", "a b", False),
        ("a b", "b a", False),
        ("a … d", "a b c d", True),
        ("a … b", "a b", False),
        ("a …", "a", False),
        ("a … b … c", "a x b y c", True),
        ("", "a", False),
    ],
)
def test_what_is_shown_is_compared_line_by_line(shown: str, lines: str, right: bool) -> None:
    assert is_shown(shown.split(), lines.split()) is right
