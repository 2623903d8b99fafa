"""What a model refuses, said as problems at their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from generator.model.problem import Origin, Path, Problem

M = TypeVar("M", bound=BaseModel)

_CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "not-a-choice",
    "string_type": "not-text",
    "string_too_short": "empty",
    "string_pattern_mismatch": "pattern",
    "int_type": "not-a-number",
    "bool_type": "not-true-or-false",
    "tuple_type": "not-a-list",
    "too_short": "empty-list",
    "greater_than_equal": "too-small",
    "model_type": "not-a-mapping-here",
    "model_attributes_type": "not-a-mapping-here",
    "dict_type": "not-a-mapping-here",
}


def made(model: type[M], data: Mapping[str, Any], origin: Origin) -> tuple[M | None, list[Problem]]:
    """The model's object for `data`, or None and all that the model refuses."""
    try:
        return model.model_validate(dict(data)), []
    except ValidationError as error:
        return None, [_problem(e, model, origin) for e in error.errors(include_url=False)]


def _problem(error: Any, model: type[BaseModel], origin: Origin) -> Problem:
    at: Path = tuple(error["loc"])
    code = _CODES.get(error["type"], error["type"])
    context = error.get("ctx", {})
    if "field" in context:
        at = (*at, context["field"])
    if code == "missing-field":
        return origin.problem_at(code, origin.spot(at[:-1]), ".".join(map(str, at)), name=at[-1])
    value = error.get("input")
    if value is None and code not in ("unknown-field",):
        code = "empty"
    near, choices = _suggestions(code, at, value, model, context)
    return origin.problem(
        code,
        at,
        key=code == "unknown-field",
        value=_shown(value),
        near=near,
        choices=choices,
        name=at[-1] if at else "",
        least=context.get("ge", ""),
    )


def _suggestions(code: str, at: Path, value: object, model: type[BaseModel], context: Any) -> tuple[str, str]:
    if code == "unknown-field":
        names = list(_fields_at(model, at[:-1]))
        return nearest(str(at[-1]), names), ", ".join(names)
    if code == "not-a-choice":
        choices = [c.strip("'") for c in str(context.get("expected", "")).replace(" or ", ", ").split(", ")]
        return nearest(str(value), choices), ", ".join(choices)
    return "", ""


def _fields_at(model: type[BaseModel], at: Path) -> Iterator[str]:
    for step in at:
        if isinstance(step, str) and step in model.model_fields:
            inner = _model_in(model.model_fields[step].annotation)
            if inner is None:
                return
            model = inner
    yield from model.model_fields


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)


def nearest(word: str, words: list[str]) -> str:
    """The word of `words` that `word` most likely was meant to be, or an empty string."""
    folded = {w.casefold(): w for w in words}
    match = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[match[0]] if match else ""


def _shown(value: object) -> str:
    text = "" if value is None else str(value)
    return text if len(text) <= 60 else text[:57] + "…"
