"""What is wrong with a configuration, line by line; each way of being wrong stands in `tests/golden/settings/`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.language import USUAL, Language
from generator.model.problem import Problem
from generator.words import words_of
from tests.settings.conftest import Read

GOLDEN = sorted(p for p in (Path(__file__).parents[1] / "golden" / "settings").iterdir() if p.is_dir())
EXPECTED = [
    pytest.param(folder, language, id=f"{folder.name}-{language}")
    for folder in GOLDEN
    for language in Language
    if language in USUAL or (folder / f"expected.{language}.txt").exists()
]


OF_CONTENT = {"settings.name_differs", "settings.described_twice"}
"""What only whoever knows the content can say: `test_naming.py`."""


def problems_in(folder: Path, read: Read) -> tuple[Problem, ...]:
    return read((folder / "mkdocs.yml").read_text("utf-8"), least="", theme=folder / "theme")[1]


@pytest.mark.parametrize(("folder", "language"), EXPECTED)
def test_a_broken_configuration_is_said_line_by_line(read: Read, folder: Path, language: Language) -> None:
    expected = (folder / f"expected.{language}.txt").read_text("utf-8").splitlines()
    assert [words_of(language).problem(problem) for problem in problems_in(folder, read)] == expected


def test_every_way_of_being_wrong_has_an_example(read: Read) -> None:
    found = {problem.code for folder in GOLDEN for problem in problems_in(folder, read)}
    worded = {f"settings.{what}" for what in words_of(Language.EN)["settings"]}
    assert worded - found == OF_CONTENT
