"""A word that is missing stops any command with a sentence, and a build before it makes anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.model.language import Language
from tests.built import rial_apart
from tests.docs.house import copied
from tests.sites_support import SMALL


def changed(pattern: str, by: str, folder: Path) -> Path:
    """A copy of the project with a change in its English words."""
    project = copied(folder / "project", SMALL)
    words = project / "generator" / "words" / "en.yml"
    text, found = re.subn(pattern, by, words.read_text("utf-8"), count=1)
    assert found
    words.write_text(text, "utf-8")
    return project


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_build_without_a_word_names_it_and_makes_no_site(tmp_path: Path, language: str) -> None:
    project = changed("    plural: Programmes\n", "", tmp_path)
    done = rial_apart("build", "--language", language, cwd=project)
    assert done.returncode == 1
    assert done.stdout.startswith("generator/words/en.yml:")
    assert ": kinds.programs.plural: " in done.stdout.splitlines()[0]
    assert not (project / "site").exists()


def test_a_command_whose_own_words_are_missing_names_them(tmp_path: Path) -> None:
    project = changed("(?<=\n  status:\n)    does: .*\n", "", tmp_path)
    done = rial_apart("check", "--language", "en", cwd=project)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert ": commands.status.does: this word is missing; write it; “es: commands.status.does” says: " in done.stdout


def test_words_that_cannot_be_read_are_named_with_their_place(tmp_path: Path) -> None:
    project = changed("\nsite:\n", "\nsite: [\n", tmp_path)
    done = rial_apart("check", "--language", "es", cwd=project)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert re.search(r"generator/words/en\.yml\", line \d+", done.stderr)


def test_a_build_without_words_that_no_language_has_names_them_and_makes_no_site(tmp_path: Path) -> None:
    project = copied(tmp_path / "project", SMALL)
    lost = {"search.placeholder": "  placeholder: .*\n", "answers.understood": "  understood: .*\n"}
    for file in (project / "generator" / "words").glob("*.yml"):
        text, found = re.subn("|".join(lost.values()), "", file.read_text("utf-8"))
        assert found == len(lost)
        file.write_text(text, "utf-8")
    done = rial_apart("build", "--clean", "--language", "en", cwd=project)
    assert done.returncode == 1
    named = re.findall(r"(?m)^generator/words/(\w+)\.yml:[\d:]+ ([\w.]+): this word is missing; ", done.stdout)
    assert sorted(named) == sorted((language, key) for language in Language for key in lost)
    assert not (project / "site").exists()
