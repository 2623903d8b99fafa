"""A build goes on after warnings, and says that there are some."""

from __future__ import annotations

from pathlib import Path

from tests.built import Project


def test_a_build_says_how_many_warnings_there_are_and_how_to_see_them(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path)
    project.edit("workshops/2007-port-of-spain.es.md", "start: 2007-09-12", "start: 2007-09-09")
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "Además: 1 aviso; «rial check» dice cuáles."
