"""What a problem says to write, written in its place to the letter, ends the problem."""

from __future__ import annotations

import re

import pytest

from generator.model.problem import Problem
from generator.words import words_of
from tests.sites_support import SITES, SmallSite

LITERAL = (
    "ambiguous-date",
    "as-worded-without-words",
    "attachment-name",
    "availability-differs",
    "bare-address",
    "bold-with-spaces",
    "bullet-in-text",
    "completed-periods",
    "counted-after-all",
    "country-not-as-printed",
    "cyrillic-letter",
    "dangling-fragment",
    "dangling-link",
    "dangling-required",
    "date-in-words",
    "date-order",
    "date-signs",
    "date-without-zeros",
    "direction-mark",
    "fence",
    "figure-differs",
    "greek-letter",
    "heading-level",
    "heading-skips",
    "heading-underlined",
    "heading-without-space",
    "id-form",
    "interval-signs",
    "item-indent",
    "known-otherwise",
    "link-not-read",
    "link-to-another-language",
    "look-alike",
    "misplaced-term",
    "missing-attachment",
    "missing-colon",
    "missing-space",
    "modality-not-as-printed",
    "moved-relation",
    "no-break-space",
    "no-such-month",
    "not-a-choice",
    "not-counted",
    "not-true-or-false",
    "odd-bullet",
    "odd-colon",
    "planned-periods",
    "raw-html",
    "record-or-title",
    "relation-without-kind",
    "retired-relation",
    "retired-required",
    "soft-hyphen",
    "text-in-quotes",
    "two-dates",
    "two-digit-year",
    "typographic-quotes",
    "unauthorized-address",
    "unauthorized-attachment",
    "unfinished",
    "unknown-computation",
    "unknown-field",
    "unknown-group",
    "unknown-language",
    "unknown-ours",
    "unknown-scheme",
    "unknown-term",
    "unknown-word",
    "unprinted-with-number",
    "verdict-without-computation",
    "zero-width-space",
)
"""The codes whose remedy names what to write to the letter; those about names of files are not among them."""

_WRITTEN = re.compile(r"(?:write|type|mean|mean to call it) (?:“(?P<quoted>[^”]+)”|(?P<bare>[\w./-]+)(?= \(|[;,?]|$))")


def remedy_of(problem: Problem) -> str:
    """What the English words of a problem say to write; an empty string where they name nothing to the letter."""
    said = words_of("en").problem(problem).rpartition("; ")[2]
    found = _WRITTEN.search(said)
    return (found["quoted"] or found["bare"]) if found else ""


def pasted(line: str, problem: Problem, remedy: str) -> str:
    """The line with the remedy in place of what is wrong with it."""
    value = dict(problem.values).get("value", "")
    before, rest = line[: problem.column - 1], line[problem.column - 1 :]
    if value and rest.startswith(value):
        return before + remedy + rest[len(value) :]
    if value and rest.startswith(f"'{value}'"):
        return before + remedy + rest[len(value) + 2 :]
    if remedy.startswith(" "):
        return remedy
    if re.match(r"[\w.-]+: |- |#|\d+\. ", remedy):
        return " " * (len(line) - len(line.lstrip())) + remedy
    return before + remedy


@pytest.mark.parametrize("code", LITERAL)
def test_a_remedy_that_is_pasted_ends_its_problem(small: SmallSite, code: str) -> None:
    small.lay(SITES / "broken" / code / "content")
    said = [p for p in small.everything() if p.code == code and (remedy := remedy_of(p)) and "…" not in remedy]
    assert said
    for problem in said:
        path = small.folder / problem.path
        lines = path.read_text("utf-8").split("\n")
        lines[problem.line - 1] = pasted(lines[problem.line - 1], problem, remedy_of(problem))
        path.write_text("\n".join(lines), "utf-8")
        assert not any(_is_same(problem, p) for p in small.everything()), lines[problem.line - 1]


def _is_same(one: Problem, other: Problem) -> bool:
    return (one.path, one.line, one.column, one.code) == (other.path, other.line, other.column, other.code)
