"""The same input gives the same bytes, wherever and whenever it is built, and whatever frames the pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.shells import SHELLS
from tests.built import ROOT, Project, differing, rial_apart, tree_of

HERE = {"LC_ALL": "C", "LANG": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}
THERE = {"LC_ALL": "C.UTF-8", "LANG": "es_ES.UTF-8", "TZ": "America/St_Johns", "PYTHONHASHSEED": "2"}

WITHOUT_MKDOCS = """
import sys
sys.modules.update(dict.fromkeys(("mkdocs", "material", "generator.site")))
from generator.cli import main
sys.exit(main())
"""


def copied_backwards(project: Project, folder: Path) -> Project:
    """A copy whose files were made in the reverse order, with other rights and times."""
    for file in sorted(project.folder.rglob("*"), reverse=True):
        if file.is_file():
            to = folder / file.relative_to(project.folder)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, to)
            to.chmod(0o600)
            os.utime(to, (10**9, 10**9))
    return Project(folder)


def built(project: Project, environment: dict[str, str], *options: str) -> dict[str, bytes]:
    """Every file of the site that comes of it, and of the ZIP with its sum."""
    done = rial_apart("build", "--zip", *options, cwd=project.folder, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return tree_of(project.site) | tree_of(project.folder / "dist")


def without_copy(files: dict[str, bytes]) -> dict[str, bytes]:
    """What does not depend on `--zip`: no page does."""
    return {n: b for n, b in files.items() if not n.startswith(("rial-", "copy/"))}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder on another file system, which lists its files in another order: in memory, or on the disk."""
    others = (Path(name) for name in ("/dev/shm", "/var/tmp") if os.access(name, os.W_OK))
    other = next((place for place in others if place.stat().st_dev != tmp_path.stat().st_dev), tmp_path)
    with TemporaryDirectory(dir=other) as folder:
        yield Path(folder)


def built_without_mkdocs(project: Project, environment: dict[str, str]) -> dict[str, bytes]:
    """The same, made by the plain shell where MkDocs cannot even be imported."""
    command = [sys.executable, "-c", WITHOUT_MKDOCS, "build", "--zip", "--shell", "plain"]
    env = os.environ | {"PYTHONPATH": str(ROOT)} | environment
    done = subprocess.run(command, cwd=project.folder, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return tree_of(project.site) | tree_of(project.folder / "dist")


def give_history(project: Project) -> None:
    """Give a copy of our project our history, if we have one: it only reads it."""
    if not shutil.which("git"):
        return
    command = ["git", "-C", str(ROOT), "rev-parse", "--absolute-git-dir"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode == 0:
        (project.folder / ".git").write_text(f"gitdir: {done.stdout}", "utf-8")


def test_two_builds_of_the_real_content_are_equal_byte_for_byte(
    real_site: Path, tmp_path: Path, elsewhere: Path
) -> None:
    """Each with a shell, a time zone, a locale and hashes of its own: site and copy are the same to the byte, and no
    page has parts that only the scripts of Material drive."""
    other = copied_backwards(Project.in_folder(tmp_path / "one", ROOT / "content"), elsewhere / "another folder ñ")
    give_history(other)
    first, plain = tree_of(real_site), built_without_mkdocs(other, THERE)
    (copy,) = (name for name in plain if name.startswith("copy/rial-") and name.endswith(".zip"))
    assert plain[copy] == plain[copy.removeprefix("copy/")]
    published = {name: data for name, data in plain.items() if not name.startswith("rial-")}
    if copy not in first:  # the site of `make check` has one
        first, published = without_copy(first), without_copy(published)
    assert differing(first, published) == []
    assert [name for name, data in plain.items() if name.endswith(".html") and b"md-" in data] == []


@pytest.fixture
def repository(tmp_path: Path) -> Project:
    """The small site in a repository with two commits, the second just before midnight in UTC."""
    project = Project.in_folder(tmp_path / "one", url="https://rial.example.org/")

    def git(*arguments: str, date: str = "") -> None:
        who = ["-c", "user.name=RIAL", "-c", "user.email=rial@example.org", "-c", "commit.gpgsign=false"]
        env = os.environ | ({"GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date} if date else {})
        subprocess.run(["git", *who, *arguments], cwd=project.folder, env=env, check=True, capture_output=True)

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "First", date="2026-03-01T12:00:00+00:00")
    project.edit("calls/1.es.md", "Primera convocatoria", "Convocatoria primera")
    git("commit", "--quiet", "--all", "--message", "Second", date="2026-03-08T23:30:00+00:00")
    return project


def test_dates_come_from_the_history_and_are_the_same_in_every_time_zone(
    repository: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    other = copied_backwards(repository, tmp_path / "other")
    first = built(repository, HERE)
    for shell in SHELLS:
        assert differing(first, built(other, THERE, "--shell", shell)) == [], shell
    assert {"index.html", "sitemap.xml", "rial-2026-03-08.zip", "rial-2026-03-08.zip.sha256"} <= first.keys()
    assert first["copy/rial-2026-03-08.zip"] == first["rial-2026-03-08.zip"]
    assert "8 de marzo de 2026" in first["es/convocatorias/1.html"].decode()
    assert "Última modificación: 1 de marzo de 2026" in first["es/estudios/gender.html"].decode()


def test_mkdocs_builds_the_same_site(tmp_path: Path) -> None:
    project = Project.in_folder(tmp_path / "one")
    done = project.build("--zip", SOURCE_DATE_EPOCH="1763683200")
    assert done.returncode == 0, done.stdout + done.stderr
    first = tree_of(project.site)
    shutil.rmtree(project.site)
    env = os.environ | {"SOURCE_DATE_EPOCH": "1763683200"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    subprocess.run(command, cwd=project.folder, env=env, check=True, capture_output=True)
    assert differing(without_copy(first), without_copy(tree_of(project.site))) == []
