"""`rial diff`: what is new between two editions, for people and for programs."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from generator.model.language import Language
from tests.cli.conftest import Rial
from tests.load.test_history import git
from tests.sites_support import SMALL, SmallSite


@pytest.fixture
def changed(small: SmallSite) -> SmallSite:
    """The small site with a fact and a section that are others, a record that is gone and one that came."""
    small.edit("programs/ar-seclo.es.md", "type: service", "type: model")
    small.edit("workshops/2007-port-of-spain.es.md", "Participaron", "Asistieron")
    for language in ("es", "en"):
        shutil.move(small.path(f"results/c3-do-unit.{language}.md"), small.path(f"results/other.{language}.md"))
    return small


def test_it_says_what_was_added_changed_and_removed(rial: Rial, changed: SmallSite) -> None:
    said = rial("diff", SMALL, "--language", "en")
    assert (said.status, said.errors) == (0, [])
    assert said.out[2:14] == [
        "1 new record, 2 changed records, 1 removed record.",
        "",
        "Programmes",
        "  ~ Mandatory Labour Conciliation Service (SECLO) (programs/ar-seclo)",
        "    ~ Type: Model (before: Service)",
        "",
        "Workshops",
        "  ~ Workshop on health and safety at work (workshops/2007-port-of-spain)",
        "    ~ Text (Spanish): Asistieron delegaciones de toda la región[^1]."
        " (before: Participaron delegaciones de toda la región[^1].)",
        "",
        "Results",
        "  − A conciliation unit (results/c3-do-unit)",
    ]
    assert "  · Argentina: 1 new record, 1 changed record, 1 removed record" in said.out


def test_an_edition_against_itself_has_no_news(rial: Rial) -> None:
    assert rial("diff", SMALL).out[2] == "Nada cambió."


def test_json_has_both_languages_and_is_the_same_twice(rial: Rial, changed: SmallSite) -> None:
    said = rial("diff", SMALL, "--format", "json")
    assert rial("diff", SMALL, "--format", "json", "--language", "pt") == said
    log = json.loads("\n".join(said.out))
    assert [(n["happened"], n["kind"], n["id"]) for n in log["news"]] == [
        ("changed", "programs", "ar-seclo"),
        ("changed", "workshops", "2007-port-of-spain"),
        ("removed", "results", "c3-do-unit"),
        ("added", "results", "other"),
    ]
    assert log["news"][0]["facts"] == [{"name": "type", "before": "service", "after": "model"}]
    assert set(log["news"][0]["title"]) == {Language.ES, Language.EN}
    assert log["records"]["results"] == {"before": 1, "after": 1}


def test_no_sign_of_a_record_means_anything_in_markdown(rial: Rial, small: SmallSite) -> None:
    hostile = "Una [unidad](javascript:x) <b>@todos</b> `a` ![x](y) # {~}"
    small.edit("results/c3-do-unit.es.md", "title: Una unidad de conciliación", f"title: '{hostile}'")
    said = rial("diff", SMALL, "--format", "markdown")
    (line,) = (line for line in said.out if "todos" in line and "results/c3" in line)
    bare = re.sub(r"\\.|&#\d+;", "", line.removeprefix("- `~` ").replace("(results", "").removesuffix(")"))
    assert not re.search(r"[\[\]<>@`!#{}~*_:]", bare), bare


def test_commits_of_the_repository_are_editions(rial: Rial, small: SmallSite) -> None:
    git(small.folder, "init", "--quiet")
    git(small.folder, "add", ".")
    git(small.folder, "commit", "--quiet", "-m", "one", day="2024-03-01")
    small.edit("programs/ar-seclo.es.md", "type: service", "type: model")
    git(small.folder, "commit", "--quiet", "--all", "-m", "two", day="2024-04-02")
    said = rial("diff", "HEAD~1", "HEAD", "--language", "en")
    assert said.out[1:3] == ["From the earlier edition (1 March 2024) to this one (2 April 2024).", "1 changed record."]
    assert rial("diff", "HEAD~1", "--language", "en").out == said.out


def test_it_goes_into_a_file(rial: Rial, changed: SmallSite, tmp_path: Path) -> None:
    file = tmp_path / "news.md"
    assert rial("diff", SMALL, "--format", "markdown", "--to", file).out == [f"Escrito: {file}"]
    assert file.read_text("utf-8").startswith("# Novedades\n")


@pytest.mark.parametrize("name", ["nowhere", "mkdocs.yml", "copy.zip", "--", "theme"])
def test_what_is_no_edition_gives_2(rial: Rial, small: SmallSite, name: str) -> None:
    with zipfile.ZipFile(small.folder / "copy.zip", "w") as archive:
        archive.writestr("data/other.json", "[]")
    try:
        status = rial("diff", name).status
    except SystemExit as end:
        status = int(end.code or 0)
    assert status == 2
