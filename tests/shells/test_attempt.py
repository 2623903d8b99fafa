"""Whatever is broken, a build ends with an outcome that says where and what, in one sentence."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator import words
from generator.catalogue.house import faults_of_words
from generator.model.language import Language
from generator.shells import DEFAULT_SHELL, SHELLS
from generator.shells.attempt import attempt
from generator.shells.outcome import MadePages, Outcome, Trouble
from tests.built import ROOT, Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project in a folder of the kind that people have."""
    return Project.in_folder(tmp_path / "año #1 de 2")


def tried(project: Project, language: Language = Language.EN, shell: str = DEFAULT_SHELL) -> Outcome:
    return attempt(project.folder / "mkdocs.yml", project.folder / ".preview" / "site", language, shell)


@dataclass(frozen=True)
class Tried:
    """A project that was built once, what came of it, and which files there were when its pages were told of."""

    project: Project
    outcome: Outcome
    told: tuple[tuple[MadePages, list[str]], ...]


NAMES = [
    "es/index.html",
    "es/programas/ar-seclo.html",
    "es/datos.html",
    "data/programs.es.csv",
    "pagefind/engine.js",
]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """Such a project with nothing amiss."""
    project = Project.in_folder(tmp_path_factory.mktemp("good") / "año #1 de 2")
    told: list[tuple[MadePages, list[str]]] = []

    def tell(pages: MadePages) -> None:
        told.append((pages, [name for name in NAMES if (Path(pages.folder) / name).is_file()]))

    site = project.folder / ".preview" / "site"
    outcome = attempt(project.folder / "mkdocs.yml", site, Language.EN, with_pages=tell)
    return Tried(project, outcome, tuple(told))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_good_site_is_built_and_says_what_it_is_made_from(good: Tried) -> None:
    folders = (str(good.project.folder / "content"), str(good.project.folder / "theme"))
    assert good.outcome == Outcome((), "/", folders)
    assert (good.project.folder / ".preview" / "site" / "es" / "index.html").is_file()


def test_pages_are_told_of_before_data_files_and_index_are_made(good: Tried) -> None:
    site = good.project.folder / ".preview" / "site"
    assert good.outcome.built
    assert good.told == ((MadePages(str(site.with_name(".site.new")), "/"), NAMES[:2]),)
    assert all((site / name).is_file() for name in NAMES)


def test_the_path_of_the_site_is_in_the_outcome(project: Project) -> None:
    change(project.folder / "mkdocs.yml", "site_url: ''", "site_url: https://example.org/red/rial/")
    assert tried(project).base == "/red/rial/"


@pytest.mark.parametrize(
    ("language", "count"), [(Language.ES, "el campo no existe"), (Language.EN, "there is no such field")]
)
def test_problems_are_said_in_the_language_asked_for(project: Project, language: Language, count: str) -> None:
    project.edit("calls/1.es.md", "number: 1", "number: 1\nunknown: field")
    (trouble,) = tried(project, language).troubles
    assert trouble.place == "content/calls/1.es.md:4:1"
    assert count in trouble.said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("site_name: RIAL", "site_name: [RIAL", "mkdocs.yml:1:12: site_name: the list that a bracket"),
        ("docs_dir: content", "docs_dir: lost", "mkdocs.yml:17:11: docs_dir: there is no folder “lost”"),
        ("  - rial", "  - real", "mkdocs.yml:27:3: plugins: the plugin “rial” is missing"),
        ("  - rial", "  - search", "mkdocs.yml:27:3: plugins: the plugin “rial” is missing"),
    ],
)
def test_a_broken_configuration_is_said_with_its_line(project: Project, old: str, new: str, said: str) -> None:
    change(project.folder / "mkdocs.yml", old, new)
    outcome = tried(project)
    assert str(outcome.troubles[0]).startswith(said)
    assert str(project.folder) not in str(outcome.troubles)
    assert str(project.folder / "theme") in outcome.watched


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("{{ view.x }", "the template cannot be used: unexpected '}'"),
        ("{% if %}", "the template cannot be used: Expected an expression, got 'end of statement block'"),
        ("{{ view.nothing.at_all }}", "the template asks for “nothing”, which does not exist"),
        ("{{ words.site.nothing }}", "the template asks for “nothing”, which does not exist"),
        ("{{ view | nofilter }}", "the template cannot be used: No filter named 'nofilter'."),
        ("{% include 'nothing.html' %}", "“nothing.html” is missing"),
        ("{{ 1 + 'a' }}", "the build stopped: unsupported operand type(s) for +: 'int' and 'str'"),
    ],
)
@pytest.mark.parametrize("shell", SHELLS)
def test_a_broken_template_is_said_with_its_line(project: Project, new: str, said: str, shell: str) -> None:
    file = project.folder / "theme" / "record.html"
    start = "{% block content %}\n"
    change(file, start, start + new + "\n")
    text = file.read_text("utf-8")
    line = text[: text.index(new)].count("\n") + 1
    assert tried(project, shell=shell).troubles == (Trouble(f"theme/record.html:{line}", said),)


