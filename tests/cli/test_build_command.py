"""`rial build`: a second time it does only what has to be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli import main
from generator.shells import making
from tests.built import Project, tree_of
from tests.sites_support import SMALL, SmallSite

UNCHANGED = "Nada cambió desde la última construcción"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project.in_folder(tmp_path_factory.mktemp("project"))
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    assert UNCHANGED not in done.stdout
    return project


def times_of(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_a_second_build_writes_nothing_and_says_what_the_first_one_said(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = times_of(built.folder)
    monkeypatch.setattr(making, "make", lambda *_, **__: pytest.fail("it was built again"))
    done = built.build()
    assert done.returncode == 0
    assert UNCHANGED in done.stdout
    assert f"Sitio: {built.site} (" in done.stdout
    assert times_of(built.folder) == before


def test_a_clean_build_makes_the_same_bytes_anew(built: Project) -> None:
    before, times = tree_of(built.site), times_of(built.site)
    assert UNCHANGED not in built.build("--clean").stdout
    assert tree_of(built.site) == before
    assert times_of(built.site) != times


def test_what_was_lost_is_made_again(built: Project) -> None:
    before = tree_of(built.site)
    (built.site / "es" / "index.html").unlink()
    assert UNCHANGED not in built.build().stdout
    assert tree_of(built.site) == before


def test_a_site_says_what_is_new_since_the_edition_that_is_named(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path / "project")
    project.edit("programs/ar-seclo.es.md", "type: service", "type: model")
    assert project.build("--since", SMALL, "--shell", "plain").returncode == 0
    page = (project.site / "en/what-is-new.html").read_text("utf-8")
    assert ">Model</ins>" in page
    assert project.build("--since", SMALL, "--shell", "plain").stdout.startswith(UNCHANGED)
    assert project.build("--since", "nowhere").returncode == 2
    assert project.build("--shell", "plain").returncode == 0
    assert not (project.site / "en/what-is-new.html").exists()


@pytest.mark.parametrize("place", ["content/x", "theme/x", ".", "..", "/"])
def test_a_site_does_not_stand_in_what_it_is_made_of_and_nothing_is_left_there(
    small: SmallSite,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    place: str,
) -> None:
    monkeypatch.chdir(small.folder)
    before = tree_of(small.folder)
    assert main(["build", "--site", place]) == 2
    assert capsys.readouterr().err.startswith(f"Un sitio no puede estar en {place}: ")
    assert tree_of(small.folder) == before


def test_a_place_that_cannot_be_is_said_in_words(
    small: SmallSite, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(small.folder)
    for place, why in (("x" * 300, "el nombre es demasiado largo"), ("mkdocs.yml/x", "ya hay otra cosa")):
        assert main(["build", "--site", place]) == 2
        said = capsys.readouterr().err
        assert why in said
        assert "Errno" not in said
