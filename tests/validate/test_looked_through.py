"""Rules pass by what cannot have what they look for, and find the same as if they looked through all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.load import text
from generator.load.text import decoded
from generator.markdown import links, outline
from generator.markdown.links import lines_without_code, links_in
from generator.markdown.outline import headings_meant, sections_of
from generator.model.limits import Limits
from generator.validate import limits, marks
from generator.validate.limits import is_beyond_limits
from generator.validate.plain_bodies import is_plain_body

PIECES = (
    "a",
    "Palabras",
    " ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "`",
    "```\n",
    "~~~\n",
    "# ",
    "## ",
    "##",
    "**",
    "__",
    "=",
    "--",
)
MORE = (
    "---\n",
    "- ",
    "* ",
    "1. ",
    "1) ",
    "a) ",
    "(b) ",
    "• ",
    "– ",
    "|",
    "|-|-|\n",
    "[",
    "](",
    "]",
    ")",
    "!!! note ",
    "x.md",
    "\n- a",
    "\n| a ",
)
MOST = Limits().section
SIGNS = ("\u0301", "\u0301" * 4, "\u200d", "\ufe0f", "©\ufe0f", "\u202e", "\u00ad", "\x07", "\ufeff", "ñ", "🙂")
bodies = st.lists(st.sampled_from((*PIECES, *MORE, "> ", "\u00a0", "\n" + "> " * 12, "[" * 60, "\t" * 12)), max_size=30)

blocks = (
    "Uno y dos.",
    "Uno **dos** y [tres](x.md).",
    "- a\n- b",
    "- [a](x.md)\n- b",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "## Uno",
)
plain_bodies = st.lists(st.sampled_from((*blocks, *PIECES, *MORE)), max_size=8).map("\n\n".join)


@pytest.fixture(autouse=True)
def _nothing_known() -> Iterator[None]:
    lines_without_code.cache_clear()
    yield
    lines_without_code.cache_clear()


@given(bodies.map("".join))
def test_in_bodies(body: str) -> None:
    assert lines_without_code(body) == tuple(links._lines_without_code(body))
    found_links = list(links_in(body))
    found = list(headings_meant(body)), is_beyond_limits(body, MOST), _marks(body)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(links, "_may_have_code", lambda _: True)
        lines_without_code.cache_clear()
        assert found_links == list(links_in(body))
        patch.setattr(outline, "_MAY_BE_MISTYPED", re.compile(""))
        patch.setattr(marks, "is_plain_block", lambda _: False)
        patch.setattr(marks, "PLAIN_LINK", re.compile(r"(?!)"))
        patch.setattr(limits, "_may_have_much", lambda _: True)
        patch.setattr(marks, "_may_have_marks", lambda _: True)
        patch.setattr(marks, "_is_words", lambda _: False)
        assert found == (list(headings_meant(body)), is_beyond_limits(body, MOST), _marks(body))


@given(bodies.map("".join) | plain_bodies)
@example("**[a] (x.md)**")
@example("[a **b](x.md)")
@example("**# a ** b**")
@example("- * # a")
@example(r"**\**a")
def test_in_plain_bodies(body: str) -> None:
    if is_plain_body(body):
        assert not [mark for section in sections_of(body) for mark in _marks(f"{section.written}\n{section.markdown}")]
        assert not [mark for section in sections_of(body) for mark in _marks(section.markdown)]


def _marks(section: str) -> list[marks.MarkFound]:
    found: list[marks.MarkFound] = []
    above: marks.Block = ()
    for block in marks._blocks(section) if marks._may_have_marks(section) else ():
        found += marks._found(block, above)
        above = block
    return found


@given(st.lists(st.sampled_from((*SIGNS, "a", "\n", " ")), max_size=12).map("".join))
def test_in_characters(said: str) -> None:
    found = decoded(said.encode(), "a.md")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(text, "_is_harmless", lambda _: False)
        assert found == decoded(said.encode(), "a.md")