@pytest.mark.parametrize(
    ("needs", "named", "said"),
    [
        ("tables, facets/lost", "rows", "“facets/lost.js” is missing"),
        ("facets/rows", "rows", "the scripts need one another in a circle: facets/rows.js → facets/rows.js"),
        (
            "facets/list",
            "rows",
            "the scripts need one another in a circle: facets/rows.js → facets/list.js → facets/rows.js",
        ),
    ],
)
@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_that_needs_what_is_not_there_or_itself_is_named(
    project: Project, needs: str, named: str, said: str, shell: str
) -> None:
    script = project.folder / "theme" / "assets" / "facets" / "rows.js"
    change(script, "// needs: load, tables, facets/postings", f"// needs: {needs}")
    assert tried(project, shell=shell).troubles == (Trouble(f"theme/assets/facets/{named}.js", said),)


def test_a_template_that_is_not_utf_8_is_named(project: Project) -> None:
    (project.folder / "theme" / "record.html").write_bytes("uno\naño".encode("latin-1"))
    said = "the file is not UTF-8; save it again with that encoding"
    assert tried(project).troubles == (Trouble("theme/record.html:2:2", said),)


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The words of Spanish, to be broken."""
    folder = tmp_path / "generator" / "words"
    shutil.copytree(ROOT / "generator" / "words", folder)
    monkeypatch.setattr(words, "_FOLDER", folder)
    words.words_of.cache_clear()
    faults_of_words.cache_clear()
    yield folder / "es.yml"
    words.words_of.cache_clear()
    faults_of_words.cache_clear()


def test_words_that_cannot_be_read_are_said_in_another_language(project: Project, spanish: Path) -> None:
    change(spanish, "language: Español", "language: [")
    (trouble,) = tried(project, Language.ES).troubles
    assert "generator/words/es.yml:" in trouble.place
    assert trouble.said.startswith("the YAML cannot be read: ")


def test_a_missing_word_is_named_with_its_file(project: Project, spanish: Path) -> None:
    change(spanish, "  home:", "  homes:")
    said = "site.home: falta esta palabra; escríbala; «en: site.home» dice: Home"
    assert Trouble("generator/words/es.yml:6:3", said) in tried(project, Language.ES).troubles


def test_where_what_is_missing_is_a_part_of_the_words_all_of_it_is_named(project: Project, spanish: Path) -> None:
    text = spanish.read_text("utf-8")
    spanish.write_text(text.partition("\nlist:\n")[0] + "\n", "utf-8")
    troubles = tried(project, Language.EN).troubles
    named = {str(trouble).split(": ")[1] for trouble in troubles}
    assert {"dates.months", "kinds.programs.slug", "detected.mail.at", "list.and"} <= named
    assert all(trouble.place.startswith("generator/words/es.yml:") for trouble in troubles)


def test_a_failed_build_leaves_the_site_of_the_one_before(good: Tried) -> None:
    project = good.project
    assert good.outcome.built
    page = project.folder / ".preview" / "site" / "index.html"
    before = page.stat().st_ino
    change(project.folder / "theme" / "record.html", "{% block content %}", "{% block content %}{% if %}")
    assert not tried(project).built
    assert page.stat().st_ino == before


def test_an_outcome_comes_back_from_its_text() -> None:
    outcome = Outcome((Trouble("año.md:1:1", "«mal»\n"),), "/rial/", ("/a b#",))
    assert Outcome.of_text(outcome.as_text()) == outcome
    with pytest.raises(ValueError, match="Expecting value"):
        Outcome.of_text("Traceback")
