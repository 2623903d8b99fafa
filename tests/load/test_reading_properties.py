"""Whatever stands in a file, it is read, or said in one line at its place what is wrong with it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.load.content import read_content
from generator.load.strict_yaml import tree_of
from generator.load.text import decoded, unmeant_in
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.problem import Problem
from generator.model.term import Scheme, Term
from generator.model.text import TranslationFields
from generator.validate.check import problems_of
from generator.words import words_of
from tests.load.signs import SIGNS

LINE = re.compile(r"[^:]+:\d+:\d+: .+: .+; .+")
NAMES = sorted({n for m in (*FACTS.values(), TranslationFields, Scheme, Term) for n in m.model_fields})
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(SIGNS), max_size=40).map("".join))
front_matters = st.lists(st.tuples(st.sampled_from(NAMES), texts), max_size=8).map(
    lambda fields: "---\n" + "".join(f"{name}: {text}\n" for name, text in fields) + "---\n"
)
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.sampled_from(["2007-05-29", "T5"]))
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=8,
)
records = st.dictionaries(st.sampled_from(NAMES), values, max_size=10).map(
    lambda data: f"---\n{yaml.safe_dump(data, allow_unicode=True)}---\n\nBody.\n"
)
files = st.one_of(
    st.binary(max_size=200),
    texts.map(str.encode),
    st.tuples(front_matters, texts).map(lambda parts: "".join(parts).encode()),
    records.map(str.encode),
)
in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "content"


def check(folder: Path, files: dict[str, bytes]) -> None:
    """Every problem of these files is one line in each language, with a place inside its file."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    for problem in problems_of(read_content(folder)):
        if problem.code == "no-records":
            assert set(files) <= {"vocabularies/themes.yml"}
            continue
        assert is_inside(problem, files[problem.path.removeprefix("content/")]), problem
        for language in Language:
            assert LINE.fullmatch(words_of(language).problem(problem))


def is_inside(problem: Problem, data: bytes) -> bool:
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return any(
        1 <= problem.line <= len(lines) + 1
        and 1 <= problem.column <= len("".join(lines[problem.line - 1 : problem.line])) + 1
        for lines in (text.split("\n"), decoded(data, "")[0].split("\n"))
    )


@in_one_folder
@given(kind=st.sampled_from(Kind), data=files)
@example(kind=Kind.PAGES, data=b"---\ntitle: a\n")
@example(kind=Kind.PAGES, data=b"---\ntitle: 'a\nb: \"\n---")
@example(kind=Kind.PAGES, data=b'---\n"a\\nb": 1\n---\n')
@example(kind=Kind.PAGES, data=b"---\n? a\n---\n")
@example(kind=Kind.CALLS, data=b"---\nnumber: " + b"9" * 5000 + b"\n---\n")
def test_any_record_gives_only_problems_inside_its_file(folder: Path, kind: Kind, data: bytes) -> None:
    check(folder, {f"{kind}/a.es.md": data})


@in_one_folder
@given(data=st.one_of(texts.map(str.encode), records.map(lambda text: text[4:].partition("---\n")[0].encode())))
def test_any_vocabulary_gives_only_problems_inside_its_file(folder: Path, data: bytes) -> None:
    check(folder, {"vocabularies/themes.yml": data})


@in_one_folder
@given(body=texts)
def test_any_body_gives_only_problems_inside_its_file(folder: Path, body: str) -> None:
    front = "---\ntitle: A\nsources: [{document: a}]\n---\n"
    translation = f"---\ntitle: A\n---\n{body}\n## b\n"
    check(folder, {"pages/a.es.md": (front + body).encode(), "pages/a.en.md": translation.encode()})


strings = st.dictionaries(st.text(min_size=1, max_size=12), st.text(max_size=60), min_size=1, max_size=5)
visible = st.text(
    st.characters(
        exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"], exclude_characters="\u00a0\u2007\u202f\u3000\u180e"
    ),
    max_size=60,
).filter(lambda text: not unmeant_in(text)[0])


@in_one_folder
@given(data=strings.filter(lambda data: not any(unmeant_in(text)[0] for text in data.values())))
def test_strings_that_yaml_writes_are_read_as_the_same_strings(data: dict[str, str]) -> None:
    tree = tree_of(yaml.safe_dump(data), "x.yml")
    assert (tree.value, tree.problems) == (data, ())


@in_one_folder
@given(data=st.fixed_dictionaries({"title": visible, "summary": visible}), width=st.sampled_from([20, 80, 1000]))
def test_strings_that_yaml_writes_with_their_accents_are_read_as_the_same_strings(
    data: dict[str, str], width: int
) -> None:
    text, problems = decoded(yaml.safe_dump(data, allow_unicode=True, width=width).encode(), "x.yml")
    assert problems == []
    tree = tree_of(text, "x.yml")
    assert (tree.value, tree.problems) == (data, ())


plain = st.text("abñÁ019.,;-_/()«»'\"!?%&*@+=~$^|<> ", min_size=1, max_size=30).map(lambda text: f"a{text}".rstrip())


@in_one_folder
@given(text=plain)
def test_a_text_that_begins_with_a_letter_needs_no_quotes(text: str) -> None:
    assert tree_of(f"title: {text}\n", "x.md").value == {"title": text}


@in_one_folder
@given(
    broken=st.sampled_from(["a: 'x", "a: [1", "a: @b", "a: b: c", "a:\n\t- b", "a: {b", "a: *b c", "a:b"]),
    at=st.integers(0, 3),
)
def test_a_field_that_cannot_be_read_hides_no_other(broken: str, at: int) -> None:
    lines = ["one: 1", "two: [2]", "three: {es: 3}"]
    good: dict[str, Any] = {"one": 1, "two": (2,), "three": {"es": 3}}
    tree = tree_of("\n".join([*lines[:at], broken, *lines[at:]]), "x.md")
    assert {name: value for name, value in tree.value.items() if name != "a"} == good
    assert len(tree.problems) == 1
    assert at + 1 <= tree.problems[0].line <= at + 2
