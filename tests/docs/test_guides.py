"""Each recipe of the guides does what it says, on the real content.

Every line that a recipe shows is printed, in its order; records that came later may add others.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.built import ROOT
from tests.docs.guide import commands_in, recipes_in, run, write

GUIDES = {"es": recipes_in(ROOT / "docs" / "guia.md"), "en": recipes_in(ROOT / "docs" / "guide.md")}
EACH = [(language, heading) for language, recipes in GUIDES.items() for heading in recipes]


def test_the_guides_have_the_same_ten_recipes() -> None:
    spanish, english = GUIDES.values()
    assert len(spanish) == len(english) == 10
    for one, other in zip(spanish.values(), english.values(), strict=True):
        assert [(b.language, b.path) for b in one] == [(b.language, b.path) for b in other]


def lines_of(text: str) -> list[str]:
    """The lines of what a command prints, without how many records there are by now."""
    return [re.sub(r"\b\d+ (?=fichas?|vocabular|records?)", "", line) for line in text.splitlines()]


@pytest.mark.parametrize(("language", "heading"), EACH)
def test_a_recipe_prints_what_it_says(
    language: str, heading: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copyfile(ROOT / "mkdocs.yml", tmp_path / "mkdocs.yml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RIAL_LANGUAGE", language)
    for block in GUIDES[language][heading]:
        if block.language != "console":
            write(block, tmp_path)
            continue
        for command, said in commands_in(block):
            shown, printed = lines_of(said), iter(lines_of(run(command, capsys)))
            assert all(line in printed for line in shown), command
