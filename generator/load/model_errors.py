"""Turns the errors of a pydantic model into problems at their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.load.as_written import as_written
from generator.load.dates_meant import Meant, date_meant, period_meant
from generator.markdown.outline import slug_of
from generator.model.example import example_at
from generator.model.field import LONGEST_ID, fields_of
from generator.model.language import Language
from generator.model.problem import Origin, Path, Problem, named
from generator.model.values import may_go, part_in
from generator.words import words_of
from generator.words.nearness import by_nearness, meant_by, nearest_field

M = TypeVar("M", bound=BaseModel)

_CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "not-a-choice",
    "enum": "not-a-choice",
    "string_type": "not-text",
    "string_too_short": "empty",
    "string_pattern_mismatch": "pattern",
    "string_too_long": "pattern",
    "int_type": "not-a-number",
    "is_instance_of": "not-a-figure",
    "bool_type": "not-true-or-false",
    "tuple_type": "not-a-list",
    "too_short": "empty-list",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-great",
    "model_type": "not-a-mapping-here",
    "model_attributes_type": "not-a-mapping-here",
    "dict_type": "not-a-mapping-here",
}


_OF_ONE_VALUE = (
    *("not-text", "not-a-number", "not-a-figure", "not-a-choice", "not-true-or-false"),
    *("partial-date", "partial-span", "no-such-day", "period"),
)
"""The codes under which one value is refused, also because it is a list."""

_BETWEEN = r"\s*[;,]\s*|\s+(?:y|e|and|/)\s+"


def made(
    model: type[M], data: Mapping[str, Any], origin: Origin, beside: type[BaseModel] | None = None
) -> tuple[M | None, list[Problem]]:
    """The model's object for `data`, or None and all that the model refuses.

    The fields of `beside` may stand in the same file, so that a misspelt one is known.
    """
    try:
        return model.model_validate(dict(data)), []
    except ValidationError as error:
        # Of a list whose items are wrong pydantic also says that it is too short.
        every = error.errors(include_url=False)
        found = [e for e in every if e["type"] != "too_short" or not e["input"]] or every
    others = tuple(beside.model_fields) if beside else ()
    return None, [_problem(e, model, origin, others) for e in found]


def _problem(error: Any, model: type[BaseModel], origin: Origin, others: Sequence[str]) -> Problem:
    at: Path = tuple(error["loc"])
    context = error.get("ctx", {})
    code, value = _CODES.get(error["type"], error["type"]), context.get("value", error.get("input"))
    if code == "missing-field":
        example = example_at(model, at)
        return origin.problem_at(code, origin.spot(at[:-1]), named(at), name=at[-1], example=example)
    code = _refined(code, value, at)
    code = "fill-in" if code == "empty" and not may_go(model, at) else code
    names = [*others, *_fields_at(model, at[:-1])] if len(at) == 1 else list(_fields_at(model, at[:-1]))
    choices = {
        "unknown-field": names,
        "not-a-choice": [c.strip("'") for c in re.findall(r"'[^']*'", str(context.get("expected", "")))],
        "not-a-mapping-here": list(_fields_at(model, at)),
    }.get(code, [])
    meant = _date_meant(code, value)
    near = _near(code, value, at, choices) or (_swapped(value) if code == "end-before-start" else "")
    choices = by_nearness(near or str(value), choices) if code != "not-a-mapping-here" else choices
    return origin.problem(
        meant.code,
        at,
        key=code in ("unknown-field", "comma-in-text", "space-in-group"),
        value=as_written(value),
        near=near,
        choices=", ".join(choices),
        name=at[-1] if at else "",
        least=context.get("ge", ""),
        most=context.get("le", ""),
        example=_listed(value, model, at) if code == "not-a-list" else example_at(model, at),
        written=": ".join(str(at[-1]).split(":", 1))
        if code == "space-in-group"
        else as_written(value[0])
        if code == "one-value" and isinstance(value, tuple)
        else meant.written,
        other=meant.other,
    )


def _listed(value: object, model: type[BaseModel], at: Path) -> str:
    """A value as the list that it was meant to be: `R3; T1` is `[R3, T1]`; of groups, an example of one."""
    example = example_at(model, at)
    if example.startswith("[{") or not isinstance(value, (str, int)):
        return example
    return f"[{', '.join(filter(None, re.split(_BETWEEN, str(value).strip('[]() '))))}]"


def _refined(code: str, value: object, at: Path) -> str:
    """A code nearer to what the writer did."""
    if code == "unknown-field":
        if value is None and re.match(r"[\w-]+:\S", str(at[-1])):
            return "space-in-group"
        return "comma-in-text" if value is None and len(at) > 1 else code
    if code == "not-a-list" and isinstance(value, str) and value.startswith("-"):
        return "missing-space-after-dash"
    if code == "pattern" and at[0] != "follows":
        return "id-form"
    if isinstance(value, tuple) and value and code in _OF_ONE_VALUE:
        return "one-value"
    return "empty" if value is None and code not in ("completed-periods", "planned-periods") else code


def _near(code: str, value: object, at: Path, choices: list[str]) -> str:
    """The value that was most likely meant; empty where there is no good guess."""
    if code == "unknown-field":
        return nearest_field(str(at[-1]), choices)
    if code == "not-a-choice":
        return meant_by(str(value), _called(str(at[-1]), choices)) or ""
    if code == "attachment-name":
        stem, point, ending = str(value).rpartition(".")
        return f"{slug_of(stem)}{point}{ending.lower()}" if slug_of(stem) else ""
    if code == "id-form":
        return slug_of(str(value))[:LONGEST_ID]
    if code == "not-a-number" and re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+|0*\d+", str(value)):
        return re.sub(r"[. ]", "", str(value)).lstrip("0") or "0"
    if code == "not-a-number":
        return _ROMAN.get(str(value).upper(), "")
    return _TRUTHS.get(str(value).casefold(), "") if code == "not-true-or-false" else ""


def _date_meant(code: str, value: object) -> Meant:
    """The cause behind a refused date, and what to write; other codes as they are."""
    if not isinstance(value, (str, int, Decimal)) or isinstance(value, bool):
        return Meant(code)
    if code in ("period", "partial-span"):
        return period_meant(str(value), code)
    return date_meant(str(value), code) if code in ("partial-date", "no-such-day") else Meant(code)


def _swapped(value: object) -> str:
    """An interval with its ends in the other order."""
    start, slash, end = str(value).partition("/")
    return f"{end.strip()}/{start.strip()}" if slash else ""


def _called(field: str, choices: Iterable[str]) -> dict[str, str]:
    """The values of an enumeration by their own names and by their labels in every language."""
    trees = [*(words_of(language)["values"] for language in Language)]
    fields = (field, f"{field}s")  # the language of a file is one of the languages of a document
    labels = [
        kind[f] for tree in trees for kind in tree.values() if isinstance(kind, dict) for f in fields if f in kind
    ]
    known = {str(label[choice]): choice for label in labels for choice in choices if choice in label}
    return known | {choice: choice for choice in choices}


_ROMAN = {
    numeral: str(n) for n, numeral in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), start=1)
}

_TRUTHS = {
    **dict.fromkeys(("sí", "si", "yes", "y", "s", "on", "verdadero", "true", "1"), "true"),
    **dict.fromkeys(("no", "n", "off", "falso", "false", "0"), "false"),
}


def _fields_at(model: type[BaseModel], at: Path) -> Iterator[str]:
    for step in at:
        if isinstance(step, str) and step in model.model_fields:
            inner = part_in(model.model_fields[step].annotation)
            if inner is None:
                return
            model = inner
    yield from (field.name for field in fields_of(model))
