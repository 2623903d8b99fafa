"""Questions in people's own words: that they can be judged, and how well they are answered."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.real import real_catalogue
from tests.search.asked import Asked, asked, pages_that_answer
from tests.search.asking import asked_of_files, questions

TERMS_AS_SUCH = ("themes", "topics", "countries", "populations", "document-classes", "years")
"""The kinds in which a question is nothing but a term of the vocabulary of this name."""


@pytest.fixture(scope="module")
def there_are() -> frozenset[str]:
    """The names of all pages of the real content that can be an answer."""
    return frozenset(pages_that_answer(real_catalogue()))


def test_every_answer_that_is_named_exists(there_are: frozenset[str]) -> None:
    assert [(q.ask, name) for q in asked() for name in q.answers if name not in there_are] == []


def test_terms_are_answers_and_an_organisation_with_a_record_is_its_record(there_are: frozenset[str]) -> None:
    assert {"themes/R3", "countries/HN", "years/2010", "organizations/manpower", "institutions/oas"} <= there_are
    assert there_are.isdisjoint({"organizations/oas", "themes/R9", "years/2099", "cities/Ciudad de México"})


def test_each_kind_has_at_least_ten_questions_and_each_language_sixty() -> None:
    kinds = Counter(q.group for q in asked())
    pages = Counter(q.page for q in asked())
    assert len(asked()) >= 140
    assert len(kinds) == 21
    assert [kind for kind, n in kinds.items() if n < 10] == []
    assert set(pages) == {"es", "en"}
    assert min(pages.values()) >= 60


def test_no_question_is_asked_twice_nor_among_the_others() -> None:
    words = Counter(_plain(q.ask) for q in asked())
    assert [ask for ask, n in words.items() if n > 1] == []
    assert words.keys().isdisjoint(_plain(q.ask) for q in questions())


def test_a_question_names_few_answers_each_once_and_says_why() -> None:
    assert [q.ask for q in asked() if not 1 <= len(q.find) <= 3] == []
    assert [q.ask for q in asked() if len(set(q.answers)) < len(q.answers)] == []
    assert [q.ask for q in asked() if not q.why.endswith(".")] == []


@pytest.mark.parametrize("kind", TERMS_AS_SUCH)
def test_where_the_question_is_a_term_its_page_comes_first(kind: str) -> None:
    first = [q.find[0][0] for q in asked() if q.group == kind]
    assert {name.partition("/")[0] for name in first} == {kind}


ONLY_ASK = (
    ("es", "¿Qué ministerio ya resolvió esto, y puede enseñarlo?"),
    ("es", "quién puede enseñarnos"),
    ("en", "Which ministry has solved this, and can teach it?"),
    ("en", "qué ministerio ya resolvió esto, y puede enseñarlo"),
    ("es", "who can help?"),
    ("es", "how do I ask for help"),
    ("en", "¿quién nos puede ayudar?"),
)
"""Questions that do not say for what, as the home page asks it."""


@pytest.fixture(scope="module")
def found(real_site: Path) -> list[list[str]]:
    """The names of what answers each question, best first."""
    return asked_of_files(real_site, [*((q.page, q.ask) for q in asked()), *ONLY_ASK, *LISTS, *IN_REGISTERS])


@pytest.fixture
def given(found: list[list[str]]) -> list[tuple[Asked, list[str]]]:
    """The judged questions with what answers them."""
    return list(zip(asked(), found[: len(asked())], strict=True))


LISTS = (
    ("es", "países"),
    ("en", "themes"),
    ("es", "organizaciones"),
    ("en", "poblaciones"),
    ("es", "mapas"),
    ("en", "explorer"),
)
LEAD_TO = ["lists/countries", "lists/areas", "lists/organizations", "lists/populations", "explorer/all", "explorer/all"]


def test_a_question_that_does_not_say_for_what_leads_to_the_page_that_finds_partners(found: list[list[str]]) -> None:
    given = found[len(asked()) :][: len(ONLY_ASK)]
    assert [names[0] for names in given] == ["partners/all"] * len(ONLY_ASK)


def test_the_name_of_a_vocabulary_or_of_the_explorer_leads_to_its_page(found: list[list[str]]) -> None:
    given = found[len(asked()) + len(ONLY_ASK) :][: len(LISTS)]
    assert [names[0] for names in given] == LEAD_TO


IN_REGISTERS = (
    ("es", "142 programas"),
    ("en", "142 programmes"),
    ("es", "propuestas recibidas en la segunda convocatoria"),
    ("en", "proposals received in the second call"),
    ("es", "142 programas y ninguna ficha"),
)
ARE = [*["figures/programmes-142"] * 2, *["figures/call-2-received"] * 2, "disagreements/portfolio-records"]
"""What is asked of the registers, and the entry that is the first answer."""


def test_an_entry_of_a_register_is_found_as_what_it_is(found: list[list[str]]) -> None:
    given = found[-len(IN_REGISTERS) :]
    assert [names[0] for names in given] == ARE


def test_of_what_must_be_among_the_first_five_at_least_95_in_100_is(given: list[tuple[Asked, list[str]]]) -> None:
    missed = [(q.ask, group) for q, names in given for group in q.missed(names)]
    assert 1 - len(missed) / sum(len(q.find) for q, _ in given) >= 0.95, missed


def test_the_first_right_answer_is_first_or_nearly(given: list[tuple[Asked, list[str]]]) -> None:
    places = [next((n for n, name in enumerate(names, 1) if name in q.answers), 0) for q, names in given]
    assert sum(1 / place for place in places if place) / len(places) >= 0.85


def test_there_is_an_answer_to_every_question(given: list[tuple[Asked, list[str]]]) -> None:
    assert [q.ask for q, names in given if not names] == []


@pytest.mark.parametrize("kind", TERMS_AS_SUCH)
def test_the_page_that_is_the_question_is_the_very_first(kind: str, given: list[tuple[Asked, list[str]]]) -> None:
    assert [(q.ask, names[0]) for q, names in given if q.group == kind and names[0] not in q.find[0]] == []


def test_a_misspelt_word_whose_stem_some_record_has_is_mended_where_that_names_a_term(
    given: list[tuple[Asked, list[str]]],
) -> None:
    assert [names[0] for q, names in given if q.ask == "youth unemployement"] == ["themes/E6"]


def _plain(ask: str) -> str:
    """A question without capitals and signs."""
    return " ".join(re.findall(r"\w+", ask.casefold()))
