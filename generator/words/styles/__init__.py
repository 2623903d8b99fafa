"""The templates of the styles in one language, as `tools/styles` wrote them: `es.json` beside this module."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.model.language import Language

REFERENCE_STYLES = ("apa", "chicago", "iso690")
"""The styles, in the order in which a page shows them."""

FOLDER = Path(__file__).parent
MADE_WITH = "made-with.json"
"""What tells with which styles, locales and processor the templates were made."""


@dataclass(frozen=True, slots=True)
class NameRule:
    """How a style joins the names of authors."""

    two: str
    between: str
    last: str
    most: int
    """So many are all named; of more than these it says `cut`."""

    cut: str
    """`{0} et al.`: the number of a name, from 0 on, from -1 back."""


@dataclass(frozen=True, slots=True)
class StyleTemplates:
    """All that a style says in a language, with places for what is in a citation.

    The templates and what stands after a place are HTML. A place is `{title}`, `{title:tq2}` or `{date:0}`: what it is
    for; what becomes of it (`u` each name in capitals, `t` those of an English title, `q` inside quotation marks); by
    which of `ends` it is joined to what follows, or, of a date, by which of `dates` it is written.
    """

    shapes: Mapping[str, str]
    dates: Sequence[Mapping[str, str]]
    """By form: `{d1} de {n1} de {y1}`, where `n1` is the name of a month and `m1` its number."""

    months: Sequence[str]
    names: NameRule
    quotes: str
    ends: Sequence[Mapping[str, str]]
    """By the signs with which a value ends: what stands in their place and in that of what follows, up to a space."""

    @property
    def types(self) -> frozenset[str]:
        """The types of CSL of which it says something: `report`, `webpage`."""
        return frozenset(shape.partition(" ")[0] for shape in self.shapes)


@cache
def templates_in(language: Language) -> Mapping[str, StyleTemplates]:
    """The templates of each style in a language; none for a language that they were not written in."""
    file = FOLDER / f"{language}.json"
    told: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return {style: read_style(told[style]) for style in REFERENCE_STYLES if style in told}


def read_style(told: dict[str, Any]) -> StyleTemplates:
    """The templates of one style, of what stands in the file."""
    return StyleTemplates(**{**told, "names": NameRule(**told["names"])})
