"""The recipes of the guides do what they say, one after the other, on the real content.

What a recipe shows is what is printed, line by line; a line `…` stands for others. Nothing that is shown tells how many
records there are, so that the content can grow.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.built import ROOT
from tests.docs.guide import blocks_in, commands_in, is_shown, printed, prose_in, recipes_in, write

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


@pytest.mark.parametrize("language", GUIDES)
def test_the_recipes_print_what_they_say(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RIAL_LANGUAGE", language)
    for block in (block for recipe in GUIDES[language].values() for block in blocks_in(recipe)):
        if block.language != "console":
            write(block, tmp_path)
            continue
        for command, shown in commands_in(block):
            said = printed(command, capsys)
            assert is_shown(shown.splitlines(), said.splitlines()), f"$ {command}\n{said}"


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
