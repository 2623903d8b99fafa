"""Whatever frames the pages, the site is the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generator.shells import DEFAULT_SHELL, SHELLS
from tests.built import ROOT, Project, differing, rial, tree_of

WITHOUT_MKDOCS = """
import sys
sys.modules.update(dict.fromkeys(("mkdocs", "material", "generator.site")))
from generator.cli import main
sys.exit(main())
"""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, made without MkDocs, which cannot even be imported."""
    site = tmp_path_factory.mktemp("plain") / "site"
    command = [sys.executable, "-c", WITHOUT_MKDOCS, "build", "--shell", "plain", "--site", str(site)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def test_both_shells_make_the_same_site_to_the_byte(plain: Path, real_site: Path) -> None:
    assert differing(tree_of(plain), tree_of(real_site)) == []


def test_no_page_has_parts_that_only_the_scripts_of_material_drive(plain: Path) -> None:
    assert [page for page in plain.rglob("*.html") if "md-" in page.read_text("utf-8")] == []


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
