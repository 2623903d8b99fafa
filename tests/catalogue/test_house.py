"""Words that are missing or left over are problems that name them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import reduce
from operator import getitem
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import words
from generator.catalogue import house
from generator.catalogue.house import faults_of_codes, faults_of_words
from generator.catalogue.needed_words import asked_words, needed_words
from generator.model.citing import REPORT, Cited
from generator.model.facts import Facts
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.traits import Traits
from generator.words import Words, words_of
from generator.words.styles import templates_in

ES, EN = Language.ES, Language.EN
FILES = sorted(f"{language}.yml" for language in Language)


@pytest.fixture
def trees(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[Language, Any]]:
    """The words of each language, to be changed."""
    changed = {language: deepcopy(dict(words_of(language).tree)) for language in Language}
    monkeypatch.setattr(house, "words_of", lambda language: Words(language, changed[language]))
    yield changed
    faults_of_words.cache_clear()


def found() -> tuple[Problem, ...]:
    """What is found now: words change only in tests."""
    faults_of_words.cache_clear()
    return faults_of_words()


def faults() -> list[tuple[str, str, str]]:
    return [(p.path.rpartition("/")[2], p.field, p.code) for p in found()]


def said() -> list[str]:
    return [words_of(EN).problem(p) for p in found()]


def test_a_missing_word_is_named_with_what_another_language_says(trees):
    del trees[EN]["kinds"]["calls"]["plural"]
    (line,) = said()
    assert line.startswith("generator/words/en.yml:")
    assert line.endswith(
        ": kinds.calls.plural: this word is missing; write it; “es: kinds.calls.plural” says: Convocatorias"
    )


def test_a_word_that_no_language_has_is_named_with_that_of_another_kind(trees):
    for tree in trees.values():
        del tree["kinds"]["calls"]["plural"]
    assert "“kinds.programs.plural” says: Programmes" in said()[0]
    assert {field for _, field, _ in faults()} == {"kinds.calls.plural"}


def test_all_words_of_all_languages_are_named_at_once(trees):
    for tree in trees.values():
        del tree["roles"]["calls"]
    del trees[ES]["site"]["home"]
    fields = ("opened", "themes", "topics", "populations", "related")
    lacking = [(file, f"roles.calls.{name}", "house.missing-word") for file in FILES for name in fields]
    assert sorted(faults()) == sorted([*lacking, ("es.yml", "site.home", "house.missing-word")])


@given(st.sets(st.sampled_from(sorted({need.key for need in needed_words()} | asked_words())), min_size=1, max_size=9))
@settings(max_examples=settings().max_examples // 6)
def test_whatever_words_no_language_has_are_named_in_each(lost):
    less = {language: Words(language, without(words_of(language).tree, lost)) for language in Language}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(house, "words_of", less.__getitem__)
        assert sorted(faults()) == sorted((file, key, "house.missing-word") for file in FILES for key in lost)
    faults_of_words.cache_clear()


def without(tree: Mapping[str, Any], lost: Collection[str], above: str = "") -> dict[str, Any]:
    return {
        name: without(word, lost, f"{above}{name}.") if isinstance(word, Mapping) else word
        for name, word in tree.items()
        if f"{above}{name}" not in lost
    }


@pytest.mark.parametrize(
    "key",
    [
        "search.placeholder",  # of a template
        "answers.understood",  # of a script
        "list_page.clear",  # of a script and a template
        "holding.source",  # of the code
        "admonitions.abstract",  # put together by the code
        "data.files.jsonld.about",
        "settings.folder.what",
        "problems.raw-html.remedy",  # of a problem whose code is written where it is raised
        "problems.completed-periods.what",  # of one whose code is a variable there
        "house.missing-word.what",
        "counts.records.one",
        "commands.check.does",
        "dates.range_years",
        "language",
    ],
)
def test_a_word_that_code_templates_or_scripts_ask_for_is_missing_where_no_language_has_it(trees, key):
    *groups, name = key.split(".")
    for tree in trees.values():
        del reduce(getitem, groups, tree)[name]
    assert faults() == [(file, key, "house.missing-word") for file in FILES]


def test_a_whole_group_that_no_language_has_is_named_word_by_word(trees):
    for tree in trees.values():
        del tree["dates"]
    assert {field for _, field, _ in faults()} == {key for key in asked_words() if key.startswith("dates.")}


def test_a_problem_that_was_found_and_is_not_said_in_a_language_is_named_with_its_words(trees):
    new, said = (Problem("content/a.es.md", 1, 1, "", code) for code in ("no-city", "tab"))
    del trees[EN]["problems"]["tab"]
    fields = [(p.path, p.field, p.code) for p in faults_of_codes([new, said])]
    lacking = {language: ["no-city"] for language in Language} | {EN: ["no-city", "tab"]}
    assert fields == [
        (f"generator/words/{language}.yml", f"problems.{code}.{form}", "house.missing-word")
        for language, codes in lacking.items()
        for code in codes
        for form in ("what", "remedy")
    ]


def test_an_empty_word_of_a_declaration_is_missing(trees):
    trees[ES]["fields"]["call"] = ""
    assert faults() == [("es.yml", "fields.call", "house.missing-word")]


def test_a_word_that_is_like_none_is_shown_one_that_declarations_ask_for_too(trees):
    for tree in trees.values():
        del tree["values"]["programs"]["type"]
    examples = [line.partition("; write it; ")[2] for line in said() if ": values.programs.type." in line]
    assert examples
    assert [example for example in examples if not re.match("“values[.][a-z]+[.][a-z_]+[.]", example)] == []


def test_a_list_that_has_not_its_number_of_words_is_named_with_it(trees):
    trees[EN]["dates"]["months"] = ["January", "February"]
    trees[EN]["search"]["examples"] = ["labour"]
    (line,) = said()
    assert ": dates.months: the parts of this word are taken by their number, and it has 2; write 12, as " in line


def test_a_word_that_stands_in_its_file_twice_is_named_with_its_place(monkeypatch, tmp_path):
    folder = tmp_path / "words"
    shutil.copytree(words.file_of(EN).parent, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    file = folder / "en.yml"
    file.write_text(file.read_text("utf-8").replace("\nfields:\n", "\nfields:\n  title: Heading\n", 1), "utf-8")
    monkeypatch.setattr(words, "_FOLDER", folder)
    words_of.cache_clear()
    try:
        (problem,) = found()
    finally:
        words_of.cache_clear()
        faults_of_words.cache_clear()
    assert (problem.field, problem.code) == ("fields.title", "house.word-twice")
    assert file.read_text("utf-8").splitlines()[problem.line - 1].strip() == "title: Title"


@pytest.mark.parametrize(
    "key",
    ["kinds.treaties.plural", "roles.calls.country", "fields.motto", "help_of.Treaty.party", "counts.treaties.one"],
)
def test_a_word_that_no_declaration_asks_for_is_left_over(trees, key):
    *groups, name = key.split(".")
    for tree in trees.values():
        for group in groups:
            tree = tree.setdefault(group, {})
        tree[name] = "…"
    assert faults() == [(file, key, "house.left-over-word") for file in FILES]


def test_a_misspelt_key_is_told_which_was_meant(trees):
    trees[EN]["roles"]["calls"]["temes"] = trees[EN]["roles"]["calls"].pop("themes")
    left_over = next(line for line in said() if ": roles.calls.temes: " in line)
    assert left_over.endswith("nothing asks for this word; did you mean “roles.calls.themes”? If not, delete it")


def test_a_word_of_every_page_that_one_language_has_is_missing_in_the_others(trees):
    trees[EN]["site"]["motto"] = "Together"
    assert faults() == [(file, "site.motto", "house.missing-word") for file in FILES if file != "en.yml"]


@pytest.mark.parametrize(
    ("key", "sentence", "choices"),
    [
        ("kinds.workshops.document_title", "{title} ({contry})", "{country}, {id}, {title}, {year}"),
        ("site.edition", "Edition of {day}", "{date}"),
        ("site.edition", "Edition of {date", "{date}"),
        ("kinds.workshops.plural", "{n} workshops", "–"),
    ],
)
def test_a_place_that_nothing_fills_is_named_with_those_that_are(trees, key, sentence, choices):
    *groups, name = key.split(".")
    tree = trees[EN]
    for group in groups:
        tree = tree[group]
    tree[name] = sentence
    (line,) = said()
    assert f": {key}: nothing fills in “" in line
    assert line.endswith(f"; what can be written: {choices}")


@pytest.mark.usefixtures("trees")
def test_what_no_style_has_a_template_for_is_named_with_how_one_is_made(monkeypatch):
    law = replace(REPORT, csl="legislation")
    monkeypatch.setattr(
        house, "FACTS", house.FACTS | {"calls": type("Law", (Facts,), {"traits": Traits(cited=Cited(law))})}
    )
    needed = tuple(needed_words())
    monkeypatch.setattr(house, "needed_words", lambda: needed)
    assert faults() == [(f"{language}.json", "legislation", "house.no-template") for language in sorted(Language)]
    assert "run “make styles”" in said()[0]


@pytest.mark.usefixtures("trees")
def test_a_language_without_templates_is_named_with_each_type(monkeypatch):
    monkeypatch.setattr(house, "templates_in", lambda language: {} if language == EN else templates_in(language))
    types = ("document", "report", "speech", "webpage")
    assert faults() == [("en.json", type, "house.no-template") for type in types]
