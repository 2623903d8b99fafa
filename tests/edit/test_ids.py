"""Records that get another id, or go."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli import main
from generator.edit.changes import Changes
from generator.model.kind import Kind
from generator.validate.check import problems_of
from tests.built import ROOT, Built, Project, text_of
from tests.sites_support import SmallSite

MOST_NAMED = {"programs/ar-seclo": "ar-conciliation", "library/rial-report-2006-2015": "rial-report"}
"""Records of the real content that many others name."""

RENAMED = {
    "programs/ar-seclo": "ar-conciliation",
    "workshops/2007-port-of-spain": "2007-trinidad",
    "activities/1-1": "1-101",
    "studies/gender": "gender-study",
    "institutions/oas": "the-oas",
    "library/report": "rial-report",
    "results/c3-do-unit": "c3-unit",
    "pages/rial": "network",
}
"""One of each kind of the small site."""

OAS = """\
---
title: Organización de los Estados Americanos
summary: Reúne a los países de las Américas y acoge la secretaría de la red.
type: organization
names: [{name: {es: Organización de los Estados Americanos, en: Organization of American States}}]
sources: [{document: report}]
---
"""


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real content with the records renamed that are named most."""
    project = Project.in_folder(tmp_path_factory.mktemp("ids") / "project", ROOT / "content")
    return renamed(project, MOST_NAMED)


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small site with one record of each kind renamed."""
    project = Project.in_folder(tmp_path_factory.mktemp("ids") / "project")
    project.write("institutions/oas.es.md", OAS)
    return renamed(project, RENAMED)


def renamed(project: Project, names: dict[str, str]) -> Project:
    for old, new in names.items():
        assert run(project, "rename", old, f"{old.partition('/')[0]}/{new}") == 0
    return project


def run(site: SmallSite, *arguments: str) -> int:
    return main([*arguments, "--content", str(site.folder / "content"), "--language", "en"])


@pytest.mark.parametrize("site", ["moved", "real"])
def test_after_a_rename_the_content_has_no_problem(site: str, request: pytest.FixtureRequest) -> None:
    project: Project = request.getfixturevalue(site)
    assert [p for p in problems_of(project.content()) if p.stops] == []


def test_a_record_of_each_kind_can_be_renamed(moved: Project) -> None:
    assert {r.kind for r in moved.content().records if r.facts.aliases} == set(Kind) - {Kind.CALLS}


def test_no_file_names_an_old_id_but_as_an_alias(real: Project) -> None:
    for file in sorted((real.folder / "content").rglob("*.md")):
        text = file.read_text("utf-8")
        assert "../programs/ar-seclo." not in text
        assert "document: rial-report-2006-2015" not in text


def test_the_translations_that_were_up_to_date_still_are(moved: Project, real: Project, small: SmallSite) -> None:
    assert real.noticed() == ()
    before = [problem.code for problem in small.noticed()]
    assert sorted(p.code for p in moved.noticed()) == sorted([*before, "translation-missing"]), "that of the new file"


def test_both_addresses_lead_to_the_record(moved: Project) -> None:
    site = moved.built()
    for language, address, new in (
        ("es", "es/programas/ar-seclo.html", "es/programas/ar-conciliation.html"),
        ("en", "en/programs/ar-seclo.html", "en/programs/ar-conciliation.html"),
    ):
        page = site.pages[address]
        assert page.meta("robots") == "noindex"
        assert new in {page.target(link.get("href", ""))[0] for link in page.links}
        assert "SECLO" in text_of(site.pages[new].one("h1"))
        assert page.one("html").get("lang") == language
        assert "data-pagefind-body" not in page.text


def test_a_rename_there_and_back_leaves_only_the_alias(small: SmallSite) -> None:
    before = {p: p.read_bytes() for p in sorted((small.folder / "content").rglob("*")) if p.is_file()}
    assert run(small, "rename", "programs/ar-seclo", "programs/ar-x") == 0
    assert run(small, "rename", "programs/ar-x", "programs/ar-seclo") == 0
    original = small.path("programs/ar-seclo.es.md")
    text = original.read_text("utf-8")
    assert "aliases: [ar-x]\n" in text
    original.write_text(text.replace("aliases: [ar-x]\n", ""), "utf-8")
    assert {p: p.read_bytes() for p in sorted((small.folder / "content").rglob("*")) if p.is_file()} == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("programs/ar-secla", "programs/x", "did you mean “programs/ar-seclo”?"),
        ("programs/ar-seclo", "workshops/x", "cannot change its kind"),
        ("programs/ar-seclo", "programs/Ñandú", "is not an id"),
        ("activities/1-1", "activities/1-2", "that is or was"),
        ("institutions/ministry-ar", "institutions/x", "code of its country"),
        ("calls/1", "calls/2", "is its number"),
        ("programs/ar-seclo", "programs/null", "is not read as text"),
        ("programs/ar-seclo", "programs/2016", "is not read as text"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    small: SmallSite, old: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted((p, p.read_bytes()) for p in small.folder.rglob("*") if p.is_file())
    assert run(small, "rename", old, new) == 2
    assert said in capsys.readouterr().err
    assert sorted((p, p.read_bytes()) for p in small.folder.rglob("*") if p.is_file()) == before


def test_a_file_that_cannot_be_written_leaves_all_as_it_was(small: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted((p, p.read_bytes()) for p in small.folder.rglob("*") if p.is_file())
    replace = Path.replace
    moved = []

    def fails(self: Path, target: Path) -> Path:
        if len(moved) == 2:
            raise OSError("no space left on device")
        moved.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fails)
    assert run(small, "rename", "programs/ar-seclo", "programs/ar-x") == 2
    assert sorted((p, p.read_bytes()) for p in small.folder.rglob("*") if p.is_file()) == before


def test_a_retired_record_leaves_its_reason_and_the_way_on(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path)
    project.edit("programs/ar-seclo.es.md", "themes: [T6]\n", "themes: [T6]\naliases: [ar-old]\n")
    shutil.copyfile(project.path("programs/ar-seclo.es.md"), project.path("programs/ar-new.es.md"))
    project.edit("programs/ar-new.es.md", "aliases: [ar-old]\n", "")
    project.edit("programs/ar-new.es.md", "title: ", "title: Nuevo ")
    reasons = ("--because-in", "es", "Se repetía.", "--because", "It was told twice.")
    assert run(project, "retire", "programs/ar-seclo", *reasons, "--see", "programs/ar-new") == 0
    named = [p for p in project.problems("en") if "was retired" in p]
    assert named
    assert all("which takes its place" in p for p in named)
    for naming in named:
        path = naming.partition(":")[0].removeprefix("content/")
        project.write(path, project.read(path).replace("ar-seclo", "ar-new"))
    site = project.built()
    for address, reason in (
        ("es/programas/ar-seclo.html", "Se repetía."),
        ("en/programs/ar-old.html", "It was told twice."),
    ):
        assert reason in text_of(site.pages[address].one("main"))
        assert site.pages[address].meta("robots") == "noindex"
    assert "ar-seclo" not in Built(project.site).pages["es/programas/index.html"].text


def test_a_record_is_retired_for_a_reason(small: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small, "retire", "programs/ar-seclo") == 2
    assert "Say why" in capsys.readouterr().err
    assert small.path("programs/ar-seclo.es.md").exists()


def test_content_with_problems_is_mended_first(small: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    small.edit("programs/ar-seclo.es.md", "type: service", "type: servicio")
    assert run(small, "rename", "activities/1-1", "activities/1-9") == 1
    assert "Mend this first" in capsys.readouterr().err


def test_a_retired_record_cannot_take_its_own_place(small: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small, "retire", "programs/ar-seclo", "--because", "Told twice.", "--see", "programs/ar-seclo") == 2
    assert "cannot take its own place" in capsys.readouterr().err
    assert small.path("programs/ar-seclo.es.md").exists()


def test_a_name_with_escapes_is_said_and_nothing_is_renamed(
    small: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    small.edit("activities/1-1.es.md", "themes:", 'related: ["programs/ar\\u002dseclo"]\nthemes:')
    before = sorted((p, p.read_bytes()) for p in small.folder.rglob("*") if p.is_file())
    assert run(small, "rename", "programs/ar-seclo", "programs/ar-x") == 2
    assert capsys.readouterr().err.startswith("content/activities/1-1.es.md:")
    assert sorted((p, p.read_bytes()) for p in small.folder.rglob("*") if p.is_file()) == before


def test_no_unfinished_file_and_no_new_folder_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old.md").write_text("old", "utf-8")
    changes = Changes(tmp_path)
    changes.move(tmp_path / "old.md", tmp_path / "new" / "folder" / "new.md")

    def fails(self: Path, data: bytes) -> int:
        self.touch()
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "write_bytes", fails)
    with pytest.raises(OSError, match="no space"):
        changes.apply()
    assert [p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")] == ["old.md"]
