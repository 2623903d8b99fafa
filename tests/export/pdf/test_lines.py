"""Words broken into lines."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.export.pdf.fonts import width
from generator.export.pdf.lines import broken_lines
from generator.views.documents.blocks import Run

WORDS = st.text(st.sampled_from("abcñ. ,/-WWiil"), max_size=60)
RUNS = st.lists(st.builds(Run, WORDS, st.booleans(), st.booleans(), st.sampled_from(["", "#a"])), max_size=5)


@given(RUNS, st.floats(60, 300))
def test_no_line_is_wider_than_it_may_be_and_no_word_is_lost(runs: list[Run], wide: float) -> None:
    lines = broken_lines(runs, 10, wide)
    for line in lines:
        assert line[-1].x + line[-1].wide <= wide + 0.01
        for one, next in pairwise(line):
            assert next.x >= one.x + one.wide - 0.01
    said = "".join(fragment.text for line in lines for fragment in line)
    assert said.replace(" ", "") == "".join(run.text for run in runs).replace(" ", "")


def test_what_is_set_alike_is_one_piece() -> None:
    (line,) = broken_lines([Run("una "), Run("dos", bold=True), Run(" tres cuatro")], 10, 300)
    assert [(f.text, f.face) for f in line] == [("una", "F1"), ("dos", "F2"), ("tres cuatro", "F1")]
    assert line[1].x == width("una", "F1") / 100 + width(" ", "F2") / 100


def test_a_word_without_a_space_before_it_stays_close() -> None:
    (line,) = broken_lines([Run("dos", bold=True), Run(", tres")], 10, 300)
    assert line[1].x == line[0].wide


def test_an_address_is_broken_where_it_may_be() -> None:
    lines = broken_lines([Run("https://rial.example.org/es/biblioteca/rial-dossier.html")], 10, 150)
    assert len(lines) > 1
    assert all(line[-1].text.endswith(("/", "-", ".html")) for line in lines)
