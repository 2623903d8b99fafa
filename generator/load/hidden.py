"""Characters that cannot be seen, or that look like others: named where they are the cause of a problem."""

from __future__ import annotations

import re
from unicodedata import name

from generator.model.problem import Origin, Problem, Spot

_SPACES = "\u00a0\u2007\u202f\u3000\u2009\u2002\u2003"
_QUOTES = "“”„‟‘’‚‛«»″′"
_LOOKS = dict(
    zip(
        "аеорсухіјѕԁһӏԛԝЗзбАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΧοα‐‑‒–—−０１２３４５６７８９",
        "aeopcyxijsdhlqw336ABEKMHOPCTXIJSABEZHIKMNOPTXoa------0123456789",
        strict=True,
    )
)
"""Letters of other alphabets, dashes and wide digits, with what they are taken for."""

_ALPHABETS = (("CYRILLIC", "cyrillic-letter"), ("GREEK", "greek-letter"))

_CODES = frozenset(
    {
        "unknown-term",
        "unknown-broader",
        "unknown-scheme",
        "dangling-relation",
        "dangling-required",
        "relation-without-kind",
        "unknown-ours",
        "not-a-choice",
        "not-a-number",
        "not-true-or-false",
        "not-text",
        "period",
        "partial-date",
        "partial-span",
        "interval-signs",
        "attachment-name",
        "web-address",
        "missing-attachment",
        "dangling-link",
    }
)


def cause_of(problem: Problem) -> Problem:
    """The problem itself, or the character that is behind it, at its own column."""
    value = dict(problem.values).get("value", "")
    cause = _cause(problem, value) if problem.code in _CODES else None
    if cause is None:
        return problem
    code, offset, written, character = cause
    return Origin(problem.path).problem_at(
        code,
        Spot(problem.line, problem.column + offset),
        problem.field,
        value=value,
        written=written,
        character=f"U+{ord(character):04X}" if character else "",
        like=_LOOKS.get(character, ""),
    )


def _cause(problem: Problem, value: str) -> tuple[str, int, str, str] | None:
    """The code, how far into the value, what to write, and the character."""
    if value[:1] in tuple(_QUOTES) and value[-1:] in tuple(_QUOTES):
        return "typographic-quotes", 0, value.strip(_QUOTES + _SPACES), ""
    if found := re.search(f"[{_SPACES}]", value):
        return "no-break-space", found.start(), re.sub(f"[{_SPACES}]+", " ", value).strip(), found[0]
    if (found := re.search(f"[{''.join(_LOOKS)}]", value)) and _is_mixed(value):
        code = next((c for script, c in _ALPHABETS if name(found[0]).startswith(script)), "look-alike")
        return code, found.start(), "".join(_LOOKS.get(c, c) for c in value), found[0]
    return None


def _is_mixed(value: str) -> bool:
    """Whether what looks like Latin letters, digits and signs is not all of it."""
    return all(c.isascii() or c in _LOOKS for c in value)
