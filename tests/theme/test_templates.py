"""Templates can be read, and decide nothing that a view could say."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from tests.built import ROOT

THEME = ROOT / "theme"
TEMPLATES = sorted(THEME.rglob("*.html"))
WIDTH = 120


def too_wide(text: str) -> list[int]:
    """The numbers of the lines that are over the width."""
    return [n for n, line in enumerate(text.splitlines(), 1) if len(line) > WIDTH]


def decisions_in(text: str) -> list[int]:
    """The lines that compare with a word of the content, or two languages, or that sort."""
    tree = Environment().parse(text)
    compared = [node.lineno for node in tree.find_all(nodes.Compare) if any(map(_is_content, _sides(node)))]
    return compared + [node.lineno for node in tree.find_all(nodes.Filter) if node.name in ("sort", "dictsort")]


def _sides(compare: nodes.Compare) -> list[nodes.Expr]:
    return [compare.expr, *(operand.expr for operand in compare.ops)]


def _is_content(side: nodes.Expr) -> bool:
    if any(
        isinstance(const.value, str) for const in [side, *side.find_all(nodes.Const)] if isinstance(const, nodes.Const)
    ):
        return True
    return isinstance(side, nodes.Getattr) and side.attr.endswith("language")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(THEME).as_posix())
def test_a_template_has_no_long_line_and_no_decision(template: Path) -> None:
    text = template.read_text("utf-8")
    assert too_wide(text) == []
    assert decisions_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{% if fact.name == 'ministries' %}{% endif %}",
        "{% if view.kind in ('programs', 'results') %}{% endif %}",
        "{% set foreign = view.text_language != view.frame.language %}",
        "{% for row in rows|sort(attribute='title') %}{% endfor %}",
    ],
)
def test_a_decision_is_seen(text: str) -> None:
    assert decisions_in(text) == [1]


def test_what_counts_and_what_is_there_may_be_asked() -> None:
    assert decisions_in("{% if to.count == 0 or loop.index <= 2 %}{% elif to.label %}{% endif %}") == []
    assert too_wide(f"{'x' * WIDTH}\n{'x' * WIDTH}x") == [2]
