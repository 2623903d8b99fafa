"""What a source prints, held against what the records say."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.catalogue.computations import only_repeats
from generator.model.register import PrintedFigure
from generator.words import words_of
from tests.sites_support import SmallSite

SOURCE = {"document": "report"}


def figure(printed: int, verdict: str = "as-worded", **more: str) -> PrintedFigure:
    label = {"es": "Talleres", "en": "Workshops"}
    data = {"id": "a", "label": label, "printed": printed, "computed": "workshops", "verdict": verdict, **more}
    return PrintedFigure.model_validate({**data, "as_printed": {"es": "«…»", "en": "“…”"}, "sources": (SOURCE,)})


@pytest.mark.parametrize(
    ("wording", "holds", "fails"),
    [("more-than", "381", "380"), ("at-least", "380", "379"), ("rounded", "379.5", "379.4")],
)
def test_a_worded_figure_agrees_as_long_as_its_words_are_true(wording: str, holds: str, fails: str) -> None:
    worded = figure(380, wording=wording)
    assert worded.agrees_with(Decimal(holds))
    assert not worded.agrees_with(Decimal(fails))


def test_an_equal_figure_agrees_with_itself_alone_and_one_that_differs_with_anything() -> None:
    assert figure(2, "equal").agrees_with(Decimal(2))
    assert not figure(2, "equal").agrees_with(Decimal(3))
    assert figure(2, "differs").agrees_with(Decimal(3))


def test_a_figure_that_repeats_the_source_still_has_to_be_the_one_printed() -> None:
    assert figure(2, "repeats").agrees_with(Decimal(2))
    assert not figure(2, "repeats").agrees_with(Decimal(3))


@pytest.mark.parametrize("figure", ["received", "selected", "cancelled"])
def test_what_a_call_s_record_has_from_the_source_is_repeated_and_its_sum_over_the_calls_counted(figure: str) -> None:
    assert only_repeats(f"call.1.{figure}")
    assert not only_repeats(f"calls.{figure}")
    assert not only_repeats("call.1.completed")


@pytest.fixture
def worded(small: SmallSite) -> Callable[[int], list[str]]:
    """The problems, in English, of the small site with a register that says “more than” so many workshops."""

    def problems(printed: int) -> list[str]:
        small.write(
            "registers/figures.yml",
            "labels: {es: Cifras, en: Figures}\n"
            "entries:\n"
            "  - id: workshops\n"
            "    label: {es: Talleres, en: Workshops}\n"
            f"    printed: {printed}\n"
            "    as_printed: {es: '«más talleres»', en: '“more workshops”'}\n"
            "    computed: workshops\n"
            "    verdict: as-worded\n"
            "    wording: more-than\n"
            "    sources: [{document: report}]\n",
        )
        return [words_of("en").problem(p) for p in small.found()]

    return problems


def test_a_worded_figure_that_stops_being_true_is_a_problem_that_names_both_sides(
    worded: Callable[[int], list[str]],
) -> None:
    assert worded(1) == []
    (line,) = worded(2)
    assert "the figure printed in report is «más talleres», but the records that cite it give 2 (workshops)" in line
