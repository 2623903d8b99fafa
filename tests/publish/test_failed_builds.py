"""A build that does not end well leaves the last good site as it was."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from generator.build import build as pipeline
from generator.model.language import Language
from generator.publish.errors import PublishError
from generator.publish.folders import OutputPlace
from generator.shells.command import BuildOptions, build
from tests.built import Project, tree_of


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project.in_folder(tmp_path_factory.mktemp("project"))
    done = project.build()
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture
def project(built: Project) -> Iterator[Project]:
    """A project with a good site, which must be as it was when the test is over."""
    before = tree_of(built.site)
    content = tree_of(built.folder / "content")
    yield built
    assert tree_of(built.site) == before
    assert {p.name for p in built.folder.iterdir()} == {
        "content",
        "theme",
        "mkdocs.yml",
        "site",
        ".site.lock",
        ".site.ledger",
        ".site.pages",
        ".site.index",
    }
    for name, data in content.items():
        (built.folder / "content" / name).write_bytes(data)


def test_a_broken_record_stops_the_build_with_its_line_and_1(project: Project) -> None:
    project.edit("workshops/2007-port-of-spain.es.md", "country: TT", "country: TX")
    project.edit("calls/1.es.md", "number: 1", "number: 1\nunknown: field")
    done = project.build()
    assert done.returncode == 1, done.stderr
    assert "content/calls/1.es.md:4:1: unknown: " in done.stdout
    assert "content/workshops/2007-port-of-spain.es.md:" in done.stdout
    assert done.stdout.rstrip().endswith("2 problemas. Nada se publicó; el sitio anterior sigue como estaba.")
    assert "Traceback" not in done.stderr


def test_the_archive_is_not_written_either(project: Project) -> None:
    project.write("calls/1.es.md", b"\xff")
    assert project.build("--zip").returncode == 1


def test_an_index_that_fails_stops_the_build_with_2(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(site: Path, records: object) -> None:
        assert (site / "index.html").exists(), "the pages were made, but not yet published"
        raise PublishError("pagefind: no space left on device")

    monkeypatch.setattr(pipeline, "write_index", fails)
    status = build(project.folder / "mkdocs.yml", None, BuildOptions(clean=True), Language.ES, StringIO())
    assert status == 2


def test_a_broken_link_stops_the_build_with_2(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    page = project.folder / "theme" / "list.html"
    text = page.read_text("utf-8")
    page.write_text(text.replace("<h1>", '<a href="nowhere.html">x</a><h1>'), "utf-8")
    try:
        done = project.build()
    finally:
        page.write_text(text, "utf-8")
    assert done.returncode == 2
    assert "nowhere.html" in done.stderr


def test_a_template_that_fails_leaves_the_site_too(project: Project) -> None:
    page = project.folder / "theme" / "list.html"
    text = page.read_text("utf-8")
    page.write_text("{{ 1 / 0 }}", "utf-8")
    try:
        assert project.build().returncode != 0
    finally:
        page.write_text(text, "utf-8")


def test_a_second_build_at_the_same_time_is_refused_with_2(project: Project) -> None:
    first = OutputPlace(project.site)
    first.new.mkdir()
    (first.new / "index.html").write_text("being made", "utf-8")
    try:
        done = project.build("--clean")
        assert done.returncode == 2
        assert f"Otra construcción está escribiendo en {project.site}" in done.stderr
        assert tree_of(first.new) == {"index.html": b"being made"}
    finally:
        first.close()


def test_a_build_after_one_that_was_killed_starts_afresh(project: Project) -> None:
    left = project.folder / ".site.new" / "es" / "half.html"
    left.parent.mkdir(parents=True)
    left.write_text("left by a build that was killed", "utf-8")
    assert project.build("--clean").returncode == 0


def test_building_the_same_content_again_makes_the_same_site(project: Project) -> None:
    assert project.build("--clean").returncode == 0
