"""Pages are made once each, those of each language in a process of their own where there are many."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from generator.build import pages
from tests.built import ROOT, Built, Project, tree_of

IN_PROCESSES = """
import os, sys
from generator.build import pages
from generator.cli import main
pages._FEWEST, os.cpu_count = 1, lambda: 2
{more}
sys.exit(main(["build", "--language", "en"]))
"""
"""Each run is a process of its own: where threads are at work, as in a worker of pytest, no other is started."""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.in_folder(tmp_path / "project", url="https://rial.example.org/")


def built_in_processes(project: Project, more: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", IN_PROCESSES.format(more=more)],
        cwd=project.folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_several_processes_make_the_same_site_as_one(project: Project) -> None:
    assert project.build().returncode == 0
    alone = tree_of(project.site)
    (project.site / "index.html").unlink()
    done = built_in_processes(project)
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree_of(project.site) == alone


def test_what_fails_in_another_process_is_said_with_its_place(project: Project) -> None:
    template = project.folder / "theme" / "record.html"
    broken = "{{ view.nothing.at_all if 'en/' in view.frame.address }}<article"
    template.write_text(template.read_text("utf-8").replace("<article", broken), "utf-8")
    done = built_in_processes(project)
    assert done.returncode == 2
    assert "theme/record.html:" in done.stderr
    assert "the template asks for “nothing”, which does not exist" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_process_that_ends_before_it_is_done_stops_the_build(project: Project) -> None:
    done = built_in_processes(project, more="pages._tell = lambda *_: os._exit(1)")
    assert done.returncode == 2
    assert "a process that made pages ended before it was done" in done.stderr
    assert not project.site.exists()


def test_each_view_is_made_once_and_each_template_read_once(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    made: Counter[str] = Counter()
    read: Counter[str | None] = Counter()
    make, compiled = pages._make, pages.Environment.compile

    def counting_make(page, build, env):
        made[page.address] += 1
        return make(page, build, env)

    def counting_compile(self, source, name=None, *more, **options):
        read[name] += 1
        return compiled(self, source, name, *more, **options)

    for kept in (project.folder / "theme").rglob("__pycache__"):
        shutil.rmtree(kept)  # what an earlier build of the repository has compiled
    monkeypatch.setattr(pages, "_make", counting_make)
    monkeypatch.setattr(pages.Environment, "compile", counting_compile)
    assert project.build().returncode == 0
    assert made.keys() == Built(project.site).pages.keys()
    assert {*made.values()} == {1}
    assert {*read.values()} == {1}
