"""The recipe “Add a problem” makes a rule that stops a build; a code without words is a problem itself."""

from __future__ import annotations

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
