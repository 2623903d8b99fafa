"""A citation as text in a style: its template, filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.export.styles.casing import inside_quotes, title_case
from generator.export.styles.shapes import in_parts, reference_shape
from generator.model.language import Language
from generator.views.citing.citation import Citation
from generator.words.styles import NameRule, StyleTemplates, templates_in


@dataclass(frozen=True, slots=True)
class StyledReference:
    """A reference in one style."""

    style: str
    text: Markup


def styled(citation: Citation, language: Language) -> tuple[StyledReference, ...]:
    """The reference in each style, in a language; none in one that has no templates, or none for such a citation.

    `generator/validate/styles.py` says so where that is.
    """
    found = ((style, styled_in(citation, told, language)) for style, told in templates_in(language).items())
    return tuple(StyledReference(style, text) for style, text in found if text)


def styled_in(citation: Citation, told: StyleTemplates, language: Language) -> Markup | None:
    """The reference in a style; None where no template has the shape of the citation."""
    template = told.shapes.get(str(reference_shape(citation)))
    return Markup("").join(_pieces(template, citation, told, language)) if template else None


PLACE = re.compile(r"\{(?P<name>[a-z]+)(?::(?P<how>[a-z]*)(?P<which>\d*))?\}(?P<after>[^{]*)")
"""A place in a template, with what follows it."""


def _pieces(template: str, citation: Citation, told: StyleTemplates, language: Language) -> Iterator[Markup]:
    yield Markup(template.partition("{")[0])  # the templates are ours
    is_english = citation.language == Language.EN
    for place in PLACE.finditer(template):
        name, how, which, after = place["name"], place["how"] or "", place["which"], place["after"]
        value = (
            dated_as(citation.issued or "", int(which), told) if name == "date" else _value(name, how, citation, told)
        )
        value = restyled(value, how, told.quotes, is_english=is_english)
        if which and name != "date":
            value, after = at_joint(value, after, told.ends[int(which)])
        foreign = name == "title" and citation.language != language
        yield Markup('<span lang="{}">{}</span>').format(citation.language, value) if foreign else escape(value)
        yield Markup(after)


def _value(name: str, how: str, citation: Citation, told: StyleTemplates) -> str:
    match name:
        case "title":
            return str(citation.marked_title)  # a name in another language would bring its own mark
        case "authors":
            names = citation.marked_authors
            return joined_names(tuple(name.upper() for name in names) if "u" in how else names, told.names)
        case "container":
            return citation.site
        case _:
            return citation.url or ""


def restyled(value: str, how: str, quotes: str, *, is_english: bool) -> str:
    """A value with what a style does to its capitals and quotation marks."""
    if "t" in how and is_english:
        value = title_case(value)
    return inside_quotes(value, quotes) if "q" in how else value


def joined_names(names: tuple[str, ...], told: NameRule) -> str:
    """The names of authors, joined."""
    if len(names) > told.most:
        return told.cut.replace("{-1}", names[-1]).format(*names)
    if len(names) < 3:
        return told.two.join(names)
    return told.last.join((told.between.join(names[:-1]), names[-1]))


def dated_as(issued: str, which: int, told: StyleTemplates) -> str:
    """A date as the style writes it at that place."""
    moment = in_parts(issued)
    names = {f"n{name[1:]}": told.months[value - 1] for name, value in moment.parts.items() if name[0] == "m"}
    return told.dates[which][moment.form].format(**moment.parts, **names)


ENDS = (
    *("?”", "!”", ".”", "?’", "!’", ".’", "?»", "!»", ".»", "…”", "…’", "…»"),
    *(".", "?", "!", "…", ":", ";", ",", "”", "’", "»"),
)
"""The signs at the end of a value after which a style may go on in another way."""


def at_joint(value: str, after: str, ends: Mapping[str, str]) -> tuple[str, str]:
    """A value and what follows it, where both meet: `Why?` and `. ` are `Why? `."""
    end = end_of(value)
    there = ends.get(end)
    return (value, after) if there is None else (value.removesuffix(end), there + after.removeprefix(near_of(after)))


def end_of(value: str) -> str:
    """The signs at its end, if there are some."""
    return next((end for end in ENDS if value.endswith(end)), "")


def near_of(after: str) -> str:
    """As much of what follows a value as its last sign can change: up to a space."""
    head, space, _ = after.partition(" ")
    return head + space
