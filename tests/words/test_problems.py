from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.needed_words import asked_words
from generator.load.content import REGISTERS
from generator.load.model_errors import made
from generator.model import facts as declared
from generator.model import register as registers
from generator.model.field import Part
from generator.model.kind import Kind
from generator.model.kinds import FACTS
from generator.model.language import Language
from generator.model.network import Network
from generator.model.problem import Origin, Problem
from generator.model.source import Place, Source
from generator.model.term import Scheme, Term
from generator.model.text import Follows, TranslationFields
from generator.schema.named_keys import problem_keys
from generator.words import Words, words_of
from tests.words.codes import given_with, raised, refused

each_language = pytest.mark.parametrize("language", Language)
PARTS = [m for m in vars(declared).values() if isinstance(m, type) and issubclass(m, Part)]
OF_REGISTERS = [m for m in vars(registers).values() if isinstance(m, type) and issubclass(m, Part)]
MODELS = (*PARTS, *OF_REGISTERS, Network, Place, Source, Scheme, Term, Follows, TranslationFields)
NAMES = sorted({n for m in MODELS for n in m.model_fields})
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3000),
    st.decimals(allow_nan=False, allow_infinity=False, places=2),
    st.text("aA9:/-ñ .", max_size=6),
    st.sampled_from(["2007-05-29", "2007-02-30", "2007-05-31/2007-05-29", "2007/2006", "0000", "x" * 99, "planned"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=6,
)


def wordings(language: Language) -> dict[str, dict[str, str]]:
    """How each problem of the content and of the house is said, by its code."""
    words = words_of(language)
    of_content = {code: wording for code, wording in words["problems"].items() if code != "file"}
    return of_content | {f"house.{code}": wording for code, wording in words["house"].items()}


@each_language
def test_every_code_that_can_be_raised_has_its_wording_and_no_wording_is_left_over(language):
    assert set(wordings(language)) == {problem.code for problem in raised()}


def test_the_codes_are_found_wherever_the_code_says_them():
    codes = {problem.code for problem in raised()}
    assert {"raw-html", "unclosed-quote", "not-yaml", "anchor", "too-small", "tab", "empty"} <= codes
    assert {"no-such-day", "completed-periods", "planned-periods"} <= refused() <= codes


def test_every_code_that_stands_where_it_is_raised_is_on_the_list_of_words():
    codes = {problem.code for problem in raised() if problem.written_there}
    keys = {code if "." in code else f"problems.{code}" for code in codes}
    assert keys <= problem_keys()
    assert {f"{key}.{form}" for key in problem_keys() for form in ("what", "remedy")} <= asked_words()


@each_language
def test_every_wording_says_what_is_wrong_and_how_to_mend_it(language):
    parts = {code: set(wording) for code, wording in wordings(language).items()}
    assert {code for code, found in parts.items() if not {"what", "remedy"} <= found} == set()
    assert {code for code, found in parts.items() if found - {"what", "remedy", "near"}} == set()


@each_language
def test_a_wording_speaks_only_of_values_that_are_given_with_the_code(language):
    unknown = {
        (code, place)
        for code in {problem.code for problem in raised()}
        for sentence in wordings(language)[code].values()
        for place in re.findall(r"\{(\w+)\}", sentence)
        if place not in given_with(code)
    }
    assert unknown == set()


@each_language
def test_a_nearest_word_is_proposed_only_where_the_code_looks_for_one(language):
    proposing = {code for code, wording in wordings(language).items() if "near" in wording}
    assert {code for code in proposing if not given_with(code) & {"near", "meant"}} == set()


@given(
    kind=st.sampled_from([*Kind, "translation", "vocabulary", "network", *REGISTERS]),
    values=st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=12),
)
def test_whatever_a_writer_writes_is_accepted_or_refused_in_words(kind, values):
    model = {**FACTS, **REGISTERS, "translation": TranslationFields, "vocabulary": Scheme, "network": Network}[kind]
    _, problems = made(model, values, Origin("content/x.es.md"))
    for problem in problems:
        assert all(words_of(language).problem(problem) for language in Language)


def test_numbers_that_are_not_whole_are_refused_in_words():
    _, problems = made(FACTS[Kind.CALLS], {"number": Decimal("1.5")}, Origin("content/calls/1.es.md"))
    (said,) = [words_of(Language.EN).problem(p) for p in problems if p.field == "number"]
    assert said.startswith("content/calls/1.es.md:1:1: number: “1.5” ")


def test_a_problem_is_one_line_with_its_place_the_fault_and_the_remedy():
    problem = Problem("content/a/1.es.md", 4, 9, "status", "not-a-choice", (("choices", "a, b"), ("value", "c")))
    assert words_of(Language.ES).problem(problem) == (
        "content/a/1.es.md:4:9: status: «c» no es un valor posible; escriba uno de estos: a, b"
    )


def test_a_problem_with_a_nearest_word_proposes_it():
    values = (("choices", "a, b"), ("near", "b"), ("value", "c"))
    problem = Problem("content/a/1.es.md", 4, 9, "status", "not-a-choice", values)
    assert words_of(Language.ES).problem(problem).endswith("; ¿quiso decir «b»? Se puede escribir: a, b")


def test_a_problem_with_a_whole_file_names_the_file_as_its_field():
    problem = Problem("content/a/1.es.md", 1, 1, "", "no-front-matter")
    assert words_of(Language.ES).problem(problem).startswith("content/a/1.es.md:1:1: archivo: falta el encabezado; ")


def test_a_problem_that_a_language_has_no_words_for_is_said_in_another():
    problem = Problem("content/a/1.es.md", 1, 1, "", "no-front-matter")
    assert ": file: falta el encabezado; " in Words(Language.EN, {"problem_places": {"file": "file"}}).problem(problem)
