"""The recipe “Add a problem” makes a rule that stops a build; a code without words is a problem itself."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.built import rial_apart
from tests.docs.house import copied, followed, recipe
from tests.sites_support import SMALL

RECIPE = recipe("Add a problem")
SAID = {
    "es": "country: el taller dice el país (TT) y no la ciudad; añada «city» con el nombre de la ciudad",
    "en": "country: the workshop says its country (TT) and not its city; add “city” with the name of the city",
    "pt": "country: a oficina diz o país (TT) e não a cidade; acrescente “city” com o nome da cidade",
}


@pytest.mark.parametrize("language", SAID)
def test_the_problem_is_said_at_its_line_in_each_language(tmp_path: Path, language: str) -> None:
    project = followed(RECIPE, copied(tmp_path / "project", SMALL))
    done = rial_apart("check", "--language", language, cwd=project)
    assert done.returncode == 1
    assert f"content/workshops/2007-port-of-spain.es.md:5:10: {SAID[language]}" in done.stdout.splitlines()


def test_the_words_that_are_left_out_are_named_where_the_problem_is_and_where_it_is_not(tmp_path: Path) -> None:
    project = followed(RECIPE, copied(tmp_path / "project", SMALL), lambda block: "/words/" in block.path)
    keys = {(language, f"problems.no-city.{form}") for language in SAID for form in ("what", "remedy")}
    assert missing(project) == keys
    shutil.copytree(SMALL, project / "content", dirs_exist_ok=True)
    assert rial_apart("schema", cwd=project).returncode == 0
    assert missing(project) == keys
    followed([block for block in RECIPE if "/words/" in block.path], project)
    done = rial_apart("check", cwd=project)
    assert done.returncode == 0, done.stdout


def missing(project: Path) -> set[tuple[str, str]]:
    """The language and the key of each word that `rial check` misses."""
    done = rial_apart("check", "--language", "en", cwd=project)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    line = re.compile(r"generator/words/(\w+)\.yml:[\d:]+ ([\w.-]+): this word is missing; ")
    return {(found[1], found[2]) for said in done.stdout.splitlines() if (found := line.match(said))}
