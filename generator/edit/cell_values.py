"""What someone typed into a cell, as the value of a field."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

from generator.export.cells import inline
from generator.load.dates_meant import date_meant
from generator.load.strict_yaml import tree_of
from generator.model.field import Field
from generator.model.problem import Problem
from generator.model.shape import bare, item_of
from generator.model.values import group_in
from generator.words import words_at
from generator.words.nearness import folded

_WHOLE = re.compile(r"-?\d{1,18}(?:[.,]0+)?")
_BROKEN = re.compile(r"-?\d{1,18}[.,]\d{1,18}")
_SAFE_DATES = frozenset({"date-order", "date-in-words", "date-without-zeros", "date-signs"})
"""Ways to write a date that can be read in one way only."""

_KEY = "k"


class CellError(Exception):
    """A cell cannot be read; the argument is what the reading of YAML says of it."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def value_in(text: str, field: Field) -> Any:
    """The value that a cell gives a field, None where it is empty; raises CellError.

    Items of a list stand behind `;`, of codes also behind `,`, or in lines; groups in lines. Numbers may have a
    decimal comma, dates may be written in any way that has one meaning only. What is none of these is left as it is
    typed, for the rules to say what is wrong with it.
    """
    if not text.strip():
        return None
    annotation = field.info.annotation
    item = item_of(annotation)
    is_group = group_in(field) is not None
    if item is None:
        return _group(text) if is_group else typed(text.strip(), field, annotation)
    if text.lstrip().startswith("["):
        return _read(text)
    if is_group:
        return tuple(_group(line) for line in text.split("\n") if line.strip())
    parts = re.split(r"[;,\n]" if field.coded or field.ref or field.dated or field.choices else r"[;\n]", text)
    return tuple(typed(part.strip(), field, item) for part in parts if part.strip())


def _group(text: str) -> Any:
    text = ", ".join(line.strip().rstrip(",") for line in text.strip().split("\n") if line.strip())
    return _read(text if text.startswith("{") else f"{{{text}}}")


def _read(text: str) -> Any:
    tree = tree_of(f"{_KEY}: {text.strip()}\n", "")
    if tree.problems:
        raise CellError(tree.problems[0])
    return tree.value.get(_KEY)


def typed(text: str, field: Field, annotation: Any) -> Any:
    """A value that is neither list nor group, of the type that the field declares."""
    kind = bare(annotation)
    if kind is bool:
        return _truth(text)
    if kind is int and _WHOLE.fullmatch(text):
        return int(re.split("[.,]", text)[0])
    if kind is Decimal and _BROKEN.fullmatch(text):
        return Decimal(text.replace(",", "."))
    if field.dated or kind is date:
        meant = date_meant(text, "")
        text = meant.written if meant.code in _SAFE_DATES and meant.written else text
        return int(text) if re.fullmatch(r"[1-9]\d{3}", text) else text
    return text


def _truth(text: str) -> Any:
    for value, key in ((True, "sheets.affirmed"), (False, "sheets.denied")):
        if folded(text) in {folded(word) for word in (*words_at(key), inline(value), *_OF_EXCEL[value])}:
            return value
    return text


_OF_EXCEL = {True: ("verdadero", "verdadeiro", "1"), False: ("falso", "0")}
"""What Excel writes into a CSV file, in the languages of the network."""
