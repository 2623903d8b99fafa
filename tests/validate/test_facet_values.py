"""A value by which lists are narrowed, mistyped: a problem at its line with the nearest right words."""

from __future__ import annotations

import pytest

from generator.catalogue.reconciliation import checked
from tests.real import real_content
from tests.sites_support import SmallSite

PROGRAM = "programs/ar-seclo.es.md"
OTHER = " Si no, use otro código de content/vocabularies/themes.yml"
STUDY = "studies/gender.es.md"


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("T8", "use un código de content/vocabularies/themes.yml, o añádalo allí: T5, T6, E6"),
        ("t6", f"¿quiso decir T6 (Inspección del trabajo)?{OTHER}"),
        (
            "Inspeccion del trabajo",
            f"¿quiso decir T6 (Inspección del trabajo)?{OTHER}",
        ),
        (
            "Labour inspection",
            f"¿quiso decir T6 (Inspección del trabajo)?{OTHER}",
        ),
        (
            "SSO",
            f"¿quiso decir T5 (Seguridad y salud en el trabajo)?{OTHER}",
        ),
        (
            "OSH",
            f"¿quiso decir T5 (Seguridad y salud en el trabajo)?{OTHER}",
        ),
    ],
)
def test_an_unknown_theme_is_a_problem_at_its_place(small: SmallSite, written: str, remedy: str) -> None:
    small.edit(PROGRAM, "themes: [T6]", f"themes: [T5, {written}]")
    assert small.problems() == [
        f"content/{PROGRAM}:9:14: themes.2: «{written}» no está en el vocabulario «themes»; {remedy}"
    ]


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("woman", "did you mean women (Mujeres)? If not, use another code of content/vocabularies/populations.yml"),
        ("Mujeres", "did you mean women (Mujeres)? If not, use another code of content/vocabularies/populations.yml"),
        ("Jovenes", "did you mean youth (Jóvenes)? If not, use another code of content/vocabularies/populations.yml"),
        ("offshore", "use a code of content/vocabularies/populations.yml, or add it there: youth, women"),
    ],
)
def test_an_unknown_population_is_a_problem_at_its_place(small: SmallSite, written: str, remedy: str) -> None:
    small.edit(STUDY, "populations: [women]", f"populations:\n  - youth\n  - {written}")
    assert small.problems("en") == [
        f"content/{STUDY}:10:5: populations.2: “{written}” is not in the vocabulary “populations”; {remedy}"
    ]


def test_an_area_is_not_a_theme(small: SmallSite) -> None:
    small.edit(PROGRAM, "themes: [T6]", "themes: [T]")
    (problem,) = small.found()
    assert (problem.code, problem.line, problem.column) == ("unknown-term", 9, 10)


@pytest.mark.parametrize(("area", "code"), [("T", "misplaced-term"), ("F", "unknown-broader")])
def test_a_theme_outside_its_area_is_a_problem_at_its_line(small: SmallSite, area: str, code: str) -> None:
    small.edit("vocabularies/themes.yml", "broader: E\n", f"broader: {area}\n")
    (problem,) = small.found()
    assert (problem.code, problem.line, problem.column) == (code, 14, 14)


def test_a_theme_in_a_narrower_area_belongs_to_that_one(small: SmallSite) -> None:
    small.edit(
        "vocabularies/areas.yml", "  - id: E\n", "  - id: T6\n    labels: {es: Inspección, en: Inspection}\n  - id: E\n"
    )
    small.edit("vocabularies/themes.yml", "  - id: T6\n", "  - id: T6-1\n")
    for record in (PROGRAM, "activities/1-1.es.md"):
        small.edit(record, "themes: [T6]", "themes: [T6-1]")
    small.edit("activities/1-2.es.md", "themes: [T6, T5]", "themes: [T6-1, T5]")
    (problem,) = small.found()
    assert (problem.code, dict(problem.values)["meant"]) == ("misplaced-term", "T6")


def test_every_theme_of_the_site_is_in_its_own_area() -> None:
    _, problems = checked(real_content())
    assert problems == ()
