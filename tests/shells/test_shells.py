"""What can be chosen to frame the pages. The site is the same with either: `tests/site/test_same_bytes.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.shells import DEFAULT_SHELL, SHELLS
from tests.built import Project, rial


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "--shell: «plane» no es una opción. ¿Quiso decir «plain»? Puede ser: plain, mkdocs"),
        ("en", "--shell: “plane” is not a choice. Did you mean “plain”? It can be: plain, mkdocs"),
    ],
)
def test_a_shell_that_there_is_not_is_one_sentence(language: str, said: str) -> None:
    done = rial("build", "--language", language, "--shell", "plane")
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, f"rial build: {said}")


@pytest.mark.parametrize("shell", SHELLS)
def test_a_broken_record_stops_a_build_with_either(tmp_path: Path, shell: str) -> None:
    project = Project.in_folder(tmp_path / "project")
    project.edit("calls/1.es.md", "number: 1", "number: 1\nunknown: field")
    done = project.build("--shell", shell)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("content/calls/1.es.md:4:1: unknown: ")
    assert not project.site.exists()


@pytest.mark.parametrize("shell", SHELLS)
def test_a_template_that_cannot_be_used_is_one_sentence_with_either(tmp_path: Path, shell: str) -> None:
    project = Project.in_folder(tmp_path / "project")
    (project.folder / "theme" / "list.html").write_text("{{ 1 / 0 }}", "utf-8")
    done = project.build("--shell", shell)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("theme/list.html:1: ")


def test_the_default_is_one_of_them() -> None:
    assert DEFAULT_SHELL in SHELLS
