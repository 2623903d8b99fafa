"""The list of mutants fits the code: each changes what is there once, and names tests that there are."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.built import ROOT

MUTANTS: list[dict[str, Any]] = yaml.load((ROOT / "tools" / "mutants.yml").read_text("utf-8"), yaml.CSafeLoader)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant["name"])
def test_a_mutant_fits_the_code(mutant: dict[str, Any]) -> None:
    assert (ROOT / mutant["file"]).read_text("utf-8").count(mutant["old"]) == 1
    assert mutant["new"] != mutant["old"]
    assert all((ROOT / test.partition("::")[0]).exists() for test in mutant["tests"].split())
