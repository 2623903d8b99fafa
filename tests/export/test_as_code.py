"""A text of which nothing is known, in which no sign means anything."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.export.as_code import LONGEST_COMMENT, as_code

HOSTILE = st.text(st.sampled_from("`~<>[]()!@#*_\\&\n a\u202e\x00é"), max_size=200)


@given(st.lists(HOSTILE, min_size=1, max_size=3))
@example(["```\n# out\n```"])
@example(["~~~\n![x](https://example.org/x)"])
@example(["`" * 90 + "\n@everyone"])
def test_it_is_one_block_of_code_for_each_text(texts: list[str]) -> None:
    tokens = MarkdownIt("commonmark").parse(as_code(texts))
    assert [token.type for token in tokens] == ["fence"] * len(texts)


def test_what_cannot_be_seen_is_gone_and_all_else_stays() -> None:
    assert as_code(["a\u202eb\x1b[31m\r\n`c`"]) == "```text\nab[31m\n`c`\n```\n"


def test_it_is_never_longer_than_a_comment() -> None:
    said = as_code(["x" * 50 + "\n", "línea\n" * 90_000])
    assert len(said) < LONGEST_COMMENT
    assert said.endswith("línea\n…\n```\n")
