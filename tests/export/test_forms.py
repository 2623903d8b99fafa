"""The forms and templates of the repository."""

from __future__ import annotations

import re

import yaml

from generator.export.forms import forms, owners
from generator.load.content import read_content
from generator.model.language import Language
from generator.model.road import ASKED_FOR, FILLED_IN, Purpose, form_name
from generator.words import words_of
from tests.built import ROOT, rial
from tests.sites_support import SmallSite


def test_those_that_are_there_are_fresh() -> None:
    done = rial("forms", "--check")
    assert done.returncode == 0, done.stdout


def test_a_form_asks_what_is_declared_and_needs_one_answer() -> None:
    made = dict(forms(read_content(ROOT / "content")))
    for language in ("es", "en"):
        for purpose in Purpose:
            form = yaml.load(made[f".github/ISSUE_TEMPLATE/{form_name(purpose, language)}"], yaml.CSafeLoader)
            fields = [part for part in form["body"] if part["type"] != "markdown"]
            assert [field["id"] for field in fields] == [*FILLED_IN, *ASKED_FOR[purpose]]
            assert [f["id"] for f in fields if f.get("validations", {}).get("required")] == [ASKED_FOR[purpose][0]]
            assert form["name"] == words_of(Language(language))[f"roads.offers.{purpose}"]


def test_each_country_has_a_role_and_its_files(small: SmallSite) -> None:
    content = small.content()
    lines = owners(content, words_of(Language.ES)).splitlines()
    codes = [term.id.lower() for v in content.vocabularies if v.name == "countries" for term in v.scheme.terms]
    assert [line.split()[1] for line in lines if re.search(r"/\*/[a-z]{2}-", line)] == [
        f"@example/{code}" for code in codes
    ]
    assert "/content/*/ar-*.md @example/ar @example/secretariat" in lines
    assert "* @example/secretariat" in lines


def test_a_stale_form_is_named(small: SmallSite) -> None:
    assert rial("forms", cwd=small.folder).returncode == 0
    (small.folder / ".github/ISSUE_TEMPLATE/add-es.yml").write_text("name: x\n")
    done = rial("forms", "--check", cwd=small.folder)
    assert (done.returncode, done.stdout.count("\n")) == (1, 1)
    assert "add-es.yml" in done.stdout
